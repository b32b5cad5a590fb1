import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PractitionerId, SittingId } from '../../../src/core/identifiers.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let lead: PractitionerId;
let sittingId: SittingId;
let resources = '';
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'declarations-'));
  for (const folder of ['procedures', 'calendars', 'models', 'practice'])
    cpSync(join('resources', folder), join(resources, folder), { recursive: true });
});
afterEach(() => {
  at.close();
  rmSync(resources, { recursive: true, force: true });
});

/** A council with these procedures, whose only chair is a lead child protection practitioner. */
const under = async (rule: 'block' | 'warn' | 'allow'): Promise<void> => {
  const path = join(resources, 'procedures', 'england.json');
  const profile = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...profile, chair: { ...profile.chair, lcppWhoInvestigated: rule } }));
  at = await aDesk({ now: '2026-03-30T09:00' });
  Object.assign(at.desk, { resources });
  family = await prepareFamily(at);
  lead = family.chair;
  const cedar = (await at.ask('practitioner.list', {})).find(({ id }) => id === lead)!;
  await at.ask('practitioner.save', { practitioner: { ...cedar, leadPractitioner: true } });
  ({ sittingId } = await at.ask('request.create', aRequest(family)));
};

const booking = () => ({
  sittingId,
  heldOn: '2026-04-21',
  startsAt: '10:00',
  endsAt: '12:00',
  place: 'Sample Room',
  remoteLink: '',
  chairId: lead,
  minuteTakerId: null,
  lateReason: '',
  lateApprovedBy: '',
});
const declare = (tookPart: boolean) => at.ask('chair.declare', { sittingId, chairId: lead, tookPart });
const clashes = async () => {
  const { heldOn, startsAt, endsAt, chairId, minuteTakerId } = booking();
  const asked = { sittingId, heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId: null };
  return (await at.ask('sitting.clashes', asked)).map(({ severity, words }) => [severity, words]);
};
const notSaid = expect.stringContaining('has not yet said whether they took part');
const tookPart = expect.stringContaining('took part in the section 47 enquiry for this family');
const slots = () => at.ask('sitting.slots', { sittingId, durationMinutes: null });
const planned = async () => {
  await at.ask('queue.start', {});
  for (;;) {
    const state = await at.ask('queue.state', {});
    if (state.status === 'planned') return state.plan.rows[0]!;
    if (state.status !== 'running') throw new Error(`There is no plan: ${state.status}`);
    await pause(20);
  }
};

describe('R-CH-02: a lead child protection practitioner who chairs', () => {
  test('warn: is asked, told of in words, and booked for a reason or once they say that they did not take part', async () => {
    await under('warn');
    expect(await clashes()).toEqual([['warn', notSaid]]);
    expect(await at.call('sitting.book', booking())).toMatchObject({ error: { type: 'Clashes' } });
    expect((await slots()).offers[0]?.givesUp).toEqual([
      'The chair has first to say whether they took part in the section 47 enquiry for this family.',
    ]);
    await declare(false);
    expect(await clashes()).toEqual([]);
    expect((await slots()).offers[0]?.givesUp).toEqual([]);
    await declare(true);
    expect(await clashes()).toEqual([['warn', tookPart]]);
    expect((await slots()).offers[0]?.givesUp).toEqual(['The chair took part in the section 47 enquiry for this family.']);
    await at.ask('sitting.book', { ...booking(), despite: 'Nobody else chairs here.' });
    expect((await at.ask('sitting.get', { sittingId })).sitting.bookedDespite).toBe('Nobody else chairs here.');
  });

  test('block: is refused and not offered until they say so, and never where they took part', async () => {
    await under('block');
    expect(await clashes()).toEqual([['refuse', notSaid]]);
    expect(await at.call('sitting.book', { ...booking(), despite: 'It is urgent.' })).toMatchObject({
      error: { type: 'Clashes' },
    });
    const before = await slots();
    expect(before.total).toBe(0);
    expect(before.relax[0]?.words).toBe(
      'Ask a lead child protection practitioner whether they took part in the section 47 enquiry',
    );
    await declare(true);
    expect(await clashes()).toEqual([['refuse', tookPart]]);
    expect(await slots()).toMatchObject({ total: 0, relax: [] });
    await declare(false);
    expect((await slots()).total).toBeGreaterThan(0);
    await at.ask('sitting.book', booking());
    expect((await at.ask('sitting.get', { sittingId })).stage).toBe('booked');
  });

  test('allow: has still to say, and then nothing stands against them', async () => {
    await under('allow');
    expect(await clashes()).toEqual([['warn', notSaid]]);
    await declare(true);
    expect(await clashes()).toEqual([]);
    expect((await slots()).offers[0]?.givesUp).toEqual([]);
    await at.ask('sitting.book', booking());
  });

  test('the plan of the queue asks whoever has not said, keeps that with the booking, and asks nobody who took part', async () => {
    await under('warn');
    expect((await planned()).chairWords).toBe(
      'First conference of this family. The chair has first to say whether they took part in the section 47 enquiry for this family.',
    );
    await declare(true);
    expect(await planned()).toMatchObject({ place: null });
    at.setClock('2026-03-30T09:01');
    await declare(false);
    expect(await planned()).toMatchObject({ chairWords: 'First conference of this family' });
    const { sittingId: other } = await at.ask('request.create', { ...aRequest(await prepareFamily(at, 'TEST-2026-002')) });
    await planned();
    const excuse = { lateReason: '', lateApprovedBy: '' };
    const chairs = (await at.ask('practitioner.list', {})).filter((one) => one.id !== lead);
    for (const one of chairs) await at.ask('practitioner.save', { practitioner: { ...one, chairs: false } });
    await planned();
    expect(await at.ask('queue.accept', { sittingIds: [other], ...excuse })).toEqual({ booked: 1, notBooked: [] });
    expect((await at.ask('sitting.get', { sittingId: other })).sitting.bookedDespite).toMatch(
      /^Accepted with the plan of the whole queue\. The chair has first to say/u,
    );
  });

  test('block: the plan of the queue asks nobody who has not said', async () => {
    await under('block');
    expect(await planned()).toMatchObject({ place: null });
    await declare(false);
    expect((await planned()).place?.chairName).toBe('Cedar Quorumson');
  });
});

describe('R-CH-02: what a chair declared', () => {
  test('is kept in the words of the procedures, with who noted it and when, and goes with the case file', async () => {
    await under('warn');
    expect((await at.ask('chair.declaration', { sittingId, chairId: lead })).declared).toBeNull();
    await declare(false);
    const view = await at.ask('chair.declaration', { sittingId, chairId: lead });
    expect(view).toMatchObject({
      mustSay: true,
      declared: { tookPart: false, declaredAt: '2026-03-30T09:00', keptBy: 'Sorrel Minutewell', words: view.words.didNot },
    });
    expect(view.words.didNot).toMatch(/^I am independent of the operational and line management/u);
    const { json } = await at.ask('caseFile.export', {});
    const elsewhere = await aDesk({ now: '2026-03-30T10:00' });
    try {
      await elsewhere.ask('caseFile.import', { json });
      const there = await elsewhere.ask('chair.declaration', { sittingId, chairId: lead });
      expect(there.declared).toEqual(view.declared);
    } finally {
      elsewhere.close();
    }
  });

  test('counts for the family’s next sitting, and not once another enquiry has begun', async () => {
    await under('warn');
    await declare(false);
    const { sittingId: review } = await at.ask('request.create', {
      ...aRequest(family),
      kind: 'review',
      strategyDiscussionOn: null,
    });
    const declared = async (of: SittingId) => (await at.ask('chair.declaration', { sittingId: of, chairId: lead })).declared;
    expect(await declared(review)).not.toBeNull();
    const { sittingId: again } = await at.ask('request.create', { ...aRequest(family), strategyDiscussionOn: '2026-03-31' });
    expect(await declared(again)).toBeNull();
  });

  test('is refused for a sitting or a chair that is not here', async () => {
    await under('warn');
    const nobody = at.desk.newId<PractitionerId>();
    expect(await at.call('chair.declare', { sittingId, chairId: nobody, tookPart: true })).toMatchObject({
      error: { type: 'NotHere', what: 'chair' },
    });
  });
});
