import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { eventsOf } from '../../../src/renderer/features/history/events.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
});
afterEach(() => at.close());

const choose = (to: 'everyone' | 'professionals') =>
  at.ask('record.edit', { sittingId, edits: [{ edit: 'plan.change', change: { bottomLineAudience: { to } } }] });

test('RD01: who gave something to more people, and when, is in the history of the conference, and no word of it', async () => {
  await choose('professionals');
  expect(await at.ask('record.widenings', { sittingId })).toEqual([]);
  await choose('everyone');
  await choose('professionals');
  await choose('everyone');
  const widened = await at.ask('record.widenings', { sittingId });
  expect(widened).toEqual([
    { fact: 'bottomLine', id: 'bottomLine', to: 'everyone', by: at.desk.actor.name, at: expect.any(String) },
  ]);
  const view = await at.ask('sitting.get', { sittingId });
  const [event] = eventsOf(view, [], [], [], widened).filter(({ sentence }) => sentence.includes('bottom line'));
  expect(event).toMatchObject({ sentence: 'The bottom line may now be told to everyone.', detail: `By ${at.desk.actor.name}` });
});

test('RD01: undoing a choice leaves it unchosen, which is no wider', async () => {
  await at.ask('record.edit', { sittingId, edits: [{ edit: 'plan.change', change: { bottomLineAudience: null } }] });
  expect(await at.ask('record.widenings', { sittingId })).toEqual([]);
});
