import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aPracticeDesk, sittingOn, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aPracticeDesk({ now: '2026-04-21T12:00' });
});
afterEach(() => at.close());

const first = async () => {
  return sittingOn(at, '2026-04-21');
};

describe('CG01: the full set of dates is made at the conference', () => {
  test('from the day agreed in the room to the review, each in time and none later than six weeks after the last (T-13, T-14)', async () => {
    const { dates, until, members } = await at.ask('coreGroup.series', { sittingId: await first() });
    expect(until).not.toBeNull();
    expect(members).toBeGreaterThan(0);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates.map(({ rule }) => rule)).toEqual(['T-13', ...dates.slice(1).map(() => 'T-14')]);
    for (const { on, due } of dates) expect(on <= due && on < (until ?? '')).toBe(true);
  });

  test('a member’s leave moves the date, and nobody is missing where a day without them exists', async () => {
    const sittingId = await first();
    const before = await at.ask('coreGroup.series', { sittingId });
    const second = before.dates[1];
    const juno = (await at.ask('practitioner.list', {})).find(({ name }) => name.startsWith('Juno'));
    if (second === undefined || juno === undefined) throw new Error('There is a second core group, and Juno');
    const leave = { id: null, practitionerId: juno.id, from: second.on, until: second.on, reason: 'annual leave' };
    await at.ask('absence.save', { absence: leave });
    const after = await at.ask('coreGroup.series', { sittingId });
    expect(after.dates.map(({ on }) => on)).not.toContain(second.on);
    expect(after.dates.flatMap(({ missing }) => missing)).toEqual([]);
  });

  test('kept, they are written as one calendar file that names nobody; a Sunday, the day of the conference and a day twice are refused', async () => {
    const sittingId = await first();
    const folder = join(at.folder, 'calendars');
    expect(await at.call('coreGroup.calendar', { sittingId, folder })).toMatchObject({ error: { type: 'NoCoreGroupDates' } });
    const { dates } = await at.ask('coreGroup.series', { sittingId });
    const chosen = dates.map(({ on, startsAt, endsAt }) => ({ on, startsAt, endsAt }));
    await at.ask('coreGroup.keepDates', { sittingId, dates: chosen });
    const hour = { startsAt: '10:00', endsAt: '11:00' };
    for (const [days, why] of [
      [['2026-05-03'], 'no-working-day'],
      [['2026-04-21'], 'not-after-conference'],
      [['2026-05-05', '2026-05-05'], 'twice'],
    ] as const)
      expect(await at.call('coreGroup.keepDates', { sittingId, dates: days.map((on) => ({ on, ...hour })) })).toMatchObject({
        error: { type: 'CoreGroupDayUnusable', why },
      });
    expect((await at.ask('coreGroup.series', { sittingId })).kept.map(({ on }) => on)).toEqual(dates.map(({ on }) => on));

    const { path } = await at.ask('coreGroup.calendar', { sittingId, folder });
    const text = readFileSync(path, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(dates.length);
    for (const { on } of dates) expect(text).toContain(`DTSTART;TZID=Europe/London:${on.replaceAll('-', '')}T`);
    expect(text).not.toMatch(/sampleton|rowan|wren|juniper/i);
  });
});

describe('CG03: the list of core groups that are overdue', () => {
  test('DL01: each says why it is due that day, with the count and its source; a family without a plan counts none', async () => {
    at.setClock('2026-04-29T09:00');
    const { families } = await at.ask('coreGroup.list', {});
    expect(families.length).toBeGreaterThan(0);
    for (const { familyId, due } of families) {
      const counted = await at.ask('coreGroup.due', { familyId });
      expect(counted?.due).toBe(due);
      expect(counted?.steps.at(-1)?.date).toBe(due);
      expect(counted?.source.document).not.toBe('');
    }
    expect(await at.ask('coreGroup.due', { familyId: at.desk.newId() })).toBeNull();
  });

  test('says why, counts each team, and stands on Today until one is written down', async () => {
    at.setClock('2027-02-01T09:00');
    const { families, teams } = await at.ask('coreGroup.list', {});
    const row = families.find(({ children }) => children.includes('Wren'));
    if (row === undefined) throw new Error('The practice family has a plan');
    expect(row).toMatchObject({ isOverdue: true, reason: '' });
    expect(row.team).not.toBe('');
    expect(teams.find(({ team }) => team === row.team)).toMatchObject({ overdue: 1, withReason: 0 });
    expect(teams.reduce((sum, team) => sum + team.families, 0)).toBe(families.length);

    const { familyId, due } = row;
    await at.ask('coreGroup.sayWhy', { familyId, dueOn: due, reason: 'The lead social worker left.' });
    const task = async () => (await at.ask('today.get', {})).tasks.find(({ id }) => id === `core-group:${familyId}`);
    expect(await task()).toMatchObject({
      group: 'late',
      dueOn: due,
      sentence: expect.stringContaining('The lead social worker left.'),
    });
    expect((await at.ask('coreGroup.list', {})).teams.find(({ team }) => team === row.team)).toMatchObject({ withReason: 1 });

    const held = {
      heldOn: '2027-01-29',
      note: 'Going well.',
      came: ['Indigo', ' '],
      childView: 'Wren sleeps.',
      agreed: 'More of it.',
    };
    await at.ask('coreGroup.hold', { familyId, ...held });
    expect(await task()).toBeUndefined();
    const after = (await at.ask('coreGroup.list', {})).families.find((one) => one.familyId === familyId);
    expect(after).toMatchObject({ isOverdue: false, lastOn: '2027-01-29', due: '2027-03-12', reason: '' });
    expect((await at.ask('coreGroup.held', { familyId }))[0]).toEqual({ ...held, came: ['Indigo'] });

    await at.ask('coreGroup.takeBack', { familyId, heldOn: '2027-01-29' });
    expect(await task()).toBeDefined();
    expect(await at.call('coreGroup.takeBack', { familyId, heldOn: '2027-01-29' })).toMatchObject({ error: { type: 'NotHere' } });
  });

  test('a core group of tomorrow cannot be written down', async () => {
    at.setClock('2027-02-01T09:00');
    const [row] = (await at.ask('coreGroup.list', {})).families;
    const blank = { note: '', came: [], childView: '', agreed: '' };
    expect(await at.call('coreGroup.hold', { familyId: row!.familyId, heldOn: '2027-02-02', ...blank })).toMatchObject({
      error: { type: 'DayIsToCome' },
    });
  });
});
