import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homeForLetters } from '../../../src/core/children/people.ts';
import { newInvitee } from '../../../src/core/conferences/new-invitee.ts';
import type { Audience, ConferenceRecord } from '../../../src/core/conferences/record.ts';
import { copyFor } from '../../../src/core/disclosure/copy-for.ts';
import { readersOf } from '../../../src/core/disclosure/readers.ts';
import type { AddressId, InviteeId, PersonId, SegmentId, SittingId, StatementId } from '../../../src/core/identifiers.ts';
import type { LocalDateTime } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { documentsFor } from '../../../src/documents/catalogue.ts';
import { fileForDocuments, frozen, sittingFile } from '../../../src/services/record/sitting-file.ts';
import { connectionOf, transact } from '../../../src/storage/database.ts';
import { tablesOfPeople } from '../../../src/storage/families/person-tables.ts';
import { insertIssuedRecord, issuedRecords } from '../../../src/storage/papers/issued.ts';
import { aPerson } from '../../support/a-person.ts';
import { aDesk, openDeskAgain, type TestDesk } from '../../support/desk.ts';
import { aStatement } from '../../support/record-builders.ts';
import { aBooking, aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
/** The mother, entered again, with a conference of her own. */
let twice: PersonId;
/** The conference that the mother came to, and the later one whose list has the other entry. */
let first: SittingId;
let second: SittingId;
let listedAs: InviteeId;
/** The one part that either conference has: whoever is listed was in the room for it. */
let whole: SegmentId;
beforeEach(async () => {
  at = await aDesk({ keep: true });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  const { familyId, rowan, wren, mother } = family;
  const again = aPerson({ familyId, role: 'adult', givenName: 'Junia', familyName: 'Otherwise (TEST)', phone: '01632 960211' });
  twice = (await at.ask('person.save', { person: { ...again, id: null, birth: { known: 'no' }, child: null } })).personId;
  await tie(twice, wren, 'mother');
  await tie(mother, wren, 'mother');
  first = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [rowan]: 'no-plan-nfa' },
    request: { childIds: [rowan], leftOut: [{ childId: wren, reason: 'At their father’s.' }] },
  });
  await at.ask('request.create', {
    ...aRequest(family),
    childIds: [wren],
    leftOut: [{ childId: rowan, reason: 'Heard already.' }],
    needs: [need(mother, false), need(twice, true)],
    exclusionsAsked: [exclusion(twice, 'She said so.')],
    conditions: [{ personId: twice, kind: 'bail', words: 'Not to be alone with Wren.', notToMeet: [rowan] }],
  });

  second = at.desk.db
    .prepare<unknown[], { readonly id: SittingId }>('SELECT id FROM sitting WHERE id <> $first')
    .get({ first })!.id;
  listedAs = at.desk.newId();
  whole = at.desk.newId();
  for (const sittingId of [first, second])
    await edit(sittingId, {
      edit: 'segment.add',
      segment: { id: whole, label: 'A', title: 'The whole conference', from: '10:00', until: null, restricted: false },
    });
  await edit(first, {
    edit: 'presence.set',
    id: Object.values((await at.ask('record.get', { sittingId: first })).record.invitees).find(
      ({ personId }) => personId === mother,
    )!.id,
    segment: whole,
    presence: { arrived: null, left: null },
  });
  await list(second, twice, listedAs, 'Junia Otherwise (TEST)');
  await at.ask('warning.save', {
    warning: {
      id: null,
      familyId,
      personId: twice,
      kind: 'do-not-disclose',
      words: 'Nothing by post.',
      reviewOn: '2026-06-01',
      endedOn: null,
    },
  } as never);
  await at.ask('person.setNumber', { personId: twice, kind: 'nhs', number: '9434765919' });
});
afterEach(() => {
  at.close();
  rmSync(at.folder, { recursive: true, force: true });
});

const tie = (adultId: PersonId, childId: PersonId, kind: string) =>
  at.ask('relationship.save', {
    relationship: { adultId, childId, kind, parental: true, parentalResponsibility: 'yes', basis: '' },
  });
const need = (personId: PersonId, stepFree: boolean) => ({
  personId,
  dialect: '',
  interpreterGender: 'any' as const,
  advocacy: 'not-asked' as const,
  stepFree,
  hearingLoop: false,
  transport: false,
});
const exclusion = (personId: PersonId, evidence: string) => ({
  personId,
  ground: 'violence' as const,
  requestedBy: 'Marlo Testcase',
  requestedOn: '2026-03-30',
  evidence,
});
const list = (sittingId: SittingId, personId: PersonId, id: InviteeId, name: string, change: object = {}) =>
  edit(
    sittingId,
    {
      edit: 'invitee.add',
      invitee: newInvitee({ id, part: 'family', personId, name, role: 'mother', attendance: 'expected', ...change }),
    },
    { edit: 'presence.set', id, segment: whole, presence: { arrived: null, left: null } },
  );
const edit = (sittingId: SittingId, ...edits: object[]) => at.ask('record.edit', { sittingId, edits: edits as never });
const say = async (sittingId: SittingId, text: string, audience: Audience, children: ReadonlyArray<PersonId> = []) => {
  const statement = { ...aStatement('x', { text, audience, children, segment: whole }), id: at.desk.newId<StatementId>() };
  await edit(sittingId, { edit: 'statement.add', statement, after: 'last' });
  return statement.id;
};
/** What the chair's approval keeps, without asking first whether anything is missing. */
const approve = (sittingId: SittingId): void => {
  const at12 = '2026-04-21T13:00' as LocalDateTime;
  transact(at.desk.db, (tx) => {
    const file = sittingFile(at.desk, tx, sittingId)!;
    const record = JSON.stringify(file.record);
    const sha256 = createHash('sha256').update(record).digest('hex');
    const issued = { sittingId, version: '1.0', approvedAt: at12, approvedBy: 'Chair', record, sha256 };
    tx.prepare('UPDATE sitting SET approved_at = $at12 WHERE id = $sittingId').run({ at12, sittingId });
    insertIssuedRecord(tx, { ...issued, file: frozen(at.desk, file, at12) });
    return ok(null);
  });
};
const pair = () => ({ keepId: family.mother, dropId: twice });
const merge = (choices: { [key: string]: 'keep' | 'drop' | 'both' } = {}) => at.ask('person.merge', { ...pair(), choices });
const undo = (mergeId: Awaited<ReturnType<typeof merge>>['mergeId']) => at.ask('person.undoMerge', { mergeId });
/** Everything that is kept, table by table, but for the log and the merges themselves; a record as it reads. */
type Everything = { readonly records: ReadonlyArray<ConferenceRecord> } & { readonly [table: string]: unknown };
const everything = async (): Promise<Everything> => {
  const db = connectionOf(at.desk.db);
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[];
  const rows = names
    .filter((name) => !/^(sqlite_|audit_|record_|person_merge|temporary_file)/.test(name))
    .map((name) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
  const records = await Promise.all([first, second].map(async (sittingId) => (await at.ask('record.get', { sittingId })).record));
  return { ...Object.fromEntries(rows), records };
};
/** What each reader of the family who is this person has of the minutes. */
const linesFor = (sittingId: SittingId, personId: PersonId, desk = at): ReadonlyArray<string> => {
  const file = fileForDocuments(desk.desk, sittingId)!;
  const readers = readersOf(file).filter((reader) => reader.personId === personId);
  expect(readers.length).toBeGreaterThan(0);
  return readers.flatMap((reader) => copyFor(file, reader).copy.statements.map(({ text }) => text));
};

describe('PF09: two people who both have a history', () => {
  test('what moves is said before, and everything that names the one names the other', async () => {
    at.setClock('2026-04-21T13:00');
    await at.ask('sitting.close', { sittingId: first });
    const { consequences, refusals } = await at.ask('person.mergePreview', pair());
    expect(refusals).toEqual([]);
    expect(consequences).toContain(
      'What names Junia Otherwise (TEST) names Juniper Sampleton (TEST) from now on: TEST-2026-001/2, a warning, a number from another system and what is known of their needs and papers.',
    );
    await merge();
    const { record } = await at.ask('record.get', { sittingId: second });
    expect(Object.values(record.invitees).find(({ id }) => id === listedAs)).toMatchObject({
      personId: family.mother,
      name: 'Junia Otherwise (TEST)',
    });
    expect(at.desk.db.prepare('SELECT person_id AS id FROM invitee WHERE id = $listedAs').get({ listedAs })).toEqual({
      id: family.mother,
    });
    const request = (await at.ask('sitting.get', { sittingId: second })).request;
    expect(request.needs).toEqual([expect.objectContaining({ personId: family.mother, stepFree: true })]);
    expect(request.exclusionsAsked).toEqual([expect.objectContaining({ personId: family.mother, evidence: 'She said so.' })]);
    expect(request.conditions).toMatchObject([{ personId: family.mother, notToMeet: [family.rowan] }]);
    expect(await at.ask('warning.ofFamily', { familyId: family.familyId })).toMatchObject([{ personId: family.mother }]);
    expect(await foundAs(twice)).toEqual([]);
  });

  test('undone after a restart, every row and every record is as it was', async () => {
    at.setClock('2026-04-21T13:00');
    await at.ask('sitting.close', { sittingId: first });
    await say(second, 'Only for Junia.', { to: 'only', people: [twice] });
    await say(second, 'For both.', { to: 'only', people: [twice, family.mother] });
    const before = await everything();
    const { mergeId } = await merge();
    expect(await everything()).not.toEqual(before);
    at.close();
    at = await openDeskAgain(at.folder, '2026-05-01T09:00');
    await undo(mergeId);
    expect(await everything()).toEqual(before);
    expect(await at.ask('person.merges', { familyId: family.familyId })).toEqual([]);
  });

  test('what was written since stays with the one who was kept, and what goes back goes with what was changed in it', async () => {
    const { mergeId } = await merge();
    await edit(second, { edit: 'invitee.change', id: listedAs, change: { reply: 'accepted' } });
    const since = await say(second, 'Hers, said since.', { to: 'only', people: [family.mother] });
    const kept = await say(second, 'Not hers, said since.', { to: 'all-but', people: [family.mother] });
    await undo(mergeId);
    const { record } = await at.ask('record.get', { sittingId: second });
    expect(record.invitees[listedAs]).toMatchObject({ personId: twice, reply: 'accepted' });
    const audienceOf = (id: StatementId) => record.statements.find((line) => line.id === id)?.audience;
    expect(audienceOf(since)).toEqual({ to: 'only', people: [family.mother] });
    expect(audienceOf(kept)).toMatchObject({ to: 'all-but', people: expect.arrayContaining([family.mother, twice]) });
  });

  test('X4: after a merge nobody has a line that one of the two was not to have, until somebody decides it again', async () => {
    const { mother } = family;
    await list(second, mother, at.desk.newId(), 'Juniper');
    await say(second, 'For everybody.', { to: 'everyone' });
    const hers = await say(second, 'Only for Juniper.', { to: 'only', people: [mother] });
    await say(second, 'Only for Junia.', { to: 'only', people: [twice] });
    await say(second, 'Not for Junia.', { to: 'all-but', people: [twice] });
    await say(second, 'Not for Juniper.', { to: 'all-but', people: [mother] });
    expect(linesFor(second, mother)).toEqual(expect.arrayContaining(['Only for Juniper.', 'Not for Junia.']));
    expect((await at.ask('person.mergePreview', pair())).consequences).toContain(
      '2 lines of TEST-2026-001/2 may reach only one of them: until somebody decides again who may have it, it is in no copy of theirs.',
    );
    await merge();
    expect(new Set(linesFor(second, mother))).toEqual(new Set(['For everybody.']));
    await edit(second, { edit: 'statement.change', id: hers, change: { audience: { to: 'only', people: [mother] } } });
    expect(new Set(linesFor(second, mother))).toEqual(new Set(['For everybody.', 'Only for Juniper.']));
  });

  test('X8 X4: an approved record keeps its bytes, and a paper written from it now keeps what either was not to have', async () => {
    const { mother } = family;
    await say(first, 'Not for Junia.', { to: 'all-but', people: [twice] });
    await say(first, 'For everybody.', { to: 'everyone' });
    at.setClock('2026-04-21T13:00');
    await at.ask('sitting.close', { sittingId: first });
    approve(first);
    const before = issuedRecords(at.desk.db, first);
    expect(linesFor(first, mother)).toContain('Not for Junia.');
    await merge();
    expect(issuedRecords(at.desk.db, first)).toEqual(before);
    expect(linesFor(first, mother)).toEqual(['For everybody.']);
    const { people, relationships } = fileForDocuments(at.desk, first)!.family;
    expect(people.filter(({ role }) => role === 'adult').map(({ givenName }) => givenName)).toEqual(['Juniper']);
    expect(new Set(relationships.map(({ adultId, childId }) => `${adultId} ${childId}`)).size).toBe(relationships.length);
  });

  test('X4 PF03: whoever must not learn of them does not learn of the name of the entry that is gone', async () => {
    const { familyId, wren } = family;
    const father = aPerson({ familyId, role: 'adult', givenName: 'Alder', familyName: 'Fauxley (TEST)' });
    const { personId } = await at.ask('person.save', { person: { ...father, id: null, birth: { known: 'no' }, child: null } });
    const aunt = aPerson({ familyId, role: 'adult', givenName: 'Hester', familyName: 'Safehouse (TEST)' });
    const { personId: hiding } = await at.ask('person.save', {
      person: { ...aunt, id: null, birth: { known: 'no' }, child: null },
    });
    const again = { ...aunt, givenName: 'Hettie', familyName: 'Formerly (TEST)' };
    const { personId: hidingToo } = await at.ask('person.save', {
      person: { ...again, id: null, birth: { known: 'no' }, child: null },
    });
    await tie(personId, wren, 'father');
    const address = { id: null, familyId, hiddenFrom: [personId], text: { lines: ['2 Hushwood Lane'], postcode: 'ZZ9 1ZZ' } };
    const { addressId } = await at.ask('address.save', { address });
    for (const id of [hiding, hidingToo])
      await at.ask('residence.save', { residence: { personId: id, addressId, from: '2026-01-01', until: null, pattern: '' } });
    await list(second, personId, at.desk.newId(), 'Alder Fauxley (TEST)', { role: 'father' });
    await say(second, 'Hettie has Wren on Sundays.', { to: 'everyone' });
    await say(second, 'Wren sleeps well.', { to: 'everyone' });
    expect(linesFor(second, personId)).toEqual(['Wren sleeps well.']);
    await at.ask('person.merge', { keepId: hiding, dropId: hidingToo, choices: {} });
    expect(linesFor(second, personId)).toEqual(['Wren sleeps well.']);
    // Nor where the family goes in a case file, and on from there in another.
    let { json } = await at.ask('caseFile.export', {});
    for (const _ of ['one council', 'another']) {
      const other = await aDesk();
      try {
        await other.ask('caseFile.import', { json });
        expect(linesFor(second, personId, other)).toEqual(['Wren sleeps well.']);
        ({ json } = await other.ask('caseFile.export', {}));
        // Nothing is known there of what moved: they stay one.
        expect(await other.ask('person.merges', { familyId })).toEqual([]);
      } finally {
        other.close();
      }
    }
  });

  test('RD07: on the day of a merge a letter goes to the home that was chosen, not to the one that ends', async () => {
    const { familyId, mother } = family;
    const homes: AddressId[] = [];
    for (const [place, personId] of [mother, twice].entries()) {
      const text = { lines: [`${place + 1} Mockup Mews`], postcode: 'ZZ9 1ZZ' };
      const { addressId } = await at.ask('address.save', { address: { familyId, id: null, hiddenFrom: [], text } });
      homes.push(addressId);
      const from = `202${place + 2}-01-01`;
      await at.ask('residence.save', { residence: { personId, addressId, from, until: null, pattern: '' } });
    }
    await merge({ home: 'keep' });
    const today = sittingFile(at.desk, at.desk.db, second)!.addressedOn;
    expect(homeForLetters(await at.ask('family.get', { familyId }), mother, today)?.id).toBe(homes[0]);
  });

  test('EX-01 AG09: who is kept out gets no invitation by the second row that a merge left on the list', async () => {
    const { mother } = family;
    const own = at.desk.newId<InviteeId>();
    await list(second, mother, own, 'Juniper', { invitedOn: '2026-04-01' });
    await merge();
    const invited = () => {
      const file = fileForDocuments(at.desk, second)!;
      return readersOf(file)
        .filter(({ personId }) => personId === mother)
        .flatMap((reader) => documentsFor(file, reader).map(({ kind }) => kind));
    };
    await at.ask('sitting.book', { sittingId: second, ...aBooking(family, '2026-04-20') } as never);
    expect(invited()).toContain('invitation');
    const exclusion = {
      ground: 'violence',
      requestedOn: '2026-03-30',
      decidedOn: '2026-04-01',
      decidedBy: 'Chair',
      extent: 'whole',
      heardInstead: '',
    };
    await edit(second, { edit: 'invitee.change', id: own, change: { exclusion } });
    expect(invited()).not.toContain('invitation');
    expect(invited()).toContain('exclusion-letter');
  });

  test('PF01 X4: where two approved ties disagree who is responsible, a paper of theirs follows what was said since', async () => {
    const { mother, rowan } = family;
    const tieOf = (adultId: PersonId, parentalResponsibility: 'yes' | 'unknown') =>
      at.ask('relationship.save', {
        relationship: { adultId, childId: rowan, kind: 'mother', parental: true, parentalResponsibility, basis: '' },
      });
    at.setClock('2026-04-21T13:00');
    await at.ask('sitting.close', { sittingId: first });
    for (const [one, other] of [
      ['yes', 'unknown'],
      ['unknown', 'yes'],
    ] as const) {
      await tieOf(mother, one);
      await tieOf(twice, other);
      approve(first);
      const { mergeId } = await merge({ [`tie ${rowan}`]: 'keep' });
      const tieNow = fileForDocuments(at.desk, first)!.family.relationships.find(
        ({ adultId, childId }) => adultId === mother && childId === rowan,
      );
      expect(tieNow?.parentalResponsibility).toBe('unknown');
      await undo(mergeId);
      transact(at.desk.db, (tx) => {
        tx.prepare('DELETE FROM issued_record').run({});
        tx.prepare('UPDATE sitting SET approved_at = NULL').run({});
        return ok(null);
      });
    }
  });

  test('two merges, one on the other: the later is undone first, and then everything is as it was', async () => {
    const { familyId, mother, rowan } = family;
    at.setClock('2026-04-21T13:00');
    const third = aPerson({ familyId, role: 'adult', givenName: 'June', familyName: 'Thrice (TEST)' });
    const { personId: thrice } = await at.ask('person.save', {
      person: { ...third, id: null, birth: { known: 'no' }, child: null },
    });
    await tie(thrice, rowan, 'mother');
    await say(second, 'Only for Junia.', { to: 'only', people: [twice] });
    await say(second, 'Not for June.', { to: 'all-but', people: [thrice] });
    const before = await everything();
    const one = await merge();
    const between = await everything();
    const two = await at.ask('person.merge', { keepId: thrice, dropId: mother, choices: {} });
    await say(second, 'Hers, said since.', { to: 'only', people: [thrice] });
    expect(await at.call('person.undoMerge', { mergeId: one.mergeId })).toMatchObject({ error: { type: 'UndoLaterFirst' } });
    await undo(two.mergeId);
    const since = ({ records, ...rest }: Everything) => ({
      ...rest,
      records: records.map((record) => ({
        ...record,
        statements: record.statements.filter(({ text }) => !text.startsWith('Hers')),
      })),
    });
    expect(since(await everything())).toEqual(since(between));
    await undo(one.mergeId);
    expect(since(await everything())).toEqual(since(before));
    const { record } = await at.ask('record.get', { sittingId: second });
    expect(record.statements.find(({ text }) => text.startsWith('Hers'))?.audience).toEqual({ to: 'only', people: [thrice] });
  });

  test('whoever has two rows on a list was in the room by either of them', async () => {
    const { familyId, mother } = family;
    await list(second, mother, at.desk.newId(), 'Juniper', { attendance: 'attended' });
    await merge();
    const third = aPerson({ familyId, role: 'adult', givenName: 'June', familyName: 'Thrice (TEST)' });
    const { personId: thrice } = await at.ask('person.save', {
      person: { ...third, id: null, birth: { known: 'no' }, child: null },
    });
    await list(second, thrice, at.desk.newId(), 'June', { attendance: 'attended' });
    const preview = (one: PersonId, other: PersonId) => at.ask('person.mergePreview', { keepId: one, dropId: other });
    expect((await preview(thrice, mother)).refusals).toEqual(['Both attended TEST-2026-001/2: two people were there.']);
  });

  test('X4: what was approved while two were one gives neither, once they are two again, what is of the other', async () => {
    const { mother } = family;
    const health = await say(second, 'Junia’s health.', { to: 'everyone' }, [family.wren]);
    const sensitivity = { item: 'other-parent-sensitive', subject: twice };
    await edit(second, { edit: 'statement.change', id: health, change: { sensitivity, about: twice } });
    await list(second, mother, at.desk.newId(), 'Juniper');
    await say(second, 'For everybody.', { to: 'everyone' }, [family.wren]);
    expect(linesFor(second, mother)).toEqual(['For everybody.']);
    const { mergeId } = await merge();
    transact(at.desk.db, (tx) => {
      tx.prepare(`UPDATE sitting SET held_on = '2026-04-21', closed_at = '2026-04-21T12:30' WHERE id = $second`).run({ second });
      return ok(null);
    });
    approve(second);
    await undo(mergeId);
    expect(linesFor(second, mother)).toEqual(['For everybody.']);
    const file = fileForDocuments(at.desk, second)!;
    expect(readersOf(file).filter(({ inviteeId }) => inviteeId === listedAs)).toEqual([]);
  });

  test('a child entered twice: a plan that a conference of the one who went began since goes back with it', async () => {
    const { familyId, rowan, wren } = family;
    const child = (await at.ask('family.get', { familyId })).people.find(({ id }) => id === rowan)!;
    const { personId: again } = await at.ask('person.save', { person: { ...child, id: null, givenName: 'Rowen' } as never });
    await tie(family.mother, again, 'mother');
    at.setClock('2026-04-20T13:00');
    const third = await aHeldSitting(at, family, {
      heldOn: '2026-04-20',
      outcomes: { [again]: 'plan' },
      request: { childIds: [again], leftOut: [rowan, wren].map((childId) => ({ childId, reason: 'Heard already.' })) },
    });
    const asked = { keepId: rowan, dropId: again };
    expect((await at.ask('person.mergePreview', asked)).consequences).toContain(
      'Why one of them was left out of a request about the other is not kept: “Heard already.”.',
    );
    const { mergeId } = await at.ask('person.merge', { ...asked, choices: {} });
    await at.ask('sitting.close', { sittingId: third });
    const plans = () => at.desk.db.prepare('SELECT child_id AS childId, started_on AS startedOn FROM plan_period').all();
    expect(plans()).toEqual([{ childId: rowan, startedOn: '2026-04-20' }]);
    await undo(mergeId);
    expect(plans()).toEqual([{ childId: again, startedOn: '2026-04-20' }]);
    expect((await at.ask('sitting.get', { sittingId: third })).conferences.map((one) => one.child.id)).toEqual([again]);
    expect((await at.ask('sitting.get', { sittingId: third })).request.leftOut.map(({ childId }) => childId)).toContain(rowan);
  });

  test('two who were in one room, were treated differently there, or each have a conference in it, stay two', async () => {
    const { mother, rowan, wren } = family;
    const refused = async (one: PersonId, other: PersonId) =>
      (await at.ask('person.mergePreview', { keepId: one, dropId: other })).refusals;
    await list(first, twice, at.desk.newId(), 'Junia', { attendance: 'attended' });
    expect(await refused(mother, twice)).toEqual(['Both attended TEST-2026-001/1: two people were there.']);
    expect(await at.call('person.merge', { ...pair(), choices: {} })).toMatchObject({
      error: { type: 'CannotMerge', why: 'Both attended TEST-2026-001/1: two people were there.' },
    });
    await at.ask('request.create', aRequest(family));
    expect(await refused(rowan, wren)).toEqual(['Both have a conference of their own in TEST-2026-001/3.']);
  });

  test('who was kept out of a conference is never one with somebody who was not', async () => {
    await list(second, family.mother, at.desk.newId(), 'Juniper', { attendance: 'excluded' });
    expect((await at.ask('person.mergePreview', pair())).refusals).toEqual([
      'One of them was kept out of TEST-2026-001/2 and the other was not. Settle on its list first who they are.',
    ]);
  });

  test('both on one list: the row that was not chosen goes, and comes back', async () => {
    const own = at.desk.newId<InviteeId>();
    await list(second, family.mother, own, 'Juniper');
    await edit(second, { edit: 'presence.set', id: own, segment: whole, presence: null });
    const { choices } = await at.ask('person.mergePreview', pair());
    const asked = choices.find(({ label }) => label === 'On the list of TEST-2026-001/2');
    expect(asked).toMatchObject({ suggested: 'both', options: [{ side: 'keep' }, { side: 'drop' }, { side: 'both' }] });
    const before = await everything();
    const { mergeId } = await merge({ [asked!.key]: 'drop' });
    const listed = async () => Object.keys((await at.ask('record.get', { sittingId: second })).record.invitees);
    expect(await listed()).toContain(listedAs);
    expect(await listed()).not.toContain(own);
    await undo(mergeId);
    expect(await everything()).toEqual(before);
  });

  test('of two births, two homes and two ties a person says which is right, and nothing is done before', async () => {
    const { familyId, mother, rowan } = family;
    const homes = ['1 Mockup Mews', '2 Mockup Mews'].map((line) => ({
      familyId,
      id: null,
      hiddenFrom: [],
      text: { lines: [line], postcode: 'ZZ9 1ZZ' },
    }));
    for (const [place, personId] of [mother, twice].entries()) {
      const { addressId } = await at.ask('address.save', { address: homes[place]! });
      await at.ask('residence.save', {
        residence: { personId, addressId, from: `202${place + 2}-01-01`, until: null, pattern: '' },
      });
      const { people } = await at.ask('family.get', { familyId });
      const person = people.find(({ id }) => id === personId)!;
      await at.ask('person.save', { person: { ...person, birth: { known: 'date', on: `199${place}-01-01` } } as never });
      await tie(personId, rowan, ['mother', 'stepmother'][place]!);
    }
    const { choices } = await at.ask('person.mergePreview', pair());
    expect(choices.filter(({ suggested }) => suggested === null).map(({ label }) => label)).toEqual([
      'Date of birth',
      'Where they live now',
      'What they and Rowan are to each other',
    ]);
    expect(await at.call('person.merge', { ...pair(), choices: { home: 'keep' } })).toMatchObject({
      error: {
        type: 'CannotMerge',
        why: 'Say first which is right: Date of birth and What they and Rowan are to each other.',
      },
    });
    const before = await everything();
    const { mergeId } = await merge({ birth: 'drop', home: 'keep', [`tie ${rowan}`]: 'drop', familyName: 'drop' });
    const file = await at.ask('family.get', { familyId });
    expect(file.people.find(({ id }) => id === mother)).toMatchObject({
      givenName: 'Juniper',
      familyName: 'Otherwise (TEST)',
      birth: { on: '1991-01-01' },
    });
    expect(file.relationships.find(({ adultId, childId }) => adultId === mother && childId === rowan)?.kind).toBe('stepmother');
    expect(file.residences.map(({ from, until }) => [from, until])).toEqual([
      ['2022-01-01', null],
      ['2023-01-01', '2026-04-01'],
    ]);
    await undo(mergeId);
    expect(await everything()).toEqual(before);
  });

  test('a case file of a family with a merge reads in again', async () => {
    await say(second, 'Only for Junia.', { to: 'only', people: [twice] });
    await merge();
    const { json } = await at.ask('caseFile.export', {});
    expect(json).not.toContain(twice);
    const other = await aDesk();
    try {
      await other.ask('caseFile.import', { json });
      const { people } = await other.ask('family.get', { familyId: family.familyId });
      expect(people.filter(({ role }) => role === 'adult').map(({ id }) => id)).toEqual([family.mother]);
    } finally {
      other.close();
    }
  });

  test('every column that names a person is moved, is part of the family file, or is read from a record', () => {
    const parts = ['previous_plan', 'relationship', 'address_hidden_from', 'residence', 'person_merge'];
    const projected = ['invitee.person_id'];
    const db = connectionOf(at.desk.db);
    const naming = db
      .prepare(
        `SELECT DISTINCT m.name || '.' || f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'person'
         UNION SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name IN ('person_id', 'child_id', 'adult_id', 'reader', 'other_id')`,
      )
      .pluck()
      .all() as ReadonlyArray<string>;
    const left = naming.filter((name) => !parts.includes(name.split('.')[0]!) && !projected.includes(name));
    // Whose condition it is goes with the condition.
    expect(left.filter((name) => name !== 'request_condition_apart.person_id').sort()).toEqual(
      [...new Set(tablesOfPeople)].sort(),
    );
  });
});

/** The tables that still name somebody, wherever it stands. */
const foundAs = async (id: PersonId): Promise<ReadonlyArray<string>> => {
  const db = connectionOf(at.desk.db);
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  return names.filter(
    (name) =>
      !/^(sqlite_|audit_|record_|person_merge)/.test(name) &&
      db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .some((row) => JSON.stringify(row).includes(id)),
  );
};
