import { makeStyles, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { byDay, eventsOf } from './events.ts';

/** What happened to this conference, and every document that was written of it, for whom and in which version (RD06). */
export const HistoryTab = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  return <History view={sitting.value} />;
};

const History = ({ view }: { readonly view: SittingView }) => {
  const styles = useStyles();
  const log = useLive('documents.log', { sittingId: view.sitting.id });
  const births = useLive('family.births', { familyId: view.family.id });
  const uses = useLive('annex.uses', { sittingId: view.sitting.id });
  const widened = useLive('record.widenings', { sittingId: view.sitting.id });
  if (log === undefined || births === undefined || uses === undefined || widened === undefined) return <Loading />;
  if (!log.ok) return <Notice {...messageFor(log.error)} />;
  const { request, profile } = view;
  const days = byDay(
    eventsOf(view, log.value, births.ok ? births.value : [], uses.ok ? uses.value : [], widened.ok ? widened.value : []),
  );
  return (
    <div className={styles.tab}>
      <p className={styles.rules}>
        Asked for by {request.requestedBy || 'somebody not named yet'}. Run under {profile.title}, version {profile.version}: a
        conference keeps the rules of its day.
      </p>
      {days.length === 0 ? (
        <EmptyState title="Nothing has happened yet.">
          Booking, invitations, closing, approval and every document that is written are listed here with their day and time.
        </EmptyState>
      ) : (
        days.map(({ day, events }) => (
          <Section key={day} title={day} level={3}>
            <ol className={styles.list}>
              {events.map((event) => (
                <li key={event.id} className={styles.row}>
                  <span className={styles.time}>{event.time}</span>
                  <span>
                    {event.sentence}
                    {event.detail !== '' && <span className={styles.detail}>{event.detail}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </Section>
        ))
      )}
    </div>
  );
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '880px' },
  rules: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr)' },
  time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
