import { afterEach, beforeEach, expect, test } from 'vitest';
import { noStandingNeeds, supportInWords } from '../../../src/core/children/person-support.ts';
import { noNeeds } from '../../../src/core/conferences/person-needs.ts';
import { plainFormat } from '../../../src/core/distribution/paper-format.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

const needsOf = async (sittingId: Parameters<typeof ask>[0]) => (await ask(sittingId)).request.needs;
const ask = (sittingId: Awaited<ReturnType<typeof requested>>) => at.ask('sitting.get', { sittingId });
const requested = async (more = {}) => (await at.ask('request.create', { ...aRequest(family), ...more })).sittingId;
const say = (access: Partial<typeof noStandingNeeds>, format: Partial<typeof plainFormat> = {}) =>
  at.ask('person.saveSupport', {
    personId: family.mother,
    access: { ...noStandingNeeds, ...access },
    format: { ...plainFormat, ...format },
  });
const known = async () => {
  const { familyId } = await at
    .ask('sitting.get', { sittingId: await requested() })
    .then(({ family: of }) => ({ familyId: of.id }));
  return (await at.ask('family.support', { familyId })).find(({ personId }) => personId === family.mother);
};

test('IN05: a request begins with what is known of each person, and a conference to come follows what is said of them since', async () => {
  await say({ stepFree: true, dialect: 'Mirpuri' });
  const sittingId = await requested();
  expect(await needsOf(sittingId)).toEqual([{ ...noNeeds(family.mother), stepFree: true, dialect: 'Mirpuri' }]);
  await say({ hearingLoop: true });
  expect(await needsOf(sittingId)).toEqual([{ ...noNeeds(family.mother), hearingLoop: true }]);
  await say({});
  expect(await needsOf(sittingId)).toEqual([]);
});

test('IN05: what a request says of somebody is kept with them; that they want an advocate is asked anew each time', async () => {
  const needs = [{ ...noNeeds(family.mother), transport: true, advocacy: 'wanted' as const }];
  const sittingId = await requested({ needs });
  expect((await known())?.access).toEqual({ ...noStandingNeeds, transport: true });
  await say({ stepFree: true });
  expect(await needsOf(sittingId)).toEqual([{ ...noNeeds(family.mother), stepFree: true, advocacy: 'wanted' }]);
});

test('IN05: a review takes over what is known by then, and not what was asked for the conference before', async () => {
  const outcomes = { [family.rowan]: 'plan' as const, [family.wren]: 'plan' as const };
  const sittingId = await aHeldSitting(at, family, { heldOn: '2026-04-21', outcomes });
  at.setClock('2026-04-21T12:10');
  await say({ stepFree: true });
  const { made } = await at.ask('sitting.close', { sittingId });
  expect(await needsOf(made[0]!)).toEqual([{ ...noNeeds(family.mother), stepFree: true }]);
});

test('AG09: how papers are written is said in the family, and is what the documents are written by', async () => {
  await say({}, { easyRead: true, language: 'Polish' });
  expect((await known())?.format).toEqual({ easyRead: true, dyslexiaFriendly: false, language: 'Polish' });
});

test('AG09, IN05: what somebody needs is said in one line for the list of who is invited', () => {
  expect(
    supportInWords(
      { interpreter: 'Punjabi', textSize: 18, needs: 'A quiet room.' },
      { ...noStandingNeeds, dialect: 'Mirpuri', interpreterGender: 'female', stepFree: true },
      { ...plainFormat, easyRead: true },
    ),
  ).toBe('Interpreter: Punjabi (Mirpuri), a woman · a way without steps · papers: 18 point, easy to read · A quiet room.');
  expect(supportInWords({ interpreter: '', textSize: 12, needs: '' }, noStandingNeeds, plainFormat)).toBe('');
});
