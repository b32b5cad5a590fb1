import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { limits } from '../../../contract/limits.ts';
import { givenIn } from '../../../core/conferences/part-of-new-line.ts';
import { type Invitee, type Scale, viewKey } from '../../../core/conferences/record.ts';
import type { ConferenceId } from '../../../core/identifiers.ts';
import { TextField } from '../../ui/text-field.tsx';
import { calledOnList } from '../../words/record-words.ts';
import { FromReport, useReported } from './from-report.tsx';
import { Matrix } from './matrix.tsx';
import { useRoom, useRoomRecord } from './use-room.tsx';

/** One number from each person for each child, with its reason; both ends of the scale are said in words (5.1, item 14). */
export const ScalesPanel = () => {
  const styles = useStyles();
  const { people, profile } = useRoom();
  const reports = useReported();
  const { lowest, highest } = profile.scale;
  const asked = people.map(({ invitee }) => invitee).filter(({ part, attendance }) => isAsked(part) && attendance !== 'excluded');
  return (
    <>
      <p className={styles.ends}>
        {lowest.value} means: {lowest.words.toLowerCase()}. {highest.value} means: {highest.words.toLowerCase()}.
      </p>
      <Matrix
        label="Scaling"
        rows={asked}
        cell={(invitee, conferenceId, child) => (
          <>
            <ScaleCell invitee={invitee} conferenceId={conferenceId} child={child} />
            <FromReport invitee={invitee} conferenceId={conferenceId} reports={reports} onlyScale />
          </>
        )}
      />
    </>
  );
};

const isAsked = (part: Invitee['part']): boolean => ['agency', 'family', 'child', 'advocate'].includes(part);

const ScaleCell = ({
  invitee,
  conferenceId,
  child,
}: {
  readonly invitee: Invitee;
  readonly conferenceId: ConferenceId;
  readonly child: string;
}) => {
  const styles = useStyles();
  const { profile, isOpen, edit } = useRoom();
  const record = useRoomRecord();
  const held: Scale = record.scales[viewKey(conferenceId, invitee.id)] ?? {
    conferenceId,
    inviteeId: invitee.id,
    value: null,
    reason: '',
  };
  const { lowest, highest } = profile.scale;
  const set = (change: Partial<Scale>) =>
    edit({ edit: 'scale.set', scale: { ...held, ...change, segment: givenIn(record, held) } });
  const type = (text: string): void => {
    const value = Number(text);
    if (text === '') set({ value: null });
    else if (Number.isInteger(value) && value >= lowest.value && value <= highest.value) set({ value });
  };
  if (!isOpen)
    return (
      <div className={styles.cell}>
        <strong>{held.value ?? '–'}</strong>
        {held.reason}
      </div>
    );
  return (
    <div className={styles.cell}>
      <Input
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${child}, ${calledOnList(invitee)}: ${lowest.value} to ${highest.value}`}
        value={held.value === null ? '' : String(held.value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(_, { value }) => type(value.trim())}
      />
      {held.value !== null && (
        <TextField
          label={`Reason, ${child}`}
          most={limits.paragraph}
          value={held.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
    </div>
  );
};

const useStyles = makeStyles({
  ends: { margin: '0', padding: '0 28px 8px 16px', color: tokens.colorNeutralForeground2 },
  cell: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: '120px' },
  number: { width: '72px' },
});
