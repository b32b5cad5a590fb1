import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanAssessment } from '../../../src/core/conferences/assessment.ts';
import type { AssessmentId, ConferenceId, PersonId, SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aConferenceOfTwoPlans, type Prepared } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
let rowan: ConferenceId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T12:40' });
  ({ family, sittingId, rowan } = await aConferenceOfTwoPlans(at));
});
afterEach(() => at.close());

const anAssessment = (change: Partial<PlanAssessment> = {}): PlanAssessment => ({
  id: at.desk.newId<AssessmentId>(),
  what: 'Hearing test of Wren',
  who: 'Juno Plaster',
  by: day('2026-05-05'),
  children: [family.wren],
  about: null,
  doneOn: null,
  found: '',
  audience: { to: 'everyone' },
  ...change,
});
const waitFor = async (assessment: PlanAssessment, sitting = sittingId): Promise<PlanAssessment> => {
  await at.ask('record.edit', { sittingId: sitting, edits: [{ edit: 'assessment.set', id: assessment.id, assessment }] });
  return assessment;
};
const close = () => at.ask('sitting.close', { sittingId });
const review = async (): Promise<SittingId> => (await at.ask('sitting.get', { sittingId })).followedBy[0]!.sittingId;
const carried = async (sitting: SittingId) =>
  Object.values((await at.ask('record.get', { sittingId: sitting })).record.plan.assessments ?? {});
const todays = async () => (await at.ask('today.get', {})).tasks.filter(({ id }) => /^(assessment|further-step):/.test(id));
const outcome = (id: AssessmentId, takenOn: string, words: string, result = 'carried-out') =>
  at.ask('matter.step', {
    sittingId,
    about: { route: 'assessment', id },
    kind: 'outcome',
    takenOn: day(takenOn),
    result: result as never,
    words,
  });

describe('assessments that a plan waits for (domain.md 7.2)', () => {
  test('one is on Today from the day of the conference, late once its day has passed, and gone with its outcome', async () => {
    const hearing = await waitFor(anAssessment());
    expect(await todays()).toEqual([]);
    await close();
    expect(await todays()).toMatchObject([
      { sentence: 'Ask Juno Plaster about an assessment: Hearing test of Wren', dueOn: '2026-05-05' },
    ]);
    at.setClock('2026-05-06T09:00');
    expect((await todays())[0]).toMatchObject({ group: 'late' });
    await outcome(hearing.id, '2026-05-06', 'Wren hears well with both ears.');
    expect(await todays()).toEqual([]);
  });

  test('one that is done by the day of the conference is asked after by nobody', async () => {
    await waitFor(anAssessment({ doneOn: day('2026-04-20'), found: 'Wren hears well.' }));
    await close();
    expect(await todays()).toEqual([]);
  });

  test('those that nobody has finished go on to the review, for the children it is about, and no others', async () => {
    const hearing = await waitFor(anAssessment());
    await waitFor(anAssessment({ what: 'Eye test', doneOn: day('2026-04-20'), found: 'Fine.' }));
    await close();
    expect(await carried(await review())).toMatchObject([
      { what: 'Hearing test of Wren', who: 'Juno Plaster', by: '2026-05-05', carriedFrom: hearing.id },
    ]);
  });

  test('what came of one is told to the review that carries it, and it is asked after once and not twice', async () => {
    const hearing = await waitFor(anAssessment());
    await close();
    at.setClock('2026-05-20T09:00');
    expect(await todays()).toHaveLength(1);
    await outcome(hearing.id, '2026-05-20', 'Glue ear, grommets in June.');
    const next = await review();
    expect(await carried(next)).toMatchObject([{ doneOn: '2026-05-20', found: 'Glue ear, grommets in June.' }]);
    // What the review already says of it is not written over.
    const [row] = await carried(next);
    await waitFor({ ...row!, found: 'Grommets were put in.' }, next);
    expect(await carried(next)).toMatchObject([{ found: 'Grommets were put in.' }]);
  });

  test('an outcome that is no finding says so', async () => {
    const hearing = await waitFor(anAssessment());
    await close();
    await outcome(hearing.id, '2026-04-21', 'Seen at school.', 'not-needed');
    expect(await carried(await review())).toMatchObject([{ found: 'No longer needed. Seen at school.' }]);
  });
});

describe('what a decision sets going (domain.md 5.3)', () => {
  const steps = { 'police-action': { what: 'A statement is taken', owner: 'Flint', by: day('2026-04-24') } };
  const set = () => at.ask('record.edit', { sittingId, edits: [{ edit: 'decision.change', id: rowan, change: { steps } }] });

  test('is asked after on its day, and again and again, until it has an outcome', async () => {
    await set();
    await close();
    expect(await todays()).toMatchObject([
      { sentence: 'Ask Flint what came of it for Rowan: Police action. A statement is taken', dueOn: '2026-04-24' },
    ]);
    at.setClock('2026-04-27T09:00');
    const about = { route: 'further-step', id: `${rowan}:police-action` } as const;
    await at.ask('matter.step', { sittingId, about, kind: 'chased', takenOn: day('2026-04-27'), result: null, words: '' });
    expect((await todays())[0]).toMatchObject({ dueOn: '2026-05-05' });
    const done = { kind: 'outcome', takenOn: day('2026-04-27'), result: 'carried-out', words: '' } as const;
    await at.ask('matter.step', { sittingId, about, ...done });
    expect(await todays()).toEqual([]);
    expect(await at.ask('matter.list', { sittingId, from: null, until: null })).toMatchObject([
      { isOpen: false, state: 'It was done, Mon 27 April 2026', childName: 'Rowan' },
    ]);
  });

  test('is taken out of the list with the decision that set it going', async () => {
    await set();
    await at.ask('record.edit', { sittingId, edits: [{ edit: 'decision.change', id: rowan, change: { steps: {} } }] });
    await close();
    expect(await todays()).toEqual([]);
  });

  test('I7: goes out in a case file with its assessment and what came of both, and comes back the same', async () => {
    await set();
    const hearing = await waitFor(anAssessment({ about: family.mother as PersonId, what: 'Alcohol test' }));
    await close();
    await outcome(hearing.id, '2026-04-21', 'Done.');
    const { json } = await at.ask('caseFile.export', {});
    const again = await aDesk({ now: '2026-04-21T12:40' });
    await again.ask('caseFile.import', { json });
    const all = { sittingId: null, from: null, until: null };
    expect(await again.ask('matter.list', all)).toEqual(await at.ask('matter.list', all));
    expect((await again.ask('record.get', { sittingId })).record).toEqual((await at.ask('record.get', { sittingId })).record);
    const stray = JSON.parse(json) as { families: [{ sittings: [{ steps: { about: object }[] }] }] };
    stray.families[0].sittings[0].steps[0]!.about = { route: 'further-step', id: `${rowan}:marac` };
    expect(await again.call('caseFile.import', { json: JSON.stringify(stray) })).toMatchObject({
      error: { type: 'CaseFileFaulty' },
    });
    await again.close();
  });
});
