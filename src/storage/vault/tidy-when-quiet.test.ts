import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aSittingId, aStore, inTransaction, mustBe } from '../../../tests/storage/support.ts';
import { announceChanges } from '../database.ts';
import { type DocumentRef, openRecordStore } from '../record-store.ts';
import { tidyWhenQuiet } from './tidy-when-quiet.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const aLongRecord = (edits: number) => {
  const { db, path } = aStore();
  announceChanges(db);
  const records = openRecordStore({
    databaseId: 'a',
    device: 'test',
    restricted: undefined,
    now: () => new Date('2026-11-21T10:00:00Z'),
  });
  const ref: DocumentRef<{ text: string }> = { sittingId: aSittingId(), kind: 'record' };
  inTransaction(db, (tx) => mustBe(records.createDocument(tx, ref, { text: '' }, { by: 'a' })));
  const edit = (text: string) =>
    inTransaction(db, (tx) => mustBe(records.changeDocument(tx, ref, (_, setText) => setText(['text'], text), { by: 'a' })));
  const stop = tidyWhenQuiet(db, records);
  inTransaction(db, (tx) => {
    for (let at = 0; at < edits; at += 1)
      mustBe(records.changeDocument(tx, ref, (_, setText) => setText(['text'], `line ${at}`), { by: 'a' }));
  });
  const chunks = () => db.prepare<[], { count: number }>('SELECT count(*) AS count FROM record_chunk').get()?.count;
  // What SQLite has not moved out of its log yet is not in the file.
  const pagesInFile = () => statSync(path).size / 4096;
  return { chunks, edit, stop, pagesInFile };
};

test('a long record is compacted when nobody has typed for a while, never with an edit', () => {
  const { chunks, edit } = aLongRecord(2000);
  expect(chunks()).toBe(2001);
  vi.advanceTimersByTime(15_000);
  edit('somebody types');
  vi.advanceTimersByTime(15_000);
  expect(chunks()).toBe(2002);
  vi.advanceTimersByTime(5_000);
  expect(chunks()).toBe(1);
});

test('nothing is tidied after the records were locked', () => {
  const { chunks, stop } = aLongRecord(2000);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(chunks()).toBe(2001);
});

test('the log is moved into the file in a pause of typing, once it is long, and never with an edit', () => {
  const { edit, pagesInFile } = aLongRecord(0);
  const before = pagesInFile();
  const type = (edits: number) => {
    for (let at = 0; at < edits; at += 1) {
      edit(`line ${at} ${'of words that fill a page sooner '.repeat(20)}`);
      vi.advanceTimersByTime(100);
    }
  };
  type(190);
  vi.advanceTimersByTime(1000);
  expect(pagesInFile()).toBe(before);
  type(600);
  expect(pagesInFile()).toBe(before);
  vi.advanceTimersByTime(1000);
  expect(pagesInFile()).toBeGreaterThan(before);
});

test('a short record is left as it is', () => {
  const { chunks } = aLongRecord(10);
  vi.advanceTimersByTime(60_000);
  expect(chunks()).toBe(11);
});
