import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentKinds } from '../core/disclosure/document-kinds.ts';
import { fileNameFault, usualFileNames } from '../core/distribution/file-name-pattern.ts';
import { day } from '../core/local-date.ts';
import { type FileNameParts, fileName, listFileName } from './file-name.ts';

const letter: FileNameParts = {
  on: day('2026-04-22'),
  reference: 'SC-2026-0142/1',
  kind: 'decision-letter',
  version: '1.0',
  copyNumber: 3,
  extension: 'docx',
};

test('the day comes first, then the reference, what it is, and which copy (I8, WD10)', () => {
  expect(fileName(letter)).toBe('2026-04-22 SC-2026-0142-1 decision letter copy 03.docx');
});

test('minutes and annex carry the version, so that a correction takes nothing’s place (WD13)', () => {
  const minutes = { ...letter, kind: 'minutes' } as const;
  expect(fileName(minutes)).toBe('2026-04-22 SC-2026-0142-1 minutes 1.0 copy 03.docx');
  expect(fileName({ ...minutes, version: '1.1' })).toBe('2026-04-22 SC-2026-0142-1 minutes 1.1 copy 03.docx');
  expect(fileName({ ...letter, kind: 'restricted-annex', version: '1.1', draft: true })).toBe(
    '2026-04-22 SC-2026-0142-1 restricted annex 1.1 copy 03 draft.docx',
  );
});

test('a plan says which child by number, and a draft says that it is one', () => {
  expect(fileName({ ...letter, kind: 'plan', childNumber: 2, draft: true })).toBe(
    '2026-04-22 SC-2026-0142-1 plan child 2 copy 03 draft.docx',
  );
});

/** As somebody may type a reference or the name of an agency. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('CON', '..\\..\\x', '../../etc', 'NUL.txt', 'a:b', 'x'.repeat(300), ' . ', 'COM1', '\u202Etxt.exe', 'Zoë 👩‍👧'),
);

test('whatever is typed, Windows takes the name of a list, and it stays in its folder (I8)', () => {
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom('', '2026-04-22 '),
      fc.constantFrom(' core groups', ' distribution log'),
      (typed, on, what) => {
        const name = listFileName(on, typed, what, 'xlsx');
        expect(name).toMatch(/^[A-Za-z0-9 ._()-]*[A-Za-z0-9]\.xlsx$/);
        expect(name).not.toMatch(/^[ ]|\.\.|^(CON|PRN|AUX|NUL|COM\d|LPT\d)\./i);
        expect(name.length).toBeLessThanOrEqual(80);
      },
    ),
  );
  expect(listFileName('', 'SC-2026-0142/1', ' core groups', 'ics')).toBe('SC-2026-0142-1 core groups.ics');
  expect(listFileName('2026-04-22 actions of ', 'Zoë’s school: Oaks', '', 'docx')).toBe(
    '2026-04-22 actions of Zoes school Oaks.docx',
  );
});

test('whatever the reference is, Windows takes the name (I8)', () => {
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(...documentKinds),
      fc.nat(10_000),
      fc.boolean(),
      (reference, kind, copyNumber, draft) => {
        const name = fileName({ ...letter, reference, kind, copyNumber, draft });
        expect(name).toMatch(/^\d{4}-\d{2}-\d{2} [A-Za-z0-9 ._()-]*[A-Za-z0-9]\.docx$/);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).not.toContain('..');
        expect(name).not.toMatch(/ {2}|[. ]$/);
        expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(name).toContain(kind.replaceAll('-', ' '));
      },
    ),
    { numRuns: 200 },
  );
});

test('WD10: in any pattern that a council may have, Windows takes the name, and no two papers share one', () => {
  const patterns = fc.constantFrom(usualFileNames, '{date} CP {kind} {copy} {reference}', '{date} {reference}_{copy}-{kind} x');
  fc.assert(
    fc.property(patterns, anything, fc.constantFrom(...documentKinds), fc.nat(10_000), (pattern, reference, kind, copyNumber) => {
      expect(fileNameFault(pattern)).toBeNull();
      const name = fileName({ ...letter, reference, kind, copyNumber }, pattern);
      expect(name).toMatch(/^\d{4}-\d{2}-\d{2} [A-Za-z0-9 ._()-]*[A-Za-z0-9]\.docx$/);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(name).not.toMatch(/\.\.|[{}]/);
      expect(fileName({ ...letter, reference, kind, copyNumber: copyNumber + 1 }, pattern)).not.toBe(name);
    }),
  );
  expect(fileName({ ...letter, draft: true }, '{date} CP {kind} {copy} {reference}')).toBe(
    '2026-04-22 CP decision letter copy 03 SC-2026-0142-1 draft.docx',
  );
});
