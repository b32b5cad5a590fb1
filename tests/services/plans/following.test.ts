import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/contract/case-file.ts';
import {
  type ChallengeRoute,
  challengeRoutes,
  type MatterKey,
  type MatterResult,
  type StepKind,
} from '../../../src/core/following/matters.ts';
import type { ConferenceId, DissentId, SittingId } from '../../../src/core/identifiers.ts';
import { day, type LocalDateTime } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aConferenceOfTwoPlans } from '../../support/walk.ts';

let at: TestDesk;
let sittingId: SittingId;
let rowan: ConferenceId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T12:40' });
  ({ sittingId, rowan } = await aConferenceOfTwoPlans(at));
});
afterEach(() => at.close());

const closed = () => at.ask('sitting.close', { sittingId });
const recommend = (by: string | null = '2026-04-24') =>
  at.ask('record.edit', {
    sittingId,
    edits: [
      {
        edit: 'decision.change',
        id: rowan,
        change: {
          legalPlanning: {
            recommendedOn: day('2026-04-21'),
            rationale: 'Nothing has changed.',
            owner: 'Linden Overview',
            by: by === null ? null : day(by),
          },
        },
      },
    ],
  });
const dissent = async (raisedAt: string): Promise<DissentId> => {
  const { record } = await at.ask('record.get', { sittingId });
  const pippa = Object.values(record.invitees).find(({ name }) => name === 'Pippa Blackboard')!;
  const id = at.desk.newId<DissentId>();
  const said = { id, conferenceId: rowan, inviteeId: pippa.id, raisedAt: raisedAt as LocalDateTime, inMeeting: false };
  const passed = { passedTo: 'Larch Overseer', passedOn: day('2026-04-23') };
  const rest = { reason: 'Limb B is met at weekends.', outcome: '', closedOn: null };
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'dissent.add', dissent: { ...said, ...passed, ...rest } }] });
  return id;
};
const log = (change: object = {}) => at.ask('matter.list', { sittingId: null, from: null, until: null, ...change });
const todays = async () =>
  (await at.ask('today.get', {})).tasks.filter(({ id }) => /^(legal-planning|dissent|difference|accuracy|complaint):/.test(id));
const step = (about: MatterKey, kind: StepKind, takenOn: string, result: MatterResult | null = null) =>
  at.call('matter.step', { sittingId, about, kind, takenOn, result, words: '' });

describe('a legal planning recommendation', () => {
  const legal = () => ({ route: 'legal-planning', id: rowan }) as const;

  test('DC09: is on Today from the day it was to be taken to the service, is asked after again and again, and ends with its outcome', async () => {
    await recommend();
    expect(await todays()).toEqual([]);
    await closed();
    expect(await todays()).toMatchObject([
      { sentence: 'Ask Linden Overview what came of the legal planning recommendation for Rowan', dueOn: '2026-04-24' },
    ]);
    at.setClock('2026-04-27T09:00');
    expect((await todays())[0]).toMatchObject({ group: 'late' });
    expect(await step(legal(), 'chased', '2026-04-27')).toMatchObject({ ok: true });
    // Five working days on; 4 May 2026 is a bank holiday.
    expect((await todays())[0]).toMatchObject({ dueOn: '2026-05-05' });
    expect(await step(legal(), 'outcome', '2026-04-27', 'decided-against')).toMatchObject({ ok: true });
    expect(await todays()).toEqual([]);
    expect(await log()).toMatchObject([
      { isOpen: false, state: 'The service decided against it, Mon 27 April 2026', owner: 'Linden Overview' },
    ]);
  });

  test('DC09: one without its own day is asked after five working days after it was made, also when the record is long approved', async () => {
    await recommend(null);
    await closed();
    expect((await todays())[0]).toMatchObject({ dueOn: '2026-04-28' });
  });

  test.each([
    ['an outcome of another route', 'outcome', 'upheld', '2026-04-21', 'OutcomeDoesNotFit'],
    ['an outcome that says nothing', 'outcome', null, '2026-04-21', 'OutcomeDoesNotFit'],
    ['a day that has not come', 'chased', null, '2026-04-22', 'DayIsToCome'],
  ] as const)('DC09: %s is refused', async (_, kind, result, on, type) => {
    await recommend();
    await closed();
    expect(await step(legal(), kind, on, result)).toMatchObject({ ok: false, error: { type } });
    expect((await log())[0]?.steps).toEqual([]);
  });

  test('DC09: after its outcome nothing more is added, and an outcome that is taken back opens it again', async () => {
    await recommend();
    await closed();
    const done = await step(legal(), 'outcome', '2026-04-21', 'agreed');
    expect(await step(legal(), 'chased', '2026-04-21')).toMatchObject({ error: { type: 'MatterEnded' } });
    if (!done.ok) throw new Error(done.error.type);
    await at.ask('matter.stepBack', { stepId: done.value.stepId });
    expect((await log())[0]).toMatchObject({ isOpen: true });
  });
});

describe('the challenge log', () => {
  test('DC05, X-01: a dissent stands in it with who, the words, to whom it was passed on, and whether it was in time', async () => {
    await closed();
    await dissent('2026-04-22T15:20');
    const late = await dissent('2026-04-24T12:41');
    const rows = await log();
    expect(rows.map(({ inTime }) => inTime).sort()).toEqual([false, true]);
    expect(rows[0]).toMatchObject({
      raisedBy: 'Pippa Blackboard, sch',
      words: 'Limb B is met at weekends.',
      owner: 'Larch Overseer',
      childName: 'Rowan',
    });
    expect((await todays()).map(({ sentence }) => sentence)).toEqual([
      'A dissent waits for an answer',
      'A dissent waits for an answer',
    ]);
    const answered = { outcome: 'Not upheld.', closedOn: day('2026-04-29') };
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'dissent.change', id: late, change: answered }] });
    expect(await todays()).toHaveLength(1);
    expect((await log()).find(({ key }) => key.id === late)).toMatchObject({
      isOpen: false,
      state: 'Answered, Wed 29 April 2026',
    });
  });

  test('X-02 to X-04: complaints, wrong minutes and differences keep their own routes, for a child or for the conference', async () => {
    const raised = { raisedOn: day('2026-04-22'), raisedBy: 'Juniper', words: 'I was not heard.' };
    const add = (route: ChallengeRoute, conferenceId: ConferenceId | null) =>
      at.call('challenge.add', { sittingId, conferenceId, route, ...raised });
    expect(await add('complaint', null)).toMatchObject({ error: { type: 'NotClosed' } });
    await closed();
    for (const route of challengeRoutes) expect(await add(route, null)).toMatchObject({ ok: true });
    expect(await add('complaint', at.desk.newId<ConferenceId>())).toMatchObject({ error: { type: 'NotHere' } });
    expect((await log({ sittingId })).map(({ key }) => key.route).sort()).toEqual(['accuracy', 'complaint', 'difference']);
    expect(await log({ until: '2026-04-21' })).toEqual([]);
    expect(await todays()).toHaveLength(3);
    const complaint = (await log()).find(({ key }) => key.route === 'complaint')!;
    expect(await step(complaint.key, 'outcome', '2026-04-21', 'upheld-in-part')).toMatchObject({ ok: true });
    expect(await todays()).toHaveLength(2);
    await at.ask('challenge.remove', { challengeId: complaint.key.id as never });
    expect(await log()).toHaveLength(2);
  });

  test('DC05, DC09, I7: a case file carries them and their steps, and comes back the same', async () => {
    await recommend();
    await closed();
    const id = await dissent('2026-04-22T15:20');
    await step({ route: 'legal-planning', id: rowan }, 'chased', '2026-04-21');
    await step({ route: 'dissent', id }, 'passed-on', '2026-04-21');
    await at.ask('challenge.add', {
      ...{ sittingId, conferenceId: rowan, route: 'complaint' },
      ...{ raisedOn: day('2026-04-22'), raisedBy: 'Juniper', words: '' },
    });
    const { json } = await at.ask('caseFile.export', {});
    const [sitting] = (JSON.parse(json) as CaseFile).families[0]!.sittings;
    expect([sitting!.challenges.length, sitting!.steps.length]).toEqual([1, 2]);
    const again = await aDesk({ now: '2026-04-21T12:40' });
    await again.ask('settings.change', { change: { profileId: 'west-sussex' } });
    await again.ask('caseFile.import', { json });
    const all = { sittingId: null, from: null, until: null };
    expect(await again.ask('matter.list', all)).toEqual(await at.ask('matter.list', all));
    const lost = JSON.parse(json) as { families: [{ sittings: [{ challenges: unknown[]; steps: unknown[] }] }] };
    lost.families[0].sittings[0].steps.push({
      ...sitting!.steps[0]!,
      id: at.desk.newId(),
      about: { route: 'complaint', id: at.desk.newId() },
    });
    expect(await again.call('caseFile.import', { json: JSON.stringify(lost) })).toMatchObject({
      error: { type: 'CaseFileFaulty' },
    });
    await again.close();
  });
});
