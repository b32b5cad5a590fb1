import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { OutlinePlan } from '../../../core/conferences/outline-plan.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { Why } from '../../ui/why.tsx';

export interface CoreGroupOffersProps {
  readonly sitting: SittingView;
  readonly plan: OutlinePlan;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** Three times for the first core group that are in time, while everybody is still in the room; choosing one records it (DL03). */
export const CoreGroupOffers = ({ sitting, plan, edit }: CoreGroupOffersProps) => {
  const styles = useStyles();
  const offers = useLive('sitting.coreGroupSlots', { sittingId: sitting.sitting.id });
  if (!offers?.ok || offers.value.due === null) return null;
  const { due, members, slots } = offers.value;
  return (
    <Section
      title="First core group"
      look="card"
      lead={
        <>
          In time until {longDate(due.due)}. <Why due={due} />{' '}
          {members === 0
            ? 'Nobody is named for the core group yet: name them in the plan, and their absences count.'
            : `Offered from what is known of when its ${members} members are away.`}
        </>
      }
    >
      {slots.length === 0 ? (
        <EmptyState title="No day is left on which it would be in time.">
          Set a date in the plan, and record why it is late.
        </EmptyState>
      ) : (
        <ul aria-label="Times for the first core group" className={styles.list}>
          {slots.map(({ on, startsAt, words, missing }) => (
            <li key={words}>
              <ToggleButton
                className={styles.offer}
                checked={plan.coreGroupOn === on && plan.coreGroupAt === startsAt}
                onClick={() => edit({ edit: 'plan.change', change: { coreGroupOn: on, coreGroupAt: startsAt } })}
              >
                <span className={styles.words}>
                  <span>{words}</span>
                  <span className={styles.missing}>{missing.join(' ') || 'Nobody is known to be away.'}</span>
                </span>
              </ToggleButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const useStyles = makeStyles({
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '8px',
  },
  offer: { width: '100%', height: '100%', justifyContent: 'start', textAlign: 'left', padding: '8px 12px' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
  missing: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
