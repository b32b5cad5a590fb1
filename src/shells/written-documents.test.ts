import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { err, ok } from '../core/result.ts';
import { createWrittenDocuments } from './written-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-written-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  return path;
};

test('E5: a Word file that an answer names and that was written in this run may be opened', () => {
  const documents = createWrittenDocuments(Date.now());
  const path = write('Minutes.docx');
  expect(documents.has(path)).toBe(false);
  expect(documents.note(ok({ written: [{ path, sha256: 'x' }] }))).toEqual([path]);
  expect(documents.has(path)).toBe(true);
});

test('E5: other files, older files, links, folders, relative paths and refusals are never opened', () => {
  const began = Date.now();
  const documents = createWrittenDocuments(began);
  const old = write('Old.docx');
  utimesSync(old, new Date(began - 60_000), new Date(began - 60_000));
  const real = write('Real.docx');
  const link = join(folder, 'Link.docx');
  symlinkSync(real, link);
  const inside = join(folder, 'Folder.docx');
  mkdirSync(inside);
  const paths = [
    write('program.exe'),
    write('Minutes.docx.exe'),
    old,
    link,
    inside,
    'Relative.docx',
    join(folder, 'missing.docx'),
  ];
  for (const path of [...paths, `${folder}/../${folder}/Real.docx`]) expect(documents.note(ok({ path }))).toEqual([]);
  expect(documents.note(err({ type: 'Refused', path: real }))).toEqual([]);
  expect(documents.has(real)).toBe(false);
});
