import { openDeskAgain } from '../support/desk.ts';
import type { Opened } from './unlock.ts';

// A process of its own: what it holds is what an engine holds, and nothing of how the data set was made.
const started = performance.now();
const at = await openDeskAgain(process.argv[2] ?? '', '2026-11-21T09:00');
await at.ask('today.get', {});
const milliseconds = performance.now() - started;
globalThis.gc?.();
const opened: Opened = { milliseconds, megabytes: process.memoryUsage().rss / 1_000_000 };
at.close();
process.send?.(opened, undefined, undefined, () => process.disconnect());
