import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTable } from '../../../src/incoming/excel-file.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk();
});
afterEach(() => at.close());

test.each(['csv', 'xlsx'] as const)(
  'MI01, MI10: the children with a plan on a day are written as %s, whole and logged',
  async (format) => {
    const on = '2026-06-01';
    const listed = await at.ask('plan.list', { on });
    expect(listed.length).toBeGreaterThan(0);
    const { path, rows } = await at.ask('plan.export', { on, format, folder: join(at.folder, 'lists') });
    expect(rows).toBe(listed.length);
    const read = await readTable(readFileSync(path));
    if (!read.ok) throw new Error(read.error.why);
    expect(read.value.headings.slice(0, 4)).toEqual(['Child', 'Family', 'Category', 'Plan since']);
    expect(read.value.rows.map(({ cells }) => cells[0])).toEqual(listed.map(({ childName }) => childName));
    const { startedOn = '' } = listed[0] ?? {};
    expect(read.value.rows[0]?.cells[3]).toBe(format === 'xlsx' ? startedOn : startedOn.split('-').reverse().join('/'));
    expect((await at.ask('audit.recent', {})).map(({ action }) => action)).toContain('plan.export');
  },
);

test('MI10: a name that looks like a formula is words in the list', async () => {
  const [row] = await at.ask('plan.list', { on: null });
  const [family] = (await at.ask('family.list', { like: '' })).filter(({ family }) => family.id === row?.familyId);
  if (row === undefined || family === undefined) throw new Error('The practice family has a plan');
  const file = await at.ask('family.get', { familyId: row.familyId });
  const child = file.people.find(({ id }) => id === row.childId);
  if (child === undefined || child.child === null) throw new Error('A child has the plan');
  const { previousPlans } = child.child;
  await at.ask('person.save', {
    person: { ...child, givenName: '=HYPERLINK("http://x")', child: { ...child.child, previousPlans: [...previousPlans] } },
  });
  const { path } = await at.ask('plan.export', { on: null, format: 'csv', folder: join(at.folder, 'lists') });
  expect(readFileSync(path, 'utf8')).toContain(`"'=HYPERLINK(""http://x"")`);
});

test('MI10: a folder that is no whole path, or inside the records, is refused and nothing is written', async () => {
  for (const folder of ['lists', at.desk.vaultFolder])
    expect(await at.call('plan.export', { on: null, format: 'csv', folder })).toMatchObject({
      ok: false,
      error: { type: 'FolderRefused' },
    });
});
