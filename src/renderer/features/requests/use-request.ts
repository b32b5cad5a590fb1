import { useEffect, useState } from 'react';
import type { ConferenceRequest } from '../../../core/conferences/sitting.ts';
import { useDesk } from '../../engine/desk.ts';
import { useDraft } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';

export type RequestFields = Omit<ConferenceRequest, 'id' | 'familyId'>;
type Change = Partial<RequestFields>;

/** The request as it stands on the screen: what was just typed lies over what the disk has, until the disk has it too. */
export const useRequest = (saved: ConferenceRequest) => {
  const { call } = useDesk();
  const [typed, setTyped] = useState<Change>({});
  const [fault, setFault] = useState<Message>();
  const save = useDraft<RequestFields>(async (change) => {
    const answer = await call('request.change', { requestId: saved.id, change });
    setFault(answer.ok ? undefined : messageFor(answer.error));
    return answer.ok;
  });

  useEffect(() => setTyped((now) => withoutSaved(now, saved)), [saved]);

  return {
    fields: { ...saved, ...typed },
    fault,
    change: (change: Change): void => {
      setTyped((now) => ({ ...now, ...change }));
      save(change);
    },
  };
};

const withoutSaved = (typed: Change, saved: ConferenceRequest): Change => {
  const left = Object.entries(typed).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof RequestFields]),
  );
  return left.length === Object.keys(typed).length ? typed : Object.fromEntries(left);
};
