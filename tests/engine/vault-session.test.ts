import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVaultSession } from '../../src/engine/vault-session.ts';

test('records that could not be made ready are closed again, and can be opened the next time', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-session-'));
  let isBroken = true;
  const session = createVaultSession({
    dataFolder,
    device: 'test',
    now: () => new Date('2026-04-21T09:00:00Z'),
    opened: async () => {
      if (isBroken) throw new Error('The practice family cannot be taken in');
    },
    locksAfterMinutes: () => 5,
  });
  await expect(session.services['vault.openPractice']({})).rejects.toThrow('cannot be taken in');
  expect(await session.services['vault.status']({})).toMatchObject({ ok: true, value: { practice: 'present', open: null } });
  isBroken = false;
  expect(await session.services['vault.openPractice']({})).toMatchObject({ ok: true, value: { which: 'practice' } });
  session.close();
  rmSync(dataFolder, { recursive: true });
});
