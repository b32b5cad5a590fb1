import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fillApproved } from '../support/approved-records.ts';
import { aDesk } from '../support/desk.ts';
import type { Figure } from './main.ts';
import { rounded } from './timing.ts';

const records = 1000;
/** Of 23 words each: about 3,500 words, a dozen pages. */
const statements = 150;

/** What a fresh process tells of one batch. */
export interface BatchWritten {
  readonly seconds: number;
  readonly written: number;
  /** The most that the process and its threads held at any moment, and what they held after a tenth of the records. */
  readonly megabytes: number;
  readonly early: number;
  /** Bytes of all files. */
  readonly bytes: number;
  /** Seconds that the same parts took to be zipped and written out again, durably: what no writer of Word files can go below. */
  readonly zipping: number;
}

/** A thousand approved records as Word files in one batch from an encrypted vault, in a process of its own. */
export const batchOfRecords = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00', keep: true });
  const started = performance.now();
  fillApproved(at.desk, { records, statements });
  const filling = (performance.now() - started) / 1000;
  at.close();
  const child = fork(new URL('write-batch.ts', import.meta.url), [at.folder]);
  const [message] = (await once(child, 'message')) as [BatchWritten];
  await once(child, 'exit');
  rmSync(at.folder, { recursive: true, force: true });
  const { seconds, written, megabytes, early, bytes, zipping } = message;
  if (written !== records) throw new Error(`${written} of ${records} were written`);
  const beside = { records, statements, 'filling, s': rounded(filling), 'MB of files': rounded(bytes / 1_000_000) };
  return [
    {
      name: '1,000 records in one batch',
      value: seconds / zipping,
      beside: { ...beside, seconds: rounded(seconds), 'zipping the same parts, s': rounded(zipping) },
    },
    { name: 'memory of that batch', value: megabytes, beside: { ...beside, 'after a tenth of them': rounded(early) } },
  ];
};
