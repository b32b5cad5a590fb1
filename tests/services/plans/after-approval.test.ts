import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { ok } from '../../../src/core/result.ts';
import { renderText } from '../../../src/documents/render-text.ts';
import { transact } from '../../../src/storage/database.ts';
import { issuedRecords } from '../../../src/storage/papers/issued.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aHeldSitting, type Prepared, prepareFamily } from '../../support/walk.ts';
import { makeWhole } from '../../support/whole-record.ts';

let at: TestDesk;
let family: Prepared;
beforeEach(async () => {
  at = await aDesk({ now: '2026-04-21T13:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
});
afterEach(() => at.close());

/** Rowan with a plan, Wren with help from a team that was not in the room; closed, and approved where it is asked. */
const aSitting = async (isApproved = true): Promise<SittingId> => {
  const sittingId = await aHeldSitting(at, family, {
    heldOn: '2026-04-21',
    outcomes: { [family.rowan]: 'plan', [family.wren]: 'no-plan-earlyhelp' },
    nextHelp: {
      kind: 'early-help',
      agency: 'Early Help Panel',
      owner: 'Flint Hubson',
      startsOn: null,
      accepted: false,
      acceptedBy: null,
      whyNone: '',
    },
  });
  await makeWhole(at, sittingId, '2026-04-21');
  await at.ask('sitting.close', { sittingId });
  if (isApproved) await at.ask('sitting.approve', { sittingId });
  return sittingId;
};
const rows = (sittingId: SittingId) => at.ask('after.list', { sittingId });
const rowOf = async (sittingId: SittingId, name: string) => {
  const row = (await rows(sittingId)).find(({ childName }) => childName === name);
  if (row === undefined) throw new Error(`Nothing is owed for ${name}`);
  return row;
};
const owed = async () =>
  (await at.ask('today.get', {})).tasks.map(({ id }) => id).filter((id) => id.startsWith('help:') || id.startsWith('tell:'));
const on = (day: string) => day as LocalDate;

test('DC07, AG11: after approval Today asks on who takes on the help, and whether each child was told, until it is written down', async () => {
  const sittingId = await aSitting();
  expect(await owed()).toHaveLength(3);
  const wren = await rowOf(sittingId, 'Wren');
  expect(wren).toMatchObject({ toTell: true, helpOf: 'Early Help Panel', told: null, accepted: null });
  at.setClock('2026-05-12T09:00');
  const accepted = { on: on('2026-05-11'), by: 'Flint Hubson', startsOn: on('2026-05-18') };
  await at.ask('after.accept', { sittingId, conferenceId: wren.conferenceId, accepted });
  await at.ask('after.tell', { sittingId, conferenceId: wren.conferenceId, told: { on: on('2026-04-22'), by: 'Marlo' } });
  expect(await owed()).toEqual([`tell:${(await rowOf(sittingId, 'Rowan')).conferenceId}:${sittingId}`]);
  expect(await rowOf(sittingId, 'Wren')).toMatchObject({ told: { on: '2026-04-22', by: 'Marlo' }, accepted });

  await at.ask('after.accept', { sittingId, conferenceId: wren.conferenceId, accepted: null });
  expect(await owed()).toContain(`help:${wren.conferenceId}:${sittingId}`);
  expect((await rowOf(sittingId, 'Wren')).told).not.toBeNull();
});

test('DC07: a child who was not told stays on Today after the minutes have gone out, until it is written down', async () => {
  const sittingId = await aSitting();
  at.setClock('2026-05-12T09:00');
  transact(at.desk.db, (tx) =>
    ok(tx.prepare("UPDATE sitting SET distributed_at = '2026-05-12T09:00' WHERE id = $sittingId").run({ sittingId })),
  );
  expect(await owed()).toHaveLength(3);
  for (const { conferenceId } of await rows(sittingId))
    await at.ask('after.tell', { sittingId, conferenceId, told: { on: on('2026-05-12'), by: 'Marlo' } });
  expect(await owed()).toEqual([`help:${(await rowOf(sittingId, 'Wren')).conferenceId}:${sittingId}`]);
  expect((await at.ask('today.get', {})).tasks.filter(({ id }) => /^(letters|distribute)/.test(id))).toEqual([]);
});

test('X8: what is written down after approval changes neither the words nor the fingerprint of the record', async () => {
  const sittingId = await aSitting();
  const before = [issuedRecords(at.desk.db, sittingId), await at.ask('record.get', { sittingId })];
  for (const { conferenceId } of await rows(sittingId))
    await at.ask('after.tell', { sittingId, conferenceId, told: { on: on('2026-04-21'), by: 'Marlo' } });
  expect([issuedRecords(at.desk.db, sittingId), await at.ask('record.get', { sittingId })]).toEqual(before);
});

test('DC07: while the record is open it is written there, and nothing stands beside it', async () => {
  const sittingId = await aSitting(false);
  expect(await rows(sittingId)).toEqual([]);
  const { conferences } = await at.ask('sitting.get', { sittingId });
  const conferenceId = conferences[0]?.conference.id as never;
  expect(await at.call('after.tell', { sittingId, conferenceId, told: { on: on('2026-04-21'), by: 'Marlo' } })).toMatchObject({
    error: { type: 'NotApproved' },
  });
});

test('DC07: a day to come, one before the conference, and help that nobody was asked for are refused, and nothing is kept', async () => {
  const sittingId = await aSitting();
  const [rowan, wren] = [await rowOf(sittingId, 'Rowan'), await rowOf(sittingId, 'Wren')];
  const accept = (conferenceId: typeof rowan.conferenceId, day: string) =>
    at.call('after.accept', { sittingId, conferenceId, accepted: { on: on(day), by: 'Flint', startsOn: null } });
  expect(await accept(wren.conferenceId, '2026-04-22')).toMatchObject({ error: { type: 'DayIsToCome' } });
  expect(await accept(wren.conferenceId, '2026-04-20')).toMatchObject({ error: { type: 'DayBeforeConference' } });
  expect(await accept(rowan.conferenceId, '2026-04-21')).toMatchObject({ error: { type: 'NotHere' } });
  expect((await rows(sittingId)).map(({ accepted }) => accepted)).toEqual([null, null]);
});

test('DC07: what became known after approval goes with the case file, and comes back with it', async () => {
  const sittingId = await aSitting();
  const { conferenceId } = await rowOf(sittingId, 'Wren');
  await at.ask('after.tell', { sittingId, conferenceId, told: { on: on('2026-04-21'), by: 'Marlo' } });
  const { json } = await at.ask('caseFile.export', {});
  const other = await aDesk({ now: '2026-04-22T09:00' });
  await other.ask('caseFile.import', { json });
  expect(await other.ask('after.list', { sittingId })).toEqual(await rows(sittingId));
  await other.close();
});

/** The words of a paper of Juniper's, as it would be written now. */
const wordsOf = async (sittingId: SittingId, kind: string): Promise<string> => {
  const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
  const choice = juniper?.documents.find((one) => one.choice.kind === kind)?.choice;
  if (choice === undefined) throw new Error(`Juniper has no ${kind}`);
  return renderText((await at.ask('documents.preview', { sittingId, choice })).model);
};
const stateOf = async (sittingId: SittingId, kind: string) =>
  (await at.ask('documents.list', { sittingId }))
    .find(({ name }) => name.startsWith('Juniper'))
    ?.documents.find((one) => one.choice.kind === kind)?.state;
const accepted = { on: on('2026-05-11'), by: 'Flint Hubson', startsOn: on('2026-05-18') };
const notYet = 'This has still to be accepted.';

test('AG11: a card that is written after the help was taken on says who took it on, on which day and from when', async () => {
  const sittingId = await aSitting();
  expect(await wordsOf(sittingId, 'who-is-who')).toContain(notYet);
  at.setClock('2026-05-12T09:00');
  const { conferenceId } = await rowOf(sittingId, 'Wren');
  await at.ask('after.accept', { sittingId, conferenceId, accepted });
  const card = await wordsOf(sittingId, 'who-is-who');
  expect(card).toContain('Flint Hubson accepted this on Monday 11 May 2026.');
  expect(card).toContain('from Monday 18 May 2026');
  expect(card).not.toContain(notYet);
  // The version that the chair approved says what it said (X8).
  for (const kind of ['decision-letter', 'minutes']) expect(await wordsOf(sittingId, kind)).toContain(notYet);

  await at.ask('after.accept', { sittingId, conferenceId, accepted: null });
  expect(await wordsOf(sittingId, 'who-is-who')).toContain(notYet);
});

test('AG11, RD09: whoever holds a card from before is offered a new one, and whoever has that is not', async () => {
  const sittingId = await aSitting();
  const write = async () => {
    const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
    const choices = juniper?.documents.flatMap(({ choice }) => (choice.kind === 'who-is-who' ? [choice] : [])) ?? [];
    await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'cards') });
  };
  await write();
  expect(await stateOf(sittingId, 'who-is-who')).toBe('issued');
  at.setClock('2026-05-12T09:00');
  // A day that has gone by is no news.
  expect(await stateOf(sittingId, 'who-is-who')).toBe('issued');
  const { conferenceId } = await rowOf(sittingId, 'Wren');
  await at.ask('after.accept', { sittingId, conferenceId, accepted });
  expect(await stateOf(sittingId, 'who-is-who')).toBe('out-of-date');
  await write();
  expect(await stateOf(sittingId, 'who-is-who')).toBe('issued');
});

test('AG11, RD09: the letter and the minutes of the next version say it, and a slip tells whoever holds the earlier ones', async () => {
  const sittingId = await aSitting();
  const juniper = (await at.ask('documents.list', { sittingId })).find(({ name }) => name.startsWith('Juniper'));
  const choices = juniper?.documents.flatMap(({ choice }) => (choice.kind === 'decision-letter' ? [choice] : [])) ?? [];
  await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'letters') });
  at.setClock('2026-05-12T09:00');
  const { conferenceId } = await rowOf(sittingId, 'Wren');
  await at.ask('after.accept', { sittingId, conferenceId, accepted });
  await at.ask('record.correct', { sittingId, kind: 'wrong-fact', askedBy: 'The chair', note: 'A date.' });
  await at.ask('sitting.approve', { sittingId });
  for (const kind of ['decision-letter', 'minutes']) {
    const words = await wordsOf(sittingId, kind);
    expect(words).toMatch(/accepted (this )?on .*11 May 2026/);
    expect(words).not.toContain(notYet);
  }
  expect(await wordsOf(sittingId, 'amendment-slip')).toContain('Flint Hubson accepted this on Monday 11 May 2026.');
});
