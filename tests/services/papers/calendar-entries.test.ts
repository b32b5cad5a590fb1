import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { importPractice } from '../../../src/services/case-file/practice.ts';
import { aDesk, aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';
import { type Entry, outlookExpects, readEntry } from '../../support/outlook.ts';

let at: TestDesk;
let sittingId: SittingId;
let round = 0;
let rounds: ReadonlyArray<Entries>;
beforeAll(async () => {
  at = await aPracticeDesk();
  sittingId = await sittingOn(at, '2027-01-14');
  rounds = await life();
});
afterAll(() => at.close());

type Entries = ReadonlyMap<string, Entry>;

/** A folder for each round of letters, as files of a day replace each other. */
const nextFolder = (): string => {
  round += 1;
  const folder = join(at.folder, `out ${round}`);
  mkdirSync(folder);
  return folder;
};
const entriesOf = (files: ReadonlyArray<{ readonly kind: string; readonly recipient: string; readonly path: string }>): Entries =>
  new Map(
    files
      .filter(({ kind }) => kind.endsWith('calendar'))
      .map(({ recipient, path }) => [recipient, readEntry(readFileSync(path, 'utf8'))]),
  );

const invite = async (): Promise<Entries> => {
  const rows = await at.ask('documents.list', { sittingId });
  const choices = rows.flatMap(({ documents }) =>
    documents.map(({ choice }) => choice).filter(({ kind }) => kind === 'invitation' || kind === 'calendar'),
  );
  const written = await at.ask('documents.write', { sittingId, choices, folder: nextFolder() });
  await at.ask('sitting.markInvited', { sittingId });
  return entriesOf(written);
};
const withdraw = async (): Promise<Entries> => entriesOf(await at.ask('documents.withdraw', { sittingId, folder: nextFolder() }));

/** The withdrawal of one day and the invitation to the next, written in one go. */
const withdrawAndInvite = async () => {
  const rows = await at.ask('documents.list', { sittingId });
  const wanted = ['withdrawal-calendar', 'calendar'];
  const choices = rows.flatMap(({ documents }) =>
    documents.map(({ choice }) => choice).filter(({ kind }) => wanted.includes(kind)),
  );
  const written = await at.ask('documents.write', { sittingId, choices, folder: nextFolder() });
  return wanted.map((kind) => entriesOf(written.filter((file) => file.kind === kind)));
};

const booking = async (heldOn: string) => {
  const { sitting } = await at.ask('sitting.get', { sittingId });
  if (sitting.chairId === null) throw new Error('The review has a chair');
  return {
    ...{ heldOn, startsAt: '10:00', endsAt: '12:00', place: 'Conference room 2', remoteLink: '' },
    ...{ chairId: sitting.chairId, minuteTakerId: null, lateReason: '', lateApprovedBy: '' },
  };
};
const decided = { words: '', decidedBy: 'Cedar Quorumson', agreedBy: 'Larch Exampler' } as const;

/** Booked, moved, postponed, booked again and called off: everything that can happen to an entry, in one life. */
const life = async (): Promise<ReadonlyArray<Entries>> => {
  const booked = await invite();
  await at.ask('sitting.book', { sittingId, ...(await booking('2027-01-13')) });
  const moved = await invite();
  await at.ask('sitting.postpone', { sittingId, reason: 'chair-unavailable', ...decided, replacement: null });
  const postponed = await withdraw();
  await at.ask('sitting.book', { sittingId, ...(await booking('2027-01-12')) });
  const again = await invite();
  await at.ask('sitting.cancel', { sittingId, reason: 'moved-away', ...decided });
  return [booked, moved, postponed, again, await withdraw()];
};

describe('a calendar entry through its whole life', () => {
  test('SC08: one UID for each sitting and person, through booking, moving, postponing and cancelling', () => {
    const names = [...(rounds[0]?.keys() ?? [])];
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const entries = rounds.map((one) => one.get(name));
      expect(new Set(entries.map((entry) => entry?.uid)).size).toBe(1);
      expect(entries.map((entry) => entry?.heldOn)).toEqual([
        '2027-01-14',
        '2027-01-13',
        '2027-01-13',
        '2027-01-12',
        '2027-01-12',
      ]);
    }
    const uids = names.map((name) => rounds[0]?.get(name)?.uid);
    expect(new Set(uids).size).toBe(names.length);
  });

  test('SC08: SEQUENCE goes up with every word about the entry, and a cancellation is the last of its day', () => {
    for (const name of rounds[0]?.keys() ?? []) {
      const said = rounds.map((one) => [one.get(name)?.sequence, one.get(name)?.status]);
      expect(said).toEqual([
        [0, 'CONFIRMED'],
        [1, 'CONFIRMED'],
        [2, 'CANCELLED'],
        [3, 'CONFIRMED'],
        [4, 'CANCELLED'],
      ]);
    }
  });

  test('SC08: no child’s or family name in the subject, the text or the place', async () => {
    const { family, conferences } = await at.ask('sitting.get', { sittingId });
    const file = await at.ask('family.get', { familyId: family.id });
    const names = [family.name, ...file.people.flatMap(({ givenName, familyName }) => [givenName, familyName])]
      .flatMap((name) => name.replace('(TEST)', '').split(/\s+/))
      .filter((name) => name.length > 1);
    expect(names).toEqual(expect.arrayContaining(conferences.map(({ child }) => child.givenName)));
    for (const entries of rounds)
      for (const { readAloud } of entries.values())
        for (const name of names) expect(readAloud.toLowerCase()).not.toMatch(new RegExp(`\\b${name.toLowerCase()}\\b`));
  });

  test.each(outlookExpects)('SC08: $client Outlook finds $expectation ($source)', ({ holds }) => {
    const entries = rounds.flatMap((one) => [...one.values()]);
    // Whoever has no address of their own is given a file to open, which asks for no answer.
    const sent = entries.filter(({ event }) => event.hasProperty('attendee'));
    expect(sent.length).toBeGreaterThan(10);
    for (const entry of sent) expect(holds(entry)).toBe(true);
  });

  test('SC08: whoever has no address gets an entry that asks nobody, and its cancellation', () => {
    const silent = [...(rounds[0]?.entries() ?? [])].filter(([, { event }]) => !event.hasProperty('attendee'));
    expect(silent.length).toBeGreaterThan(0);
    for (const [name] of silent)
      expect(rounds.map((one) => one.get(name)?.method)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL', 'PUBLISH', 'CANCEL']);
  });
});

test('SC08: a cancellation and the next entry that are written in one go follow each other for Outlook', async () => {
  const other = await aDesk({ now: '2026-11-21T09:00' });
  const before = { at, sittingId };
  try {
    at = other;
    importPractice(at.desk);
    sittingId = await sittingOn(at, '2027-01-14');
    await invite();
    await at.ask('sitting.postpone', { sittingId, reason: 'chair-unavailable', ...decided, replacement: null });
    await at.ask('sitting.book', { sittingId, ...(await booking('2027-01-12')) });
    const [cancelled, next] = await withdrawAndInvite();
    expect(cancelled?.size).toBeGreaterThan(4);
    for (const [recipient, entry] of cancelled ?? []) expect(next?.get(recipient)?.sequence).toBeGreaterThan(entry.sequence);
  } finally {
    at = before.at;
    sittingId = before.sittingId;
    other.close();
  }
});
