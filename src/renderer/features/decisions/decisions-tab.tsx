import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Missing, SittingView } from '../../../contract/sitting-answers.ts';
import { fullName } from '../../../core/children/people.ts';
import { isConfirmed, keepsPlan } from '../../../core/conferences/decide.ts';
import { categoryName, outcomeName } from '../../../core/conferences/decision-words.ts';
import type { Decision } from '../../../core/conferences/record.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { focusField } from '../../ui/focus-field.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { Status } from '../../ui/status.tsx';
import { AfterApprovalSection } from './after-approval.tsx';
import { voicesFor } from './agency-views.ts';
import { decisionOf } from './card-parts.ts';
import { Closing } from './closing.tsx';
import { CoreGroupOffers } from './core-group-offers.tsx';
import { CoreGroupSeries } from './core-group-series.tsx';
import { DecisionCard } from './decision-card.tsx';
import { RightsSection } from './rights-told.tsx';

export interface DecisionsTabProps {
  readonly sittingId: SittingId;
  /** Opens the tab and the field where something missing is put right. */
  readonly onGo: (missing: Missing) => void;
  /** What is followed after the conference until something came of it. */
  readonly following: ReactNode;
}

/** Where the chair decides for each child, confirms each by name and date of birth, and closes the conference. */
export const DecisionsTab = ({ sittingId, onGo, following }: DecisionsTabProps) => {
  const styles = useStyles();
  const sitting = useLive('sitting.get', { sittingId });
  const quoracy = useLive('sitting.quoracy', { sittingId });
  const procedures = useLive('procedures.get', { sittingId });
  const { view, edit } = useRecord();

  // All of it first: with too few agencies another question comes before the decision, and whoever jumped to it must land there.
  if (sitting === undefined || view === undefined || quoracy === undefined || procedures === undefined)
    return <Loading label="Opening the decisions" />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  const { record } = view;
  return (
    <div className={styles.tab}>
      {!view.open && (
        <Notice tone="info" title="This record is approved." next="What was decided can be read here, not changed." />
      )}
      {!view.open && <AfterApprovalSection sittingId={sittingId} />}
      {view.open && sitting.value.sitting.progress.closedAt !== null && (
        <Notice
          tone="info"
          title="The conference is closed, and its decisions stand."
          next="Who told each child, and what help accepted, can still be written down."
        />
      )}
      <Overview sitting={sitting.value} decisions={record.decisions} />
      <ReadOnly isOn={!view.open}>
        {sitting.value.conferences.map((conference) => (
          <DecisionCard
            key={conference.conference.id}
            sitting={sitting.value}
            view={conference}
            record={record}
            decision={decisionOf(record, conference)}
            voices={voicesFor(record, conference.conference)}
            quoracy={
              quoracy.ok ? quoracy.value.find((one) => one.conferenceId === conference.conference.id)?.assessment : undefined
            }
            profile={procedures.ok ? procedures.value.profile : undefined}
            disabled={!view.open}
            edit={edit}
          />
        ))}
      </ReadOnly>
      {view.open && Object.values(record.decisions).some(({ outcome }) => keepsPlan(outcome)) && (
        <CoreGroupOffers sitting={sitting.value} plan={record.plan} edit={edit} />
      )}
      {Object.values(record.decisions).some(({ outcome }) => keepsPlan(outcome)) && <CoreGroupSeries sittingId={sittingId} />}
      <ReadOnly isOn={!view.open}>
        <RightsSection sitting={sitting.value} record={record} disabled={!view.open} edit={edit} />
      </ReadOnly>
      <Closing sitting={sitting.value} onGo={onGo} />
      {following}
    </div>
  );
};

/** Every child and where their decision stands, so that nobody is overlooked. */
const Overview = ({
  sitting,
  decisions,
}: {
  readonly sitting: SittingView;
  readonly decisions: { readonly [id: string]: Decision };
}) => {
  const styles = useStyles();
  return (
    <ul aria-label="Each child’s decision" className={styles.overview}>
      {sitting.conferences.map(({ conference, child }) => {
        const decision = decisions[conference.id];
        const isDone = decision !== undefined && isConfirmed(decision);
        return (
          <li key={conference.id} className={styles.child}>
            <Link as="button" onClick={() => focusField({ field: `outcome:${conference.id}`, childId: child.id })}>
              {fullName(child)}
            </Link>
            <span>{decided(decision)}</span>
            <Status tone={isDone ? 'good' : 'soon'}>{isDone ? 'Confirmed' : 'Not confirmed'}</Status>
          </li>
        );
      })}
    </ul>
  );
};

const decided = (decision: Decision | undefined): string => {
  if (decision === undefined || decision.outcome === null) return 'No decision yet';
  const category = !keepsPlan(decision.outcome) || decision.category === null ? '' : `, ${categoryName(decision.category)}`;
  return `${outcomeName(decision.outcome)}${category}`;
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  overview: { display: 'flex', flexWrap: 'wrap', gap: '12px 32px', margin: '0', padding: '0', listStyleType: 'none' },
  child: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
});
