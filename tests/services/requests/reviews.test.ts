import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DecisionOutcome } from '../../../src/core/conferences/record.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';
import { makeWhole } from '../../support/whole-record.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

type Outcomes = { readonly [child: PersonId]: DecisionOutcome };
const close = async (outcomes: Outcomes, request: object = {}, heldOn = '2026-04-21'): Promise<SittingId> => {
  const sittingId = await aHeldSitting(at, family, { request, heldOn, outcomes });
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};
const follows = async (sittingId: SittingId) => (await at.ask('sitting.get', { sittingId })).followedBy;
const nextAfter = async (sittingId: SittingId) => {
  const [next] = await follows(sittingId);
  if (next === undefined) throw new Error('Nothing follows');
  return at.ask('sitting.get', { sittingId: next.sittingId });
};
const listOf = async (sittingId: SittingId) => Object.values((await at.ask('record.get', { sittingId })).record.invitees);
const audited = async () => (await at.ask('audit.recent', {})).map(({ action }) => action);

describe('IN04: the review asks for itself when a conference closes with a plan', () => {
  test('IN04, T-16: one sitting for the family, due three months after, without the child who has no plan', async () => {
    const sittingId = await close({ [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' });
    const review = await nextAfter(sittingId);
    expect(review.conferences.map((c) => [c.child.givenName, c.conference.kind, c.conference.dueOn])).toEqual([
      ['Rowan', 'review', '2026-07-21'],
    ]);
    expect(review).toMatchObject({
      stage: 'requested',
      follows: { sittingId },
      request: { kind: 'review', requestedBy: 'Marlo Testcase', requestedOn: '2026-04-21', strategyDiscussionOn: null },
    });
    expect(review.missing.filter((item) => item.holdsUp === 'booking')).toEqual([]);
    expect((await audited()).slice(0, 2).sort()).toEqual(['review.request', 'sitting.close']);
  });

  test('IN04: Today says to book the review, and no longer to ask for it', async () => {
    const sittingId = await close({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    const review = await nextAfter(sittingId);
    const about = (await at.ask('today.get', {})).tasks.filter((task) => /review/i.test(task.sentence));
    expect(about.map((task) => [task.sentence, task.dueOn, task.sittingId])).toEqual([
      ['Book the review about Rowan and Wren', '2026-07-21', review.sitting.id],
    ]);
  });

  test('IN04: nothing follows where no child has a plan', async () => {
    expect(await follows(await close({ [family.rowan]: 'no-plan-nfa', [family.wren]: 'no-plan-nfa' }))).toEqual([]);
  });

  test('IN04: a child with a review ahead gets no second one', async () => {
    await close({ [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' });
    at.setClock('2026-04-22T13:00');
    const again = await close(
      { [family.wren]: 'plan' },
      {
        kind: 'initial',
        childIds: [family.wren],
        leftOut: [{ childId: family.rowan, reason: 'Has a plan.' }],
        strategyDiscussionOn: '2026-04-20',
      },
      '2026-04-22',
    );
    expect((await nextAfter(again)).conferences.map((c) => c.child.givenName)).toEqual(['Wren']);
    expect((await at.ask('sitting.list', { like: '', filter: 'not-booked' })).map((row) => row.children)).toEqual([
      ['Rowan'],
      ['Wren'],
    ]);
  });

  test('IN04, CG06: those who came are on the new list, as who they are and with nothing of what happened', async () => {
    const review = await nextAfter(await close({ [family.rowan]: 'plan', [family.wren]: 'plan' }));
    const carried = (await listOf(review.sitting.id)).map((i) => [i.name, i.attendance, i.reply, i.invitedOn, i.report.dueOn]);
    expect(carried).toEqual(
      expect.arrayContaining([
        ['Marlo Testcase', 'expected', 'none', null, null],
        ['Juniper', 'expected', 'none', null, null],
      ]),
    );
  });

  test('IN04, CG06: who left, never replied, sent apologies or is new is asked about, and an answer settles it', async () => {
    const sittingId = await aHeldSitting(at, family, {
      heldOn: '2026-04-21',
      outcomes: { [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' },
      others: [
        { name: 'Pat Silent', attendance: 'did-not-attend', invitedOn: '2026-04-01' as never },
        { name: 'Sam Sorry', attendance: 'apologies', reply: 'declined' },
        { name: 'Only Wren', attendance: 'attended', contactWith: [family.wren] },
      ],
    });
    await at.ask('sitting.close', { sittingId });
    const review = (await nextAfter(sittingId)).sitting.id;
    const asked = async () => (await at.ask('sitting.lastList', { sittingId: review }))?.questions ?? [];
    const before = await asked();
    expect(before.filter((q) => q.invitee !== null).map((q) => [q.invitee?.name, q.difference, q.words])).toEqual([
      ['Pat Silent', 'no-reply', 'Never replied last time.'],
      ['Sam Sorry', 'apologies', 'Sent apologies on Tue 21 April 2026.'],
      ['Only Wren', 'left', 'Works with Wren alone, whom this conference is not about.'],
    ]);
    expect(before.filter((q) => q.difference === 'new').map((q) => q.suggestion?.name)).toContain('Rowan Sampleton (TEST)');
    const names = (await listOf(review)).map((i) => i.name);
    expect(names).not.toContain('Only Wren');
    const [silent] = before;
    if (silent?.invitee == null) throw new Error('Pat is asked about');
    await at.ask('record.edit', {
      sittingId: review,
      edits: [{ edit: 'invitee.add', invitee: { ...silent.invitee, attendance: 'not-invited' } as never }],
    });
    expect((await asked()).map((q) => q.invitee?.name)).not.toContain('Pat Silent');
    expect((await asked()).length).toBe(before.length - 1);
    // The difference stays to be read, with how it was answered.
    const settled = (await at.ask('sitting.lastList', { sittingId: review }))?.settled ?? [];
    expect(settled.map((one) => [one.invitee.name, one.difference, one.words, one.invitee.attendance])).toEqual([
      ['Pat Silent', 'no-reply', 'Never replied last time.', 'not-invited'],
    ]);
  });

  test('IN04: it can be taken back while nobody has used it, asked for again, and not once it is booked', async () => {
    const sittingId = await close({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    const first = (await nextAfter(sittingId)).sitting.id;
    await at.ask('sitting.takeBack', { sittingId: first });
    expect(await follows(sittingId)).toEqual([]);
    expect((await at.ask('sitting.get', { sittingId })).owesFollowUp).toBe(true);
    expect((await at.ask('today.get', {})).tasks.map((task) => task.sentence)).toContain(
      'Ask for the review of the plan for Rowan',
    );
    expect(await at.call('record.get', { sittingId: first })).toMatchObject({ ok: false });
    await at.ask('sitting.followUp', { sittingId });
    const second = (await nextAfter(sittingId)).sitting.id;
    await at.ask('sitting.book', {
      sittingId: second,
      ...aBooking(family, '2026-07-16'),
    });
    expect(await at.call('sitting.takeBack', { sittingId: second })).toMatchObject({ ok: false, error: { type: 'AlreadyUsed' } });
    expect((await at.ask('sitting.get', { sittingId })).followedBy[0]?.mayTakeBack).toBe(false);
    const lead = (await listOf(second)).find((i) => i.name === 'Marlo Testcase');
    expect(lead?.report.dueOn, 'a report asked for before the date gets its day').toBe('2026-07-09');
    expect(await audited()).toContain('sitting.takeBack');
  });

  test('IN04, T-17: the next review follows from the review, six months after it was held (example 13)', async () => {
    await close({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    at.setClock('2026-07-16T13:00');
    const [row] = await at.ask('sitting.list', { like: '', filter: 'not-booked' });
    if (row === undefined) throw new Error('The review was asked for');
    await aHeldSitting(at, family, {
      sittingId: row.sittingId,
      heldOn: '2026-07-16',
      outcomes: { [family.rowan]: 'continue', [family.wren]: 'end-nfa' },
    });
    await at.ask('sitting.close', { sittingId: row.sittingId });
    const second = await nextAfter(row.sittingId);
    expect(second.conferences.map((c) => [c.child.givenName, c.conference.dueOn, c.conference.holdBy])).toEqual([
      ['Rowan', '2027-01-16', '2027-01-15'],
    ]);
  });
});

/** The same with a record that the chair can approve. */
const closeWhole = async (outcomes: Outcomes): Promise<SittingId> => {
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  await makeWhole(at, sittingId, '2026-04-21');
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};

describe('PL05: a review starts with the actions of the last plan', () => {
  const actionsOf = async (sittingId: SittingId) =>
    Object.values((await at.ask('record.get', { sittingId })).record.plan.actions).sort((a, b) => a.number - b.number);
  const change = async (sittingId: SittingId, words: string) => {
    const [first] = await actionsOf(sittingId);
    if (first === undefined) throw new Error('The plan has an action');
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'action.change', id: first.id, change: { action: words } }] });
    return first.id;
  };

  test('PL05: for the children who have one, and nothing of what is done', async () => {
    const closed = await close({ [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' });
    const { sitting } = await nextAfter(closed);
    const [last] = await actionsOf(closed);
    expect(await actionsOf(sitting.id)).toMatchObject([
      { number: 1, action: 'A safety plan is written', children: [family.rowan], carriedFrom: last?.id, evidence: '' },
    ]);
  });

  test('PL05: what is put right in the plan until the chair approves it is put right in the review as well', async () => {
    const closed = await closeWhole({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    const { sitting } = await nextAfter(closed);
    await change(closed, 'A safety plan is written and signed');
    expect((await actionsOf(sitting.id)).map(({ action }) => action)).toEqual(['A safety plan is written']);
    await at.ask('sitting.approve', { sittingId: closed });
    expect((await actionsOf(sitting.id)).map(({ action }) => action)).toEqual(['A safety plan is written and signed']);
  });

  test('PL05: a review that was held keeps its own words, whenever the last plan is approved', async () => {
    const closed = await closeWhole({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    const { sitting } = await nextAfter(closed);
    at.setClock('2026-07-16T13:00');
    await aHeldSitting(at, family, {
      sittingId: sitting.id,
      heldOn: '2026-07-16',
      outcomes: { [family.rowan]: 'continue', [family.wren]: 'continue' },
    });
    await change(closed, 'Quite another thing');
    await at.ask('sitting.approve', { sittingId: closed });
    expect((await actionsOf(sitting.id)).map(({ action }) => action)).not.toContain('Quite another thing');
  });

  test('PL05: also one that a person asks for', async () => {
    const closed = await close({ [family.rowan]: 'plan', [family.wren]: 'plan' });
    await at.ask('sitting.takeBack', { sittingId: (await nextAfter(closed)).sitting.id });
    const { sittingId } = await at.ask('request.create', { ...aRequest(family), kind: 'review' });
    expect(await actionsOf(sittingId)).toMatchObject([
      { action: 'A safety plan is written', children: [family.rowan, family.wren] },
    ]);
  });
});

test('IN04: the request of a request that a person made is not touched', async () => {
  const request = await at.ask('request.create', aRequest(family));
  expect((await at.ask('sitting.get', { sittingId: request.sittingId })).follows).toBeNull();
  expect(await at.call('sitting.takeBack', { sittingId: request.sittingId })).toMatchObject({ ok: false });
});
