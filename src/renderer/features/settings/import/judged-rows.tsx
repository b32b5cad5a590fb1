import { Button, Checkbox, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ImportState, JudgedRow, TakenIn } from '../../../../contract/importing.ts';
import { type RowChoice, type RowOutcome, rowOutcomes } from '../../../../core/importing/judged-row.ts';
import { useDesk } from '../../../engine/desk.ts';
import { useChange } from '../../../engine/use-draft.ts';
import { messageFor } from '../../../messages.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { type Message, Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { counted } from '../../../words/record-words.ts';
import { outcomeWords } from './import-words.ts';

export interface JudgedRowsProps {
  readonly state: Extract<ImportState, { readonly status: 'judged' }>;
  readonly onChosen: () => Promise<void>;
  readonly onRename: () => void;
  readonly onTaken: (taken: TakenIn) => Promise<void>;
  readonly onFault: (fault: Message | undefined) => void;
  readonly onCancel: () => Promise<void>;
}

/** What each row would make, with a choice for each; nothing is saved before the one button that takes the chosen rows in. */
export const JudgedRows = ({ state, onChosen, onRename, onTaken, onFault, onCancel }: JudgedRowsProps) => {
  const styles = useStyles();
  const desk = useDesk();
  const change = useChange();
  const [outcome, setOutcome] = useState<RowOutcome | 'all'>('all');
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<{ readonly total: number; readonly rows: ReadonlyArray<JudgedRow> }>();
  const [isSaving, setSaving] = useState(false);

  const ask = useCallback(async () => {
    const answer = await desk.call('import.rows', { outcome: outcome === 'all' ? null : outcome, from });
    if (answer.ok) setPage(answer.value);
  }, [desk, outcome, from]);
  useEffect(() => {
    void ask();
  }, [ask]);

  const choose = async (rows: { readonly line: number } | { readonly outcome: RowOutcome }, choice: RowChoice): Promise<void> => {
    await desk.call('import.choose', { rows, choice });
    await Promise.all([ask(), onChosen()]);
  };
  const take = async (): Promise<void> => {
    setSaving(true);
    const taken = await change('import.take', {});
    setSaving(false);
    if (taken.ok) await onTaken(taken.value);
    else onFault(messageFor(taken.error));
  };
  const { counts, chosen, table } = state;
  const last = page === undefined ? 0 : Math.min(from + page.rows.length, page.total);
  return (
    <Section
      title={`Rows of ${table.fileName}`}
      look="card"
      lead={rowOutcomes
        .filter((one) => counts[one] > 0)
        .map((one) => `${outcomeWords[one]}: ${counts[one].toLocaleString('en-GB')}`)
        .join(' · ')}
    >
      {state.isStale && (
        <Notice
          tone="warning"
          title="The records were changed since these rows were looked at."
          next="Look at them again before you take any in."
          actions={<Button onClick={onRename}>Look again</Button>}
        />
      )}
      <ChoiceField
        label="Show"
        value={outcome}
        choices={[
          { value: 'all', label: 'All rows' },
          ...rowOutcomes.map((one) => ({ value: one, label: `${outcomeWords[one]} (${counts[one].toLocaleString('en-GB')})` })),
        ]}
        onChange={(chosenOutcome) => {
          setOutcome(chosenOutcome);
          setFrom(0);
        }}
      />
      {(outcome === 'new' || outcome === 'changed') && (
        <div className={styles.buttons}>
          <Button onClick={() => void choose({ outcome }, 'take')}>Choose all of these</Button>
          <Button onClick={() => void choose({ outcome }, 'leave')}>Choose none of these</Button>
        </div>
      )}
      {page !== undefined && (
        <DataTable<JudgedRow>
          label="Rows of the list"
          rows={page.rows}
          rowKey={(row) => String(row.line)}
          empty={<p className={styles.text}>There is no such row.</p>}
          columns={[
            { id: 'who', header: 'Who', cell: (row) => row.who || 'No name', under: (row) => `Line ${row.line}`, width: '26%' },
            { id: 'outcome', header: 'What it is', cell: (row) => outcomeWords[row.outcome], width: '14%' },
            {
              id: 'what',
              header: 'What it would do',
              cell: (row) => (
                <div className={styles.says}>
                  {row.what.map((sentence) => (
                    <div key={sentence}>{sentence}</div>
                  ))}
                </div>
              ),
            },
            {
              id: 'choice',
              header: 'Take in',
              width: '20%',
              cell: (row) => <ChoiceOf row={row} onChoice={(choice) => void choose({ line: row.line }, choice)} />,
            },
          ]}
        />
      )}
      {page !== undefined && page.total > page.rows.length && (
        <div className={styles.buttons}>
          <Button disabledFocusable={from === 0} onClick={() => setFrom(Math.max(0, from - rowsOnPage))}>
            Rows before
          </Button>
          <span>{`${(from + 1).toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')} of ${page.total.toLocaleString('en-GB')}`}</span>
          <Button disabledFocusable={last >= page.total} onClick={() => setFrom(from + rowsOnPage)}>
            Rows after
          </Button>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={chosen === 0 || isSaving || state.isStale}
          onClick={() => void take()}
        >
          {isSaving ? 'Saving' : `Take in ${counted(chosen, 'row')}`}
        </Button>
        <Button size="large" onClick={onRename}>
          Change the columns
        </Button>
        <Button size="large" onClick={() => void onCancel()}>
          Cancel
        </Button>
      </div>
    </Section>
  );
};

/** As many as the engine gives at once. */
const rowsOnPage = 100;

const ChoiceOf = ({ row, onChoice }: { readonly row: JudgedRow; readonly onChoice: (choice: RowChoice) => void }) => {
  if (row.outcome === 'same' || row.outcome === 'refused') return <>No</>;
  if (row.outcome === 'near')
    return (
      <Select
        aria-label={`What to do with ${row.who}`}
        value={row.choice}
        onChange={(_, { value }) => (value === 'leave' || value === 'take' || value === 'same-as-here') && onChoice(value)}
      >
        <option value="leave">Leave out</option>
        <option value="same-as-here">It is the one here</option>
        {row.onlyAsHere !== true && <option value="take">It is another one</option>}
      </Select>
    );
  return (
    <Checkbox
      aria-label={`Take in ${row.who}`}
      checked={row.choice === 'take'}
      onChange={(_, { checked }) => onChoice(checked === true ? 'take' : 'leave')}
    />
  );
};

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
  text: { margin: '0' },
  // Sentences: where the window is narrow the table scrolls rather than set one word a line.
  says: { minWidth: '260px' },
});
