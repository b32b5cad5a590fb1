import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { addDays } from '../../src/core/local-date.ts';
import { firstHeld } from '../support/approved-records.ts';
import { openDeskAgain } from '../support/desk.ts';
import type { BatchWritten } from './record-batch.ts';

// A process of its own: what it holds is what an engine holds that writes a batch.
const at = await openDeskAgain(process.argv[2] ?? '', '2026-11-21T09:00');
const folder = join(at.folder, 'batch');
const started = performance.now();
const running = at.ask('batch.write', { from: firstHeld, until: addDays(firstHeld, 400), folder });
let early = 0;
const watch = setInterval(async () => {
  const state = await at.ask('batch.state', {});
  if (state.status === 'running' && early === 0 && state.done * 10 > state.all) early = peak();
}, 100);
const { written } = await running;
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
const megabytes = peak();
at.close();
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
const zipped = performance.now();
for (const [index, bytes] of files.entries()) {
  const whole = zipSync(unzipSync(bytes));
  const file = openSync(join(at.folder, `yardstick-${index}`), 'w');
  writeSync(file, whole);
  fsyncSync(file);
  closeSync(file);
}
const zipping = (performance.now() - zipped) / 1000;
const message: BatchWritten = {
  seconds,
  written,
  megabytes,
  early,
  bytes: files.reduce((sum, { length }) => sum + length, 0),
  zipping,
};
process.send?.(message, undefined, undefined, () => process.disconnect());

/** Megabytes: Node says kilobytes, of the whole process with its threads. */
function peak(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1_000_000;
}
