import { useRef, useState } from 'react';
import type { Person } from '../../../core/children/people.ts';
import { useDesk } from '../../engine/desk.ts';
import { useDraft } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';
import { toSave } from './to-save.ts';

/** A person whose fields are saved as they are typed; every save carries all that was typed before it. */
export const usePerson = (
  held: Person,
): readonly [person: Person, change: (change: Partial<Person>) => void, fault: Message | undefined] => {
  const { call } = useDesk();
  const [person, setPerson] = useState(held);
  const [fault, setFault] = useState<Message>();
  const latest = useRef(held);
  const save = useDraft<Person>(async () => {
    const saved = await call('person.save', { person: toSave(latest.current) });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    return saved.ok;
  });
  const change = (changed: Partial<Person>): void => {
    latest.current = { ...latest.current, ...changed };
    setPerson(latest.current);
    save(changed);
  };
  return [person, change, fault];
};
