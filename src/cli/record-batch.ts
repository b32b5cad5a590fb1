import { resolve } from 'node:path';
import { type LocalDate, parseLocalDate } from '../core/local-date.ts';
import { ok } from '../core/result.ts';
import { type Answer, refused, type Terminal, wrongUsage } from './command.ts';
import { withRecords } from './open-records.ts';
import { sentenceFor } from './sentences.ts';

interface Options {
  readonly vault: string;
  readonly heldFrom: string;
  readonly heldUntil: string;
  readonly out: string;
  readonly json?: boolean;
}

/** Milliseconds between two lines about how far it is. */
const tellEvery = 1000;

/**
 * Writes the service's own approved records of every conference held in some days, saying how far it is; Ctrl+C ends it after the record
 * that is being written.
 */
export const recordBatch = async (terminal: Terminal, { vault, heldFrom, heldUntil, out }: Options): Promise<Answer> => {
  const [from, until] = [parseLocalDate(heldFrom), parseLocalDate(heldUntil)];
  if (from === undefined || until === undefined || until < from)
    return wrongUsage('Give the first and the last day, such as --held-from 2026-01-01 --held-until 2026-03-31.');
  return withRecords(terminal, vault, async ({ ask }) => {
    const counted = await ask('batch.count', { from, until });
    if (counted.ok && counted.value.notApproved > 0)
      terminal.say(`${counted.value.notApproved} more are not approved by the chair yet, and stay out.\n`);
    const tell = async (): Promise<void> => {
      const state = await ask('batch.state', {});
      if (state.ok && state.value.status === 'running') terminal.say(`${state.value.done} of ${state.value.all}\n`);
    };
    const telling = setInterval(() => void tell(), tellEvery);
    const interrupted = terminal.onInterrupt?.(() => void ask('batch.stop', {}));
    try {
      return await write({ from, until, folder: resolve(terminal.folder, out) });
    } finally {
      clearInterval(telling);
      interrupted?.();
    }

    async function write(asked: {
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly folder: string;
    }): Promise<Answer> {
      const done = await ask('batch.write', asked);
      if (!done.ok) return refused(sentenceFor(done.error));
      const { written, all, isWhole, folder, notWritten } = done.value;
      const lines = notWritten.map(({ reference, fault }) => `${reference}: ${sentenceFor(fault)}`);
      const ended = isWhole ? [] : ['It ended before the last. What was written is whole and logged; run it again for the rest.'];
      return ok({
        json: {
          written,
          all,
          isWhole,
          folder,
          notWritten: notWritten.map(({ reference, fault }) => ({ reference, why: fault.type })),
        },
        text: [`${written} of ${all} records written to ${folder}`, ...lines, ...ended].join('\n'),
        good: isWhole && notWritten.length === 0,
      });
    }
  });
};
