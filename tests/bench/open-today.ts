import { openDeskAgain } from '../support/desk.ts';
import { quantile, timed } from './timing.ts';
import type { Opened } from './unlock.ts';

/** Typed letter by letter: names that many have, that few have and that nobody has. */
const namesBegin = ['Ash', 'BelCor', 'Harjun', 'T-0', 'review', 'Nobody'];

// A process of its own: what it holds is what an engine holds, and nothing of how the data set was made.
const started = performance.now();
const at = await openDeskAgain(process.argv[2] ?? '', '2026-11-21T09:00');
await at.ask('today.get', {});
const milliseconds = performance.now() - started;
const again = [];
for (let time = 0; time < 20; time += 1) again.push(await timed(() => at.ask('today.get', {})));
const searches = [];
for (const letters of namesBegin)
  for (let typed = 1; typed <= letters.length; typed += 1) {
    const like = letters.slice(0, typed);
    searches.push(
      await timed(async () => {
        await at.ask('sitting.list', { like, filter: 'all' });
        await at.ask('family.list', { like });
      }),
    );
  }
globalThis.gc?.();
const opened: Opened = {
  milliseconds,
  today: quantile(again, 0.5),
  search: quantile(searches, 0.95),
  megabytes: process.memoryUsage().rss / 1_000_000,
};
at.close();
process.send?.(opened, undefined, undefined, () => process.disconnect());
