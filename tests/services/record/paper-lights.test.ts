import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Progress } from '../../../src/core/conferences/sitting.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDateTime } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { transact } from '../../../src/storage/database.ts';
import { findSitting, saveSitting } from '../../../src/storage/record/sittings.ts';
import { aPracticeDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2026-07-20T09:00' });
});
afterEach(() => at.close());

const sittingOn = async (on: string): Promise<SittingId> => {
  const row = (await at.ask('sitting.list', { like: '', filter: 'all' })).find(({ heldOn }) => heldOn === on);
  if (row === undefined) throw new Error(`The practice family has a conference on ${on}`);
  return row.sittingId;
};
const changeProgress = (sittingId: SittingId, change: Partial<Progress>): void => {
  const sitting = findSitting(at.desk.db, sittingId);
  if (sitting === undefined) throw new Error('The sitting is here');
  transact(at.desk.db, (tx) => {
    saveSitting(tx, { ...sitting, progress: { ...sitting.progress, ...change } });
    return ok(null);
  });
};
const moment = (text: string) => text as LocalDateTime;
const lights = async (on: string) =>
  (await at.ask('documents.lights', { sittingId: await sittingOn(on) })).map(({ kind, light, words }) => [kind, light, words]);

test('DL04: each type of paper has a light of its own, and none before the chair has closed the conference', async () => {
  expect(await lights('2027-01-14')).toEqual([]);
  expect(await lights('2026-07-16')).toEqual([['minutes', 'green', 'All 11 written by Wed 5 August 2026, in time.']]);
  changeProgress(await sittingOn('2026-07-16'), { distributedAt: null });
  // Closed at 12:00 on Thursday 16 July: a letter within one working day, the minutes within twenty.
  const [letters, plans, minutes] = await lights('2026-07-16');
  expect(letters?.slice(0, 2)).toEqual(['decision-letter', 'red']);
  expect(letters?.[2]).toMatch(/^1 working day late, 0 of \d+ written\.$/);
  expect(plans?.slice(0, 2)).toEqual(['plan', 'red']);
  expect(minutes?.slice(0, 2)).toEqual(['minutes', 'green']);
  expect(minutes?.[2]).toContain('Due Thu 13 August');
});

test('DL04: dissent is counted from the moment the chair closed, and a conference closed days later from the day it was held', async () => {
  const sittingId = await sittingOn('2026-07-16');
  const dissent = async () => (await at.ask('sitting.get', { sittingId })).deadlines.find(({ rule }) => rule === 'T-23')?.dueAt;
  expect(await dissent()).toBe('2026-07-19T12:00');
  changeProgress(sittingId, { closedAt: moment('2026-07-16T11:45') });
  expect(await dissent()).toBe('2026-07-19T11:45');
  changeProgress(sittingId, { closedAt: moment('2026-07-18T09:00') });
  expect(await dissent()).toBe('2026-07-19T12:00');
});

test('DL04: Today counts each type of paper over all conferences, by its light', async () => {
  const sittingId = await sittingOn('2026-07-16');
  expect((await at.ask('today.get', {})).papers).toEqual([]);
  changeProgress(sittingId, { distributedAt: null });
  expect((await at.ask('today.get', {})).papers).toEqual([
    { title: 'Decision letters', counts: { red: 1, amber: 0, green: 0 } },
    { title: 'Outline plans', counts: { red: 1, amber: 0, green: 0 } },
    { title: 'Minutes', counts: { red: 0, amber: 0, green: 1 } },
  ]);
  at.setClock('2026-08-12T09:00');
  expect((await at.ask('today.get', {})).papers.at(-1)).toEqual({ title: 'Minutes', counts: { red: 0, amber: 1, green: 0 } });
});
