import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarChange, CalendarView } from '../../../contract/holidays.ts';
import { dayOf, longDate, yearOf } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { useToday } from '../../ui/today.ts';
import { counted } from '../../words/record-words.ts';
import { CalendarForm } from './calendar-form.tsx';
import { CalendarPreview } from './calendar-preview.tsx';
import { ClosureDays, HolidayYears } from './calendar-tables.tsx';

/**
 * The days that no clock counts, England and Wales only (C-02), and the days the council is shut (C-11). A change says what it
 * would move before it is saved, and the last one can be undone (DL09).
 */
export const BankHolidays = () => {
  const calendar = useLive('calendar.get', {});
  const today = useToday();
  const [change, setChange] = useState<CalendarChange | null>(null);
  if (calendar === undefined) return <Loading />;
  if (!calendar.ok) return <Notice {...messageFor(calendar.error)} />;
  const { table, last, newer } = calendar.value;
  const year = yearOf(today);
  return (
    <>
      {last !== null && change === null && <LastChange last={last} />}
      {newer !== null && change === null && (
        <Notice
          tone="info"
          title="This version of Conference Desk came with a newer table of bank holidays."
          next="Look at what it would move before it is used."
          actions={<Button onClick={() => setChange({ what: 'file', text: newer })}>Look at it</Button>}
        />
      )}
      {change === null ? (
        <CalendarForm table={table} years={[year, year + 1, year + 2]} onChange={setChange} />
      ) : (
        <CalendarPreview change={change} onEnd={() => setChange(null)} />
      )}
      <ClosureDays table={table} onRemove={(from) => setChange({ what: 'closure.remove', from })} />
      <HolidayYears table={table} years={[year, year + 1, year + 2]} />
    </>
  );
};

/** What was changed last, and the way back. */
const LastChange = ({ last }: { readonly last: NonNullable<CalendarView['last']> }) => {
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const undo = async (): Promise<void> => {
    const undone = await change('calendar.undo', { number: last.number });
    setFault(undone.ok ? undefined : messageFor(undone.error));
  };
  return (
    <>
      <Notice
        tone="good"
        title={`${last.change}.`}
        next={`${last.moved === 0 ? 'No open date' : counted(last.moved, 'open date')} moved. Saved by ${last.savedBy}, ${longDate(dayOf(last.savedAt))}.`}
        actions={<Button onClick={() => void undo()}>Undo</Button>}
      />
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};
