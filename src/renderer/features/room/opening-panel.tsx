import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { hasStillToAcknowledge } from '../../../core/attendance/confidentiality.ts';
import { type Invitee, type OpeningStatement, openingStatements } from '../../../core/conferences/record.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';
import { TimeField } from '../../ui/time-field.tsx';
import { calledOnList, openingNames } from '../../words/record-words.ts';
import { now, useRoom, useRoomRecord } from './use-room.tsx';

/** What the chair says at the start, each ticked with its time; the words to read aloud stand beside it (5.1, item 3). */
export const OpeningPanel = () => {
  const styles = useStyles();
  const { profile, isOpen, edit } = useRoom();
  const { opening } = useRoomRecord();
  const set = (statement: OpeningStatement, at: LocalTime | null) => edit({ edit: 'opening.set', statement, at });
  return (
    <ul className={styles.list} aria-label="Opening statements">
      {openingStatements.map((statement) => {
        const at = opening[statement];
        const words = wordsOf(statement, profile);
        return (
          <li key={statement} className={styles.row}>
            {isOpen ? (
              <Button
                size="large"
                appearance="subtle"
                icon={at === null ? <CircleRegular /> : <CheckmarkCircleFilled className={styles.done} />}
                aria-pressed={at !== null}
                className={styles.tick}
                onClick={() => set(statement, at === null ? now() : null)}
              >
                {openingNames[statement]}
              </Button>
            ) : (
              <span className={styles.read}>
                {openingNames[statement]}: {at === null ? 'not said' : `said at ${at}`}
              </span>
            )}
            {isOpen && at !== null && (
              <div className={styles.time}>
                <TimeField label="Said at" value={at} onChange={(time) => time !== null && set(statement, time)} />
              </div>
            )}
            {statement === 'confidentiality' && at !== null && <Acknowledgements />}
            {words !== null && <p className={mergeClasses(styles.words, at !== null && styles.said)}>{words}</p>}
          </li>
        );
      })}
    </ul>
  );
};

/** Everybody who came says that they keep to it; whoever arrives later is asked then, by themselves (AT10). */
const Acknowledgements = () => {
  const styles = useStyles();
  const { people, isOpen, edit } = useRoom();
  const came = people.map(({ invitee }) => invitee).filter(({ attendance }) => attendance === 'attended');
  const waiting = came.filter(hasStillToAcknowledge);
  const set = (at: LocalTime | null, ...who: ReadonlyArray<Invitee>) =>
    edit(...who.map(({ id }) => ({ edit: 'invitee.change', id, change: { acknowledgedAt: at } }) as const));
  if (came.length === 0) return null;
  return (
    <fieldset className={styles.people} disabled={!isOpen}>
      <legend className={styles.legend}>Who has heard it and keeps to it</legend>
      {came.map((invitee) => (
        <Checkbox
          key={invitee.id}
          disabled={!isOpen}
          label={`${invitee.deputyName || calledOnList(invitee)}${invitee.acknowledgedAt == null ? '' : `, ${invitee.acknowledgedAt}`}`}
          checked={!hasStillToAcknowledge(invitee)}
          onChange={(_, { checked }) => set(checked === true ? now() : null, invitee)}
        />
      ))}
      {isOpen && waiting.length > 0 && (
        <Button className={styles.everyone} onClick={() => set(now(), ...waiting)}>
          {waiting.length === came.length ? 'Everyone here keeps to it' : `The other ${waiting.length} keep to it too`}
        </Button>
      )}
    </fieldset>
  );
};

const wordsOf = (statement: OpeningStatement, { statements, recording }: ProceduresProfile): string | null => {
  switch (statement) {
    case 'confidentiality':
      return statements.confidentiality.text;
    case 'equality':
      return statements.equality.text;
    case 'professional-difference':
      return statements.professionalDifference.text;
    case 'recording':
      return recordingWords[recording.policy];
    case 'purpose':
    case 'complaints':
      return null;
  }
};

const recordingWords: { readonly [Policy in ProceduresProfile['recording']['policy']]: string } = {
  none: 'Please do not record this meeting, with sound or picture.',
  'la-audio': 'The council makes a sound recording of this meeting; the chair is responsible for it.',
  'request-permission': 'Nobody may record this meeting without asking the chair first.',
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '8px 28px 32px 16px', overflowY: 'auto', maxWidth: '880px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 128px',
    gap: '0 16px',
    alignItems: 'start',
    padding: '8px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  tick: { justifyContent: 'start', textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  read: { padding: '8px 12px', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  people: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    alignItems: 'center',
    margin: '4px 0 0 32px',
    padding: '0',
    border: 'none',
  },
  legend: { padding: '0 12px', color: tokens.colorNeutralForeground2 },
  everyone: { marginLeft: '8px' },
  time: { gridColumn: '2', gridRow: '1' },
  words: {
    gridColumn: '1 / -1',
    margin: '0',
    padding: '4px 12px 4px 44px',
    maxWidth: '68ch',
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  said: { color: tokens.colorNeutralForeground3 },
});
