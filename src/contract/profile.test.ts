import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profileNamed } from '../../tests/support/procedures.ts';
import { notCounted, quoracyRule } from '../core/attendance/quoracy-rule.ts';
import type { ProceduresProfile } from '../core/procedures/profile.ts';
import { parseProfile, profileJsonSchema } from './profile.ts';

const westSussex = profileNamed('west-sussex');
const england = profileNamed('england');
const swindon = profileNamed('swindon');
const shipped = [england, westSussex, swindon];

/** The file with the value at `path` replaced, or taken out where it is undefined. */
const withValue = (path: string, value: unknown): unknown => {
  const file = structuredClone(westSussex) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return file;
};

test('a profile is read as it was written', () => {
  for (const profile of shipped) expect(parseProfile(structuredClone(profile))).toEqual({ ok: true, value: profile });
});

describe('a faulty profile is refused, saying where and why', () => {
  test.each<[string, string, unknown, string, RegExp]>([
    ['a key nobody knows', 'chair.nickname', 'boss', 'chair', /nickname/],
    ['a limit without a source', 'deadlines.minutes.source', undefined, 'deadlines.minutes.source', /expected object/],
    ['a limit of no days', 'deadlines.minutes.within.amount', 0, 'deadlines.minutes.within.amount', />=1/],
    ['half a day', 'deadlines.minutes.within.amount', 1.5, 'deadlines.minutes.within.amount', /int/],
    ['a unit nobody counts in', 'deadlines.minutes.within.unit', 'fortnight', 'deadlines.minutes.within.unit', /working-day/],
    ['an event nobody records', 'deadlines.minutes.anchor', 'full-moon', 'deadlines.minutes.anchor', /strategy-discussion/],
    ['a national limit left out', 'deadlines.first-review', undefined, 'deadlines.first-review', /expected object/],
    [
      'a week of pregnancy after the birth',
      'deadlines.pre-birth-conference.within.direction',
      'after',
      'deadlines.pre-birth-conference.within',
      /week of pregnancy/,
    ],
    ['a rule id in capitals', 'deadlines.Minutes', england.deadlines.minutes, 'deadlines.Minutes', /lower-case/],
    [
      'a first sitting of a strategy discussion',
      'deadlines.initial-conference.keepsFirstSitting',
      true,
      'deadlines.initial-conference.keepsFirstSitting',
      /counts from the conference/,
    ],
    ['a date that does not exist', 'inForce.from', '2026-02-30', 'inForce.from', /day of the calendar/],
    ['an end before its beginning', 'inForce.until', '2026-01-01', 'inForce.until', /before/],
    ['an empty statement', 'statements.equality.text', ' ', 'statements.equality.text', /must not be empty/],
    [
      'an agency that must attend and is on no list',
      'quoracy.mustAttend.agencies.0',
      'nobody',
      'quoracy.mustAttend.agencies.0',
      /not on this profile's list/,
    ],
    ['an agency listed twice', 'agencies.1.code', 'csc', 'agencies.1.code', /twice/],
    [
      'an item nobody has a rule for',
      'visibility.rows.0',
      westSussex.visibility.rows[1],
      'visibility.rows',
      /no row for child-home-address/,
    ],
    [
      'a reader left out of the matrix',
      'visibility.rows.0.readers.supporter',
      undefined,
      'visibility.rows.0.readers.supporter',
      /full/,
    ],
    ['a scale upside down', 'scale.highest.value', 0, 'scale.highest.value', /above the lowest/],
  ])('%s', (_, path, value, at, reason) => {
    const profile = parseProfile(withValue(path, value));
    expect(profile).toMatchObject({
      ok: false,
      error: expect.arrayContaining([{ path: at, reason: expect.stringMatching(reason) }]),
    });
  });

  test('something that is no profile at all', () => {
    expect(parseProfile(null)).toMatchObject({ ok: false, error: [{ path: '(the whole file)' }] });
  });
});

describe('a council changes data, never code', () => {
  test('a limit of its own is read beside the national ones', () => {
    const own = { ...westSussex.deadlines.minutes, title: 'Letter translated' };
    expect(parseProfile(withValue('deadlines.translated-letter', own))).toMatchObject({
      ok: true,
      value: { deadlines: { 'translated-letter': { title: 'Letter translated' } } },
    });
  });

  test('an agency of its own is read with the others', () => {
    const own = { ...westSussex.agencies[5]!, code: 'lifeboat', name: 'Lifeboat station' };
    const profile = parseProfile(withValue(`agencies.${westSussex.agencies.length}`, own));
    expect(profile).toMatchObject({ ok: true, value: { agencies: expect.arrayContaining([own]) } });
  });
});

describe('what is shipped, domain.md 12.1', () => {
  const amount = (profile: ProceduresProfile, key: string) => {
    const rule = Object.values(profile.deadlines).find((one) => one.key === key);
    return rule === undefined ? undefined : `${rule.within.amount} ${rule.within.unit} ${rule.within.direction}`;
  };

  test.each([
    ['icpc.maxWD', '15 working-day after'],
    ['rcpc.firstMonths', '3 month after'],
    ['rcpc.laterMonths', '6 month after'],
    ['coregroup.firstWD', '10 working-day after'],
    ['coregroup.everyDays', '42 calendar-day after'],
    ['visit.everyWD', '10 working-day after'],
    ['report.family.icpcWD', '3 working-day before'],
    ['report.family.rcpcWD', '5 working-day before'],
    ['report.chair.icpc', '3 calendar-day before'],
    ['report.chair.rcpc', '5 working-day before'],
    ['letter.maxWD', '1 working-day after'],
    ['minutes.maxWD', '20 working-day after'],
    ['minutes.commentWD', '10 working-day after'],
    ['exclusion.requestWD', '3 working-day before'],
    ['inquorate.icpcWD', '10 working-day after'],
    ['inquorate.rcpcMonths', '1 month after'],
    ['dissent.hours', '72 hour after'],
    ['prebirth.weeks', '28 gestation-week before'],
    ['prebirth.postBirth', '20 working-day after'],
    ['transferIn.maxWD', '15 working-day after'],
    ['supervision.everyMonths', '1 month after'],
  ])('West Sussex: %s is %s', (key, value) => {
    expect(amount(westSussex, key)).toBe(value);
  });

  test('West Sussex: the values that are not time limits', () => {
    expect(westSussex).toMatchObject({
      authority: { laCode: '938', onsCode: 'E10000032' },
      chair: { label: 'child protection adviser', lcppWhoInvestigated: 'warn' },
      quoracy: {
        others: { atLeast: 2, withDirectContact: true },
        healthCountsOnce: { value: false },
        inquorate: { maxInRow: null },
      },
      child: { inviteAge: 10 },
      recording: { policy: 'none' },
      model: { name: 'family-safeguarding' },
      scale: { lowest: { value: 0 }, highest: { value: 10 }, safeEnd: 'highest' },
      markings: { professionals: 'OFFICIAL-SENSITIVE', family: 'Private and confidential' },
      category: { allowMultiple: false },
      retention: { localPurgeDays: 30 },
      interimSafety: { laterThanWorkingDay: 15, source: { rule: 'P-10', confirmLocally: true } },
      workload: { caseloadWarn: 20 },
      guidance: { title: 'Working Together to Safeguard Children 2026' },
      macpt: { enabled: false, from: null },
    });
  });

  test('West Sussex invites EHP and FSPS, police, school, GP and probation by default, and does not count the first two', () => {
    const invited = westSussex.agencies.filter((agency) => agency.invitedByDefault).map((agency) => agency.code);
    expect(invited).toEqual(['csc', 'fsps', 'ehp', 'pol', 'sch', 'gp', 'prob']);
    expect(notCounted(quoracyRule(westSussex))).toEqual(expect.arrayContaining(['fsps', 'ehp']));
  });

  test('what nobody knows is asked, not invented', () => {
    expect(amount(westSussex, 'complaint.days')).toBeUndefined();
    for (const profile of shipped) {
      expect(profile.toAsk.map((question) => question.key)).toContain('complaint.days');
      for (const contact of Object.values(profile.contacts))
        expect([contact.phone, contact.email, contact.web]).toEqual([null, null, null]);
    }
  });

  test.each(shipped.map((profile) => [profile.id, profile] as const))(
    '%s: an unchecked default is marked to be confirmed',
    (_, profile) => {
      const sources: Array<{ evidence: string; level: string; confirmLocally: boolean; rule: string }> = [];
      JSON.stringify(profile, (key, value) => {
        if (key === 'source') sources.push(value);
        return value;
      });
      expect(sources.length).toBeGreaterThan(50);
      for (const source of sources)
        if (source.evidence === 'K') expect(source, source.rule).toMatchObject({ confirmLocally: true });
    },
  );

  test('6.8: what is never shown to anyone in the family is never shown', () => {
    for (const { visibility } of shipped) {
      const row = (item: string) => visibility.rows.find((one) => one.item === item)!.readers;
      for (const item of ['referrer-identity', 'police-intelligence', 'legal-advice', 'restricted-segment', 'fii-undisclosed'])
        expect(row(item)).toMatchObject({
          'parent-in-household': 'never',
          'parent-elsewhere': 'never',
          child: 'never',
          supporter: 'never',
        });
      expect(row('safe-address')).toMatchObject({ 'parent-in-household': 'own-only', 'parent-elsewhere': 'never' });
      expect(row('child-home-address')['parent-elsewhere']).toBe('if-not-confidential');
      for (const { readers } of visibility.rows) expect(readers.interpreter).toBe('never');
    }
  });

  test('8.5: the Annex A lists have fourteen and seventeen headings', () => {
    for (const { annexA } of shipped) expect([annexA.list5.length, annexA.list7.length]).toEqual([14, 17]);
  });
});

test('the published JSON Schema is the one the app reads with', () => {
  const published: unknown = JSON.parse(readFileSync('resources/schemas/profile.schema.json', 'utf8'));
  // Out of date? node -e "import('./src/contract/profile.ts').then((m) => process.stdout.write(JSON.stringify(m.profileJsonSchema())))"
  // into that file, and Biome lays it out.
  expect(published).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
});
