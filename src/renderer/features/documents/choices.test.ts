import { expect, test } from 'vitest';
import type { DocumentRow, ReaderRow } from '../../../contract/documents.ts';
import type { InviteeId, PersonId } from '../../../core/identifiers.ts';
import { allDocuments, choiceKey, chosenOf, fileNameOf, progressInWords, shownDocument, writeWords } from './choices.ts';

const aDocument = (
  reader: string | null,
  kind: DocumentRow['choice']['kind'],
  change: Partial<DocumentRow> = {},
): DocumentRow => ({
  choice: { kind, reader: reader as InviteeId | null, childId: null },
  title: kind,
  state: 'draft',
  issuedAt: null,
  ...change,
});

const aReader = (reader: string | null, ...documents: ReadonlyArray<DocumentRow>): ReaderRow => ({
  reader: reader as InviteeId | null,
  name: reader ?? 'The conference service',
  role: '',
  class: 'desk',
  personId: null,
  notes: [],
  documents,
});

const readers = [
  aReader('juniper', aDocument('juniper', 'decision-letter'), aDocument('juniper', 'minutes')),
  aReader(null, aDocument(null, 'attendance-sheet')),
];

test('one document of one reader for one child has one key', () => {
  const rowan = { kind: 'plan' as const, reader: 'juniper' as InviteeId, childId: 'rowan' as PersonId };
  const keys = [
    ...allDocuments(readers).map((one) => choiceKey(one.choice)),
    choiceKey(rowan),
    choiceKey({ ...rowan, childId: null }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('WD01: everything that is owed is written unless somebody says not, and what is only on request if somebody says so', () => {
  const letter = aDocument('juniper', 'decision-letter');
  const request = aDocument('marlo', 'transfer-request');
  const all = [letter, request];
  const key = (document: DocumentRow) => choiceKey(document.choice);
  expect(chosenOf(all, new Set())).toEqual([letter]);
  expect(chosenOf(all, new Set([key(request)]))).toEqual([letter, request]);
  expect(chosenOf(all, new Set([key(letter)]))).toEqual([]);
  expect(progressInWords([letter, request])).toBe('1 to write');
  expect(progressInWords([request])).toBe('Only on request');
  expect(progressInWords([{ ...letter, state: 'issued' }, request])).toBe('All written');
});

test('the document that was asked for is shown, else the first of the list', () => {
  expect(shownDocument(readers, choiceKey(readers[1]!.documents[0]!.choice))?.reader.name).toBe('The conference service');
  expect(shownDocument(readers, 'gone')?.document.choice.kind).toBe('decision-letter');
  expect(shownDocument([], undefined)).toBeUndefined();
});

test.each([
  [12, 12, 'Write all documents'],
  [1, 12, 'Write one document'],
  [5, 12, 'Write 5 of 12 documents'],
  [1, 1, 'Write all documents'],
])('the button for %i of %i says "%s"', (chosen, all, words) => {
  expect(writeWords(chosen, all)).toBe(words);
});

test('RD06: how far a reader’s documents are is said in words', () => {
  const issued = aDocument('a', 'minutes', { state: 'issued' });
  expect(progressInWords([issued])).toBe('All written');
  expect(progressInWords([issued, aDocument('a', 'plan')])).toBe('1 to write · 1 written');
  expect(progressInWords([aDocument('a', 'plan'), aDocument('a', 'minutes')])).toBe('2 to write');
});

test('a file is shown by its name, whichever way its path is written', () => {
  expect(fileNameOf('C:\\Users\\x\\Documents\\2026-04-22 letter.docx')).toBe('2026-04-22 letter.docx');
  expect(fileNameOf('/home/x/2026-04-22 letter.docx')).toBe('2026-04-22 letter.docx');
});
