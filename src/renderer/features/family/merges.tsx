import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyId, PersonMergeId } from '../../../core/identifiers.ts';
import { longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';

/** Merges that can still be undone, for as long as they can (PF09). */
export const Merges = ({ familyId }: { readonly familyId: FamilyId }) => {
  const call = useChange();
  const [fault, setFault] = useState<Message>();
  const found = useLive('person.merges', { familyId });
  const undo = async (mergeId: PersonMergeId): Promise<void> => {
    const undone = await call('person.undoMerge', { mergeId });
    setFault(undone.ok ? undefined : messageFor(undone.error));
  };
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      {found?.ok &&
        found.value.map(({ mergeId, keptName, droppedName, mergedOn, mergedBy, undoUntil }) => (
          <Notice
            key={mergeId}
            tone="info"
            title={`${droppedName} was merged into ${keptName} by ${mergedBy} on ${longDate(mergedOn)}.`}
            next={`This can be undone until ${longDate(undoUntil)}.`}
            actions={
              <Button aria-label={`Undo the merge of ${droppedName}`} onClick={() => void undo(mergeId)}>
                Undo
              </Button>
            }
          />
        ))}
    </>
  );
};
