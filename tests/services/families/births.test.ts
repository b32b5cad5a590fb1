import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let unborn: PersonId;
let sittingId: SittingId;

const expectedChild = {
  id: null as PersonId | null,
  role: 'child' as const,
  givenName: 'Unborn',
  familyName: 'Sampleton (TEST)',
  birth: { known: 'expected', on: '2026-07-01' } as { known: 'expected'; on: string } | { known: 'date'; on: string },
  sex: 'unknown' as 'unknown' | 'female',
  ethnicity: '',
  religion: '',
  language: '',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12 as const,
  phone: '',
  email: '',
  child: { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] },
};

beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  unborn = (await at.ask('person.save', { person: { ...expectedChild, familyId: family.familyId } })).personId;
  const asked = { ...aRequest(family), kind: 'pre-birth' as const, childIds: [unborn, family.rowan, family.wren] };
  sittingId = (await at.ask('request.create', asked)).sittingId;
});
afterEach(() => at.close());

const isBorn = (on = '2026-06-28') =>
  at.ask('person.save', {
    person: {
      ...expectedChild,
      id: unborn,
      familyId: family.familyId,
      givenName: 'Robin',
      birth: { known: 'date', on },
      sex: 'female',
    },
  });

test('IN03, T-21: a pre-birth conference has the gestation target, counted from the expected date', async () => {
  const view = await at.ask('sitting.get', { sittingId });
  expect(view.requestReady).toBe(true);
  expect(view.deadlines.find((due) => due.rule === 'T-21')?.due).toBe('2026-04-08');
  expect(view.deadlines.some((due) => due.rule === 'T-22')).toBe(false);
});

test('IN03, T-22: the clock that follows from the birth starts when it is recorded', async () => {
  await isBorn();
  const view = await at.ask('sitting.get', { sittingId });
  expect(view.deadlines.find((due) => due.rule === 'T-22')?.due).toBe('2026-07-24');
  expect(view.deadlines.some((due) => due.rule === 'T-21')).toBe(false);
});

test('IN03: the same child has a name afterwards; the name before, the conferences and the lists stay with it', async () => {
  const { record } = await at.ask('record.get', { sittingId });
  expect(Object.keys(record.decisions)).toHaveLength(3);
  const invitee = newInvitee({ id: at.desk.newId(), part: 'child', personId: unborn, name: 'Unborn Sampleton (TEST)' });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee }] });
  await isBorn();
  const view = await at.ask('sitting.get', { sittingId });
  expect(view.conferences.find((c) => c.child.id === unborn)?.child.givenName).toBe('Robin');
  const after = (await at.ask('record.get', { sittingId })).record;
  expect(Object.keys(after.decisions).sort()).toEqual(Object.keys(record.decisions).sort());
  expect(after.invitees[invitee.id]?.name).toBe('Robin Sampleton (TEST)');
  expect(await at.ask('family.births', { familyId: family.familyId })).toMatchObject([
    { childId: unborn, givenNameBefore: 'Unborn', expectedOn: '2026-07-01', bornOn: '2026-06-28' },
  ]);
});

test('IN03: a corrected day of birth keeps the name that was used before it', async () => {
  await isBorn();
  await isBorn('2026-06-27');
  expect(await at.ask('family.births', { familyId: family.familyId })).toMatchObject([
    { givenNameBefore: 'Unborn', bornOn: '2026-06-27' },
  ]);
});

test('IN03: a request for a pre-birth conference says when the child has been born meanwhile', async () => {
  await isBorn();
  const { missing } = await at.ask('sitting.get', { sittingId });
  expect(missing.map((one) => one.id)).toContain('request-unborn');
});

test('IN03: births are in the case file', async () => {
  await isBorn();
  const { json } = await at.ask('caseFile.export', {});
  expect(JSON.parse(json).families[0].births).toMatchObject([{ childId: unborn, bornOn: '2026-06-28' }]);
});

test('IN03: after the birth every paper that is looked at has the name, and those that were printed stay as they were', async () => {
  await at.ask('relationship.save', {
    relationship: {
      adultId: family.mother,
      childId: unborn,
      kind: 'mother',
      parental: true,
      parentalResponsibility: 'yes',
      basis: '',
    },
  });
  await at.ask('sitting.book', { ...aBooking(family, '2026-04-21'), sittingId } as never);
  const mother = newInvitee({ id: at.desk.newId(), part: 'family', personId: family.mother, name: 'Juniper', role: 'mother' });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee: mother }] } as never);
  const row = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
  const choice = row?.documents.find((one) => one.choice.kind === 'invitation')?.choice;
  if (choice === undefined) throw new Error('The mother gets an invitation');
  const looked = async () => renderText((await at.ask('documents.preview', { sittingId, choice })).model);
  const folder = join(at.folder, 'papers');
  mkdirSync(folder);
  const written = await at.ask('documents.write', { sittingId, choices: [choice], folder } as never);
  const [paper] = written;
  const printed = readFileSync(paper!.path);
  const log = await at.ask('documents.log', { sittingId });
  expect(await looked()).not.toContain('Robin');

  await isBorn();
  expect(await looked()).toContain('Robin');
  expect(readFileSync(paper!.path).equals(printed)).toBe(true);
  expect(await at.ask('documents.log', { sittingId })).toEqual(log);
});

test('IN03: whoever is entered without a name before birth is called Unborn in every list and sentence', async () => {
  await at.ask('person.save', { person: { ...expectedChild, id: unborn, givenName: '', familyId: family.familyId } });
  const { conferences } = await at.ask('sitting.get', { sittingId });
  expect(conferences.map(({ child }) => child.givenName).sort()).toEqual(['Rowan', 'Unborn', 'Wren']);
  const judged = await at.ask('sitting.quoracy', { sittingId });
  expect(judged.map(({ childName }) => childName).sort()).toEqual(['Rowan', 'Unborn', 'Wren']);
  const suggested = await at.ask('sitting.suggestions', { sittingId });
  expect(suggested.map(({ reason }) => reason)).toContain('The unborn child is not born yet.');
});
