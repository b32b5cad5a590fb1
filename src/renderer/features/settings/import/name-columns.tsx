import { Button, Checkbox, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableRead } from '../../../../contract/importing.ts';
import type { Stage } from '../../../../core/conferences/sitting.ts';
import type { SittingId } from '../../../../core/identifiers.ts';
import { hidingColumns } from '../../../../core/importing/hiding-columns.ts';
import { type ColumnMapping, fieldsOf, type ImportKind, missingFrom, readAs } from '../../../../core/importing/import-fields.ts';
import { longDate } from '../../../../core/local-date.ts';
import { useDesk } from '../../../engine/desk.ts';
import { useLive } from '../../../engine/use-live.ts';
import { messageFor } from '../../../messages.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { type Message, Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { counted } from '../../../words/record-words.ts';

export interface NameColumnsProps {
  readonly table: TableRead;
  readonly onJudging: () => Promise<void>;
  readonly onFault: (fault: Message | undefined) => void;
  readonly onCancel: () => Promise<void>;
}

/** Says what each column holds: suggested by its heading, or as it was said for a list of this shape before. */
export const NameColumns = ({ table, onJudging, onFault, onCancel }: NameColumnsProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const [kind, setKind] = useState<ImportKind>(likelier(table));
  const [mapping, setMapping] = useState<ColumnMapping>(table.suggestions[kind].mapping);
  const missing = missingFrom(kind, mapping);
  const hiding = kind === 'people' ? hidingColumns(table.headings, mapping) : [];
  const [saysNothing, setSaysNothing] = useState(false);
  const [sittingId, setSitting] = useState<SittingId | null>(null);
  const isAsked = kind !== 'invitations' || sittingId !== null;
  const mayLook = missing.length === 0 && isAsked && (hiding.length === 0 || saysNothing);
  const { from } = table.suggestions[kind];
  const judge = async (): Promise<void> => {
    const answer = await desk.call('import.judge', { kind, mapping, sittingId });
    if (answer.ok) await onJudging();
    else onFault(messageFor(answer.error));
  };
  return (
    <Section
      title={`What is in ${table.fileName}`}
      look="card"
      lead={`${counted(table.rows, 'row')}, read as ${table.readAs}. ${from}`}
    >
      {table.notes.map((note) => (
        <Notice key={note} tone="warning" title={note} />
      ))}
      <ChoiceField
        label="The list is of"
        as="row"
        value={kind}
        choices={kinds}
        onChange={(chosen) => {
          setKind(chosen);
          setMapping(table.suggestions[chosen].mapping);
        }}
      />
      {kind === 'invitations' && <WhichConference value={sittingId} onChange={setSitting} />}
      <DataTable
        label="Columns"
        rows={table.headings.map((heading, at) => ({ heading, at }))}
        rowKey={({ heading }) => heading}
        columns={[
          { id: 'heading', header: 'Heading in the file', cell: ({ heading }) => heading, width: '26%' },
          {
            id: 'field',
            header: 'What it holds',
            width: '30%',
            cell: ({ heading, at }) => (
              <Select
                aria-label={`What ${heading} holds`}
                value={fieldAt(mapping, at)}
                onChange={(_, { value }) => setMapping((now) => withColumn(now, at, value))}
              >
                <option value="">Not taken in</option>
                {Object.entries(fieldsOf[readAs(kind)]).map(([field, name]) => (
                  <option key={field} value={field}>
                    {name}
                  </option>
                ))}
              </Select>
            ),
          },
          {
            id: 'sample',
            header: 'First rows',
            cell: ({ at }) =>
              table.sample
                .map((cells) => cells[at] ?? '')
                .filter((cell) => cell !== '')
                .join(' · '),
          },
        ]}
      />
      {missing.length > 0 && <Notice tone="info" title={`Still needed: ${missing.join('; ')}.`} />}
      {hiding.length > 0 && (
        <Notice
          tone="warning"
          title={`${hiding.map((heading) => `“${heading}”`).join(' and ')} may say which addresses nobody may be told.`}
          next="Choose “Address is restricted” for the column that says so. Without it no address of this list is hidden from anybody."
        >
          <div>
            <Checkbox
              label="No column of this list says it"
              checked={saysNothing}
              onChange={(_, { checked }) => setSaysNothing(checked === true)}
            />
          </div>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!mayLook} onClick={() => void judge()}>
          Look at the rows
        </Button>
        <Button onClick={() => void onCancel()}>Cancel</Button>
      </div>
    </Section>
  );
};

const kinds = [
  { value: 'people', label: 'Children and families' },
  { value: 'directory', label: 'Agencies and workers' },
  { value: 'invitations', label: 'People to invite to a conference' },
] as const;

const toCome: ReadonlyArray<Stage> = ['requested', 'booked', 'invited'];

/** Whose list the people come onto: a conference that is still open. */
const WhichConference = ({
  value,
  onChange,
}: {
  readonly value: SittingId | null;
  readonly onChange: (sittingId: SittingId) => void;
}) => {
  const found = useLive('sitting.list', { like: '', filter: 'all' });
  const open = found?.ok === true ? found.value.filter(({ stage }) => toCome.includes(stage)) : [];
  return (
    <ChoiceField
      label="Which conference"
      hint="Whoever is on its list already, or is like somebody of the family or the directory, is shown before anybody comes onto it."
      value={value}
      choices={open.map((row) => ({
        value: row.sittingId,
        label: [row.reference, row.familyName, row.heldOn === null ? 'no day yet' : longDate(row.heldOn)].join(', '),
      }))}
      onChange={onChange}
    />
  );
};

const likelier = ({ suggestions }: TableRead): ImportKind =>
  Object.keys(suggestions.directory.mapping).length > Object.keys(suggestions.people.mapping).length ? 'directory' : 'people';

const fieldAt = (mapping: ColumnMapping, at: number): string =>
  Object.entries(mapping).find(([, column]) => column === at)?.[0] ?? '';

/** One column holds one field, and one field is in one column. */
const withColumn = (mapping: ColumnMapping, at: number, field: string): ColumnMapping => {
  const others = Object.fromEntries(Object.entries(mapping).filter(([name, column]) => column !== at && name !== field));
  return field === '' ? others : { ...others, [field]: at };
};

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });
