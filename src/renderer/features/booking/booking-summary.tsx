import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { kindName, type Sitting } from '../../../core/conferences/sitting.ts';
import { arrangedNames } from '../../../core/conferences/to-arrange.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface BookingSummaryProps {
  readonly sittingId: SittingId;
  readonly onBook: () => void;
  readonly onRequest: () => void;
}

/** What was asked for and what is booked, in a few lines, with the way to either form. */
export const BookingSummary = ({ sittingId, onBook, onRequest }: BookingSummaryProps) => {
  const styles = useStyles();
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  const { request, sitting: held, chair, minuteTaker, profile, conferences, arrange } = sitting.value;
  const late = conferences.find(({ conference }) => conference.lateReason !== '')?.conference;
  const lines: ReadonlyArray<readonly [string, string]> = [
    [
      'Request',
      `${capital(kindName(request.kind))}, asked for by ${request.requestedBy || 'nobody named yet'} on ${longDate(request.requestedOn)}`,
    ],
    ['When', whenOf(held)],
    ...(held.progress.cancelledAt === null
      ? [['Where', [held.place, held.remoteLink].filter((part) => part !== '').join(' · ') || 'Not decided yet'] as const]
      : []),
    [capital(profile.chairLabel), chair?.name ?? 'Not decided yet'],
    ['Minute taker', minuteTaker?.name ?? 'Not decided yet'],
    ...(late === undefined ? [] : [['Held late because', `${late.lateReason} Agreed by ${late.lateApprovedBy}.`] as const]),
    ...(held.bookedDespite === '' ? [] : [['Booked all the same because', held.bookedDespite] as const]),
    ...arrange.map(
      ({ what, forWhom, words, hours, who, isArranged }) =>
        [
          arrangedNames[what],
          `For ${forWhom}${words === '' ? '' : `: ${words}`}${hours === null ? '' : `, ${hours} hours`}. ${who === '' ? (isArranged ? 'Arranged' : 'Not booked yet') : `Booked: ${who}`}.`,
        ] as const,
    ),
  ];
  const isClosed = held.progress.closedAt !== null || held.progress.cancelledAt !== null;
  return (
    <div className={styles.frame}>
      <dl className={styles.list}>
        {lines.map(([name, words]) => (
          <div key={`${name} ${words}`} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.words}>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        {!isClosed && <Button onClick={onBook}>{held.heldOn === null ? 'Book the conference' : 'Change the booking'}</Button>}
        <Button onClick={onRequest}>Open the request</Button>
      </div>
    </div>
  );
};

const whenOf = ({ heldOn, startsAt, endsAt, progress }: Sitting): string => {
  if (progress.cancelledAt !== null) return 'Cancelled';
  if (heldOn === null) return 'Not booked yet';
  return startsAt === null ? longDate(heldOn) : `${longDate(heldOn)}, ${startsAt}${endsAt === null ? '' : ` to ${endsAt}`}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px' },
  list: { margin: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr)',
    gap: '0 16px',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  words: { margin: '0' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
