import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueueState } from '../../../contract/queue.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';

export interface Queue {
  /** Undefined until the first answer. */
  readonly state: QueueState | undefined;
  readonly fault: Message | null;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Asks again now. */
  readonly look: () => Promise<void>;
}

/** Milliseconds between two looks at a plan that is being made: no table changes meanwhile that would say when to ask. */
const lookEvery = 400;

/** The planning as it stands, asked again while it goes on. */
export const useQueue = (): Queue => {
  const desk = useDesk();
  const [state, setState] = useState<QueueState>();
  const [fault, setFault] = useState<Message | null>(null);
  const isGone = useRef(false);

  const look = useCallback(async () => {
    const answer = await desk.call('queue.state', {});
    if (isGone.current) return;
    if (answer.ok) setState(answer.value);
    else setFault(messageFor(answer.error));
  }, [desk]);

  useEffect(() => {
    isGone.current = false;
    void look();
    return () => {
      isGone.current = true;
    };
  }, [look]);

  const isRunning = state?.status === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [isRunning, look]);

  const start = useCallback(async () => {
    const answer = await desk.call('queue.start', {});
    setFault(answer.ok ? null : messageFor(answer.error));
    await look();
  }, [desk, look]);
  const stop = useCallback(async () => {
    await desk.call('queue.stop', {});
    await look();
  }, [desk, look]);

  return { state, fault, start, stop, look };
};
