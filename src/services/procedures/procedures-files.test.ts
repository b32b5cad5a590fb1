import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../core/local-date.ts';
import { dueDate } from '../../core/procedures/deadlines.ts';
import { loadCalendar, loadProcedures, loadProfile, profileIds } from './procedures-files.ts';

let resources = '';
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'procedures-'));
  for (const folder of ['procedures', 'calendars'])
    cpSync(join('resources', folder), join(resources, folder), { recursive: true });
});
afterEach(() => rmSync(resources, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(resources, file), change(readFileSync(join(resources, file), 'utf8')));

test('every profile that is shipped can be read, with its calendar', () => {
  expect(profileIds(resources)).toEqual(['england', 'swindon', 'west-sussex']);
  for (const id of profileIds(resources))
    expect(loadProcedures(resources, id)).toMatchObject({ ok: true, value: { profile: { id }, calendar: { id: 'england' } } });
});

test('a limit changed in the file changes the date, and nothing else is needed', () => {
  const reconvened = () => {
    const procedures = loadProcedures(resources, 'swindon');
    if (!procedures.ok) throw new Error(JSON.stringify(procedures.error));
    const { profile, calendar } = procedures.value;
    return dueDate(profile.deadlines['reconvened-review']!, { 'inquorate-sitting': day('2026-04-21') }, calendar);
  };
  expect(reconvened()).toMatchObject({ value: { due: '2026-05-06' } });
  edit('procedures/swindon.json', (text) => {
    const file = JSON.parse(text);
    file.deadlines['reconvened-review'].within.amount = 5;
    return JSON.stringify(file);
  });
  expect(reconvened()).toMatchObject({ value: { due: '2026-04-28' } });
});

describe('a profile that is not there', () => {
  test.each(['east-sussex', '', '../calendars/england', 'West-Sussex'])('%j is answered with those there are', (id) => {
    expect(loadProfile(resources, id)).toEqual({
      ok: false,
      error: { type: 'UnknownProfile', id, known: ['england', 'swindon', 'west-sussex'] },
    });
  });

  test('a calendar that a profile names and nobody has', () => {
    edit('procedures/swindon.json', (text) => text.replace('"calendar": "england"', '"calendar": "atlantis"'));
    expect(loadProcedures(resources, 'swindon')).toEqual({
      ok: false,
      error: { type: 'UnknownCalendar', id: 'atlantis', known: ['england'] },
    });
  });
});

describe('a file that cannot be trusted', () => {
  const file = 'procedures/swindon.json';

  test('cut short', () => {
    edit(file, (text) => text.slice(0, 900));
    expect(loadProfile(resources, 'swindon')).toMatchObject({
      ok: false,
      error: {
        type: 'ProfileFileFaulty',
        file,
        faults: [{ path: '(the whole file)', reason: expect.stringContaining('is not JSON') }],
      },
    });
  });

  test('copied under another name', () => {
    edit(file, (text) => text.replace('"id": "swindon"', '"id": "norfolk"'));
    expect(loadProfile(resources, 'swindon')).toMatchObject({
      error: { faults: [{ path: 'id', reason: 'is norfolk, but the file is called swindon.json' }] },
    });
  });

  test('with two faults, both are said', () => {
    edit(file, (text) =>
      text.replace('"version": "2026.1"', '"version": ""').replace('"calendar": "england"', '"calendar": "../x"'),
    );
    expect(loadProfile(resources, 'swindon')).toMatchObject({ error: { faults: [{ path: 'version' }, { path: 'calendar' }] } });
  });

  test('a holiday table with one impossible day is refused whole', () => {
    edit('calendars/england.json', (text) => text.replace('2027-12-28', '2027-12-26'));
    expect(loadCalendar(resources, 'england')).toMatchObject({
      ok: false,
      error: { type: 'ProfileFileFaulty', file: 'calendars/england.json', faults: [{ path: 'announced.3.holidays.7.date' }] },
    });
  });

  test('a byte order mark from a Windows editor is no fault', () => {
    edit(file, (text) => `\uFEFF${text}`);
    expect(loadProfile(resources, 'swindon')).toMatchObject({ ok: true });
  });
});
