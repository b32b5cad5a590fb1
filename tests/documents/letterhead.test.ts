import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/local-date.ts';
import { type DocumentModel, heading, list, notice, paragraph, table } from '../../src/documents/model.ts';
import { renderOnLetterhead } from '../../src/documents/on-letterhead.ts';
import { letterhead, logo, split } from '../support/letterheads.ts';

const letter: DocumentModel = {
  kind: 'decision-letter',
  title: 'Decision letter',
  marking: 'OFFICIAL-SENSITIVE',
  textSize: 12,
  language: 'en-GB',
  draft: true,
  version: '1.0',
  organisation: 'Samplesex County Council (TEST)',
  reference: 'SC-2026-0142/1',
  producedOn: day('2026-05-12'),
  copyFor: 'Juniper Sampleton',
  control: 'Names people.',
  blocks: [
    heading(1, 'What was decided'),
    paragraph('Rowan & Wren: a plan.'),
    notice('Keep this safe.'),
    list('bullet', ['a bullet', 'another']),
    list('number', ['first', 'second']),
    list('tick', ['a box']),
    { block: 'landscape', blocks: [table([['Action', 1]], [['Visit weekly']])] },
    paragraph('After the plan.'),
  ],
};

const partsOf = (bytes: Uint8Array): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const wordsIn = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
const part = (parts: { readonly [name: string]: string }, name: string): string => parts[name] ?? '';

describe('a document on the council’s own paper', () => {
  test('WD02: the text stands where the letterhead says so, and header, logo, footer and page stay as they were', async () => {
    const template = letterhead();
    const parts = partsOf(await renderOnLetterhead(letter, template));
    const before = partsOf(template);
    expect(wordsIn(part(parts, 'word/document.xml'))).toContain('Rowan &amp; Wren: a plan.');
    expect(part(parts, 'word/header1.xml')).toBe(part(before, 'word/header1.xml').replace(/ w:rsid\w*="\w*"/g, ''));
    expect(unzipSync(await renderOnLetterhead(letter, template))['word/media/image1.png']).toEqual(logo);
    expect(part(parts, 'word/document.xml')).toContain('<w:pgMar w:top="1134" w:right="1021"');
    expect(part(parts, 'word/styles.xml')).toContain('<w:color w:val="7A0019"/>');
  });

  test('WD02, WD11: a heading stays with what it heads, also where the council’s own style of headings does not say so', async () => {
    const document = part(partsOf(await renderOnLetterhead(letter, letterhead())), 'word/document.xml');
    expect(part(partsOf(letterhead()), 'word/styles.xml')).not.toContain('keepNext');
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/><w:keepNext\/>(?:(?!<\/w:p>)[\s\S])*What was decided/);
    expect(document).not.toMatch(/<w:keepNext\/>(?:(?!<\/w:p>)[\s\S])*Rowan &amp;amp; Wren/);
  });

  test('WD03: placeholders are filled where Word split them over several runs', async () => {
    const parts = partsOf(await renderOnLetterhead(letter, letterhead()));
    expect(wordsIn(part(parts, 'word/footer1.xml'))).toContain('Ref SC-2026-0142/1 · copy for Juniper Sampleton');
    expect(wordsIn(part(parts, 'word/header2.xml'))).toContain('OFFICIAL-SENSITIVE Draft – not approved by the chair');
    for (const [name, xml] of Object.entries(parts))
      if (name.startsWith('word/')) expect(wordsIn(xml), name).not.toMatch(/\{\{|\}\}/);
  });

  test('WD13: what the paper has no place for stands at the top of the text', async () => {
    const bare = letterhead({ header: split('Samplesex'), footer: split('Page') });
    const words = wordsIn(part(partsOf(await renderOnLetterhead(letter, bare)), 'word/document.xml'));
    expect(words).toMatch(
      /^\s*OFFICIAL-SENSITIVE\nDraft – not approved by the chair\nCopy for Juniper Sampleton\nWhat was decided/,
    );
  });

  test('WD13: the number of the copy stands beside the name wherever the paper says whose it is', async () => {
    const numbered = { ...letter, copyNumber: 3 };
    const parts = partsOf(await renderOnLetterhead(numbered, letterhead()));
    expect(wordsIn(part(parts, 'word/footer1.xml'))).toContain('copy for Juniper Sampleton (copy 3)');
    const bare = letterhead({ header: split('Samplesex'), footer: split('Page') });
    const words = wordsIn(part(partsOf(await renderOnLetterhead(numbered, bare)), 'word/document.xml'));
    expect(words).toContain('Copy 3 for Juniper Sampleton\n');
  });

  test('WD02: a table on its side keeps the header and footer of the letterhead, and its first page only once', async () => {
    const xml = part(partsOf(await renderOnLetterhead(letter, letterhead())), 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([one]) => one);
    expect(sections).toHaveLength(3);
    expect(sections.map((one) => one.includes('w:orient="landscape"'))).toEqual([false, true, false]);
    for (const one of sections) expect(one).toContain('<w:headerReference w:type="default" r:id="rId3"/>');
    expect(sections.map((one) => one.includes('titlePg'))).toEqual([true, false, false]);
  });

  test('WD02: a document that ends on its side ends so, with no empty page after it', async () => {
    const model = { ...letter, blocks: letter.blocks.slice(0, -1) };
    const xml = part(partsOf(await renderOnLetterhead(model, letterhead())), 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([one]) => one.includes('w:orient="landscape"'));
    expect(sections).toEqual([false, true]);
  });

  test('WD05: the same document on the same letterhead is the same file', async () => {
    const [one, other] = [await renderOnLetterhead(letter, letterhead()), await renderOnLetterhead(letter, letterhead())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('X6 WD14: nothing says who made the letterhead', async () => {
    const parts = partsOf(await renderOnLetterhead(letter, letterhead()));
    for (const [name, xml] of Object.entries(parts)) {
      expect(xml, name).not.toMatch(/Brandmaker|Brand2024|w:rsid/);
      expect(name).not.toMatch(/custom/);
    }
    expect(part(parts, 'docProps/core.xml')).toMatch(/Samplesex County Council \(TEST\)[\s\S]*2026-05-12T00:00:00Z/);
  });

  test('WD12: large print is large on a letterhead with small styles, its headings too', async () => {
    const styles = part(partsOf(await renderOnLetterhead({ ...letter, textSize: 18 }, letterhead())), 'word/styles.xml');
    const size = (id: string) =>
      Number(new RegExp(`w:styleId="${id}"[\\s\\S]*?<w:sz w:val="(\\d+)"`).exec(styles)?.[1] ?? Number.NaN);
    expect(size('DeskBodyText')).toBe(36);
    expect(size('Heading1')).toBeGreaterThanOrEqual(36);
    expect(part(partsOf(await renderOnLetterhead(letter, letterhead())), 'word/styles.xml')).toContain('<w:sz w:val="30"/>');
  });

  test('WD12: dyslexia-friendly papers have wide lines and letters on a letterhead too, and leave its page as it is', async () => {
    const parts = partsOf(await renderOnLetterhead({ ...letter, textSize: 14, dyslexiaFriendly: true }, letterhead()));
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(part(parts, 'word/styles.xml'))?.[0] ?? '';
    for (const id of ['DeskBodyText', 'DeskTableText', 'DeskListParagraph', 'Heading1', 'Title']) {
      expect(style(id)).toContain('w:line="360"');
      expect(style(id)).toMatch(/<w:rPr>.*<w:spacing w:val="21"/);
    }
    expect(part(parts, 'word/document.xml')).not.toContain('w:background');
  });

  const libreOffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
    try {
      readFileSync(path);
      return true;
    } catch {
      return false;
    }
  });
  test.skipIf(libreOffice === undefined)(
    'WD11: a letterhead that LibreOffice saved takes the text, and opens there with the same words',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'desk-letterhead-'));
      const convert = (name: string, to: string): Uint8Array => {
        const out = join(folder, to.split(':')[0] ?? '');
        execFileSync(libreOffice ?? '', [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          to,
          '--outdir',
          out,
          join(folder, name),
        ]);
        return readFileSync(join(out, name.replace(/\.docx$/, `.${to.split(':')[0]}`)));
      };
      writeFileSync(join(folder, 'paper.docx'), letterhead());
      const saved = convert('paper.docx', 'docx');
      writeFileSync(join(folder, 'letter.docx'), await renderOnLetterhead(letter, saved));
      const text = Buffer.from(convert('letter.docx', 'txt:Text')).toString('utf8');
      for (const words of [
        'What was decided',
        'Rowan & Wren: a plan.',
        'a bullet',
        '1. first',
        'Visit weekly',
        'After the plan.',
      ])
        expect(text).toContain(words);
    },
  );
});
