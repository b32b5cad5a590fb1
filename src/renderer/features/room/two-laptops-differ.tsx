import { Button } from '@fluentui/react-components';
import { type PresenceClash, settledPresence } from '../../../core/conferences/two-laptops.ts';
import { Notice } from '../../ui/notice.tsx';
import { calledOnList } from '../../words/record-words.ts';
import { useRoom, useRoomPart } from './use-room.tsx';

/** Of whom two laptops say different things: both are told, they count as out, and a person says which it was (LC11). */
export const TwoLaptopsDiffer = () => {
  const { isOpen, edit, latest } = useRoom();
  const clashes = useRoomPart((view) => view.clashes);
  const invitees = useRoomPart(({ record }) => record.invitees);
  const settle = (clash: PresenceClash, wasHere: boolean): void => edit(...settledPresence(latest().record, clash, wasHere));
  return clashes.map((clash) => {
    const invitee = invitees[clash.inviteeId];
    if (invitee === undefined) return null;
    const name = calledOnList(invitee);
    return (
      <Notice
        key={`${clash.inviteeId} ${clash.segment}`}
        tone="warning"
        title={`Was ${name} here?`}
        next={`One laptop says that ${name} left${clash.from === null ? '' : ` at ${clash.from}`}, another that they were in the room after that. Until you say which it was, they count as out and do not get what was said.`}
        actions={
          isOpen && (
            <>
              <Button size="small" aria-label={`${name} was here`} onClick={() => settle(clash, true)}>
                Was here
              </Button>
              <Button size="small" aria-label={`${name} had left`} onClick={() => settle(clash, false)}>
                Had left
              </Button>
            </>
          )
        }
      />
    );
  });
};
