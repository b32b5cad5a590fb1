import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PractitionerId, SittingId } from '../../../src/core/identifiers.ts';
import { importPractice } from '../../../src/services/case-file/practice.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let at: TestDesk;
let family: Prepared;
let sittingId: SittingId;
beforeEach(async () => {
  at = await aDesk({ now: '2026-03-30T09:00' });
  await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
  family = await prepareFamily(at);
  sittingId = (await at.ask('request.create', aRequest(family))).sittingId;
});
afterEach(() => at.close());

const book = (chairId: PractitionerId, heldOn: string) =>
  at.ask('sitting.book', {
    sittingId,
    heldOn,
    startsAt: '10:00',
    endsAt: '12:40',
    place: 'Sample Room',
    remoteLink: '',
    chairId,
    minuteTakerId: null,
    lateReason: '',
    lateApprovedBy: '',
  });

const oneOff = { what: 'holiday.add', on: '2026-04-14', name: 'Day of mourning (TEST)', reason: 'Proclaimed' } as const;
const stored = async () =>
  (await at.ask('sitting.get', { sittingId })).conferences.map(({ conference }) => [conference.dueOn, conference.holdBy]);
const logged = async () => (await at.ask('audit.recent', {})).map((row) => row.action);

describe('a bank holiday that nobody had announced', () => {
  test('DL09: every open date that would move is shown before anything is saved', async () => {
    const foreseen = await at.ask('calendar.foresee', { change: oneOff });
    expect(foreseen.moved).toMatchObject([
      {
        reference: 'TEST-2026-001/1',
        children: ['Rowan', 'Wren'],
        rule: 'T-03',
        from: { due: '2026-04-21', holdBy: '2026-04-21' },
        to: { due: '2026-04-22', holdBy: '2026-04-22' },
      },
    ]);
    expect(await stored()).toEqual([
      ['2026-04-21', '2026-04-21'],
      ['2026-04-21', '2026-04-21'],
    ]);
    expect((await at.ask('calendar.get', {})).last).toBeNull();
  });

  test('DL09: a booked conference brings the dates that follow from it, and is named where it stands on the day', async () => {
    await book(family.chair, '2026-04-14');
    const foreseen = await at.ask('calendar.foresee', { change: oneOff });
    expect(foreseen.booked).toMatchObject([{ reference: 'TEST-2026-001/1', on: '2026-04-14' }]);
    expect(foreseen.booked[0]?.why).toContain('Day of mourning (TEST)');
    await book(family.chair, '2026-04-17');
    const later = await at.ask('calendar.foresee', { change: oneOff });
    expect(later.moved.map(({ rule, from, to }) => [rule, from.due, to.due])).toEqual(
      expect.arrayContaining([
        ['T-03', '2026-04-21', '2026-04-22'],
        // Three working days before Friday 17 April: the Tuesday, and the Monday once the Tuesday is a holiday.
        ['T-05', '2026-04-14', '2026-04-13'],
      ]),
    );
    expect(later.booked).toEqual([]);
  });

  test('DL09: saving is one act in the log, with the stored dates; undoing it is another, and brings them back', async () => {
    const before = (await logged()).length;
    const { number, moved } = await at.ask('calendar.save', { change: oneOff });
    expect(moved).toBe(1);
    expect(await stored()).toEqual([
      ['2026-04-22', '2026-04-22'],
      ['2026-04-22', '2026-04-22'],
    ]);
    expect(await logged()).toEqual(['calendar.save', ...(await logged()).slice(1)]);
    expect(await logged()).toHaveLength(before + 1);
    const { last, table } = await at.ask('calendar.get', {});
    expect(last).toMatchObject({ number, moved: 1, savedBy: 'Sorrel Minutewell', savedAt: '2026-03-30T09:00' });
    expect(table.added).toMatchObject([{ date: '2026-04-14', by: 'Sorrel Minutewell', on: '2026-03-30', reason: 'Proclaimed' }]);

    expect(await at.ask('calendar.undo', { number })).toEqual({ moved: 1 });
    expect((await stored())[0]).toEqual(['2026-04-21', '2026-04-21']);
    expect((await logged())[0]).toBe('calendar.undo');
    expect(await at.call('calendar.undo', { number })).toMatchObject({ ok: false, error: { type: 'NotTheLastChange' } });
  });

  test('DL09: what was counted is what is counted with from then on, day by day', async () => {
    await at.ask('calendar.save', { change: oneOff });
    const dates = await at.ask('request.dates', {
      kind: 'initial',
      strategyDiscussionOn: '2026-03-27',
      transferNotifiedOn: null,
      heldOn: null,
    });
    const icpc = dates.find((due) => due.rule === 'T-03');
    expect(icpc?.due).toBe('2026-04-22');
    expect(icpc?.steps.find((step) => step.date === '2026-04-14')?.why).toBe('Day of mourning (TEST)');
    expect((await at.call('sitting.book', { ...(await aBooking()), heldOn: '2026-04-14' })).ok).toBe(false);
  });

  test('DL09: a bank holiday that is taken out moves the date back, and says which booking it makes late', async () => {
    await book(family.chair, '2026-04-21');
    const change = { what: 'holiday.remove', on: '2026-04-06', reason: 'Not held this year (TEST)' } as const;
    const foreseen = await at.ask('calendar.foresee', { change });
    expect(foreseen.moved.find((line) => line.rule === 'T-03')).toMatchObject({
      to: { due: '2026-04-20' },
      bookedTooLate: '2026-04-21',
    });
  });
});

const aBooking = async () => ({
  sittingId,
  heldOn: '2026-04-14',
  startsAt: '10:00',
  endsAt: '12:40',
  place: '',
  remoteLink: '',
  chairId: family.chair,
  minuteTakerId: null,
  lateReason: '',
  lateApprovedBy: '',
});

describe('closure days', () => {
  test('DL09 C-11: a closure moves no date, and names the conference that is booked on it', async () => {
    await book(family.chair, '2026-04-15');
    const change = { what: 'closure.add', from: '2026-04-14', until: '2026-04-16', name: 'Building works (TEST)' } as const;
    const foreseen = await at.ask('calendar.foresee', { change });
    expect(foreseen.moved).toEqual([]);
    expect(foreseen.booked).toMatchObject([{ on: '2026-04-15' }]);
    await at.ask('calendar.save', { change });
    expect(await at.call('calendar.save', { change })).toMatchObject({ error: { type: 'CalendarFaulty' } });
    await at.ask('calendar.save', { change: { what: 'closure.remove', from: '2026-04-14' } });
    expect((await at.ask('calendar.get', {})).table.closureDays).toEqual([]);
  });
});

describe('a bank-holiday file', () => {
  const shipped = readFileSync('resources/calendars/england.json', 'utf8');
  const file = (text: string) => ({ what: 'file', text }) as const;

  test('DL09: is read, and changes nothing where it says what is known', async () => {
    expect((await at.ask('calendar.foresee', { change: file(shipped) })).moved).toEqual([]);
  });

  test('DL09: keeps the closure days of this desk, and the years that it does not announce', async () => {
    await at.ask('calendar.save', { change: { what: 'closure.add', from: '2026-12-29', until: '2026-12-31', name: 'Closed' } });
    const only2027 = JSON.parse(shipped);
    only2027.announced = only2027.announced.filter((one: { year: number }) => one.year === 2027);
    await at.ask('calendar.save', { change: file(JSON.stringify(only2027)) });
    const { table } = await at.ask('calendar.get', {});
    expect(table.announced.map((one) => one.year)).toEqual([2024, 2025, 2026, 2027]);
    expect(table.closureDays).toEqual([{ from: '2026-12-29', until: '2026-12-31', name: 'Closed' }]);
  });

  test('DL09: a moved Easter Monday moves the open date, as the file says', async () => {
    const moved = shipped.replace('2026-04-06', '2026-04-27');
    const foreseen = await at.ask('calendar.foresee', { change: file(moved) });
    expect(foreseen.moved).toMatchObject([{ rule: 'T-03', from: { due: '2026-04-21' }, to: { due: '2026-04-20' } }]);
  });

  const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

  test.each<[string, (text: string) => string, (text: string) => number, RegExp]>([
    ['an impossible day', (t) => t.replace('2026-05-25', '2026-02-30'), (t) => t.indexOf('2026-02-30'), /day of the calendar/],
    ['a day listed twice', (t) => t.replace('2026-05-25', '2026-05-04'), (t) => t.lastIndexOf('2026-05-04'), /listed twice/],
    ['a day at a weekend', (t) => t.replace('2026-12-28', '2026-12-26'), (t) => t.indexOf('2026-12-26'), /at a weekend/],
    [
      'a missing comma',
      (t) => t.replace('"2026-05-25",', '"2026-05-25"'),
      (t) => t.indexOf('"name"', t.indexOf('"2026-05-25"')),
      /not JSON/,
    ],
  ])('DL09: with %s is refused whole, with the reason and the line', async (_, spoil, where, reason) => {
    const text = spoil(shipped);
    expect(await at.call('calendar.save', { change: file(text) })).toMatchObject({
      ok: false,
      error: {
        type: 'CalendarFaulty',
        faults: expect.arrayContaining([{ line: lineAt(text, where(text)), reason: expect.stringMatching(reason) }]),
      },
    });
    expect((await at.ask('calendar.get', {})).last).toBeNull();
  });

  test('DL09: closures that overlap are refused, with the line of the second', async () => {
    const text = shipped.replace(
      '"closureDays": []',
      `"closureDays": [
    { "from": "2026-12-29", "until": "2026-12-31", "name": "One" },
    { "from": "2026-12-31", "until": "2027-01-02", "name": "Two" }
  ]`,
    );
    expect(await at.call('calendar.foresee', { change: file(text) })).toMatchObject({
      error: { faults: [{ line: lineAt(text, text.indexOf('"2026-12-31", "until"')), reason: 'Two overlaps One' }] },
    });
  });
});

test('DL09 DL11: closed sittings keep their dates, whatever becomes of the table', async () => {
  importPractice(at.desk);
  at.setClock('2026-11-21T09:00');
  const rows = (await at.ask('sitting.list', { like: 'SC-2026-0142', filter: 'all' })).filter((row) => row.heldOn !== null);
  const datesOf = async () =>
    Promise.all(
      rows.map(async (row) => {
        const view = await at.ask('sitting.get', { sittingId: row.sittingId });
        return {
          reference: row.reference,
          stage: view.stage,
          dates: view.deadlines.map((due) => [due.rule, due.due, due.holdBy]),
        };
      }),
    );
  const before = await datesOf();
  await at.ask('calendar.save', { change: { what: 'holiday.remove', on: '2026-04-06', reason: 'A test of old clocks' } });
  await at.ask('calendar.save', { change: { what: 'holiday.add', on: '2026-05-05', name: 'One-off', reason: 'A test' } });
  const after = await datesOf();
  expect(before.length).toBeGreaterThan(1);
  for (const [index, sitting] of before.entries()) {
    const isClosed = !['requested', 'booked', 'invited'].includes(sitting.stage);
    if (isClosed) expect(after[index]).toEqual(sitting);
  }
  expect(before.some((sitting) => sitting.stage === 'distributed' || sitting.stage === 'approved')).toBe(true);
});
