import { ok } from '../core/result.ts';
import { type Answer, refused, type Terminal } from './command.ts';
import { withRecords } from './open-records.ts';
import { sentenceFor } from './sentences.ts';

/** Checks the store and its log from end to end (G1). What is wrong is told with exit code 1; nothing is changed. */
export const verify = (terminal: Terminal, options: { readonly vault: string; readonly json?: boolean }): Promise<Answer> =>
  withRecords(terminal, options.vault, async ({ ask }) => {
    const verified = await ask('audit.verify', {});
    if (!verified.ok) return refused(sentenceFor(verified.error));
    const { entries, head, firstWrong, storeSound } = verified.value;
    const log =
      firstWrong === null
        ? `The log is whole: ${entries} entries, head ${head}.`
        : `The log cannot be believed from entry ${firstWrong} on.`;
    const store = storeSound ? 'The records are sound.' : 'The records are damaged: restore a backup.';
    return ok({ json: verified.value, text: `${store}\n${log}`, good: storeSound && firstWrong === null });
  });
