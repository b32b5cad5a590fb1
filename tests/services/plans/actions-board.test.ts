import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWordFile } from '../../../src/incoming/word-file.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk();
});
afterEach(() => at.close());

const wordsOf = async (path: string): Promise<string> => {
  const file = await readWordFile(readFileSync(path), { as: 'returned' });
  if (!file.ok) throw new Error(file.error.type);
  return file.value.paragraphs.map(({ text }) => text).join('\n');
};

describe('CG05: the board of actions', () => {
  test('shows each open action of every plan in force once, by the day it is due', async () => {
    const rows = await at.ask('plan.actions', {});
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ sittingId, id }) => `${sittingId} ${id}`)).size).toBe(rows.length);
    expect(rows.every(({ status }) => status !== 'done' && status !== 'not-needed')).toBe(true);
    const days = rows.flatMap(({ dueOn }) => dueOn ?? []);
    expect(days).toEqual([...days].sort());
    for (const { dueOn, isLate } of rows) if (dueOn !== null && dueOn < '2026-11-21') expect(isLate).toBe(true);
  });

  test('prints for each agency its own rows and nobody else’s; what it has no copy of is counted, not printed', async () => {
    const rows = await at.ask('plan.actions', {});
    const folder = join(at.folder, 'sheets');
    let printed = 0;
    for (const [agency, own] of Map.groupBy(rows, (row) => row.agency)) {
      const written = await at.call('plan.agencySheet', { agency, folder });
      if (!written.ok) {
        expect(written.error).toEqual({ type: 'NothingForAgency', agency, withheld: own.length });
        continue;
      }
      printed += 1;
      expect(written.value.actions + written.value.withheld).toBe(own.length);
      const words = await wordsOf(written.value.path);
      for (const other of rows) expect(words.includes(other.action)).toBe(other.agency === agency);
    }
    expect(printed).toBeGreaterThan(1);
    expect(await at.call('plan.agencySheet', { agency: 'Nobody of that name', folder })).toMatchObject({
      error: { type: 'NothingForAgency', withheld: 0 },
    });
  });
});
