import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../../src/contract/api.ts';
import { copyFor } from '../../../src/core/disclosure/copy-for.ts';
import { readersOf } from '../../../src/core/disclosure/readers.ts';
import { buildDocument } from '../../../src/documents/build.ts';
import { catalogueOf } from '../../../src/documents/catalogue.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { sittingFile } from '../../../src/services/record/sitting-file.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk();
});
afterEach(() => at.close());

const fileOf = async (reference: string) => {
  const row = (await at.ask('sitting.list', { like: 'SC-2026-0142', filter: 'all' })).find((one) => one.reference === reference);
  const file = row === undefined ? undefined : sittingFile(at.desk, at.desk.db, row.sittingId);
  if (file === undefined) throw new Error('The practice family has that sitting');
  return file;
};

const heldBefore = async (reference: string) => (await fileOf(reference)).plansBefore.map(({ heldOn }) => heldOn);

test('PL05, PL08: a review looks back on every conference of the plan, the oldest first, and a first conference on none', async () => {
  expect(await heldBefore('SC-2026-0142/1')).toEqual([]);
  expect(await heldBefore('SC-2026-0142/2')).toEqual(['2026-04-21']);
  expect(await heldBefore('SC-2026-0142/3')).toEqual(['2026-04-21', '2026-07-16']);
  const { sitting } = await fileOf('SC-2026-0142/3');
  expect((await at.ask('plan.before', { sittingId: sitting.id })).map(({ heldOn }) => heldOn)).toEqual([
    '2026-04-21',
    '2026-07-16',
  ]);
});

test('PL05: what a review looks back on is asked for again when how far an outcome is is put right in an earlier, open record', async () => {
  const { sitting, record } = await fileOf('SC-2026-0142/3');
  const action = Object.values(record.plan.actions)[0];
  if (action === undefined) throw new Error('The practice review has actions');
  const announced: ReadonlyArray<string>[] = [];
  at.desk.db.onChanges((tables) => announced.push(tables));
  await at.ask('record.edit', {
    sittingId: sitting.id,
    edits: [{ edit: 'action.change', id: action.id, change: { scale: { now: 9, needed: 9 } } }],
  });
  expect(announced.flat().filter((table) => api['plan.before'].reads.some((read) => read === table))).not.toEqual([]);
});

/** Wren's plan, as the desk reads it. */
const planOf = async (reference: string): Promise<string> => {
  const file = await fileOf(reference);
  const wren = file.family.people.find(({ givenName }) => givenName === 'Wren');
  const found = catalogueOf(file).find(
    ({ document, reader }) => document.kind === 'plan' && document.childId === wren?.id && reader.class === 'desk',
  );
  if (found?.document.kind !== 'plan') throw new Error('The conference has a plan to write');
  return renderText(buildDocument(found.document, copyFor(file, found.reader).copy));
};

test('PL05: the plan of the practice review says what was done since the first conference, with what shows it', async () => {
  const words = await planOf('SC-2026-0142/2');
  expect(words).toContain('Since the conference on Tuesday 21 April 2026:');
  expect(words).toMatch(/Done \| Contact is supervised only.*\| The written agreement was signed on 13 May/);
});

test('PL08: the plan says in words and in numbers how far each outcome was at every conference', async () => {
  const words = await planOf('SC-2026-0142/2');
  expect(words).toContain('How far each outcome is');
  expect(words).toContain('Wren can hear. From 2 on 21 Apr 2026 to 8 on 16 Jul 2026: up by 6. Good enough (8) is reached.');
  expect(words).toMatch(/What needs to change \| 21 Apr 2026 \| 16 Jul 2026 \| Good enough/);
  expect(words).toMatch(/Caldor faces his violence \| 1 \| 1 \| 6/);
  expect(await planOf('SC-2026-0142/1')).toContain('Wren can hear. 2 of 10 on 21 Apr 2026. 8 would be good enough.');
});

test('PL08, X1: a reader is told the scale of no outcome whose action they may not have', async () => {
  const file = await fileOf('SC-2026-0142/2');
  const reader = readersOf(file).find(({ name }) => name.startsWith('Caldor'));
  if (reader === undefined) throw new Error('The practice father is a reader');
  const words = renderText(buildDocument({ kind: 'minutes' }, copyFor(file, reader).copy));
  expect(words).toContain('Caldor faces his violence. From 1 on 21 Apr 2026 to 1 on 16 Jul 2026');
  expect(words).not.toContain('Wren is well cared for');
});
