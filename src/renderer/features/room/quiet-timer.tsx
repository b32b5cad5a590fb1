import { makeStyles, tokens } from '@fluentui/react-components';
import { minuteOfDay, minutesSoFar } from './model/presence.ts';
import { useNow } from './use-now.ts';
import { useRoom, useRoomPart } from './use-room.tsx';

/** How long the conference has lasted, against how long it was planned; nothing blinks (LC06). */
export const QuietTimer = () => {
  const styles = useStyles();
  const { sitting } = useRoom();
  const segments = useRoomPart(({ record }) => record.segments);
  const time = useNow();
  const minutes = minutesSoFar({ segments }, time);
  const { startsAt, endsAt } = sitting.sitting;
  const planned = startsAt === null || endsAt === null ? null : minuteOfDay(endsAt) - minuteOfDay(startsAt);
  return (
    <p className={styles.timer}>
      <span className={styles.clock}>{time}</span>
      {minutes === null ? 'Not begun' : `${inHours(minutes)}${planned === null ? '' : ` of ${inHours(planned)} planned`}`}
    </p>
  );
};

/** `45 min`, `1 h 10 min`. */
const inHours = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

const useStyles = makeStyles({
  timer: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '0',
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  clock: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
