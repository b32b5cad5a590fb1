import { useCallback } from 'react';
import { type ImportState, mostTableBytes, partBytes } from '../../../../contract/importing.ts';
import { base64Of } from '../../../engine/base64.ts';
import { useDesk } from '../../../engine/desk.ts';
import { type AskedAgain, useAskedAgain } from '../../../engine/use-asked-again.ts';
import { messageFor } from '../../../messages.ts';

export interface Importing extends AskedAgain<ImportState> {
  readonly bring: (file: File) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** The list that is being brought in, as far as it is. */
export const useImport = (): Importing => {
  const desk = useDesk();
  const ask = useCallback(() => desk.call('import.state', {}), [desk]);
  const { state, fault, say, look } = useAskedAgain(ask, isJudging);

  const bring = async (file: File): Promise<void> => {
    say(undefined);
    if (file.size > mostTableBytes) return say({ title: 'This list is larger than 20 megabytes.', next: 'Bring it in parts.' });
    const of = Math.max(1, Math.ceil(file.size / partBytes));
    for (let part = 1; part <= of; part += 1) {
      const bytes = await file.slice((part - 1) * partBytes, part * partBytes).arrayBuffer();
      const answer = await desk.call('import.read', { fileName: file.name, base64: base64Of(bytes), part, of });
      if (!answer.ok) {
        say(messageFor(answer.error));
        break;
      }
    }
    await look();
  };
  const cancel = async (): Promise<void> => {
    await desk.call('import.cancel', {});
    say(undefined);
    await look();
  };

  return { state, fault, say, look, bring, cancel };
};

const isJudging = ({ status }: ImportState): boolean => status === 'judging';
