import { useState } from 'react';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Parameters<typeof messageFor>[0] };

/** Does the one thing of a step: never twice at once, with what went wrong in words. */
export const useStep = <T>(isReady: boolean, ask: () => Promise<Answered<T>>, onDone: (value: T) => void) => {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Message>();
  const submit = async (): Promise<void> => {
    if (!isReady || isBusy) return;
    setBusy(true);
    setFault(undefined);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setFault(messageFor(answer.error));
  };
  return { isReady, isBusy, fault, submit: () => void submit() };
};
