import { useState } from 'react';
import type { SittingId } from '../../../core/identifiers.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { AttendanceModes } from './attendance-modes.tsx';
import { ChildrenTakingPart } from './children-taking-part.tsx';
import type { Period } from './period.ts';
import { UninvitedFathers } from './uninvited-fathers.tsx';

/** How everybody took part in conferences: one period is chosen, and all three reports count it. */
export const TakingPart = ({ onSitting }: { readonly onSitting: (sittingId: SittingId) => void }) => {
  const [period, setPeriod] = useState<Period>({ from: null, until: null });
  return (
    <>
      <FieldRow widths="own">
        <DateField
          label="First day"
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
          hint="Leave it empty for a year back."
        />
        <DateField
          label="Last day"
          value={period.until}
          onChange={(until) => setPeriod({ ...period, until })}
          hint="Leave it empty for today; for fathers, a year ahead."
        />
      </FieldRow>
      <AttendanceModes period={period} />
      <ChildrenTakingPart period={period} onSitting={onSitting} />
      <UninvitedFathers period={period} onSitting={onSitting} />
    </>
  );
};
