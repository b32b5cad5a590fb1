import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, longDate, shortDate } from '../local-date.ts';
import { dateIn, nameIn, nhsNumberIn, postcodeIn, sexIn, yesOrNoIn } from './cell-values.ts';
import { type MappingFile, suggestMapping } from './import-fields.ts';
import { alikeness, nearEnough } from './near-names.ts';

const peopleMappings = ['eclipse', 'lcs', 'mosaic'].map(
  (system): MappingFile => JSON.parse(readFileSync(`resources/mappings/${system}-people.json`, 'utf8')),
);
const [ours] = peopleMappings as [MappingFile];

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1930-01-01'), days));

test('IE01: a date is the same day however a British system or Excel writes it', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const [year, month, date] = on.split('-');
      const serial = Math.round((Date.parse(on) - Date.parse('1899-12-30')) / 86_400_000);
      const ways = [on, `${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`, `${on}T00:00:00`];
      for (const way of [...ways, `${date}-${month}-${year} 00:00:00`, longDate(on), shortDate(on), String(serial)])
        expect(dateIn(way), way).toEqual({ ok: true, value: on });
    }),
  );
});

test.each(['12/13/2015', '00/01/2015', '29/02/2015', '1/1/15', 'yesterday', '', '2015'])('IE01: %j is no date', (text) => {
  expect(dateIn(text).ok).toBe(false);
});

test('IE01: numbers, postcodes, answers and names are read as systems write them', () => {
  expect(nhsNumberIn('943 476 5919')).toBe('9434765919');
  expect(nhsNumberIn('943 476 5910')).toBeUndefined();
  expect(postcodeIn('sw1a1aa')).toBe('SW1A 1AA');
  expect(postcodeIn('12345')).toBeUndefined();
  expect([yesOrNoIn('a) Yes'), yesOrNoIn('N'), yesOrNoIn('maybe')]).toEqual([true, false, undefined]);
  expect([sexIn('b) Female'), sexIn('M'), sexIn('c) Not stated')]).toEqual(['female', 'male', 'unknown']);
  expect(nameIn('Sampleton, Rowan James')).toEqual({ surname: 'Sampleton', givenName: 'Rowan James' });
  expect(nameIn('Rowan James Sampleton')).toEqual({ surname: 'Sampleton', givenName: 'Rowan James' });
});

test('IE01: a date of birth is found under the usual spellings of its heading, and under no other column', () => {
  for (const { headings } of peopleMappings) {
    const found = (heading: string) => suggestMapping([{ ...ours, headings }], 'people', ['Surname', heading])?.mapping.bornOn;
    for (const heading of [
      'Born',
      'D.O.B.',
      'Birth date',
      'Date of Birth (dd/mm/yyyy)',
      'DOB [DD-MM-YYYY]',
      'DATE OF BIRTH (required)',
    ])
      expect(found(heading), heading).toBe(1);
    for (const heading of ['DOB (mother)', 'Place born', 'Borough']) expect(found(heading), heading).toBeUndefined();
  }
});

test.each([
  ["St Mary's Primary School", 'Saint Marys Primary', true],
  ['The Oakfield Academy', 'Oakfield School', true],
  ['Fern Example', 'Fern Exampel', true],
  ['Exampleham Health', 'Sampleton Police', false],
  ['Fern Example', 'Oak Nurse', false],
])('IE06: %s and %s are near: %s', (one, other, near) => {
  expect(alikeness(one, other) >= nearEnough).toBe(near);
  expect(alikeness(one, other)).toBe(alikeness(other, one));
});
