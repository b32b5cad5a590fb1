import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { day } from '../../src/core/local-date.ts';
import { forLibreOffice } from '../../src/documents/for-libreoffice.ts';
import { type DocumentModel, heading, paragraph } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { findLibreOffice } from '../../src/services/papers/print-pdf.ts';
import { readsPdfs } from '../support/rows-in-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-headings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A letter whose heading is its 25th paragraph, after so many lines, with two lines below it. */
const letter = (lines: number): DocumentModel => ({
  kind: 'invitation',
  title: 'Invitation',
  marking: 'Private and confidential',
  textSize: 12,
  language: 'en-GB',
  draft: false,
  version: '1.0',
  organisation: 'Samplesex County Council (TEST)',
  reference: 'SC-2026-0142/1',
  producedOn: day('2026-04-22'),
  copyFor: 'Juniper SAMPLETON',
  control: 'Keep this safe.',
  blocks: [
    paragraph(Array(lines).fill('line').join('\n')),
    ...Array.from({ length: 23 }, () => paragraph('text')),
    heading(1, 'If you are not happy'),
    paragraph('Tell us or the chair.\nYou can complain about how the conference is run.'),
    paragraph('The end.'),
  ],
});

/** Whether the last words of the first page are the heading's. */
const isStranded = (path: string): boolean => {
  const page = execFileSync('pdftotext', ['-f', '1', '-l', '1', '-layout', path, '-'], { encoding: 'utf8' });
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return lines[lines.findLastIndex((line) => line.startsWith('Page 1 of')) - 1]?.trim() === 'If you are not happy';
};

test.skipIf(findLibreOffice() === undefined || !readsPdfs)(
  'WD11: no heading stands alone at the foot of a page that LibreOffice prints',
  async () => {
    const heights = Array.from({ length: 16 }, (_, at) => at + 6);
    const files: string[] = [];
    for (const lines of heights) {
      const bytes = await renderDocx(letter(lines));
      for (const [name, file] of [
        ['as it is', bytes],
        ['for it', forLibreOffice(bytes)],
      ] as const) {
        files.push(join(folder, `${name} ${lines}.docx`));
        writeFileSync(files.at(-1) ?? '', file);
      }
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(findLibreOffice() ?? '', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const stranded = (name: string) => heights.filter((lines) => isStranded(join(folder, `${name} ${lines}.pdf`)));
    expect(stranded('for it')).toEqual([]);
    // The test can fail: the version that it was written against forgets it. A later one may not.
    const version = execFileSync(findLibreOffice() ?? '', [profile, '--version'], { encoding: 'utf8' });
    if (version.startsWith('LibreOffice 7.4')) expect(stranded('as it is').length).toBeGreaterThan(0);
  },
  60_000,
);

test('WD11: a file without a heading in that place is printed as it is, one with it begins a twentieth of a point lower', async () => {
  const paragraphs = (file: Uint8Array) =>
    strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).match(/<w:p>/g)?.length;
  const plain = await renderDocx({ ...letter(6), blocks: [paragraph('A letter.')] });
  expect(paragraphs(forLibreOffice(plain))).toBe(paragraphs(plain));
  const headed = await renderDocx(letter(6));
  expect(paragraphs(forLibreOffice(headed))).toBe((paragraphs(headed) ?? 0) + 1);
});
