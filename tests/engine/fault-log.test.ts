import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFaultLog } from '../../src/engine/fault-log.ts';

test('S4: the fault log says which call failed and where in the program, and no word of a case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-log-'));
  const path = join(folder, 'log', 'faults.log');
  const report = createFaultLog(path, () => new Date('2026-04-21T09:00:00Z'));
  const reference = report('record.edit', new TypeError('Rowan SAMPLETON said: I listen for the key in the door'));
  const written = readFileSync(path, 'utf8');
  expect(written).toContain(`2026-04-21T09:00:00.000Z ${reference} record.edit TypeError`);
  expect(written).not.toMatch(/Rowan|SAMPLETON|listen/);
  expect(written).toContain('fault-log.test.ts');
  expect(written).not.toContain(process.cwd());
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
