import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { MovePreview } from '../../../contract/moving.ts';
import type { PractitionerId, RoomId, SittingId } from '../../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ClashNotice } from '../../ui/clash-notice.tsx';
import { LateReasonField } from '../../ui/late-reason-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Consequences } from './consequences.tsx';

/** Where a booked sitting is to go. */
export interface Move {
  readonly sittingId: SittingId;
  readonly heldOn: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly chairId: PractitionerId;
  readonly roomId: RoomId | null;
}

export interface MoveDialogProps {
  readonly move: Move;
  readonly onMoved: (moved: { readonly reference: string; readonly words: string }) => void;
  readonly onLeave: () => void;
}

/** Every consequence of a move, before it is made; only a person who accepts them makes it (DL06). */
export const MoveDialog = ({ move, onMoved, onLeave }: MoveDialogProps) => {
  const { sittingId, heldOn, startsAt, endsAt, chairId, roomId } = move;
  const asked = useLive('sitting.movePreview', { sittingId, heldOn, startsAt, endsAt, chairId, roomId });
  // A dialog that opens with nothing in it to hold the focus stays hidden from a reader of screens.
  if (asked === undefined) return <Loading />;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => open || onLeave()}>
      <DialogSurface aria-label="What the move would change" style={{ maxWidth: '760px' }}>
        {!asked.ok && <Notice {...messageFor(asked.error)} actions={<Button onClick={onLeave}>Close</Button>} />}
        {asked.ok && <Decision move={move} preview={asked.value} onMoved={onMoved} onLeave={onLeave} />}
      </DialogSurface>
    </Dialog>
  );
};

const Decision = ({ move, preview, onMoved, onLeave }: MoveDialogProps & { readonly preview: MovePreview }) => {
  const styles = useStyles();
  const change = useChange();
  const [excuse, setExcuse] = useState({
    lateReason: preview.lateReason,
    lateApprovedBy: preview.lateApprovedBy,
    despite: preview.despite,
  });
  const [isMoving, setMoving] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const { refusals, clashes, needsLateReason, needsReason } = preview;
  const isRefused = refusals.length > 0 || clashes.some((clash) => clash.severity === 'refuse');
  const lacks = [
    ...(needsLateReason && excuse.lateReason.trim() === '' ? ['why it is late'] : []),
    ...(needsLateReason && excuse.lateApprovedBy.trim() === '' ? ['which senior manager agreed'] : []),
    ...(needsReason && excuse.despite.trim() === '' ? ['why it is right all the same'] : []),
  ];
  const canMove = !isRefused && preview.changes && lacks.length === 0 && !isMoving;

  const accept = async (): Promise<void> => {
    if (!canMove) return;
    setMoving(true);
    const { lateReason, lateApprovedBy, despite } = excuse;
    const late = needsLateReason ? { lateReason, lateApprovedBy } : {};
    const moved = await change('sitting.move', { ...move, ...late, ...(needsReason ? { despite } : {}) });
    setMoving(false);
    if (moved.ok) onMoved(moved.value);
    else setRefusal(messageFor(moved.error));
  };

  return (
    <DialogBody>
      <DialogTitle>Move {preview.reference}?</DialogTitle>
      <DialogContent className={styles.content}>
        {refusals.length > 0 && <Notice title={refusals.join(' ')} next="It cannot be moved there." />}
        <ClashNotice
          clashes={clashes}
          despite={excuse.despite}
          onDespite={(despite) => setExcuse((now) => ({ ...now, despite }))}
        />
        <Consequences preview={preview} />
        {needsLateReason && !isRefused && (
          <>
            <LateReasonField value={excuse.lateReason} onChange={(lateReason) => setExcuse((now) => ({ ...now, lateReason }))} />
            <TextField
              label="Senior manager who agreed"
              field="lateApprovedBy"
              width="long"
              value={excuse.lateApprovedBy}
              onChange={(lateApprovedBy) => setExcuse((now) => ({ ...now, lateApprovedBy }))}
            />
          </>
        )}
        {refusal !== undefined && <Notice {...refusal} />}
      </DialogContent>
      <DialogActions className={styles.actions} fluid>
        {!isRefused && lacks.length > 0 && <span className={styles.lacks}>Before it can move, say {inOneList(lacks)}.</span>}
        {!preview.changes && <span className={styles.lacks}>It is there already.</span>}
        <Button onClick={onLeave}>Leave it where it is</Button>
        <Button appearance="primary" disabled={!canMove} onClick={() => void accept()}>
          Move it
        </Button>
      </DialogActions>
    </DialogBody>
  );
};

const inOneList = (parts: ReadonlyArray<string>): string => new Intl.ListFormat('en-GB').format([...parts]);

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: { alignItems: 'center', flexWrap: 'wrap', justifyContent: 'flex-end' },
  lacks: { flex: '1 1 200px' },
});
