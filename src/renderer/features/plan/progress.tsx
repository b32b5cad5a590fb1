import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { OutcomeScale, PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { PlanBefore } from '../../../core/disclosure/sitting-file.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { type Outcome, outcomeScale, outcomesOf, progressInWords, serving } from '../../../core/plans/progress.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { inOrder } from './plan-actions.ts';
import { ProgressChart } from './progress-chart.tsx';

export interface ProgressProps {
  readonly heldOn: LocalDate | null;
  /** The plans of the conferences before this one, oldest first. */
  readonly before: ReadonlyArray<PlanBefore>;
  /** The rows to tell of, in the plan's order: all of them, or those of one child. */
  readonly shown: ReadonlyArray<PlanAction>;
  readonly all: ReadonlyArray<PlanAction>;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** How far each outcome is, now and at every conference before: a chart, a sentence and the numbers (PL08). */
export const Progress = ({ heldOn, before, shown, all, disabled, edit }: ProgressProps) => {
  const styles = useStyles();
  const plans = [...before.map((plan) => ({ heldOn: plan.heldOn, actions: inOrder(plan) })), { heldOn, actions: all }];
  const outcomes = outcomesOf(plans).filter(({ words }) => serving(shown, words).length > 0);
  if (outcomes.length === 0) return null;
  const { lowest, highest } = outcomeScale;
  const set = ({ words, needed, points }: Outcome, change: Partial<OutcomeScale>): void => {
    const scale = { now: points.at(-1)?.now ?? null, needed, ...change };
    edit(...serving(all, words).map(({ id }): RecordEdit => ({ edit: 'action.change', id, change: { scale } })));
  };
  const past = before.map(
    (plan, place): Column<Outcome> => ({
      id: `${place}`,
      header: shortDate(plan.heldOn),
      width: '84px',
      cell: ({ points }) => points[place]?.now ?? '–',
    }),
  );
  return (
    <Section
      title="How far each outcome is"
      lead={`${lowest.value} means: ${lowest.words.toLowerCase()}. ${highest.value} means: ${highest.words.toLowerCase()}.`}
    >
      <DataTable
        label="How far each outcome is"
        columns={[
          {
            id: 'words',
            header: 'What needs to change',
            cell: ({ words }) => words,
            under: (outcome) => progressInWords(outcome),
          },
          { id: 'chart', header: 'Over time', width: '156px', cell: (outcome) => <ProgressChart outcome={outcome} /> },
          ...past,
          {
            id: 'now',
            header: 'Now',
            width: '84px',
            cell: (outcome) => (
              <OutOfTen
                label={`${outcome.words}: now`}
                value={outcome.points.at(-1)?.now ?? null}
                disabled={disabled}
                onChange={(now) => set(outcome, { now })}
              />
            ),
          },
          {
            id: 'needed',
            header: 'Good enough',
            width: '112px',
            cell: (outcome) => (
              <OutOfTen
                label={`${outcome.words}: good enough`}
                value={outcome.needed}
                disabled={disabled}
                onChange={(needed) => set(outcome, { needed })}
              />
            ),
          },
        ]}
        rows={outcomes}
        rowKey={({ words }) => words}
      />
      <p className={styles.note}>The dashed line is what would be good enough.</p>
    </Section>
  );
};

interface OutOfTenProps {
  readonly label: string;
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number from 0 to 10; anything else that is typed is not taken. */
const OutOfTen = ({ label, value, disabled, onChange }: OutOfTenProps) => {
  const styles = useStyles();
  if (disabled) return <>{value ?? '–'}</>;
  const type = (text: string): void => {
    const number = Number(text);
    if (text === '') onChange(null);
    else if (Number.isInteger(number) && number >= outcomeScale.lowest.value && number <= outcomeScale.highest.value)
      onChange(number);
  };
  return (
    <Input
      className={styles.number}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={value === null ? '' : String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(_, { value: text }) => type(text.trim())}
    />
  );
};

const useStyles = makeStyles({
  number: { width: '64px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
