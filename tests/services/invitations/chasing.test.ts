import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invitationHistory } from '../../../src/core/conferences/invitation.ts';
import type { SittingId } from '../../../src/core/identifiers.ts';
import type { LocalDate } from '../../../src/core/local-date.ts';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2027-01-05T09:00' });
  sittingId = await sittingOn(at, '2027-01-14');
});
afterEach(() => at.close());

const rows = (of: SittingId | null = sittingId) => at.ask('chase.list', { sittingId: of });

test('AG05: before the invitations have gone nobody is chased; afterwards the first row is the call of the forecast', async () => {
  expect(await rows()).toEqual([]);
  await at.ask('sitting.markInvited', { sittingId });
  const list = await rows();
  const forecast = await at.ask('sitting.forecast', { sittingId });
  expect(list[0]?.people.map(({ name }) => name)).toEqual(forecast?.call?.people);
  expect(list[0]).toMatchObject({ daysLeft: 9, asksFor: 'reply', heldOn: '2027-01-14' });
  expect(list[0]?.reason).toMatch(/The chance of .+ in 100 now, \d+ with it/);
  expect(await rows(null)).toEqual(list);
});

test('AG05: of all conferences nobody is chased who was told a few days ago for a day that is weeks off', async () => {
  at.setClock('2026-12-21T09:00');
  await at.ask('sitting.markInvited', { sittingId });
  expect((await rows()).length).toBeGreaterThan(0);
  expect(await rows(null)).toEqual([]);
  at.setClock('2026-12-28T09:00');
  expect((await rows(null)).length).toBeGreaterThan(0);
});

test('AG05: the words for one of them are their own letter, and say nothing that they may not have', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  at.setClock('2027-01-13T09:00');
  const list = await rows();
  const view = await at.ask('sitting.get', { sittingId });
  const family = await at.ask('family.get', { familyId: view.family.id });
  const addresses = family.addresses.flatMap(({ text }) => (text === null ? [] : [text.lines[0] ?? '', text.postcode]));
  for (const { id, name } of list.flatMap(({ people }) => people)) {
    const { text } = await at.ask('chase.text', { sittingId, inviteeId: id });
    expect(text).toContain(name.replace(/ \(TEST\)$/, ''));
    expect(text).toContain('Thursday 14 January 2027');
    // Somebody of the family has their own address at the head of the letter; nobody else has any of theirs.
    const isFamily = list.some(({ team, people }) => team === '' && people.some((one) => one.id === id));
    if (!isFamily) for (const line of addresses.filter((part) => part !== '')) expect(text).not.toContain(line);
  }
});

test('AG05, WD01: the words go as a letter with an email that nobody has sent, and asking again is recorded with day and way', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const [first] = await rows();
  const id = first!.people[0]!.id;
  expect((await at.ask('chase.text', { sittingId, inviteeId: id })).byEmail).toBe(true);
  const choices = [{ kind: 'reminder' as const, reader: id, childId: null }];
  const written = await at.ask('documents.write', { sittingId, choices, folder: join(at.folder, 'out'), drafts: true });
  expect(written.map(({ kind }) => kind)).toEqual(['reminder', 'email-draft']);
  expect(readFileSync(written[1]!.path, 'latin1')).toMatch(/^X-Unsent: 1/m);

  await at.ask('chase.record', {
    sittingId,
    invitees: [id],
    on: '2027-01-05' as LocalDate,
    way: 'phone',
    note: 'Rings back at two.',
  });
  const { record } = await at.ask('record.get', { sittingId });
  expect(invitationHistory(record.invitees[id]!).at(-1)).toMatchObject({
    kind: 'chased',
    on: '2027-01-05',
    way: 'phone',
    note: 'Rings back at two.',
    by: at.desk.actor.name,
  });
  const again = await rows();
  const row = again.findIndex(({ people }) => people.some((one) => one.id === id));
  expect(again[row]?.reason).toContain('Asked again 5 Jan 2027 by phone. That is today:');
  expect(row).toBe(again.length - 1);
  expect(
    await at.call('chase.record', { sittingId, invitees: [id], on: '2027-01-06' as LocalDate, way: null, note: '' }),
  ).toMatchObject({ error: { type: 'DayToCome' } });
});

test('AG05: whoever cannot come is asked who comes for them, once nobody is left who has not answered', async () => {
  await at.ask('sitting.markInvited', { sittingId });
  const { record } = await at.ask('record.get', { sittingId });
  const agencies = Object.values(record.invitees).filter(
    ({ part, attendance }) => part === 'agency' && attendance === 'expected',
  );
  await at.ask('record.edit', {
    sittingId,
    edits: agencies.map(
      ({ id, agencyType }) =>
        ({ edit: 'invitee.change', id, change: { reply: /^csc|^sch/.test(agencyType) ? 'accepted' : 'declined' } }) as const,
    ),
  });
  const [first] = await rows();
  expect(first?.asksFor).toBe('deputy');
  const { text } = await at.ask('chase.text', { sittingId, inviteeId: first!.people[0]!.id });
  expect(text).toContain('Please tell us who comes for you');
  expect(text).toContain('Name somebody who comes for you and may commit your agency.');
});
