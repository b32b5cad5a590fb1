import { useState } from 'react';
import type { RoomId } from '../../../core/identifiers.ts';
import type { RoomClosure } from '../../../core/scheduling/room-closures.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { AddDays, DaysList } from './days-away.tsx';

export interface RoomClosuresProps {
  readonly roomId: RoomId;
  readonly closures: ReadonlyArray<RoomClosure>;
}

/** Days on which the room is not to be had: no slot is offered in it, and nothing is booked there. */
export const RoomClosures = ({ roomId, closures }: RoomClosuresProps) => {
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  return (
    <Section title="Days it cannot be used" level={3} lead="Works, an election, another service that has it.">
      <DaysList
        label="Days it cannot be used"
        days={closures}
        onRemove={async ({ id }) => {
          const removed = await change('roomClosure.remove', { closureId: id });
          setFault(removed.ok ? undefined : messageFor(removed.error));
        }}
      />
      {fault !== undefined && <Notice {...fault} />}
      <AddDays
        first="Cannot be used from"
        last="Last day it cannot be used"
        button="Add these days to the room"
        onAdd={async (days) => {
          const saved = await change('roomClosure.save', { closure: { id: null, roomId, ...days } });
          return saved.ok ? undefined : messageFor(saved.error);
        }}
      />
    </Section>
  );
};
