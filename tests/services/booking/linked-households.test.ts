import { afterEach, beforeEach, expect, test } from 'vitest';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

/**
 * Half-siblings in two households (SC06): Rowan and Wren live with their mother, Ash with his father and stepmother under another
 * reference. One sitting is about all three only once the two files have become one.
 */
let at: TestDesk;
let home: Prepared;
let ash: PersonId;
let father: PersonId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  home = await prepareFamily(at);
  const other = await prepareFamily(at, 'TEST-2026-099');
  const { people } = await at.ask('family.get', { familyId: other.familyId });
  const named = (id: PersonId, givenName: string) => ({
    ...people.find((one) => one.id === id)!,
    givenName,
    familyName: 'Elsewhere',
  });
  await at.ask('person.save', { person: { ...named(other.rowan, 'Ash'), birth: { known: 'date', on: '2017-01-09' } } as never });
  await at.ask('person.save', { person: { ...named(other.mother, 'Caldor'), child: null } as never });
  await at.ask('relationship.save', {
    relationship: {
      adultId: other.mother,
      childId: other.rowan,
      kind: 'father',
      parental: true,
      parentalResponsibility: 'yes',
      basis: '',
    },
  });
  [ash, father] = [other.rowan, other.mother];
  await lives(home.familyId, '1 Motherwood Road', [home.mother, home.rowan, home.wren]);
  await lives(other.familyId, '9 Fatherhill Close', [father, ash]);
  // Wren stands in both files: she is the reason that somebody sees that they are one family.
  const asked = { keepId: home.familyId, goneId: other.familyId, pairs: [{ here: home.wren, there: other.wren }] };
  const { refusals } = await at.ask('family.joinPreview', asked as never);
  expect(refusals).toEqual([]);
  await at.ask('family.join', asked as never);
});
afterEach(() => at.close());

const lives = async (familyId: Prepared['familyId'], line: string, people: ReadonlyArray<PersonId>): Promise<void> => {
  const address = { id: null, familyId, hiddenFrom: [], text: { lines: [line], postcode: 'ZZ9 1ZZ' } };
  const { addressId } = await at.ask('address.save', { address });
  for (const personId of people)
    await at.ask('residence.save', { residence: { personId, addressId, from: '2025-01-01', until: null, pattern: '' } as never });
};
const childIds = (): ReadonlyArray<PersonId> => [home.rowan, home.wren, ash];
const childrenOf = async (sittingId: SittingId) =>
  (await at.ask('sitting.get', { sittingId })).conferences.map(({ child }) => child.givenName).sort();
/** Every paper that somebody of that name gets, as one text. */
const papersOf = async (sittingId: SittingId, name: string): Promise<string> => {
  const rows = (await at.ask('documents.list', { sittingId })).filter((one) => one.name.startsWith(name));
  const choices = rows.flatMap(({ documents }) => documents.map(({ choice }) => choice));
  expect(choices.length, name).toBeGreaterThan(0);
  const texts: string[] = [];
  for (const choice of choices) texts.push(renderText((await at.ask('documents.preview', { sittingId, choice })).model));
  return texts.join('\n');
};

test('SC06: one booking for the children of both households, longer with each child, and each is decided for themselves', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(home), childIds: childIds() as never });
  expect(await childrenOf(sittingId)).toEqual(['Ash', 'Rowan', 'Wren']);
  expect((await at.ask('sitting.slots', { sittingId, durationMinutes: null })).durationMinutes).toBe(150);
  await at.ask('sitting.book', { ...aBooking(home, '2026-04-21'), sittingId } as never);
  const { record } = await at.ask('record.get', { sittingId });
  expect(Object.keys(record.decisions)).toHaveLength(3);
});

test('SC06 X1: nobody’s papers carry the address of the other household, before or after the conference', async () => {
  const sittingId = await aHeldSitting(at, home, {
    heldOn: '2026-04-21',
    outcomes: { [home.rowan]: 'plan', [home.wren]: 'no-plan-nfa', [ash]: 'plan' },
    request: { childIds: childIds() as never },
  });
  const invitee = newInvitee({ id: at.desk.newId(), part: 'family', personId: father, name: 'Caldor', role: 'father' });
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'invitee.add', invitee }] } as never);
  const check = async () => {
    const mothers = await papersOf(sittingId, 'Juniper');
    const fathers = await papersOf(sittingId, 'Caldor');
    expect(mothers).not.toContain('Fatherhill');
    expect(fathers).not.toContain('Motherwood');
    return { mothers, fathers };
  };
  const before = await check();
  // Each of them is told where they themselves are written to, so that the test would see an address.
  expect(before.mothers + (await papersOf(sittingId, 'Marlo'))).toContain('Motherwood');
  at.setClock('2026-04-21T12:10');
  await at.ask('sitting.close', { sittingId });
  const after = await check();
  expect(after.mothers).toContain('Rowan');
  expect(after.fathers).toContain('Ash');
});

test('SC06: a child of the other household is split off later, and keeps the limit that they had', async () => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(home), childIds: childIds() as never });
  await at.ask('sitting.book', { ...aBooking(home, '2026-04-21'), sittingId } as never);
  const due = (await at.ask('sitting.get', { sittingId })).conferences.find(({ child }) => child.id === ash)?.conference.dueOn;
  const split = await at.ask('sitting.splitOff', {
    sittingId,
    childId: ash,
    why: 'Lives elsewhere.',
    decidedBy: 'Cedar Quorumson',
  });
  expect(await childrenOf(sittingId)).toEqual(['Rowan', 'Wren']);
  expect(await childrenOf(split.sittingId)).toEqual(['Ash']);
  const own = await at.ask('sitting.get', { sittingId: split.sittingId });
  expect(own.conferences[0]?.conference.dueOn).toBe(due);
  expect((await at.ask('sitting.slots', { sittingId: split.sittingId, durationMinutes: null })).durationMinutes).toBe(90);
});

test('SC06: nobody of another file can be put on a request, so that no sitting mixes two files by mistake', async () => {
  const stranger = await prepareFamily(at, 'TEST-2026-100');
  const refused = { ok: false, error: { type: 'NotHere', what: 'person' } };
  const asked = { ...aRequest(home), childIds: [home.rowan, stranger.rowan] as never };
  expect(await at.call('request.create', asked)).toMatchObject(refused);
  const { requestId, sittingId } = await at.ask('request.create', aRequest(home));
  const condition = { personId: stranger.mother, kind: 'bail' as const, words: '', notToMeet: [] };
  for (const change of [{ childIds: [home.rowan, stranger.rowan] }, { conditions: [condition] }])
    expect(await at.call('request.change', { requestId, change: change as never })).toMatchObject(refused);
  expect(await childrenOf(sittingId)).toEqual(['Rowan', 'Wren']);
});
