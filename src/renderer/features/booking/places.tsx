import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Room } from '../../../core/agencies/directory.ts';
import type { RoomId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { Group } from '../../ui/group.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PlacesProps {
  readonly place: string;
  /** The room that is taken; null where the place is none of the directory's. */
  readonly roomId: RoomId | null;
  readonly onPlace: (place: string, roomId: RoomId | null) => void;
}

/** The rooms of the directory with what they offer a family, or any other place in words. */
export const Places = ({ place, roomId, onPlace }: PlacesProps) => {
  const styles = useStyles();
  const rooms = useLive('room.list', {});
  const list = rooms?.ok ? rooms.value : [];
  const chosen = list.find((room) => room.id === roomId);
  return (
    <div className={styles.places}>
      {list.length > 0 && (
        <Group aria-label="Rooms" className={styles.rooms}>
          {list.map((room) => (
            <ToggleButton
              key={room.id}
              shape="circular"
              checked={room === chosen}
              onClick={() => onPlace(placeOf(room), room.id)}
            >
              {room.name}
            </ToggleButton>
          ))}
        </Group>
      )}
      <TextField
        label="Place and room"
        field="place"
        value={place}
        onChange={(text) => onPlace(text, chosen !== undefined && text.startsWith(chosen.name) ? chosen.id : null)}
        hint="As it should stand in the invitations."
      />
      {chosen !== undefined && <p className={styles.features}>{featuresOf(chosen)}</p>}
    </div>
  );
};

const placeOf = (room: Room): string => [room.name, room.place].filter((part) => part !== '').join(', ');

const featuresOf = (room: Room): string => {
  const has = [
    ...(room.seats > 0 ? [`${room.seats} seats`] : []),
    ...(room.separateWaiting ? ['separate waiting'] : []),
    ...(room.secondExit ? ['second exit'] : []),
    ...(room.stepFree ? ['step-free'] : []),
    ...(room.hearingLoop ? ['hearing loop'] : []),
    ...(room.screen === true ? ['a screen'] : []),
  ];
  const lacks = [...(room.separateWaiting ? [] : ['separate waiting']), ...(room.stepFree ? [] : ['step-free access'])];
  return `${has.length === 0 ? 'Nothing is noted about this room' : `This room has ${has.join(', ')}`}${lacks.length === 0 ? '' : `; not noted: ${lacks.join(', ')}`}.`;
};

const useStyles = makeStyles({
  places: { display: 'flex', flexDirection: 'column', gap: '12px' },
  rooms: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  features: { margin: '0', color: tokens.colorNeutralForeground2 },
});
