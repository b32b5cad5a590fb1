import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { PersonId, SegmentId, SittingId, StatementId } from '../../../src/core/identifiers.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aStatement } from '../../support/record-builders.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

/** A mother in a refuge, and the father whom she may not be found by, who sits in the room. */
let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let part: SegmentId;
beforeEach(async () => {
  at = await aDesk();
  family = await prepareFamily(at);
  const { familyId, rowan, mother } = family;
  sittingId = (await at.ask('request.create', aRequest(family))).sittingId;
  const father = await addAdult('Alder', 'Fauxley (TEST)', { phone: '' });
  const tie = { adultId: father, childId: rowan, kind: 'father', parental: true, basis: '' };
  await at.ask('relationship.save', { relationship: { ...tie, parentalResponsibility: 'yes' } });
  const refuge = {
    id: null,
    familyId,
    hiddenFrom: [father],
    text: { lines: ['2 Hushwood Lane', 'Quietham'], postcode: 'ZZ9 4QX' },
  };
  const { addressId } = await at.ask('address.save', { address: refuge });
  const worker = await addAdult('Hester', 'Safehouse (TEST)', { phone: '01632 960744' });
  for (const personId of [mother, worker])
    await at.ask('residence.save', { residence: { personId, addressId, from: '2026-01-01', until: null, pattern: '' } });
  await addAdult('Marigold', 'Elsewhere (TEST)', { phone: '' });
  part = at.desk.newId();
  const segment = { id: part, label: 'A', title: '', from: '10:00', until: null, restricted: false };
  const here = { [part]: { arrived: null, left: null } };
  const invitee = newInvitee({
    id: at.desk.newId(),
    part: 'family',
    personId: father,
    name: 'Alder Fauxley (TEST)',
    role: 'father',
  });
  await edit({ edit: 'segment.add', segment });
  await edit({ edit: 'invitee.add', invitee: { ...invitee, attendance: 'attended', presence: here } });
});
afterEach(() => at.close());

const edit = (...edits: object[]) => at.ask('record.edit', { sittingId, edits: edits as never });
const addAdult = async (givenName: string, familyName: string, more: object): Promise<PersonId> => {
  const adult = { ...aPerson({ familyId: family.familyId, role: 'adult', givenName, familyName }), ...more };
  return (await at.ask('person.save', { person: { ...adult, id: null, birth: { known: 'no' }, child: null } })).personId;
};
const say = (text: string) => {
  const line = { ...aStatement('x', { text, children: [family.rowan], segment: part }), id: at.desk.newId<StatementId>() };
  return edit({ edit: 'statement.add', statement: line, after: 'last' });
};

test('X4 LC05: the big screen shows no line that gives away where somebody hides from one who sits before it', async () => {
  await say('Rowan sleeps well.');
  await say('Rowan’s bus leaves from Hushwood Lane.');
  await say('The worker can be reached on 01632 960744.');
  await say('She has been in zz94qx since January.');
  await say('Marigold Elsewhere was there too.');
  const { state, lines } = (await at.ask('sitting.roomView', { sittingId })).view;
  expect([state, lines.map(({ text }) => text)]).toEqual(['shown', ['Rowan sleeps well.']]);
});

test('X2 LC05: a desk that cannot look for a hidden address shows nothing to whom it is hidden from', async () => {
  await say('Rowan’s bus leaves from Hushwood Lane.');
  expect(await at.withoutRestricted().ask('sitting.roomView', { sittingId })).toEqual({
    view: { state: 'paused', lines: [] },
    forChair: { empty: { why: 'cannot-search', names: ['Alder Fauxley (TEST)'] }, toSettle: [] },
  });
});
