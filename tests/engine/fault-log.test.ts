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

test('S4: a line of a message that looks like a place in the program is no place in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-log-'));
  const path = join(folder, 'faults.log');
  const report = createFaultLog(path, () => new Date('2026-04-21T09:00:00Z'));
  report('record.edit', new Error('The mother lives\n    at 14 Mill Road, Sampleton'));
  const renamed = new Error('Unexpected token');
  renamed.message = 'Rowan waits\n  at the school gate';
  report('caseFile.import', renamed);
  const unnamed = new Error('first');
  unnamed.stack = 'Error: Wren is\n   at Hazel’s\n    at read (/app/src/engine/dispatch.ts:1:1)';
  report('caseFile.import', unnamed);
  const written = readFileSync(path, 'utf8');
  expect(written).not.toMatch(/Mill Road|school gate|Hazel/);
  expect(written).toContain('at read (dispatch.ts:1:1)');
  rmSync(folder, { recursive: true });
});
