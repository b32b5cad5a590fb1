import { makeStyles, tokens } from '@fluentui/react-components';
import { assessQuoracy, type QuoracyAssessment } from '../../../core/attendance/quoracy.ts';
import { quoracyRule } from '../../../core/attendance/quoracy-rule.ts';
import { openSegment } from '../../../core/conferences/in-the-room.ts';
import { conferenceTypeOf } from '../../../core/procedures/milestones.ts';
import { attendeesNow } from './model/presence.ts';
import { quoracySaid } from './model/quoracy-said.ts';
import { type RoomData, useRoom, useRoomPart } from './use-room.tsx';

/** Whether the conference is quorate for each child with the people who are in the room now, in words (AT02, Q-09). */
export const QuoracyNow = () => {
  const styles = useStyles();
  const room = useRoom();
  const invitees = useRoomPart(({ record }) => record.invitees);
  const segments = useRoomPart(({ record }) => record.segments);
  const judged = quoracyNow(room, { invitees, segments });
  const isOver = openSegment({ segments }) === undefined && Object.values(segments).some(({ until }) => until !== null);
  const hasBegun = Object.values(invitees).some(({ attendance }) => attendance === 'attended');
  return (
    <section aria-labelledby="quoracy-now" className={styles.section}>
      <h2 id="quoracy-now" className={styles.heading}>
        {isOver ? 'Quoracy' : 'Quoracy now'}
      </h2>
      <div role="status" className={styles.children}>
        {quoracySaid(judged, room.nameOf, hasBegun).map(({ isQuorate, words }) => (
          <p key={words} className={isQuorate ? styles.quorate : styles.not}>
            {words}
          </p>
        ))}
      </div>
      <details>
        <summary className={styles.why}>Why?</summary>
        <ul className={styles.findings}>
          {judged.flatMap(({ childId, findings, notCounted }) => [
            <li key={childId} className={styles.child}>
              {room.nameOf(childId)}
            </li>,
            ...findings.map((finding) => (
              <li key={`${childId}${finding.requirement}`}>
                {finding.words}. <span className={styles.source}>{finding.source.rule}</span>
              </li>
            )),
            ...notCounted.map(({ name, why }) => (
              <li key={`${childId}${name}${why}`} className={styles.source}>
                {name}: {why}
              </li>
            )),
          ])}
        </ul>
      </details>
    </section>
  );
};

const quoracyNow = (
  { sitting, profile, nameOf }: RoomData,
  record: Parameters<typeof attendeesNow>[0],
): ReadonlyArray<QuoracyAssessment> =>
  sitting.conferences.map(({ conference, child }) =>
    assessQuoracy(
      quoracyRule(profile),
      { id: child.id, name: nameOf(child.id), fabricatedIllness: sitting.request.fabricatedIllness },
      conferenceTypeOf(conference.kind, 'initial') ?? 'initial',
      attendeesNow(record),
    ),
  );

const useStyles = makeStyles({
  section: { padding: '0 8px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  children: { display: 'flex', flexDirection: 'column', gap: '4px' },
  quorate: { margin: '0', color: tokens.colorStatusSuccessForeground1 },
  not: { margin: '0', color: tokens.colorNeutralForeground1 },
  why: { cursor: 'pointer', marginTop: '4px', color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200 },
  findings: {
    margin: '4px 0 0',
    padding: '0',
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  child: { fontWeight: tokens.fontWeightSemibold, marginTop: '4px' },
  source: { color: tokens.colorNeutralForeground2 },
});
