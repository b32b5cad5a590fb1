import { useCallback, useState } from 'react';
import type { BatchState } from '../../../contract/record-batch.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { type AskedAgain, useAskedAgain } from '../../engine/use-asked-again.ts';
import { messageFor } from '../../messages.ts';

export interface Batch extends Pick<AskedAgain<BatchState>, 'state' | 'fault'> {
  readonly isStarting: boolean;
  readonly start: (asked: { readonly from: LocalDate; readonly until: LocalDate; readonly folder: string }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The batch as it stands, asked again while it is written, also where it was begun before this screen was opened. */
export const useBatch = (): Batch => {
  const desk = useDesk();
  const ask = useCallback(() => desk.call('batch.state', {}), [desk]);
  const { state, fault, say, look } = useAskedAgain(ask, isRunning);
  const [isStarting, setStarting] = useState(false);

  const start: Batch['start'] = async (asked) => {
    setStarting(true);
    say(undefined);
    await desk.saves.settled();
    // It answers when the last record is written: until then the state tells how far it is.
    const writing = desk.call('batch.write', asked);
    await look();
    setStarting(false);
    const answer = await writing;
    if (!answer.ok) say(messageFor(answer.error));
    await look();
  };
  const stop = async (): Promise<void> => {
    await desk.call('batch.stop', {});
    await look();
  };
  return { state, fault, isStarting, start, stop };
};

const isRunning = ({ status }: BatchState): boolean => status === 'running';
