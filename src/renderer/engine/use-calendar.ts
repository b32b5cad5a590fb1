import { useMemo } from 'react';
import { createWorkingCalendar, type WorkingCalendar } from '../../core/procedures/working-calendar.ts';
import { useLive } from './use-live.ts';

/** The calendar that this desk counts open dates with, for checking a day as it is typed; undefined until it is known. */
export const useCalendar = (): WorkingCalendar | undefined => {
  const calendar = useLive('calendar.get', {});
  const table = calendar?.ok === true ? calendar.value.table : undefined;
  return useMemo(() => (table === undefined ? undefined : createWorkingCalendar(table)), [table]);
};
