import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanAction } from '../../../core/conferences/outline-plan.ts';
import type { PlanBefore } from '../../../core/disclosure/sitting-file.ts';
import { type LocalDate, longDate, shortDate } from '../../../core/local-date.ts';
import { driftIn } from '../../../core/plans/drift.ts';
import { type PlanChange, planChangeCounts, planChanges, planChangeWords } from '../../../core/plans/plan-changes.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { inOrder } from './plan-actions.ts';

export interface SinceLastTimeProps {
  readonly heldOn: LocalDate | null;
  /** The plans of the conferences before this one, oldest first. */
  readonly before: ReadonlyArray<PlanBefore>;
  /** The rows to tell of: all of them, or those of one child. */
  readonly shown: ReadonlyArray<PlanAction>;
  readonly isShown: (action: PlanAction) => boolean;
}

/** At a review: what goes nowhere, and what is new, changed, done and dropped since the last conference (PL05). */
export const SinceLastTime = ({ heldOn, before, shown, isShown }: SinceLastTimeProps) => {
  const styles = useStyles();
  const last = before.at(-1);
  if (last === undefined) return null;
  const changes = planChanges(inOrder(last).filter(isShown), shown);
  const drift = driftIn([
    ...before.map((plan) => ({ reference: plan.heldOn, heldOn: plan.heldOn, actions: inOrder(plan).filter(isShown) })),
    { reference: 'now', heldOn: heldOn ?? last.heldOn, actions: shown },
  ]);
  return (
    <Section title="Since last time" lead={`Since the conference on ${longDate(last.heldOn)}: ${planChangeCounts(changes)}.`}>
      {drift.length > 0 && (
        <ul aria-label="What goes nowhere" className={styles.drift}>
          {drift.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <DataTable
        label="What has changed since last time"
        columns={[
          {
            id: 'change',
            header: 'Change',
            width: '132px',
            cell: ({ one }) => <Status tone={tones[one.change]}>{planChangeWords[one.change]}</Status>,
          },
          { id: 'action', header: 'Action', cell: ({ one }) => one.now?.action || one.before?.action || 'Nothing typed yet' },
          { id: 'what', header: 'What happened', cell: ({ one }) => whatHappened(one) },
        ]}
        rows={changes.map((one, at) => ({ one, at }))}
        rowKey={({ at }) => String(at)}
        empty={<p className={styles.quiet}>There is no action in either plan.</p>}
      />
    </Section>
  );
};

const whatHappened = (one: PlanChange<PlanAction>): string => {
  switch (one.change) {
    case 'new':
    case 'carried':
      return one.now.dueOn === null ? 'No date' : `By ${shortDate(one.now.dueOn)}`;
    case 'changed':
      return `Changed: ${one.what.join(', ')}`;
    case 'done':
      return one.now.evidence;
    case 'dropped':
      return one.now === null ? 'It is not in this plan' : one.now.evidence;
  }
};

const tones: { readonly [C in PlanChange<PlanAction>['change']]: StatusTone } = {
  new: 'brand',
  changed: 'soon',
  done: 'good',
  dropped: 'late',
  carried: 'plain',
};

const useStyles = makeStyles({
  drift: {
    margin: '0',
    padding: '12px 16px 12px 36px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
});
