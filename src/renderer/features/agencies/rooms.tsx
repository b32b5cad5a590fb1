import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Room } from '../../../core/agencies/directory.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RoomClosures } from './room-closures.tsx';

type Fields = Omit<Room, 'id'>;
const noRoom: Fields = {
  howToGetThere: '',
  name: '',
  place: '',
  seats: 0,
  separateWaiting: false,
  secondExit: false,
  stepFree: false,
  hearingLoop: false,
  screen: false,
};
const features = {
  separateWaiting: 'Separate waiting',
  secondExit: 'Second exit',
  stepFree: 'Step-free',
  hearingLoop: 'Hearing loop',
  screen: 'Screen for those who join by video',
} as const;

/** Where conferences are held, and what each room can offer a family that must not meet in the corridor (SC04). */
export const Rooms = () => {
  const styles = useStyles();
  const rooms = useLive('room.list', {});
  const closed = useLive('roomClosure.list', {});
  const closures = closed?.ok ? closed.value : [];
  const [added, setAdded] = useState<Fields>();
  if (rooms === undefined) return <Loading />;
  if (!rooms.ok) return <Notice {...messageFor(rooms.error)} />;
  return (
    <>
      {rooms.value.length === 0 && added === undefined && (
        <EmptyState title="There is no room yet.">
          A room says whether families can wait apart, leave by another door and come without steps. Booking shows it.
        </EmptyState>
      )}
      {rooms.value.map((room) => (
        <Section key={room.id} title={room.name} look="card">
          <RoomLine room={room} />
          <RoomClosures roomId={room.id} closures={closures.filter(({ roomId }) => roomId === room.id)} />
        </Section>
      ))}
      {added === undefined ? (
        <div>
          <Button onClick={() => setAdded(noRoom)}>Add a room</Button>
        </div>
      ) : (
        <NewRoom fields={added} onChange={setAdded} onClose={() => setAdded(undefined)} className={styles.new} />
      )}
    </>
  );
};

const RoomLine = ({ room }: { readonly room: Room }) => {
  const { call } = useDesk();
  const { fields, fault, change, show } = useTypedOver(room, (whole) => call('room.save', { room: whole }));
  const put = (typed: Partial<Fields>): void => (typed.name?.trim() === '' ? show(typed) : change(typed));
  return (
    <>
      <RoomFields fields={fields} onChange={put} />
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};

const RoomFields = ({ fields, onChange }: { readonly fields: Fields; readonly onChange: (change: Partial<Fields>) => void }) => {
  const styles = useStyles();
  return (
    <>
      <FieldRow>
        <TextField label="Name" value={fields.name} onChange={(name) => onChange({ name })} />
        <TextField
          label="Seats"
          width="short"
          value={fields.seats === 0 ? '' : String(fields.seats)}
          onChange={(text) => {
            const seats = text.trim() === '' ? 0 : Number(text);
            if (Number.isInteger(seats) && seats >= 0 && seats <= 500) onChange({ seats });
          }}
        />
      </FieldRow>
      <TextField label="Building and address" value={fields.place} onChange={(place) => onChange({ place })} />
      <div className={styles.features}>
        {Object.entries(features).map(([feature, name]) => (
          <Checkbox
            key={feature}
            label={name}
            checked={fields[feature as keyof typeof features] === true}
            onChange={(_, { checked }) => onChange({ [feature]: checked === true })}
          />
        ))}
      </div>
      <TextArea
        label="How to get there"
        hint="It stands in every invitation to this room: bus, parking, which door. Nothing that only staff may know."
        lines={2}
        value={fields.howToGetThere ?? ''}
        onChange={(howToGetThere) => onChange({ howToGetThere })}
      />
    </>
  );
};

const NewRoom = ({
  fields,
  onChange,
  onClose,
  className,
}: {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  readonly onClose: () => void;
  readonly className: string;
}) => {
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const add = async (): Promise<void> => {
    const saved = await change('room.save', { room: { ...fields, id: null } });
    if (saved.ok) onClose();
    else setFault(messageFor(saved.error));
  };
  return (
    <Section title="New room" look="card">
      <RoomFields fields={fields} onChange={(part) => onChange({ ...fields, ...part })} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={className}>
        <Button appearance="primary" disabled={fields.name.trim() === ''} onClick={() => void add()}>
          Add this room
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Section>
  );
};

const useStyles = makeStyles({
  features: { display: 'flex', gap: '8px 16px', flexWrap: 'wrap', color: tokens.colorNeutralForeground1 },
  new: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
