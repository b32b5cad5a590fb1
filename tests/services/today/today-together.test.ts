import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quoracyInWords } from '../../../src/core/attendance/quoracy-words.ts';
import type { ConferenceId, DissentId, InviteeId, SittingId } from '../../../src/core/identifiers.ts';
import { day, type LocalDateTime } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { importPractice } from '../../../src/services/case-file/practice.ts';
import { repeatedIn } from '../../../src/services/plans/plans.ts';
import { nextReviewsOf } from '../../../src/services/procedures/next-review.ts';
import { type ListedFile, listedFiles } from '../../../src/services/record/listed-file.ts';
import { transact } from '../../../src/storage/database.ts';
import { type IssuedDocument, insertIssuedDocument } from '../../../src/storage/papers/issued.ts';
import {
  agenciesWithChildren,
  endedPlans,
  endedPlansSql,
  saveTold,
  toldOfChild,
  toldOfPlans,
} from '../../../src/storage/plans/endings.ts';
import { plansOn, withoutReviewAhead } from '../../../src/storage/plans/plans.ts';
import { findSitting, lastClosedOfFamilies } from '../../../src/storage/record/sittings.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { fillTenYears } from '../../support/ten-years.ts';
import { aRequest, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
beforeAll(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  const family = await prepareFamily(at);
  const { sittingId } = await at.ask('request.create', aRequest(family));
  const where = { place: 'Sample Room', remoteLink: '', chairId: family.chair, minuteTakerId: null };
  const when = { heldOn: '2026-04-15', startsAt: '10:00', endsAt: '12:00', lateReason: '', lateApprovedBy: '' };
  await at.ask('sitting.book', { sittingId, ...when, ...where });
  const why = { reason: 'chair-unavailable', words: 'Off sick.', decidedBy: 'Cedar', agreedBy: 'Larch' } as const;
  await at.ask('sitting.postpone', { sittingId, ...why, replacement: null });
  const conferenceId = (await at.ask('sitting.get', { sittingId })).conferences[0]?.conference.id as ConferenceId;
  const said = { raisedAt: null, inMeeting: true, reason: 'The limb is not met.', outcome: '', closedOn: null } as const;
  const dissent = { id: at.desk.newId<DissentId>(), conferenceId, inviteeId: at.desk.newId<InviteeId>(), ...said };
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'dissent.add', dissent }] });
  transact(at.desk.db, (tx) => {
    for (const kind of ['invitation', 'decision-letter'])
      insertIssuedDocument(tx, { ...aLetter, id: at.desk.newId(), sittingId: sittingId as SittingId, kind });
    return ok(null);
  });
  importPractice(at.desk);
  fillTenYears(at.desk, { conferences: 150, until: day('2026-03-29') });
});
afterAll(() => at.close());

const aLetter: Omit<IssuedDocument, 'id' | 'sittingId' | 'kind'> = {
  title: 'A letter',
  reader: null,
  childId: null,
  recipient: 'Hazel',
  copyNumber: 1,
  version: '1.0',
  letterheadId: null,
  inPack: false,
  wordsSha256: null,
  draft: false,
  at: '2026-03-30T09:00' as LocalDateTime,
  fileName: 'letter.docx',
  sha256: '0'.repeat(64),
  booking: 1,
};

const someOf = <T>(all: ReadonlyArray<T>) => fc.shuffledSubarray([...all], { maxLength: Math.min(12, all.length) });

test('what lists read of many sittings at once is what they read of each alone, in any order', () => {
  const ids = at.desk.db.prepare<[], { readonly id: never }>('SELECT id FROM sitting').all();
  const sittings = ids.map(({ id }) => findSitting(at.desk.db, id)!);
  const all = listedFiles(at.desk, sittings);
  for (const has of [
    (file: ListedFile) => file.withdrawals.length > 0,
    (file: ListedFile) => file.written.size > 0,
    (file: ListedFile) => Object.keys(file.record.dissents).length > 0,
  ])
    expect(new Set(all.map(has))).toEqual(new Set([true, false]));
  expect(all.every((file) => file.children.length === file.conferences.length)).toBe(true);
  fc.assert(
    fc.property(someOf(sittings), (some) => {
      expect(listedFiles(at.desk, some)).toEqual(some.flatMap((one) => listedFiles(at.desk, [one])));
    }),
    { numRuns: 40 },
  );
});

test('what is due of many plans at once is what is due of each alone', () => {
  const { db } = at.desk;
  const today = day('2026-11-21');
  const plans = plansOn(db, today);
  expect(repeatedIn(at.desk, plans, today).some((found) => found.length > 0)).toBe(true);
  expect(withoutReviewAhead(db, plans).length).toBeGreaterThan(0);
  expect(withoutReviewAhead(db, plans).length).toBeLessThan(plans.length);
  fc.assert(
    fc.property(someOf(plans), (some) => {
      expect(some.map(nextReviewsOf(at.desk, some, today))).toEqual(some.map((one) => nextReviewsOf(at.desk, [one], today)(one)));
      expect(repeatedIn(at.desk, some, today)).toEqual(some.flatMap((one) => repeatedIn(at.desk, [one], today)));
      expect(withoutReviewAhead(db, some)).toEqual(some.flatMap((one) => withoutReviewAhead(db, [one])));
      const last = lastClosedOfFamilies(
        db,
        some.map(({ familyId }) => familyId),
      );
      for (const { familyId } of some) expect(last.get(familyId)).toEqual(lastClosedOfFamilies(db, [familyId]).get(familyId));
    }),
    { numRuns: 40 },
  );
});

test('UX04: Today opens no record of a sitting that is on, however long, and says its quoracy as its workspace does', async () => {
  const on = '2026-07-16';
  const row = (await at.ask('sitting.list', { like: 'SC-2026-0142/2', filter: 'all' }))[0];
  if (row === undefined || row.heldOn !== on) throw new Error('The practice family has a review on that day');
  const judged = await at.ask('sitting.quoracy', { sittingId: row.sittingId });
  const { loadDocument } = at.desk.records;
  at.desk.records.loadDocument = (db, ref) => {
    if (ref.sittingId === row.sittingId) throw new Error('Today opened a record');
    return loadDocument(db, ref);
  };
  at.setClock(`${on}T12:00`);
  const { sittings } = await at.ask('today.get', {});
  at.setClock('2026-03-30T09:00');
  at.desk.records.loadDocument = loadDocument;
  expect(sittings.find(({ sittingId }) => sittingId === row.sittingId)?.quoracyInWords).toBe(quoracyInWords(judged));
});

test('UX04: Today opens no record of a conference that was put off before anybody had been invited', async () => {
  const { loadDocument } = at.desk.records;
  const opened: SittingId[] = [];
  at.desk.records.loadDocument = (db, ref) => {
    opened.push(ref.sittingId);
    return loadDocument(db, ref);
  };
  const { tasks } = await at.ask('today.get', {});
  at.desk.records.loadDocument = loadDocument;
  const putOff = tasks.filter(({ sentence }) => sentence.startsWith('Book a new day'));
  expect(putOff.length).toBeGreaterThan(0);
  for (const { sittingId } of putOff) expect(opened).not.toContain(sittingId);
});

test('CG07: of many plans that ended it is read who must be told, and who was, as of each alone', () => {
  const { db } = at.desk;
  const ended = endedPlans(db, day('2000-01-01'));
  const plain = endedPlansSql.replaceAll('CROSS JOIN', 'JOIN');
  expect(db.prepare(plain).all({ from: '2000-01-01' })).toEqual(ended);
  const days = ended.map(({ endedOn }) => endedOn);
  const agencies = db.prepare<[], { readonly sittingId: never; readonly childId: never }>(worksWithSql).all();
  expect(agencies.length).toBeGreaterThan(0);
  transact(db, (tx) => {
    for (const [place, { childId, endedOn }] of ended.entries())
      for (const who of ['cp-is', 'gp', 'school'].slice(0, place % 4)) saveTold(tx, { childId, endedOn, who, toldOn: endedOn });
    return ok(null);
  });
  fc.assert(
    fc.property(someOf(ended), someOf(agencies), fc.constantFrom(...days), (some, lists, from) => {
      expect(endedPlans(db, from)).toEqual(ended.filter(({ endedOn }) => endedOn >= from));
      expect(toldOfPlans(db, some)).toEqual(some.flatMap((one) => toldOfPlans(db, [one])));
      for (const [place, { childId, endedOn }] of some.entries()) {
        const ofChild = toldOfChild(db, childId).filter((one) => one.endedOn === endedOn);
        expect([...(toldOfPlans(db, some)[place] ?? [])].sort()).toEqual(ofChild.map(({ who, toldOn }) => [who, toldOn]));
      }
      expect(agenciesWithChildren(db, lists)).toEqual(lists.flatMap((one) => agenciesWithChildren(db, [one])));
      for (const list of agenciesWithChildren(db, lists)) expect(list.length).toBeGreaterThan(0);
      expect(agenciesWithChildren(db, [])).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const worksWithSql = `
  SELECT DISTINCT i.sitting_id AS sittingId, c.value AS childId FROM invitee i JOIN json_each(i.contact_with) c WHERE i.part = 'agency'`;
