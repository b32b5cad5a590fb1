import { useCallback } from 'react';
import type { QueueState } from '../../../contract/queue.ts';
import { useDesk } from '../../engine/desk.ts';
import { type AskedAgain, useAskedAgain } from '../../engine/use-asked-again.ts';
import { messageFor } from '../../messages.ts';

export interface Queue extends Omit<AskedAgain<QueueState>, 'say'> {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The planning as it stands, asked again while it goes on. */
export const useQueue = (): Queue => {
  const desk = useDesk();
  const ask = useCallback(() => desk.call('queue.state', {}), [desk]);
  const { state, fault, say, look } = useAskedAgain(ask, isRunning);

  const start = async (): Promise<void> => {
    const answer = await desk.call('queue.start', {});
    say(answer.ok ? undefined : messageFor(answer.error));
    await look();
  };
  const stop = async (): Promise<void> => {
    await desk.call('queue.stop', {});
    await look();
  };

  return { state, fault, start, stop, look };
};

const isRunning = ({ status }: QueueState): boolean => status === 'running';
