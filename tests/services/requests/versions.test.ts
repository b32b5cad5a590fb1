import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SittingId } from '../../../src/core/identifiers.ts';
import { day } from '../../../src/core/local-date.ts';
import { loadVersions, versionOn } from '../../../src/services/procedures/procedures-files.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';
import { aRequest, type Prepared, prepareFamily } from '../../support/walk.ts';

let resources = '';
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'versions-'));
  for (const folder of ['procedures', 'calendars', 'models', 'practice'])
    cpSync(join('resources', folder), join(resources, folder), { recursive: true });
});
afterEach(() => rmSync(resources, { recursive: true, force: true }));

interface Written {
  version: string;
  deadlines: { minutes: { within: { amount: number } } };
}
const edit = (file: string, change: (profile: Written) => void): void => {
  const path = join(resources, 'procedures', file);
  const profile = JSON.parse(readFileSync(path, 'utf8'));
  change(profile);
  writeFileSync(path, JSON.stringify(profile));
};

describe('the files of a profile', () => {
  test('DL11: the version in force on a day is the last that had come into force by then', () => {
    const versions = loadVersions(resources, 'west-sussex');
    if (!versions.ok) throw new Error(JSON.stringify(versions.error));
    const on = (date: string) => versionOn(versions.value, day(date))?.version;
    expect(['2024-04-21', '2026-03-18', '2026-03-19', '2026-11-21', '2020-01-01'].map(on)).toEqual([
      '2023.1',
      '2023.1',
      '2026.1',
      '2026.1',
      '2023.1',
    ]);
  });

  test('DL11: each version says which guidance it stands under, and the periods do not overlap', () => {
    const versions = loadVersions(resources, 'west-sussex');
    expect(versions).toMatchObject({
      value: [
        { version: '2026.1', guidance: { title: 'Working Together to Safeguard Children 2026' }, inForce: { until: null } },
        {
          version: '2023.1',
          guidance: { title: 'Working Together to Safeguard Children 2023' },
          inForce: { until: '2026-03-18' },
        },
      ],
    });
  });

  test('DL11: a file that is another version than its name says is refused', () => {
    edit('west-sussex@2023.1.json', (profile) => {
      profile.version = '2023.2';
    });
    expect(loadVersions(resources, 'west-sussex')).toMatchObject({
      error: {
        type: 'ProfileFileFaulty',
        faults: [{ path: 'version', reason: 'is 2023.2, but the file is called west-sussex@2023.1.json' }],
      },
    });
  });
});

describe('a conference and the version it was requested under', () => {
  let at: TestDesk;
  let family: Prepared;
  afterEach(() => at.close());

  /** A desk whose earlier version gave the minutes five working days fewer, so that a mixed-up version shows. */
  const aDeskOf2024 = async (): Promise<SittingId> => {
    edit('west-sussex@2023.1.json', (profile) => {
      profile.deadlines.minutes.within.amount = 15;
    });
    at = await aDesk({ now: '2024-04-02T09:00' });
    Object.assign(at.desk, { resources });
    await at.ask('settings.change', { change: { profileId: 'west-sussex' } });
    family = await prepareFamily(at);
    const request = { ...aRequest(family), requestedOn: '2024-04-02', strategyDiscussionOn: '2024-03-28' };
    return (await at.ask('request.create', request)).sittingId;
  };

  const book = (sittingId: SittingId, heldOn: string) =>
    at.ask('sitting.book', {
      sittingId,
      heldOn,
      startsAt: '10:00',
      endsAt: '12:40',
      place: '',
      remoteLink: '',
      chairId: family.chair,
      minuteTakerId: null,
      lateReason: '',
      lateApprovedBy: '',
    });
  const clocksOf = async (sittingId: SittingId) => {
    const view = await at.ask('sitting.get', { sittingId });
    return { version: view.profile.version, dates: view.deadlines.map((due) => `${due.rule} ${due.due} ${due.holdBy}`) };
  };

  test('DL11: a conference of 2024 is judged by its own version for good, and a new one by the version in force', async () => {
    const old = await aDeskOf2024();
    await book(old, '2024-04-18');
    const then = await clocksOf(old);
    expect(then.version).toBe('2023.1');
    expect(then.dates).toContain('T-12 2024-05-10 2024-05-10');

    at.setClock('2026-11-21T09:00');
    expect(await clocksOf(old)).toEqual(then);
    const { profile } = await at.ask('procedures.get', { sittingId: old });
    expect(profile.guidance.title).toBe('Working Together to Safeguard Children 2023');
    const { sittingId: recent } = await at.ask('request.create', {
      ...aRequest(family),
      requestedOn: '2026-11-20',
      strategyDiscussionOn: '2026-11-19',
    });
    await book(recent, '2026-12-08');
    const now = await clocksOf(recent);
    expect(now.version).toBe('2026.1');
    // Twenty working days, not fifteen, over Christmas and New Year.
    expect(now.dates).toContain('T-12 2027-01-08 2027-01-08');
    expect((await at.ask('procedures.get', {})).versions.map(({ version, sittings }) => [version, sittings])).toEqual([
      ['2026.1', 1],
      ['2023.1', 1],
    ]);
  });

  test('DL11: a sitting whose version is not here is not taken in, because it could never be judged again', async () => {
    const old = await aDeskOf2024();
    await book(old, '2024-04-18');
    const { json } = await at.ask('caseFile.export', {});
    at.close();
    at = await aDesk({ now: '2026-11-21T09:00' });
    expect(await at.call('caseFile.import', { json: json.replace('"2023.1"', '"2019.1"') })).toMatchObject({
      error: { type: 'UnknownProfile', known: expect.arrayContaining(['west-sussex 2023.1', 'west-sussex 2026.1']) },
    });
    expect((await at.call('caseFile.import', { json })).ok).toBe(true);
  });
});
