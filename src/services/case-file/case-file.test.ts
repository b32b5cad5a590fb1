import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDesk, sampletonJson } from '../../../tests/practice/a-desk.ts';
import { mustBe } from '../../../tests/storage/support.ts';
import type { CaseFile } from '../../contract/case-file.ts';
import type { InviteeId } from '../../core/identifiers.ts';
import { families } from '../../storage/families/families.ts';
import { projectedRows } from '../../storage/record/projections.ts';
import { recordServices } from '../record/records.ts';
import { exportCaseFile } from './export.ts';
import { importCaseFile, withoutSittings } from './import.ts';
import { importPractice } from './practice.ts';
import { readCaseFile } from './read-case-file.ts';
import { referenceFault } from './references.ts';

const practice = (): CaseFile => mustBe(readCaseFile(sampletonJson()));
const json = (file: unknown): string => JSON.stringify(file);
const taken = () => {
  const desk = aDesk();
  importPractice(desk);
  return desk;
};
const exported = (desk: ReturnType<typeof aDesk>): string => mustBe(exportCaseFile(desk, { withFiles: true })).json;

/** Changes one value of a file, at the path that a person would write; the value that was there. */
const setValue = (file: unknown, path: string, value: unknown): unknown => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => (at as Record<string, unknown>)[step], file) as Record<string, unknown>;
  const was = holder[last];
  holder[last] = value;
  return was;
};

/** The practice file with one value changed. */
const withValue = (path: string, value: unknown): string => {
  const file: unknown = JSON.parse(sampletonJson());
  setValue(file, path, value);
  return json(file);
};

const elsewhere = '019d3e00-0000-7000-8000-999999999999';
const faultOf = (text: string) => {
  const read = readCaseFile(text);
  return read.ok ? undefined : read.error;
};

test('what is taken in and written out again is the same file, byte for byte', async () => {
  const first = exported(taken());
  const again = aDesk();
  expect(mustBe(await importCaseFile(again, { json: first }))).toEqual({ families: 1, people: 8, sittings: 3 });
  expect(exported(again)).toBe(first);
});

test('everything of the practice file is in what is written out, and each approved record has its issued version', () => {
  const [before, after] = [practice(), JSON.parse(exported(taken())) as CaseFile];
  const { $schema: _, ...expected } = structuredClone(before);
  const versions = after.families[0]!.sittings.map((sitting) => sitting.issued.map((issued) => issued.version));
  expect(versions).toEqual([['1.0'], ['1.0'], []]);
  expect(after.families[0]!.sittings.map(({ keptModel }) => keptModel?.title)).toEqual(Array(3).fill('Family Safeguarding'));
  const plain = (file: CaseFile) => ({
    ...file,
    families: file.families.map((family) => ({
      ...family,
      relationships: [...family.relationships].sort((a, b) => (json(a) < json(b) ? -1 : 1)),
      // The model that a sitting is run under is kept as it comes in.
      sittings: family.sittings.map(({ keptModel: _, ...sitting }) => ({ ...sitting, issued: [] })),
    })),
  });
  expect(plain(after)).toEqual(plain(expected as CaseFile));
});

test('a record that was typed in after its speaker left the list is still readable', async () => {
  const desk = taken();
  const sitting = practice().families[0]!.sittings[2]!;
  const id = Object.keys(sitting.record.invitees)[5] as InviteeId;
  const { statements } = practice().families[0]!.sittings[0]!.record;
  const statement = { ...statements[0]!, speaker: id, segment: null, text: 'Said by somebody who was taken off the list.' };
  const { 'record.edit': edit } = recordServices(desk);
  const answer = edit({
    sittingId: sitting.id,
    edits: [
      { edit: 'statement.add', statement, after: 'last' },
      { edit: 'invitee.remove', id },
    ],
  });
  expect(answer).toMatchObject({ ok: true });
  const text = exported(desk);
  expect(text).toContain('Said by somebody who was taken off the list.');
  expect(mustBe(await importCaseFile(aDesk(), { json: text }))).toMatchObject({ sittings: 3 });
});

test('the lists of a taken-in sitting say what its record says', () => {
  const desk = taken();
  const { id, record } = practice().families[0]!.sittings[0]!;
  const rows = projectedRows(desk.db, id);
  expect(rows.invitee).toHaveLength(Object.keys(record.invitees).length);
  expect(rows.decision).toHaveLength(3);
  expect(rows.plan_action).toHaveLength(8);
});

test('R1: a file with one fault leaves nothing behind', async () => {
  const desk = aDesk();
  // Everything fits, and only the last sitting turns out not to be whole: it says approved and has no decisions.
  const file = structuredClone(practice());
  const last = file.families[0]!.sittings[2]!;
  const broken = { ...last, progress: { ...last.progress, closedAt: '2027-01-14T12:00', approvedAt: '2027-01-15T09:00' } };
  const faulty = { ...file, families: [{ ...file.families[0]!, sittings: [...file.families[0]!.sittings.slice(0, 2), broken] }] };
  expect(await importCaseFile(desk, { json: json(faulty) })).toMatchObject({
    ok: false,
    error: { type: 'CaseFileFaulty', where: 'families[0].sittings[2].record' },
  });
  expect(families(desk.db)).toEqual([]);
  expect(mustBe(await importCaseFile(desk, { json: sampletonJson() }))).toMatchObject({ families: 1 });
});

test('a family that is here already refuses the file, agencies that are here word for word do not', async () => {
  const desk = taken();
  expect(await importCaseFile(desk, { json: sampletonJson() })).toEqual({
    ok: false,
    error: { type: 'AlreadyHere', what: 'the family SC-2026-0142' },
  });
  expect(await importCaseFile(desk, { json: json({ ...practice(), families: [] }) })).toMatchObject({ ok: true });
  const renamed = practice().agencies.map((agency, at) => (at === 0 ? { ...agency, name: 'Another team' } : agency));
  expect(await importCaseFile(desk, { json: json({ ...practice(), families: [], agencies: renamed }) })).toEqual({
    ok: false,
    error: { type: 'AlreadyHere', what: 'Another team' },
  });
});

test('X2: confidential content is neither taken in nor written out by somebody who is not entitled to it', async () => {
  const desk = aDesk({ entitled: false });
  expect(await importCaseFile(desk, { json: sampletonJson() })).toEqual({ ok: false, error: { type: 'NotEntitled' } });
  expect(families(desk.db)).toEqual([]);
  const entitled = taken();
  const other = { ...entitled, restricted: undefined };
  expect(exportCaseFile(other, { withFiles: true })).toEqual({ ok: false, error: { type: 'NotEntitled' } });
});

test('a profile that this desk does not know refuses the file', async () => {
  for (const path of ['profileId', 'families[0].sittings[1].profileId'])
    expect(await importCaseFile(aDesk(), { json: withValue(path, 'somewhere-else') })).toEqual({
      ok: false,
      error: { type: 'UnknownProfile', known: ['england', 'swindon', 'west-sussex'] },
    });
});

test('G2: the log says that a case file was taken in and written out', () => {
  const desk = taken();
  exported(desk);
  const actions = desk.db.prepare<[], { action: string }>('SELECT action FROM audit_entry ORDER BY seq').all();
  expect(actions.map(({ action }) => action)).toEqual(['caseFile.import', 'caseFile.export']);
});

test('only the people and agencies can be taken in, without any conference', async () => {
  const desk = aDesk();
  expect(mustBe(await importCaseFile(desk, { json: json(withoutSittings(practice())) }))).toEqual({
    families: 1,
    people: 8,
    sittings: 0,
  });
});

test.each([
  ['a child who is not there', 'families[0].sittings[0].conferences[0].childId', elsewhere],
  ['a speaker who is not on the list', 'families[0].sittings[0].record.statements[3].speaker', elsewhere],
  ['a part that does not exist', 'families[0].sittings[0].record.statements[3].segment', elsewhere],
  ['a chair who is not there', 'families[0].sittings[0].chairId', elsewhere],
  ['a lead social worker who is not on the list', 'families[0].sittings[0].record.plan.leadSocialWorker', elsewhere],
  ['an agency that is not there', 'practitioners[2].agencyId', elsewhere],
  ['somebody who lives nowhere', 'families[0].residences[0].addressId', elsewhere],
  ['a request that is not there', 'families[0].sittings[0].requestId', elsewhere],
  ['a plan that ends before it starts', 'families[0].planPeriods[0].endedOn', '2026-01-01'],
  ['a plan that ends on the day it starts (rule 8840)', 'families[0].planPeriods[0].endedOn', '2026-04-21'],
  ['an end before the start', 'families[0].residences[0].until', '2020-01-01'],
  ['a day that is none', 'families[0].sittings[0].heldOn', '2026-02-30'],
])('I7: %s is refused, with the way to it', (_, path, value) => {
  const found = faultOf(withValue(path, value));
  expect(found?.where.startsWith(path.replace(/\.until$/, ''))).toBe(true);
  expect(found?.why).toMatch(/\.$/);
});

/** Every identifier in the file, with the way to it. */
const identifiersIn = (value: unknown, path = ''): ReadonlyArray<readonly [path: string, id: string]> => {
  if (typeof value === 'string') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    identifiersIn(one, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
};

test('I7: whatever points to somebody or something is refused where it points to nothing', () => {
  const file = structuredClone(practice());
  const all = identifiersIn(file);
  const times = Map.groupBy(all, ([, id]) => id);
  const pointing = all.filter(([path, id]) => (times.get(id)?.length ?? 0) > 1 && !/\.id$/.test(path));
  expect(pointing.length).toBeGreaterThan(300);
  const taken = pointing.flatMap(([path]) => {
    const was = setValue(file, path, elsewhere);
    const fault = referenceFault(file);
    setValue(file, path, was);
    return fault === undefined ? [path] : [];
  });
  // A dissent outlives whoever raised it and was taken off the list: its words stay.
  expect(taken.filter((path) => !/\.dissents\.[^.]+\.inviteeId$/.test(path))).toEqual([]);
});

test('I7: a list with the same thing twice, and a second open plan of a child (rule 8935), are refused', () => {
  const file = JSON.parse(sampletonJson()) as { families: Record<string, unknown>[] };
  const lists = (holder: object, path: string) =>
    Object.entries(holder).flatMap(([key, value]) =>
      Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' ? [[`${path}${key}`, value] as const] : [],
    );
  const taken = [...lists(file, ''), ...lists(file.families[0]!, 'families[0].')]
    .filter(([path, list]) => faultOf(withValue(path, [...list, list[0]])) === undefined)
    .map(([path]) => path);
  expect(taken).toEqual([]);

  const [plan] = file.families[0]!.planPeriods as ReadonlyArray<object>;
  const open = { ...plan, endedOn: null, endReason: null };
  expect(faultOf(withValue('families[0].planPeriods', [open, { ...open, startedOn: '2026-05-21' }]))?.why).toBe(
    'A child has one open plan at most (rule 8935).',
  );
});

test('I7: names that reach into the program, depth and endless numbers are refused before anything is read', () => {
  expect(faultOf('{"format":"conference-desk-case-file","__proto__":{"polluted":true}}')).toMatchObject({ where: '__proto__' });
  expect(faultOf('{"agencies":[{"constructor":1}]}')).toMatchObject({ where: 'agencies[0].constructor' });
  expect(faultOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)?.why).toContain('20 levels');
  expect(faultOf('{"version":1e999}')).toMatchObject({ where: 'version' });
  expect(faultOf('{')).toEqual({ type: 'CaseFileFaulty', where: '(the whole file)', why: 'This is not JSON.' });
  expect(faultOf(' '.repeat(250_000_001))?.why).toContain('250 million');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('I7, I11: damage anywhere is refused or read as something whole, and never throws', () => {
  const text = sampletonJson();
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', '"', '}', '0', 'x', '\\', '[null]'), (at, instead) => {
      const read = readCaseFile(text.slice(0, at) + instead + text.slice(at + 1));
      expect(read.ok || read.error.type === 'CaseFileFaulty').toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('I7: any JSON is answered with a fault and a place', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (text) => {
      expect(faultOf(text)).toMatchObject({ type: 'CaseFileFaulty', where: expect.any(String), why: expect.any(String) });
    }),
  );
});
