import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueuePlanView } from '../../../src/contract/queue.ts';
import { noNeeds } from '../../../src/core/conferences/person-needs.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, aPracticeDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const aRoom = { id: null, place: 'County Offices', seats: 12, secondExit: true, stepFree: true, hearingLoop: false } as const;
const noExcuse = { lateReason: '', lateApprovedBy: '' };

/** The plan, once the thread that makes it has sent it. */
const planned = async (of: TestDesk = at): Promise<QueuePlanView> => {
  for (;;) {
    const state = await of.ask('queue.state', {});
    if (state.status === 'planned') return state.plan;
    if (state.status !== 'running') throw new Error(`There is no plan: ${state.status}`);
    await pause(20);
  }
};
const asked = async (change: object = {}): Promise<SittingId> =>
  (await at.ask('request.create', { ...aRequest(family), ...change })).sittingId;

describe('planning the queue', () => {
  test('everything that waits is planned at once, and nothing is booked until it is accepted', async () => {
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 2', separateWaiting: true } });
    const sittings = [await asked(), await asked(), await asked()];
    expect(await at.ask('queue.start', {})).toEqual({ waiting: 3 });
    const plan = await planned();
    expect(plan).toMatchObject({ total: 3, inTime: 3, lateAtLeast: 0, gapPercent: 0, isStopped: false });
    expect(plan.loads).toEqual([{ chairName: 'Cedar Quorumson', booked: 0, planned: 3, share: 3 }]);
    expect(plan.rows[0]).toMatchObject({
      inTimeWords: 'In time',
      chairWords: 'First conference of this family',
      place: { chairName: 'Cedar Quorumson', roomName: 'Room 2' },
    });
    for (const sittingId of sittings) expect((await at.ask('sitting.get', { sittingId })).stage).toBe('requested');

    const [first, second] = plan.rows;
    if (first?.place == null || second === undefined) throw new Error('All three are placed');
    expect(await at.ask('queue.accept', { sittingIds: [first.sittingId, second.sittingId], ...noExcuse })).toEqual({
      booked: 2,
      notBooked: [],
    });
    const { sitting } = await at.ask('sitting.get', { sittingId: first.sittingId });
    expect(sitting).toMatchObject({
      heldOn: first.place.heldOn,
      startsAt: first.place.startsAt,
      place: 'Room 2, County Offices',
    });
    expect((await planned()).rows.map((row) => row.isBooked)).toEqual([true, true, false]);
  });

  test('what was booked or taken meanwhile is said, and the rest is booked', async () => {
    await asked();
    await asked();
    await at.ask('queue.start', {});
    const { rows } = await planned();
    const [first, second] = rows;
    if (first?.place == null || second === undefined) throw new Error('Both are placed');
    const { heldOn, startsAt, endsAt, chairId } = first.place;
    const third = await asked();
    const where = { heldOn, startsAt, endsAt, chairId, place: '', remoteLink: '', minuteTakerId: null };
    await at.ask('sitting.book', { sittingId: third, ...where, ...noExcuse });
    const done = await at.ask('queue.accept', { sittingIds: rows.map((row) => row.sittingId), ...noExcuse });
    expect(done).toMatchObject({
      booked: 1,
      notBooked: [{ reference: first.reference, why: expect.stringContaining('Cedar Quorumson chairs') }],
    });
    expect((await at.ask('sitting.get', { sittingId: second.sittingId })).stage).toBe('booked');
  });

  test('DL07: one that would be late is booked only with a reason and the manager who agreed', async () => {
    const sittingId = await asked();
    at.setClock('2026-04-21T09:00');
    await at.ask('queue.start', {});
    const plan = await planned();
    expect(plan).toMatchObject({ total: 1, inTime: 0, lateAtLeast: 1, rows: [{ inTimeWords: 'Late by 1 working day' }] });
    expect(await at.ask('queue.accept', { sittingIds: [sittingId], ...noExcuse })).toMatchObject({
      booked: 0,
      notBooked: [{ why: 'It would be late: say why, and who agreed.' }],
    });
    const excuse = { lateReason: 'No chair was free.', lateApprovedBy: 'Linden Overview' };
    expect(await at.ask('queue.accept', { sittingIds: [sittingId], ...excuse })).toEqual({ booked: 1, notBooked: [] });
  });

  test('R-CH-02 SC04: a chair who asked for it is not planned, nor a room that lacks what the family needs', async () => {
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 1', separateWaiting: false } });
    await asked({ arrangements: 'The father is on bail not to meet the mother.' });
    await at.ask('queue.start', {});
    expect((await planned()).rows[0]).toMatchObject({ place: null, inTimeWords: 'No place found' });
    await at.ask('room.save', { room: { ...aRoom, name: 'Room 2', separateWaiting: true } });
    await asked({ requestedBy: 'Cedar Quorumson' });
    await at.ask('queue.start', {});
    const { rows } = await planned();
    expect(rows.map((row) => row.place?.roomName ?? 'none').sort()).toEqual(['Room 2', 'none']);
  });

  test('SC10 SC02: a day on which somebody would hardly come is said in the plan, and kept with the booking that is accepted', async () => {
    const { people } = await at.ask('family.get', { familyId: family.familyId });
    const mother = people.find(({ id }) => id === family.mother)!;
    await at.ask('person.save', { person: { ...mother, child: null, interpreter: 'Punjabi' } });
    const away = { id: null, practitionerId: family.chair, from: '2026-04-08', until: '2026-05-29', reason: 'leave' };
    await at.ask('absence.save', { absence: away });
    const sittingId = await asked({ needs: [noNeeds(family.mother)] });
    await at.ask('queue.start', {});
    const [row] = (await planned()).rows;
    expect(row).toMatchObject({ isLate: false, awayWords: expect.stringContaining('An interpreter has less than') });
    expect(await at.ask('queue.accept', { sittingIds: [sittingId], ...noExcuse })).toEqual({ booked: 1, notBooked: [] });
    const { sitting } = await at.ask('sitting.get', { sittingId });
    expect(sitting.bookedDespite).toMatch(/^Accepted with the plan of the whole queue\. An interpreter/u);
  });

  test('where nothing waits there is nothing to plan, and nothing to accept', async () => {
    expect(await at.ask('queue.state', {})).toEqual({ status: 'none', waiting: 0 });
    expect(await at.call('queue.start', {})).toMatchObject({ error: { type: 'NothingWaits' } });
    const sittingIds = [at.desk.newId<SittingId>()];
    expect(await at.call('queue.accept', { sittingIds, ...noExcuse })).toMatchObject({ error: { type: 'NoPlan' } });
  });

  test('stopped at once, it gives the best plan so far', async () => {
    for (let n = 0; n < 6; n += 1) await asked();
    await at.ask('queue.start', {});
    await at.ask('queue.stop', {});
    const plan = await planned();
    expect(plan.rows).toHaveLength(6);
    expect(plan.isStopped).toBe(true);
    expect(plan.rows.every((row) => row.place !== null)).toBe(true);
  });
});

/** The practice records without the review that is booked already: the case file of its family, the last sitting taken out. */
const withoutBookedReview = async (): Promise<TestDesk> => {
  const practice = await aPracticeDesk();
  const file = JSON.parse((await practice.ask('caseFile.export', {})).json) as {
    families: ReadonlyArray<{
      requests: ReadonlyArray<{ id: string }>;
      sittings: ReadonlyArray<{ reference: string; requestId: string }>;
    }>;
  };
  practice.close();
  const families = file.families.map((one) => {
    const sittings = one.sittings.filter((sitting) => !sitting.reference.endsWith('/3'));
    return { ...one, sittings, requests: one.requests.filter(({ id }) => sittings.some((sitting) => sitting.requestId === id)) };
  });
  const desk = await aDesk({ now: '2026-11-21T09:00' });
  await desk.ask('caseFile.import', { json: JSON.stringify({ ...file, families }) });
  return desk;
};

test('T-16 T-17: a review that is due and that nobody has asked for is planned, and asked for when it is accepted', async () => {
  const practice = await withoutBookedReview();
  try {
    const before = await practice.ask('sitting.list', { like: '', filter: 'all' });
    await practice.ask('queue.start', {});
    const plan = await planned(practice);
    const [review] = plan.rows;
    if (review?.place == null) throw new Error('A review that is due within the quarter is planned');
    expect(review).toMatchObject({ isAskedFor: false, kind: 'review', children: 2, dueOn: '2027-01-16', holdBy: '2027-01-15' });
    expect(review).toMatchObject({ chairWords: 'Same chair as last time', isLate: false });
    expect(await practice.ask('sitting.list', { like: '', filter: 'all' })).toHaveLength(before.length);
    expect(await practice.ask('queue.accept', { sittingIds: [review.sittingId], ...noExcuse })).toEqual({
      booked: 1,
      notBooked: [],
    });
    const after = await practice.ask('sitting.list', { like: '', filter: 'all' });
    expect(after.find((row) => !before.some((it) => it.sittingId === row.sittingId))).toMatchObject({
      kind: 'review',
      heldOn: review.place.heldOn,
      dueOn: '2027-01-16',
      stage: 'booked',
    });
  } finally {
    practice.close();
  }
});
