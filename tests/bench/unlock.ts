import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { day } from '../../src/core/local-date.ts';
import { aDesk } from '../support/desk.ts';
import { fillTenYears } from '../support/ten-years.ts';
import type { Figure } from './main.ts';
import { quantile, rounded } from './timing.ts';

const runs = 5;
const conferences = 15_000;

/** What a fresh process tells of itself once Today is there. */
export interface Opened {
  readonly milliseconds: number;
  /** Milliseconds of Today, asked again. */
  readonly today: number;
  /** Milliseconds of one more letter in the search box, p95. */
  readonly search: number;
  readonly megabytes: number;
}

/** From the passphrase to Today on ten years of conferences, each in a process of its own, without the derivation's deliberate second. */
export const unlockToFirstScreen = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00', keep: true });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  const { sittings, people } = fillTenYears(at.desk, { conferences, until: day('2026-11-20') });
  at.close();
  const opened: Opened[] = [];
  for (let run = 0; run < runs; run += 1) {
    const child = fork(new URL('open-today.ts', import.meta.url), [at.folder], { execArgv: ['--expose-gc'] });
    const [message] = (await once(child, 'message')) as [Opened];
    opened.push(message);
    await once(child, 'exit');
  }
  rmSync(at.folder, { recursive: true, force: true });
  const middle = quantile(
    opened.map((one) => one.milliseconds),
    0.5,
  );
  const slowest = quantile(
    opened.map((one) => one.milliseconds),
    1,
  );
  return [
    {
      name: 'unlock to first screen without the key derivation',
      value: middle / 1000,
      beside: { milliseconds: rounded(middle), slowest: rounded(slowest), conferences, sittings, people },
    },
    {
      name: 'Today',
      value: quantile(
        opened.map((one) => one.today),
        0.5,
      ),
      beside: { conferences, sittings, people },
    },
    {
      name: 'search as you type',
      value: quantile(
        opened.map((one) => one.search),
        0.5,
      ),
      beside: { conferences, sittings, people },
    },
    {
      name: 'engine memory',
      value: quantile(
        opened.map((one) => one.megabytes),
        0.5,
      ),
      beside: { conferences, sittings, people },
    },
  ];
};
