import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueuePlanView } from '../../../src/contract/queue.ts';
import type { DecisionOutcome } from '../../../src/core/conferences/record.ts';
import type { PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

type Outcomes = { readonly [child: PersonId]: DecisionOutcome };
const both = (outcome: DecisionOutcome): Outcomes => ({ [family.rowan]: outcome, [family.wren]: outcome });
const next = async (sittingId: SittingId) => {
  const [link] = (await at.ask('sitting.get', { sittingId })).followedBy;
  if (link === undefined) throw new Error('Nothing follows');
  return at.ask('sitting.get', { sittingId: link.sittingId });
};
const stop = async (): Promise<SittingId> => {
  const outcomes = both('inquorate-no-decision');
  const interimPlan = 'The children stay at Hazel’s.';
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes, present: 'few', interimPlan });
  await at.ask('sitting.close', { sittingId });
  return sittingId;
};

const minutesOf = async (sittingId: SittingId): Promise<string> => {
  const { model } = await at.ask('documents.preview', { sittingId, choice: { kind: 'minutes', reader: null, childId: null } });
  return renderText(model);
};

describe('AT03: what the chair did about too few agencies is printed as the chair’s decision', () => {
  test('P-10, P-11: stopped, with the interim plan and the new date that the procedures give', async () => {
    const words = await minutesOf(await stop());
    expect(words).toContain('Outcome | Not quorate; no decision');
    expect(words).toContain('It is to be held again by Wednesday 6 May 2026.');
    expect(words).toContain('Until then: The children stay at Hazel’s.');
    expect(words).toContain('Confirmed by the chair | Cedar Quorumson');
  });

  test('P-10: stopped at a review, the existing plan was looked at and stays in force, with the new date', async () => {
    const first = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes: both('plan') });
    const [review] = (await at.ask('sitting.close', { sittingId: first })).made;
    at.setClock('2026-06-18T13:00');
    await aHeldSitting(at, family, {
      heldOn: '2026-06-18',
      outcomes: both('inquorate-no-decision'),
      interimPlan: 'Visits every week.',
      present: 'few',
      ...(review === undefined ? {} : { sittingId: review }),
    });
    const { record } = await at.ask('record.get', { sittingId: review as SittingId });
    const others = Object.values(record.invitees).filter(({ part, agencyType }) => part === 'agency' && agencyType !== 'csc');
    await at.ask('record.edit', {
      sittingId: review as SittingId,
      edits: others.map(({ id }) => ({ edit: 'invitee.change', id, change: { attendance: 'apologies' } }) as const),
    });
    await at.ask('sitting.close', { sittingId: review as SittingId });
    const words = await minutesOf(review as SittingId);
    expect(words).toMatch(
      /It is to be held again by \w+ \d+ July 2026\. Rowan's child protection plan stays in force meanwhile\./,
    );
    expect(words).toContain('The plan was looked at with those who were there. Until then: Visits every week.');
  });

  test('P-12: gone ahead, with the reason', async () => {
    const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes: both('plan'), present: 'few' });
    await at.ask('sitting.close', { sittingId });
    const words = await minutesOf(sittingId);
    expect(words).toContain('Went ahead although not quorate | Enough is known.');
    expect(words).toContain('Outcome | Child protection plan');
  });
});

describe('P-10 to P-14: a sitting that stops because too few agencies are there', () => {
  test('P-10: it is not closed until the interim protection plan is there', async () => {
    const sittingId = await aHeldSitting(at, family, {
      heldOn: '2026-04-21',
      outcomes: both('inquorate-no-decision'),
      present: 'few',
    });
    expect(JSON.stringify(await at.call('sitting.close', { sittingId }))).toContain('the interim protection plan');
  });

  test('P-11, T-18 (example 20): it is taken up within ten working days, and T-03 is not restarted (C-09)', async () => {
    const sittingId = await stop();
    const resumed = await next(sittingId);
    expect(resumed.conferences.map(({ conference }) => conference)).toMatchObject([
      {
        kind: 'initial',
        dayZero: { event: 'inquorate-sitting', on: '2026-04-21' },
        dueOn: '2026-05-06',
        resumes: { firstHeldOn: '2026-04-21', firstDueOn: '2026-04-21' },
      },
      { kind: 'initial', dueOn: '2026-05-06' },
    ]);
    expect(resumed.conferences[0]?.dueInWords).toContain('was due Tue 21 April 2026, and that has not moved (C-09)');
    expect(resumed.conferences[0]?.inquorateBefore).toBe(1);
    expect((await at.ask('today.get', {})).tasks.map((task) => task.sentence)).toContain(
      'Book a new day for the initial conference about Rowan and Wren',
    );
    expect(await at.ask('plan.list', { on: null })).toEqual([]);
  });

  test('C-09, DL07: a new day in its own time is after the first limit: it is asked why, and that is kept and printed', async () => {
    const resumed = await next(await stop());
    const { id: sittingId } = resumed.sitting;
    const when = { heldOn: '2026-05-05', startsAt: '10:00', endsAt: '12:00', place: '', remoteLink: '', minuteTakerId: null };
    const booking = { sittingId, ...when, chairId: family.chair, lateReason: '', lateApprovedBy: '' };
    expect(await at.call('sitting.book', booking)).toMatchObject({
      ok: false,
      error: { type: 'LateWithoutReason', due: '2026-04-21' },
    });
    const excuse = { lateReason: 'Too few agencies came.', lateApprovedBy: 'Linden Overview' };
    await at.ask('sitting.book', { ...booking, ...excuse });
    const booked = await at.ask('sitting.get', { sittingId });
    expect(booked.conferences.map(({ conference }) => conference)).toMatchObject([excuse, excuse]);
    expect(await minutesOf(sittingId)).toContain(
      'Rowan: yes, due Wednesday 6 May 2026; the conference itself was due Tuesday 21 April 2026 (Too few agencies came.)',
    );
    const { sittings } = await at.ask('calendar.board', { from: '2026-05-05', until: '2026-05-05' });
    expect(sittings.map(({ dueOn }) => dueOn)).toEqual(['2026-04-21']);
    const place = { chairId: family.chair, roomId: null };
    const move = { sittingId, heldOn: '2026-05-06', startsAt: '10:00', endsAt: '12:00', ...place };
    expect(await at.ask('sitting.movePreview', move)).toMatchObject({ needsLateReason: true, ...excuse });
  });

  test('C-09, SC03: accepted with the plan of the whole queue, it is late and booked with the reason', async () => {
    const resumed = await next(await stop());
    await at.ask('queue.start', {});
    const planned = async (): Promise<QueuePlanView> => {
      const state = await at.ask('queue.state', {});
      return state.status === 'planned' ? state.plan : pause(20).then(planned);
    };
    const { rows } = await planned();
    expect(rows).toMatchObject([{ sittingId: resumed.sitting.id, dueOn: '2026-04-21', isLate: true }]);
    const accepting = {
      sittingIds: [resumed.sitting.id],
      lateReason: 'Too few agencies came.',
      lateApprovedBy: 'Linden Overview',
    };
    expect(await at.ask('queue.accept', accepting)).toEqual({ booked: 1, notBooked: [] });
  });

  test('P-11: everybody who was asked is asked again, whether or not they came', async () => {
    const sittingId = await aHeldSitting(at, family, {
      heldOn: '2026-04-21',
      outcomes: both('inquorate-no-decision'),
      present: 'few',
      interimPlan: 'Daily visits.',
      others: [{ name: 'Pat Silent', attendance: 'did-not-attend' }],
    });
    await at.ask('sitting.close', { sittingId });
    const { record } = await at.ask('record.get', { sittingId: (await next(sittingId)).sitting.id });
    expect(Object.values(record.invitees).map((i) => i.name)).toEqual(
      expect.arrayContaining(['Marlo Testcase', 'Juniper', 'Pat Silent']),
    );
  });

  test('C-09, T-16: the first review counts from the first sitting, and the plan starts where it was decided (2885)', async () => {
    const resumed = (await next(await stop())).sitting.id;
    at.setClock('2026-05-05T13:00');
    expect(
      await at.call('sitting.book', {
        sittingId: resumed,
        ...aBooking(family, '2026-05-05'),
      }),
      'in time for T-18, and late for T-03',
    ).toMatchObject({ ok: false, error: { type: 'LateWithoutReason', due: '2026-04-21' } });
    await aHeldSitting(at, family, { sittingId: resumed, heldOn: '2026-05-05', outcomes: both('plan'), lateReason: 'Stopped.' });
    await at.ask('sitting.close', { sittingId: resumed });
    expect((await at.ask('plan.list', { on: null })).map((plan) => [plan.startedOn, plan.nextReviewBy])).toEqual([
      ['2026-05-05', '2026-07-21'],
      ['2026-05-05', '2026-07-21'],
    ]);
    expect((await next(resumed)).conferences.map((c) => c.conference.dueOn)).toEqual(['2026-07-21', '2026-07-21']);
  });

  test('T-19, C-08: a stopped review is held again within a month, and the plan and its clock stand', async () => {
    const first = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes: both('plan') });
    await at.ask('sitting.close', { sittingId: first });
    const review = (await next(first)).sitting.id;
    at.setClock('2026-07-16T13:00');
    const outcomes = both('inquorate-no-decision');
    await aHeldSitting(at, family, {
      sittingId: review,
      heldOn: '2026-07-16',
      outcomes,
      present: 'few',
      interimPlan: 'It stands.',
    });
    await at.ask('sitting.close', { sittingId: review });
    const resumed = await next(review);
    expect(resumed.conferences[0]?.conference).toMatchObject({
      kind: 'review',
      dueOn: '2026-08-16',
      holdBy: '2026-08-14',
      resumes: { firstHeldOn: '2026-07-16', firstDueOn: '2026-07-21' },
    });
    expect((await at.ask('plan.list', { on: null })).map((plan) => plan.nextReviewBy)).toEqual(['2026-07-21', '2026-07-21']);
  });

  test('P-14: a conference that went ahead with too few agencies counts in the row, and one that had enough ends it', async () => {
    const inRow = async (sittingId: SittingId) =>
      (await at.ask('sitting.get', { sittingId })).conferences.map((one) => one.inquorateBefore);
    const outcomes = { [family.rowan]: 'plan', [family.wren]: 'no-plan-nfa' } as const;
    const first = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes, present: 'few' });
    await at.ask('sitting.close', { sittingId: first });
    const review = (await next(first)).sitting.id;
    expect(await inRow(review)).toEqual([1]);

    at.setClock('2026-07-16T13:00');
    const stopped = { [family.rowan]: 'inquorate-no-decision' } as const;
    const how = { present: 'few', interimPlan: 'It stands.' } as const;
    await aHeldSitting(at, family, { sittingId: review, heldOn: '2026-07-16', outcomes: stopped, ...how });
    await at.ask('sitting.close', { sittingId: review });
    const resumed = (await next(review)).sitting.id;
    expect(await inRow(resumed)).toEqual([2]);
    expect([await inRow(first), await inRow(review)], 'what was held keeps what was before it').toEqual([[0, 0], [1]]);

    at.setClock('2026-07-30T13:00');
    const goesOn = { [family.rowan]: 'continue' } as const;
    await aHeldSitting(at, family, { sittingId: resumed, heldOn: '2026-07-30', outcomes: goesOn, lateReason: 'Stopped.' });
    await at.ask('sitting.close', { sittingId: resumed });
    expect(await inRow((await next(resumed)).sitting.id)).toEqual([0]);
  });

  test('P-14: one that was adjourned says nothing of agencies, and neither counts in the row nor ends it', async () => {
    const first = await stop();
    const resumed = (await next(first)).sitting.id;
    at.setClock('2026-05-05T13:00');
    const how = { outcomes: both('adjourned'), interimPlan: 'Daily visits.', lateReason: 'Stopped.' };
    await aHeldSitting(at, family, { sittingId: resumed, heldOn: '2026-05-05', ...how });
    await at.ask('sitting.close', { sittingId: resumed });
    expect((await next(resumed)).conferences.map(({ inquorateBefore }) => inquorateBefore)).toEqual([1, 1]);
  });

  test('2.5: an adjourned sitting is taken up under the limit it had', async () => {
    at.setClock('2026-04-14T13:00');
    const sittingId = await aHeldSitting(at, family, {
      heldOn: '2026-04-14',
      outcomes: both('adjourned'),
      interimPlan: 'Daily visits.',
    });
    await at.ask('sitting.close', { sittingId });
    expect((await next(sittingId)).conferences[0]?.conference).toMatchObject({
      dayZero: { event: 'strategy-discussion', on: '2026-03-27' },
      dueOn: '2026-04-21',
      resumes: { firstHeldOn: '2026-04-14', firstDueOn: '2026-04-21' },
    });
  });

  test('Q-09: only the child for whom it stopped is taken up again; the other is decided and reviewed', async () => {
    const sittingId = await aHeldSitting(at, family, {
      heldOn: '2026-04-21',
      outcomes: { [family.rowan]: 'adjourned', [family.wren]: 'plan' },
      interimPlan: 'Daily visits.',
    });
    await at.ask('sitting.close', { sittingId });
    const after = (await at.ask('sitting.get', { sittingId })).followedBy;
    expect(after.map((link) => [link.kind, link.children])).toEqual([
      ['initial conference', ['Rowan']],
      ['review', ['Wren']],
    ]);
  });

  test('D10, D5: the notice and the minutes say in words that it was stopped, by when it is held again, and what holds', async () => {
    const sittingId = await stop();
    const readers = await at.ask('documents.list', { sittingId });
    const mother = readers.find((reader) => reader.name.startsWith('Juniper'));
    for (const kind of ['stopped-notice', 'minutes']) {
      const choice = mother?.documents.find((d) => d.choice.kind === kind)?.choice;
      if (choice === undefined) throw new Error(`The mother gets a ${kind}`);
      const preview = JSON.stringify(await at.ask('documents.preview', { sittingId, choice }));
      expect(preview, kind).toContain('was stopped, because too few agencies were there to make a safe decision');
      expect(preview, kind).toContain('It is to be held again by');
      expect(preview, kind).toContain('6 May 2026');
      expect(preview, kind).toContain('Until then: The children stay at Hazel’s.');
    }
  });

  test('D10, P-11: the notice says the new day once it is booked, and is the letter that is owed the next working day', async () => {
    const sittingId = await stop();
    const mothers = async () => {
      const mother = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
      const choice = mother?.documents.find((one) => one.choice.kind === 'stopped-notice')?.choice;
      if (choice === undefined) throw new Error('The mother gets a notice');
      return choice;
    };
    const says = async () => renderText((await at.ask('documents.preview', { sittingId, choice: await mothers() })).model);
    expect(await says()).toContain('The new day is still to be set; it must be by Wednesday 6 May 2026.');
    const [link] = (await at.ask('sitting.get', { sittingId })).followedBy;
    const when = { heldOn: '2026-05-05', startsAt: '10:00', endsAt: '12:00', place: 'Sample Room', remoteLink: '' };
    const who = {
      chairId: family.chair,
      minuteTakerId: null,
      lateReason: 'Too few agencies came.',
      lateApprovedBy: 'Linden Overview',
    };
    await at.ask('sitting.book', { sittingId: link?.sittingId as SittingId, ...when, ...who });
    expect(await says()).toContain('It continues on Tuesday 5 May 2026.');

    expect((await at.ask('documents.lights', { sittingId })).map(({ title }) => title)).toContain('Decision letters');
    const owed = async () =>
      (await at.ask('today.get', {})).tasks.filter(({ sentence }) => sentence === 'Write the decision letters');
    expect(await owed()).toHaveLength(1);
    await at.ask('documents.write', { sittingId, choices: [await mothers()], folder: at.folder, drafts: false });
    expect(await owed()).toHaveLength(0);
  });
});
