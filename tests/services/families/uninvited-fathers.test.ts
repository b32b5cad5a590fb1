import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { InviteeId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { connectionOf } from '../../../src/storage/database.ts';
import { fathersOfSittingsSql } from '../../../src/storage/families/fathers.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let father: PersonId;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-01T09:00' });
  family = await prepareFamily(at);
  const ellis = aPerson({ familyId: family.familyId, role: 'adult', givenName: 'Ellis', familyName: 'Exampleford (TEST)' });
  father = (await at.ask('person.save', { person: { ...ellis, id: null, birth: { known: 'no' }, child: null } })).personId;
  const tie = { kind: 'father', parental: true, parentalResponsibility: 'unknown', basis: '' } as const;
  for (const childId of [family.rowan, family.wren])
    await at.ask('relationship.save', { relationship: { ...tie, adultId: father, childId } });
  sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes: {} });
});
afterEach(() => at.close());

const report = (days = {}) => at.ask('fathers.uninvited', { from: null, until: null, ...days });
const missing = async () => (await at.ask('sitting.get', { sittingId })).missing.map(({ id }) => id);

test('PF07: a known father who is not on the list is in the report once, and leaves it when he is invited', async () => {
  expect(await report()).toMatchObject({
    known: 1,
    rows: [{ name: 'Ellis Exampleford (TEST)', heldOn: '2026-04-21', reason: '' }],
  });
  expect(await report({ from: '2026-04-22' })).toMatchObject({ known: 0, rows: [] });
  expect(await missing()).toContain(`invite-parent:${father}`);
  const invitee = newInvitee({ id: at.desk.newId<InviteeId>(), part: 'family', personId: father, name: 'Ellis' });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee }] as never });
  expect(await report()).toMatchObject({ known: 1, rows: [] });
  expect((await missing()).filter((id) => id.includes(father))).toEqual([]);
});

test('PF07: one who is marked as not invited holds up the closing until there is a reason and another way of hearing him', async () => {
  const id = at.desk.newId<InviteeId>();
  const invitee = newInvitee({ id, part: 'family', personId: father, name: 'Ellis', attendance: 'not-invited', why: 'father' });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee }] as never });
  expect(await missing()).toContain(`father:${father}`);
  const say = (notInvited: { reason: string; heardInstead: string }) =>
    at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id, change: { notInvited } }] });
  await say({ reason: 'On bail not to meet the mother.', heardInstead: '' });
  expect(await missing()).toContain(`father:${father}`);
  await say({ reason: 'On bail not to meet the mother.', heardInstead: 'He meets the chair by video.' });
  expect(await missing()).not.toContain(`father:${father}`);
  expect((await report()).rows).toMatchObject([{ heardInstead: 'He meets the chair by video.' }]);
});

test('PF07: a father who is a child himself holds up the closing until he is on the list, and is in the report', async () => {
  const { familyId, rowan, wren } = family;
  const child = (await at.ask('family.get', { familyId })).people.find(({ id }) => id === rowan)!;
  const young = { ...child, id: null, givenName: 'Ash', sex: 'male', birth: { known: 'date', on: '2007-03-14' } };
  const { personId } = await at.ask('person.save', { person: young as never });
  const tie = { kind: 'father', parental: true, parentalResponsibility: 'yes', basis: '' } as const;
  await at.ask('relationship.save', { relationship: { ...tie, adultId: personId, childId: wren } });
  const said = (await at.ask('sitting.get', { sittingId })).missing.find(({ id }) => id === `invite-parent:${personId}`);
  expect(said?.sentence).toMatch(/^Ash Sampleton \(TEST\) is a parent, a child still, and is not on the list\./);
  expect((await report()).rows.map(({ name }) => name)).toContain('Ash Sampleton (TEST)');
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk();
  await other.ask('caseFile.import', { json });
  other.close();
});

test('PF07: the report is found by the day of the sitting', () => {
  const plan = connectionOf(at.desk.db)
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${fathersOfSittingsSql}`)
    .all({ from: 'x', until: 'x' })
    .map(({ detail }) => detail)
    .join('; ');
  expect(plan).toContain('sitting_by_day');
  expect(plan).not.toMatch(/SCAN (sitting|person|relationship|conference|invitee|s|p|r|c|i)\b/);
});
