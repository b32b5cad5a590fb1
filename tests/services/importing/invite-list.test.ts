import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { InviteeId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk();
  family = await prepareFamily(at);
  sittingId = (await at.ask('request.create', aRequest(family))).sittingId;
  const { agencyId } = await at.ask('agency.save', {
    agency: { id: null, type: 'sch', name: 'Example Oaks Primary', mailbox: '', phone: '' },
  });
  await at.ask('practitioner.save', {
    practitioner: {
      id: null,
      agencyId,
      name: 'Fern Example',
      role: 'Head',
      email: 'fern@example.org',
      phone: '',
      chairs: false,
      takesMinutes: false,
    },
  });
});
afterEach(() => at.close());

const heading = 'Agency,Agency Type,Name,Role,Email\n';
const bring = async (rows: string, mapping = true) => {
  const base64 = Buffer.from(heading + rows).toString('base64');
  await at.ask('import.read', { fileName: 'invite list.csv', base64, part: 1, of: 1 });
  const state = await at.ask('import.state', {});
  if (state.status !== 'read') throw new Error('It was read');
  expect(Object.keys(state.table.suggestions.invitations.mapping)).toHaveLength(5);
  if (mapping)
    await at.ask('import.judge', { kind: 'invitations', mapping: state.table.suggestions.invitations.mapping, sittingId });
  while ((await at.ask('import.state', {})).status === 'judging') await new Promise((done) => setImmediate(done));
};
const rows = async () => (await at.ask('import.rows', { outcome: null, from: 0 })).rows;
const list = async () => Object.values((await at.ask('record.get', { sittingId })).record.invitees);
const addAdult = async (givenName: string, responsibility: 'unknown' | 'yes' = 'yes'): Promise<PersonId> => {
  const adult = aPerson({ familyId: family.familyId, role: 'adult', givenName, familyName: 'Fauxley (TEST)' });
  const { personId } = await at.ask('person.save', { person: { ...adult, id: null, birth: { known: 'no' }, child: null } });
  const tie = { adultId: personId, childId: family.rowan, kind: 'father', parental: true, basis: '' };
  await at.ask('relationship.save', { relationship: { ...tie, parentalResponsibility: responsibility } });
  return personId;
};

describe('IE06: a list of people to invite, onto the list of a conference', () => {
  test('each row is matched with the list, the family and the directory, and nothing enters that nobody saw', async () => {
    await addAdult('Alder', 'unknown');
    const before = await list();
    await bring(
      [
        ',,Juniper Sampleton (TEST),Mother,',
        ',,Alder Fauxley (TEST),Father,',
        ',,Junipre Sampleton (TEST),Mother,',
        'Example Oaks Primary,,Fern Example,Head,fern@example.org',
        'Example Oaks,,Ivy New,Teacher,',
        'Exampleham Health,hv,Oak Nurse,Health visitor,',
        ',,Somebody Unknown,,',
        'Nowhere,,X,,',
      ].join('\n'),
    );
    expect((await rows()).map(({ outcome, choice, what }) => [outcome, choice, what[0]])).toEqual([
      ['new', 'take', 'Juniper Sampleton (TEST) of the family.'],
      ['near', 'leave', 'Alder Fauxley (TEST) of the family.'],
      ['near', 'leave', 'Junipre Sampleton (TEST) is like Juniper Sampleton (TEST) of the family.'],
      ['new', 'take', 'As the directory has them.'],
      ['near', 'leave', 'Example Oaks is like Example Oaks Primary, which is here.'],
      ['new', 'take', 'Not in the directory: comes onto this list as the row says.'],
      ['refused', 'leave', 'Nobody of the family has this name, and the row names no agency.'],
      ['refused', 'leave', 'Nowhere is not here, and the row does not say what type of agency it is.'],
    ]);
    expect((await rows())[1]?.what).toContain('Whether they have parental responsibility is not known.');
    // Whoever is of the family under a like name can only be that one.
    await at.ask('import.choose', { rows: { line: 4 }, choice: 'take' });
    expect((await rows())[2]).toMatchObject({ choice: 'leave', onlyAsHere: true });
    await at.ask('import.choose', { rows: { line: 6 }, choice: 'same-as-here' });
    const agencies = await at.ask('agency.list', {});
    const { added } = await at.ask('import.take', {});
    expect(added).toBe(4);
    const come = (await list()).filter(({ id }) => !before.some((one) => one.id === id));
    expect(come.map(({ part, name, role, agencyType, agencyName }) => [part, name, role, agencyType, agencyName])).toEqual(
      expect.arrayContaining([
        ['family', 'Juniper Sampleton (TEST)', 'mother', '', ''],
        ['agency', 'Fern Example', 'Head', 'sch', 'Example Oaks Primary'],
        ['agency', 'Ivy New', 'Teacher', 'sch', 'Example Oaks Primary'],
        ['agency', 'Oak Nurse', 'Health visitor', 'hv', 'Exampleham Health'],
      ]),
    );
    expect(come.find(({ name }) => name === 'Fern Example')).toMatchObject({
      contactWith: expect.arrayContaining([family.rowan, family.wren]),
      why: 'On the list “invite list.csv”, line 5.',
      attendance: 'expected',
    });
    expect(come.find(({ name }) => name.startsWith('Juniper'))?.personId).toBe(family.mother);
    // The directory is as it was.
    expect(await at.ask('agency.list', {})).toEqual(agencies);
  });

  test('whoever is on the list already, invited or not, is not put on it again, and a like name waits', async () => {
    const on = (name: string, change: object = {}) =>
      newInvitee({
        id: at.desk.newId<InviteeId>(),
        part: 'agency',
        name,
        agencyType: 'sch',
        agencyName: 'Example Oaks Primary',
        ...change,
      });
    const edits = [on('Fern Example', { attendance: 'not-invited', why: 'On leave.' }), on('Ivy New')].map((invitee) => ({
      edit: 'invitee.add',
      invitee,
    }));
    await at.ask('record.edit', { sittingId, edits: edits as never });
    await bring(['Example Oaks Primary,,Fern Example,Head,', 'Example Oaks Primary,,Ivy Newe,Teacher,'].join('\n'));
    expect(await rows()).toMatchObject([
      { outcome: 'same', what: ['Fern Example is on the list, as not invited.'] },
      { outcome: 'near', choice: 'leave', what: ['Ivy Newe is like Ivy New, who is on the list.'] },
    ]);
    await at.ask('import.choose', { rows: { line: 3 }, choice: 'same-as-here' });
    const before = await list();
    expect(await at.ask('import.take', {})).toMatchObject({ added: 0 });
    expect(await list()).toEqual(before);
  });

  test('X4 EX-01: somebody of the family who is on the list, kept out or not invited, gets no second row whatever the row calls them', async () => {
    const father = await addAdult('Alder');
    const uncle = await addAdult('Bramble');
    const { rowan } = family;
    const uncleIs = { adultId: uncle, childId: rowan, kind: 'uncle', parental: false, basis: '' };
    await at.ask('relationship.save', { relationship: { ...uncleIs, parentalResponsibility: 'no' } });
    const on = (personId: PersonId, name: string, attendance: 'excluded' | 'not-invited') =>
      newInvitee({ id: at.desk.newId<InviteeId>(), part: 'family', personId, name, attendance });
    const edits = [on(father, 'Alder Fauxley (TEST)', 'excluded'), on(uncle, 'Bramble', 'not-invited')].map((invitee) => ({
      edit: 'invitee.add',
      invitee,
    }));
    await at.ask('record.edit', { sittingId, edits: edits as never });
    await bring(
      ['Parent,,Alder Fauxley (TEST),Father,', ',,Bramble Fauxley (TEST),Uncle,', 'Family,,Aldre Fauxley (TEST),Father,'].join(
        '\n',
      ),
    );
    expect((await rows()).map(({ outcome, what }) => [outcome, what[0]])).toEqual([
      ['same', 'Alder Fauxley (TEST) is on the list.'],
      ['same', 'Bramble Fauxley (TEST) is on the list, as not invited.'],
      ['near', 'Aldre Fauxley (TEST) is like Alder Fauxley (TEST), who is on the list.'],
    ]);
    await at.ask('import.choose', { rows: { line: 4 }, choice: 'same-as-here' });
    const before = await list();
    await at.ask('import.take', {});
    expect(await list()).toEqual(before);
  });

  test('a row that means somebody of a row before is refused, and “Family” is no agency', async () => {
    await bring(
      [
        'Family,,Juniper Sampleton (TEST),Mother,a@example.org',
        ',,Juniper Sampleton (TEST),Mother,b@example.org',
        'Example Oaks Primary,,Fern Example,Head,',
        'Example Oaks Primary,,Fern Example,Headteacher,fern@example.org',
        ',,Rowan Sampleton (TEST),Child,',
      ].join('\n'),
    );
    expect((await rows()).map(({ outcome, what }) => [outcome, what.at(-1)])).toEqual([
      ['new', 'Juniper Sampleton (TEST) of the family.'],
      ['refused', 'It is the same as line 2.'],
      ['new', 'As the directory has them.'],
      ['refused', 'It is the same as line 4.'],
      ['near', 'A child: whether and how they take part is decided first (CH-01).'],
    ]);
  });

  test('two of the family of one name are told apart, and neither is chosen', async () => {
    await addAdult('Alder');
    await addAdult('Alder');
    await bring(',,Alder Fauxley (TEST),Father,');
    expect((await rows())[0]).toMatchObject({
      outcome: 'refused',
      what: [expect.stringMatching(/date of birth not known, father of Rowan.*have this name/)],
    });
  });

  test('all of it is undone at once, unless somebody answered or was heard since', async () => {
    const before = await list();
    await bring('Example Oaks Primary,,Fern Example,Head,\n,,Juniper Sampleton (TEST),Mother,');
    const { importId } = await at.ask('import.take', {});
    expect(await at.ask('import.runs', {})).toMatchObject([{ kind: 'invitations', added: 2, undoneAt: null }]);
    const fern = (await list()).find(({ name }) => name === 'Fern Example')!;
    const reply = async (said: 'accepted' | 'none') =>
      at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.change', id: fern.id, change: { reply: said } }] });
    await reply('accepted');
    expect(await at.call('import.undo', { importId })).toMatchObject({
      error: { type: 'ImportInUse', what: ['Fern Example was changed since.'] },
    });
    await reply('none');
    await at.ask('import.undo', { importId });
    expect(await list()).toEqual(before);
  });

  test('the rows are looked at again once the list has changed, and a closed conference takes nobody', async () => {
    await bring('Example Oaks Primary,,Fern Example,Head,');
    const invitee = newInvitee({ id: at.desk.newId<InviteeId>(), part: 'agency', name: 'Fern Example', agencyType: 'sch' });
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee }] as never });
    expect(await at.call('import.take', {})).toMatchObject({ error: { type: 'RecordsChanged' } });
    await bring('Example Oaks Primary,,Fern Example,Head,', false);
    const mapping = { agencyName: 0, name: 2 };
    expect(await at.call('import.judge', { kind: 'invitations', mapping })).toMatchObject({ error: { type: 'NotHere' } });
  });
});
