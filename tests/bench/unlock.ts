import { rmSync } from 'node:fs';
import { day } from '../../src/core/local-date.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { aDesk } from '../support/desk.ts';
import { quickDerivation } from '../support/quick-derivation.ts';
import { fillTenYears } from '../support/ten-years.ts';
import type { Figure } from './main.ts';
import { quantile, rounded, timed } from './timing.ts';

const runs = 5;
const conferences = 15_000;

/** From the passphrase to Today, on ten years of conferences, without the second that the key derivation takes on purpose. */
export const unlockToFirstScreen = async (): Promise<ReadonlyArray<Figure>> => {
  const at = await aDesk({ now: '2026-11-21T09:00', keep: true });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  const { sittings, people } = fillTenYears(at.desk, { conferences, until: day('2026-11-20') });
  at.close();

  const took: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const engine = await createEngine({
      dataFolder: at.folder,
      resourcesFolder: 'resources',
      now: () => new Date('2026-11-21T09:00:00Z'),
      derivation: quickDerivation,
    });
    took.push(
      await timed(async () => {
        await expectOk(engine.call('vault.unlock', { which: 'records', passphrase: 'four words for a test' }));
        await expectOk(engine.call('today.get', {}));
      }),
    );
    globalThis.gc?.();
    memory.push(process.memoryUsage().rss / 1_000_000);
    await engine.close();
  }
  rmSync(at.folder, { recursive: true, force: true });
  const middle = quantile(took, 0.5);
  const beside = { milliseconds: rounded(middle), slowest: rounded(quantile(took, 1)), conferences, sittings, people };
  return [
    { name: 'unlock to first screen without the key derivation', value: middle / 1000, beside },
    { name: 'engine memory', value: quantile(memory, 0.5), beside },
  ];
};

const expectOk = async (answer: Promise<{ readonly ok: boolean }>): Promise<void> => {
  if (!(await answer).ok) throw new Error('The engine refused');
};
