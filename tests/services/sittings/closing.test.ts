import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DecisionOutcome } from '../../../src/core/conferences/record.ts';
import type { ConferenceId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aBooking, aRequest, noMoreHelp, type Prepared, prepareFamily, toldOfRights } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-07-16T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

/** A booked sitting about both children, whose list and plan are as far as they have to be. */
const aBookedSitting = async (kind: 'initial' | 'review' = 'initial', heldOn = '2026-04-21'): Promise<SittingId> => {
  const { sittingId } = await at.ask('request.create', { ...aRequest(family), kind });
  await at.ask('sitting.book', {
    sittingId,
    ...aBooking(family, heldOn),
    // Some are entered after the day on which they were held.
    alreadyHeld: true,
  });
  const id = at.desk.newId<never>();
  const nobody = {
    personId: null,
    practitionerId: null,
    agencyId: null,
    withPersonId: null,
    deputyName: '',
    why: '',
    mode: null,
    presence: {},
    exclusion: null,
  } as const;
  const report = {
    status: 'not-requested',
    dueOn: null,
    receivedOn: null,
    sharedWithFamilyOn: null,
    sharedWith: '',
    openToFamily: 'yes',
    readAloud: false,
  } as const;
  await at.ask('record.edit', {
    sittingId,
    edits: [
      {
        edit: 'invitee.add',
        invitee: {
          ...nobody,
          id,
          part: 'agency',
          agencyType: 'csc',
          agencyName: "Children's social care",
          name: 'Marlo Testcase',
          role: 'social worker',
          contactWith: [family.rowan, family.wren],
          invitedOn: null,
          reply: 'accepted',
          attendance: 'attended',
          report,
          coreGroup: true,
        },
      },
      {
        edit: 'invitee.add',
        invitee: {
          ...nobody,
          id: at.desk.newId(),
          part: 'family',
          personId: family.mother,
          agencyType: '',
          agencyName: '',
          name: 'Juniper',
          role: 'mother',
          rights: toldOfRights,
          contactWith: [],
          invitedOn: null,
          reply: 'accepted',
          attendance: 'attended',
          report,
          coreGroup: false,
        },
      },
      {
        edit: 'action.add',
        action: {
          id: at.desk.newId(),
          number: 1,
          goal: 'Safe',
          action: 'A safety plan is written',
          owner: 'Marlo Testcase',
          agency: 'CSC',
          dueOn: '2026-05-05' as never,
          measure: 'seen',
          children: [family.rowan],
          audience: { to: 'everyone' },
          status: 'not-started',
          evidence: '',
        },
      },
      {
        edit: 'plan.change',
        change: {
          contingencyTrigger: 'Two hearing tests are missed',
          contingency: 'Legal planning meeting',
          leadSocialWorker: id,
          coreGroupOn: '2026-05-05' as never,
          nextConferenceOn: '2026-07-16' as never,
          visitEveryWorkingDays: 10,
        },
      },
      ...[family.rowan, family.wren].map((childId) => ({
        edit: 'visits.set' as const,
        childId,
        visits: { everyWorkingDays: 10, alone: true, where: '' },
      })),
    ],
  });
  return sittingId;
};

const decide = async (
  sittingId: SittingId,
  outcome: DecisionOutcome,
  category: 'neglect' | 'emotional' | null = 'emotional',
): Promise<void> => {
  const { conferences } = await at.ask('sitting.get', { sittingId });
  for (const { conference } of conferences) {
    await at.ask('record.edit', {
      sittingId,
      edits: [
        {
          edit: 'decision.change',
          id: conference.id,
          change: {
            outcome,
            category,
            limb: 'A',
            reasons: 'Because of what was heard.',
            previousPlansConfirmed: true,
            inquorateReason: 'Enough is known.',
            interimPlan: 'The plan was looked at and stands.',
            tellsChild: 'Marlo Testcase',
            nextHelp: noMoreHelp(outcome),
          },
        },
        { edit: 'decision.confirm', id: conference.id, confirmed: { by: 'Cedar Quorumson', at: '2026-04-21T12:00' as never } },
      ],
    });
  }
};

const plansOn = async (on: string) =>
  (await at.ask('plan.list', { on: on as never })).map((plan) => [
    plan.childName,
    plan.category,
    plan.startedOn,
    plan.nextReviewBy,
  ]);

describe('closing a conference', () => {
  test('a conference that is still to come cannot be closed', async () => {
    const sittingId = await aBookedSitting();
    await decide(sittingId, 'plan');
    at.setClock('2026-04-20T16:00');
    expect(JSON.stringify(await at.call('sitting.close', { sittingId }))).toContain(
      'It is booked for Tue 21 April 2026, which has not come yet',
    );
    at.setClock('2026-04-21T12:30');
    expect(await at.call('sitting.close', { sittingId })).toMatchObject({ ok: true });
  });

  test('DC01: is refused with the list until each child is confirmed, and then starts each plan on its day (2885)', async () => {
    const sittingId = await aBookedSitting();
    const refused = await at.call('sitting.close', { sittingId });
    expect(refused).toMatchObject({ ok: false, error: { type: 'NotReady' } });
    expect(await plansOn('2026-04-22')).toEqual([]);
    await decide(sittingId, 'plan');
    await at.ask('sitting.close', { sittingId });
    expect(await plansOn('2026-04-22')).toEqual([
      ['Rowan Sampleton (TEST)', 'emotional', '2026-04-21', '2026-07-21'],
      ['Wren Sampleton (TEST)', 'emotional', '2026-04-21', '2026-07-21'],
    ]);
  });

  test.each([
    ['DL08', 'at a weekend', '2026-07-18', 'rule 8870Q'],
    ['DL08', 'on a bank holiday', '2026-05-25', 'rule C-01'],
    ['DL02', 'after the limit', '2026-07-22', 'rule T-16'],
  ])('%s: is refused while the next review is set %s', async (_, __, nextConferenceOn, rule) => {
    const sittingId = await aBookedSitting();
    await decide(sittingId, 'plan');
    const set = (on: string) =>
      at.ask('record.edit', { sittingId, edits: [{ edit: 'plan.change', change: { nextConferenceOn: on as never } }] });
    await set(nextConferenceOn);
    expect(JSON.stringify(await at.call('sitting.close', { sittingId }))).toContain(rule);
    await set('2026-07-21');
    expect(await at.call('sitting.close', { sittingId })).toMatchObject({ ok: true });
  });

  test('DL02: a review that is not set is asked for with the last day to hold it', async () => {
    const sittingId = await aBookedSitting();
    await decide(sittingId, 'plan');
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'plan.change', change: { nextConferenceOn: null } }] });
    expect(JSON.stringify(await at.call('sitting.close', { sittingId }))).toContain(
      'Set the date of the next review, by Tue 21 July 2026.',
    );
  });

  test('DC01: the decision stands from then on; who told the child is still written down', async () => {
    const sittingId = await aBookedSitting();
    await decide(sittingId, 'plan');
    await at.ask('sitting.close', { sittingId });
    const id = (await at.ask('sitting.get', { sittingId })).conferences[0]?.conference.id as ConferenceId;
    const change = (fields: object) =>
      at.call('record.edit', { sittingId, edits: [{ edit: 'decision.change', id, change: fields }] });
    expect(await change({ outcome: 'no-plan-nfa' })).toMatchObject({ ok: false, error: { type: 'ConferenceClosed' } });
    expect(await change({ childToldOn: '2026-04-22' })).toMatchObject({ ok: true });
    const { record } = await at.ask('record.get', { sittingId });
    expect(record.decisions[id]).toMatchObject({
      outcome: 'plan',
      childToldOn: '2026-04-22',
      confirmed: { by: 'Cedar Quorumson' },
    });
  });

  test('C-09, 8.3: a review that decided nothing was not held, and the clock of the next one runs on from the last', async () => {
    const first = await aBookedSitting();
    await decide(first, 'plan');
    await at.ask('sitting.close', { sittingId: first });
    const review = await aBookedSitting('review', '2026-07-16');
    await decide(review, 'inquorate-no-decision', null);
    await at.ask('sitting.close', { sittingId: review });
    expect((await plansOn('2026-07-20')).map((plan) => plan[3])).toEqual(['2026-07-21', '2026-07-21']);
  });

  test('8935: a second plan over an open one is refused', async () => {
    const first = await aBookedSitting();
    await decide(first, 'plan');
    await at.ask('sitting.close', { sittingId: first });
    const again = await aBookedSitting('initial', '2026-04-20');
    await decide(again, 'plan', 'neglect');
    const refused = await at.call('sitting.close', { sittingId: again });
    expect(JSON.stringify(refused)).toContain('rule 8935');
  });

  test('8840, 8841: a review on the day that the plan started is refused', async () => {
    const first = await aBookedSitting();
    await decide(first, 'plan');
    await at.ask('sitting.close', { sittingId: first });
    const review = await aBookedSitting('review', '2026-04-21');
    await decide(review, 'end-nfa', null);
    expect(JSON.stringify(await at.call('sitting.close', { sittingId: review }))).toContain('rules 8840 and 8841');
  });
});

test('X8: what the chair approved is printed as it was, whatever is corrected afterwards', async () => {
  const sittingId = await aBookedSitting();
  await decide(sittingId, 'plan');
  await at.ask('sitting.close', { sittingId });
  const { conferences, family: named } = await at.ask('sitting.get', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  const parents = Object.values(record.invitees).filter(({ part }) => part === 'family');
  const agencies = Object.values(record.invitees).filter(({ part }) => part === 'agency');
  const statement = (
    children: ReadonlyArray<never>,
    section: 'child-world' | 'analysis' | 'family-views',
    kind: 'fact' | 'danger' | 'view',
    speaker: (typeof parents)[number]['id'] | null = null,
  ) => ({
    edit: 'statement.add' as const,
    after: 'last' as const,
    statement: {
      id: at.desk.newId<never>(),
      section,
      kind,
      speaker,
      source: '',
      children,
      about: null,
      segment: null,
      audience: { to: 'everyone' as const },
      sensitivity: null,
      summary: '',
      text: 'Said.',
    },
  });
  const views = parents.map(({ id }) => statement([], 'family-views', 'view', id));
  const evidence = views.slice(0, 1).map((edit) => edit.statement.id);
  await at.ask('record.edit', {
    sittingId,
    edits: [
      ...views,
      ...conferences.flatMap(({ child, conference }) => [
        statement([child.id as never], 'child-world', 'view'),
        statement([child.id as never], 'analysis', 'danger'),
        {
          edit: 'decision.change' as const,
          id: conference.id,
          change: { participation: 'PN1' as const, categoryReason: 'It stands out.', evidence },
        },
        ...agencies.map(({ id }) => ({
          edit: 'view.set' as const,
          view: { conferenceId: conference.id, inviteeId: id, view: 'plan' as const, category: null, reason: '' },
        })),
      ]),
    ],
  });
  await at.ask('sitting.approve', { sittingId });
  const minutes = (await at.ask('documents.list', { sittingId }))
    .flatMap((r) => r.documents)
    .filter((d) => d.choice.kind === 'minutes');
  const write = async (name: string) =>
    (await at.ask('documents.write', { sittingId, choices: minutes.map((d) => d.choice), folder: join(at.folder, name) })).map(
      (file) => file.sha256,
    );
  const before = await write('before');
  expect(before.length).toBeGreaterThan(0);
  const { people } = await at.ask('family.get', { familyId: named.id });
  const wren = people.find((person) => person.id === family.wren);
  if (wren === undefined) throw new Error('Wren is in the family');
  await at.ask('person.save', { person: { ...wren, givenName: 'Robin' } as never });
  expect(await write('after')).toEqual(before);
});

describe('CG07: where a plan ends', () => {
  const told = async (child: string) => (await at.ask('ending.list', {})).find(({ childName }) => childName.startsWith(child));

  test('its tasks close, the step-down stands beside it, and who must be told is a list with dates', async () => {
    const first = await aBookedSitting();
    await decide(first, 'plan');
    await at.ask('sitting.close', { sittingId: first });
    const hour = { startsAt: '10:00', endsAt: '11:00' };
    await at.ask('coreGroup.keepDates', { sittingId: first, dates: [{ on: '2026-09-01', ...hour }] });
    const tasks = async () => (await at.ask('today.get', {})).tasks;
    expect((await tasks()).filter(({ id }) => id.startsWith('core-group:'))).toHaveLength(1);

    const review = await aBookedSitting('review', '2026-07-16');
    await decide(review, 'end-nfa', null);
    await at.ask('sitting.close', { sittingId: review });
    expect((await tasks()).filter(({ id }) => id.startsWith('core-group:') || id.startsWith('review:'))).toEqual([]);
    expect(await at.ask('plan.actions', {})).toEqual([]);
    expect((await at.ask('coreGroup.series', { sittingId: first })).kept).toEqual([]);

    const ending = await told('Rowan');
    if (ending === undefined) throw new Error('The plan of Rowan ended');
    expect(ending).toMatchObject({ endedOn: '2026-07-16', tellBy: '2026-07-17' });
    expect(ending.next).toBe('Pippa Blackboard');
    expect(ending.checklist.map(({ who }) => who)).toEqual(expect.arrayContaining(['cp-is', 'case-system', 'gp']));
    expect((await tasks()).find(({ id }) => id.startsWith(`ending:${ending.childId}`))?.sentence).toContain('CP-IS');

    const { childId, endedOn } = ending;
    const line = { childId, endedOn };
    for (const { who } of ending.checklist) await at.ask('ending.tell', { ...line, who, toldOn: '2026-07-16' });
    expect((await told('Rowan'))?.checklist.every(({ toldOn }) => toldOn === '2026-07-16')).toBe(true);
    expect((await tasks()).filter(({ id }) => id.startsWith(`ending:${childId}`))).toEqual([]);

    await at.ask('ending.tell', { ...line, who: 'cp-is', toldOn: null });
    expect((await told('Rowan'))?.checklist.find(({ who }) => who === 'cp-is')?.toldOn).toBeNull();
    for (const [who, toldOn, type] of [
      ['cp-is', '2026-07-17', 'DayIsToCome'],
      ['cp-is', '2026-07-15', 'DayBeforeTheLast'],
      ['nobody', '2026-07-16', 'NotHere'],
    ] as const)
      expect(await at.call('ending.tell', { ...line, who, toldOn })).toMatchObject({ error: { type } });
  });
});
