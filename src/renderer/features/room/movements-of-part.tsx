import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Movement, movementsIn } from '../../../core/conferences/movement.ts';
import { atAnotherTime, mayBeAt, takenBack } from '../../../core/conferences/movements.ts';
import type { Invitee, Segment } from '../../../core/conferences/record.ts';
import type { LocalTime } from '../../../core/local-date.ts';
import { newId } from '../../engine/new-id.ts';
import { movementInWords } from '../../words/movement-words.ts';
import { calledOnList } from '../../words/record-words.ts';
import { TimeBox } from './time-box.tsx';
import { useRoom, useRoomRecord } from './use-room.tsx';

/**
 * Who came and left during a part, each with its minute to be put right and to be taken back. What had been said by then is in their copy,
 * what was said while they were out is not; whoever only came before anything was said has no place in the record.
 */
export const MovementsOfPart = ({ part }: { readonly part: Segment }) => {
  const styles = useStyles();
  const record = useRoomRecord();
  const spokenIn = new Set(record.statements.map(({ segment }) => segment));
  const all = movementsIn(record, part);
  const first = all.findIndex(({ before, left }) => left.length > 0 || spokenIn.has(before.id));
  const shown = first < 0 ? [] : all.slice(first);
  if (shown.length === 0) return null;
  return (
    <ul aria-label={`Who came and left during part ${part.label}`} className={styles.list}>
      {shown.map((movement) => (
        <OneMovement key={movement.after.id} movement={movement} />
      ))}
    </ul>
  );
};

const OneMovement = ({ movement }: { readonly movement: Movement }) => {
  const styles = useStyles();
  const { isOpen, edit, latest, sitting } = useRoom();
  const { heldOn } = sitting.sitting;
  const words = movementInWords(movement);
  const who: ReadonlyArray<Invitee> = [...movement.left, ...movement.came];
  const retime = (to: LocalTime | null): void => {
    const { record } = latest();
    if (to !== null && mayBeAt(record, movement, to)) edit(...atAnotherTime(record, movement, to, heldOn, newId));
  };
  if (!isOpen) return <li>{words}</li>;
  return (
    <li className={styles.movement}>
      <TimeBox label={`When: ${words}`} value={movement.after.from} isWholeOnly onChange={retime} />
      <span className={styles.words}>{words.replace(/^\d\d:\d\d /, '')}</span>
      {who.map((one) => (
        <Button
          key={one.id}
          size="small"
          appearance="subtle"
          aria-label={`${calledOnList(one)} did not`}
          onClick={() => edit(...takenBack(latest().record, movement, one.id, heldOn, newId))}
        >
          {who.length === 1 ? 'Take back' : `${calledOnList(one)} did not`}
        </Button>
      ))}
    </li>
  );
};

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    flexBasis: '100%',
    margin: '0',
    padding: '0 0 0 36px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
  },
  movement: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 12px' },
  words: { flex: '1 1 240px', overflowWrap: 'anywhere' },
});
