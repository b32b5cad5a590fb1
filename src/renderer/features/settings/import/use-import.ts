import { useCallback, useEffect, useRef, useState } from 'react';
import { type ImportState, mostTableBytes, partBytes } from '../../../../contract/importing.ts';
import { base64Of } from '../../../engine/base64.ts';
import { useDesk } from '../../../engine/desk.ts';
import { messageFor } from '../../../messages.ts';
import type { Message } from '../../../ui/notice.tsx';

export interface Importing {
  /** Undefined until the first answer. */
  readonly state: ImportState | undefined;
  readonly fault: Message | undefined;
  readonly say: (fault: Message | undefined) => void;
  readonly look: () => Promise<void>;
  readonly bring: (file: File) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** Milliseconds between two looks while rows are judged: no table changes meanwhile that would say when to ask. */
const lookEvery = 300;

/** The list that is being brought in, as far as it is. */
export const useImport = (): Importing => {
  const desk = useDesk();
  const [state, setState] = useState<ImportState>();
  const [fault, say] = useState<Message>();
  const isGone = useRef(false);

  const look = useCallback(async () => {
    const answer = await desk.call('import.state', {});
    if (isGone.current) return;
    if (answer.ok) setState(answer.value);
    else say(messageFor(answer.error));
  }, [desk]);

  useEffect(() => {
    isGone.current = false;
    void look();
    return () => {
      isGone.current = true;
    };
  }, [look]);

  const isJudging = state?.status === 'judging';
  useEffect(() => {
    if (!isJudging) return;
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [isJudging, look]);

  const bring = useCallback(
    async (file: File) => {
      say(undefined);
      if (file.size > mostTableBytes) return say({ title: 'This list is larger than 20 megabytes.', next: 'Bring it in parts.' });
      const of = Math.max(1, Math.ceil(file.size / partBytes));
      for (let part = 1; part <= of; part += 1) {
        const bytes = await file.slice((part - 1) * partBytes, part * partBytes).arrayBuffer();
        const base64 = base64Of(bytes);
        const answer = await desk.call('import.read', { fileName: file.name, base64, part, of });
        if (!answer.ok) {
          say(messageFor(answer.error));
          break;
        }
      }
      await look();
    },
    [desk, look],
  );
  const cancel = useCallback(async () => {
    await desk.call('import.cancel', {});
    say(undefined);
    await look();
  }, [desk, look]);

  return { state, fault, say, look, bring, cancel };
};

/** In pieces: a browser takes only so many arguments at once. */
