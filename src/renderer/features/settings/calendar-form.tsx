import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarChange } from '../../../contract/holidays.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import type { CalendarData } from '../../../core/procedures/calendar-data.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileButton } from '../../ui/file-field.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CalendarDraft, changeOf, emptyDraft, kindsOfChange } from './calendar-draft.ts';
import { holidaysShown } from './holidays-shown.ts';

export interface CalendarFormProps {
  readonly table: CalendarData;
  readonly years: ReadonlyArray<number>;
  /** A whole change, to be looked at before it is saved. */
  readonly onChange: (change: CalendarChange) => void;
}

/** One change of the bank holidays or closure days, typed or read from a file. */
export const CalendarForm = ({ table, years, onChange }: CalendarFormProps) => {
  const styles = useStyles();
  const [draft, setDraft] = useState<CalendarDraft>(emptyDraft);
  const put = (part: Partial<CalendarDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const change = changeOf(draft);
  const isClosure = draft.kind === 'closure.add';
  return (
    <Section
      title="Change a day"
      look="card"
      lead="Every open date that would move is shown before anything is saved."
      actions={
        <FileButton
          label="Bank-holiday file"
          accept=".json,application/json"
          onFile={async (file) => onChange({ what: 'file', text: await file.text() })}
        >
          Read a bank-holiday file
        </FileButton>
      }
    >
      <ChoiceField
        label="What changes"
        as="column"
        value={draft.kind}
        choices={kindsOfChange}
        onChange={(kind) => setDraft({ ...emptyDraft, kind })}
      />
      <FieldRow widths="own">
        {(draft.kind === 'holiday.remove' || draft.kind === 'holiday.move') && (
          <ChoiceField
            label="Bank holiday"
            width="long"
            value={draft.from}
            choices={listedIn(table, years)}
            onChange={(from) => put({ from })}
          />
        )}
        {isClosure && <DateField label="First day" value={draft.from} onChange={(from) => put({ from })} />}
        {isClosure && (
          <DateField
            label="Last day"
            value={draft.on}
            onChange={(on) => put({ on })}
            hint="Leave it empty for one day."
            fault={
              draft.from !== null && draft.on !== null && draft.on < draft.from ? 'This is before the first day.' : undefined
            }
          />
        )}
        {(draft.kind === 'holiday.add' || draft.kind === 'holiday.move') && (
          <DateField label={draft.kind === 'holiday.move' ? 'New day' : 'Day'} value={draft.on} onChange={(on) => put({ on })} />
        )}
        {draft.kind !== 'holiday.remove' && (
          <TextField label="Name" width="long" value={draft.name} onChange={(name) => put({ name })} />
        )}
        {!isClosure && (
          <TextField
            label="Why, and where it was announced"
            width="long"
            value={draft.reason}
            onChange={(reason) => put({ reason })}
          />
        )}
      </FieldRow>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={change === undefined}
          onClick={() => {
            if (change !== undefined) onChange(change);
          }}
        >
          Show what it would move
        </Button>
      </div>
    </Section>
  );
};

const listedIn = (table: CalendarData, years: ReadonlyArray<number>) =>
  years
    .flatMap((year) => holidaysShown(table, year))
    .filter((holiday) => holiday.known !== 'removed')
    .map(({ on, name }): { readonly value: LocalDate; readonly label: string } => ({
      value: on,
      label: `${longDate(on)}, ${name}`,
    }));

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
