import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { startEngine } from '../../src/cli/open-records.ts';

test('A2, RD06: locking while papers are written waits for them: each file that is there is whole and in the log', {
  timeout: 60_000,
}, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-closing-'));
  const folder = join(dataFolder, 'out');
  const opened = async () => {
    const started = await startEngine({ dataFolder, resourcesFolder: 'resources' });
    await started.ask('vault.openPractice', {});
    const rows = await started.ask('sitting.list', { like: '', filter: 'all' });
    const sittingId = rows.ok ? rows.value.find(({ heldOn }) => heldOn === '2026-04-21')?.sittingId : undefined;
    if (sittingId === undefined) throw new Error('The practice family has an initial conference');
    return { ...started, sittingId };
  };
  const first = await opened();
  const listed = await first.ask('documents.list', { sittingId: first.sittingId });
  const choices = (listed.ok ? listed.value : []).flatMap(({ documents }) => documents.map(({ choice }) => choice)).slice(0, 10);
  const writing = first.ask('documents.write', { sittingId: first.sittingId, choices, folder });
  while (!existsSync(folder) || readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.engine.close();
  // Nothing is asked any more, and what was under way has had its answer.
  expect(await first.ask('documents.log', { sittingId: first.sittingId })).toMatchObject({ error: { type: 'Locked' } });
  expect((await writing).ok).toBe(true);
  const again = await opened();
  const log = await again.ask('documents.log', { sittingId: again.sittingId });
  await again.engine.close();
  expect((log.ok ? log.value : []).map(({ fileName }) => fileName).sort()).toEqual(
    readdirSync(folder)
      .map((name) => basename(name))
      .sort(),
  );
  rmSync(dataFolder, { recursive: true });
});
