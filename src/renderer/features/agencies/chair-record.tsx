import type { Practitioner } from '../../../core/agencies/directory.ts';
import { useDesk } from '../../engine/desk.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface ChairRecordProps {
  readonly chair: Practitioner;
  /** Every other chair, in whose place this one may stand. */
  readonly others: ReadonlyArray<Practitioner>;
}

/** What is on record of one chair: their registration, from when to when they chair, and in whose place (R-CH-08). */
export const ChairRecord = ({ chair, others }: ChairRecordProps) => {
  const { call } = useDesk();
  const { fields, fault, change, show } = useTypedOver(chair, (whole) => call('practitioner.save', { practitioner: whole }));
  const { chairsFrom = null, chairsUntil = null } = fields;
  const put = (typed: Partial<Practitioner>): void => {
    const period = { chairsFrom, chairsUntil, ...typed };
    // A last day before the first is only half typed: what was kept stays until it fits.
    if (period.chairsFrom !== null && period.chairsUntil !== null && period.chairsUntil < period.chairsFrom) show(typed);
    else change({ ...typed, chairsFrom: period.chairsFrom, chairsUntil: period.chairsUntil });
  };
  const isTurned = chairsFrom !== null && chairsUntil !== null && chairsUntil < chairsFrom;
  return (
    <>
      <FieldRow>
        <TextField
          label="Social Work England number"
          hint="It is printed with the name in minutes and letters."
          value={fields.registration ?? ''}
          onChange={(registration) => put({ registration })}
        />
        <ChoiceField
          label="Stands in for"
          value={fields.standsInFor ?? null}
          choices={others.map((one) => ({ value: one.id, label: one.name }))}
          unchosen="Nobody: chairs in their own right"
          onChange={(standsInFor) => put({ standsInFor })}
        />
      </FieldRow>
      <FieldRow widths="own">
        <DateField
          label="Chairs from"
          hint="Empty where no day is set."
          value={chairsFrom}
          onChange={(from) => put({ chairsFrom: from })}
        />
        <DateField
          label="Chairs until"
          hint="The last day, itself included."
          value={chairsUntil}
          onChange={(until) => put({ chairsUntil: until })}
          fault={isTurned ? 'This is before the first day.' : undefined}
        />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};
