import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/core/clean-text.ts';
import { day } from '../../src/core/local-date.ts';
import { type DocumentModel, table } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { keptParts } from '../../src/documents/word-package.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { textOfPart } from '../support/docx-traces.ts';
import { atStage } from '../support/sitting-builders.ts';

const letter: DocumentModel = {
  kind: 'minutes',
  title: 'Record of a child protection conference',
  marking: 'OFFICIAL-SENSITIVE',
  textSize: 12,
  language: 'en-GB',
  draft: false,
  version: '1.0',
  organisation: 'Samplesex County Council (TEST)',
  reference: 'SC-2026-0142/1',
  producedOn: day('2026-05-12'),
  copyFor: 'Juniper',
  control: 'Names people.',
  blocks: [],
};

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('کیا x', 'one\r\ntwo', 'a\u000Bb', '<w:t>&amp;]]>', 'x\uFFFE\uFFFFy', '\uD800', '', '  two  spaces  '),
);
const words = (text: string): ReadonlyArray<string> => text.split(/\s+/u).filter(Boolean);

/** Without what says which way a text runs: a run for each stretch of it, and that the stretch or the whole runs from right to left. */
const oneWay = (xml: string): string =>
  xml
    .replace(/<w:(rtl|bidi)\/>/g, '')
    .replace(/<w:rPr><\/w:rPr>/g, '')
    .replace(/(<w:r>(?:(?!<\/w:r>).)*<\/w:r>)\1+/g, '$1');

const partsOf = (bytes: Uint8Array): ReadonlyArray<readonly [string, string]> =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);

describe('what anybody may type', () => {
  test('any text becomes a well-formed document with its words kept (I1)', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const bytes = await renderDocx({ ...letter, blocks: [{ block: 'paragraph', runs: [{ text, voice: 'plain' }] }] });
        expect(words(textOfPart(bytes))).toEqual(words(cleanText(text)));
        for (const [, xml] of partsOf(bytes))
          expect(xml).toSatisfy((part: string) => part.isWellFormed() && !/[\uFFFE\uFFFF]/u.test(part));
      }),
      { numRuns: 60 },
    );
  });

  test('text never becomes anything but text: the skeleton of the document is that of “x” (I3)', async () => {
    const skeleton = (bytes: Uint8Array): string =>
      partsOf(bytes)
        .map(([name, xml]) => `${name}\n${oneWay(xml.replace(/>[^<]+</g, '><'))}`)
        .join('\n');
    const withText = (text: string): DocumentModel => ({
      ...letter,
      blocks: [
        { block: 'heading', level: 1, text },
        { block: 'paragraph', runs: [{ text, voice: 'quote' }] },
        table([['Child', 1]], [[text]]),
      ],
    });
    const expected = skeleton(await renderDocx(withText('x')));
    const oneLine = anyText.map((text) => `x${cleanText(text).replaceAll('\n', ' ')}`);
    await fc.assert(
      fc.asyncProperty(oneLine, async (text) => {
        expect(skeleton(await renderDocx(withText(text)))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('a line break is a line break of Word, and joins no two words (I3)', async () => {
    const text = 'one\u000Btwo\r\nthree';
    const said = { block: 'paragraph', runs: [{ text, voice: 'plain' }] } as const;
    // In a paragraph of ours, in a cell, and in the last one, which the library writes.
    const bytes = await renderDocx({ ...letter, blocks: [said, table([['Said', 1]], [[text]]), said] });
    const document = partsOf(bytes).find(([name]) => name === 'word/document.xml')?.[1] ?? '';
    expect(document.match(/<w:br\/>/g)).toHaveLength(6);
    expect(textOfPart(bytes).match(/one\ntwo\nthree/g)).toHaveLength(3);
  });

  test('a megabyte in one paragraph is written whole (I2)', async () => {
    const text = 'Wort '.repeat(200_000);
    expect(
      words(textOfPart(await renderDocx({ ...letter, blocks: [{ block: 'paragraph', runs: [{ text, voice: 'plain' }] }] }))),
    ).toHaveLength(200_000);
  });
});

describe('what the file says of itself (X6)', () => {
  const made = oneOfEachClass.flatMap((key) =>
    (['invited', 'postponed', 'approved'] as const).flatMap((stage) => documentsOf(atStage(stage), key)),
  );

  test('only the parts that a document needs, and only elements that print', async () => {
    const elements = new Set<string>();
    for (const { model } of made)
      for (const [name, xml] of partsOf(await renderDocx(model))) {
        expect(
          keptParts.some((pattern) => pattern.test(name)),
          name,
        ).toBe(true);
        if (/document|header|footer/.test(name) && name.endsWith('.xml'))
          for (const [, element] of xml.matchAll(/<(w:[A-Za-z]+)/g)) elements.add(element!);
      }
    const printed = [
      'body',
      'p',
      'pPr',
      'pStyle',
      'pBdr',
      'top',
      'left',
      'bottom',
      'right',
      'insideH',
      'insideV',
      'numPr',
      'ilvl',
      'numId',
      'spacing',
      'r',
      'rPr',
      'rStyle',
      'b',
      'bCs',
      't',
      'br',
      'tab',
      'tbl',
      'tblPr',
      'tblW',
      'tblBorders',
      'tblLayout',
      'tblLook',
      'tblCellMar',
      'tblGrid',
      'gridCol',
      'tr',
      'trPr',
      'cantSplit',
      'tblHeader',
      'trHeight',
      'tc',
      'tcPr',
      'tcW',
      'shd',
      'vAlign',
      'sectPr',
      'pgSz',
      'pgMar',
      'pgNumType',
      'docGrid',
      'headerReference',
      'footerReference',
      'type',
      'document',
      'hdr',
      'ftr',
      'fldChar',
      'instrText',
      // The places to type in, in a form that comes back.
      'sdt',
      'sdtPr',
      'alias',
      'tag',
      'lock',
      'showingPlcHdr',
      'text',
      'sdtContent',
      // The genogram.
      'drawing',
    ];
    expect([...elements].filter((element) => !printed.includes(element.slice(2)))).toEqual([]);
  });

  test('WD14: the council is its author, its title is generic, its day is the day of the document', async () => {
    for (const { model } of made) {
      const core = partsOf(await renderDocx(model)).find(([name]) => name === 'docProps/core.xml')?.[1] ?? '';
      expect(core).toContain('<dc:creator>Samplesex County Council (TEST)</dc:creator>');
      expect(core).toContain('<cp:lastModifiedBy>Samplesex County Council (TEST)</cp:lastModifiedBy>');
      expect(core).toContain('<cp:revision>1</cp:revision>');
      expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual([`${model.producedOn}T00:00:00Z`, `${model.producedOn}T00:00:00Z`]);
      expect(core).not.toMatch(/Rowan|Wren|Ash|SAMPLETON/);
    }
  });

  test('WD14: no hidden or white text, comment, tracked change, bookmark or outside link, and no picture but those that the document shows', async () => {
    for (const { model } of made) {
      const all = partsOf(await renderDocx(model))
        .map(([, xml]) => xml)
        .join('\n');
      expect(all).not.toMatch(
        /<w:(?:vanish|specVanish|ins|del|moveFrom|moveTo|comment|bookmarkStart|hyperlink|pict|object|altChunk)\b/,
      );
      const shown = model.blocks.flatMap((block) => (block.block === 'landscape' ? block.blocks : [block]));
      expect(all.match(/<w:drawing>/g) ?? []).toHaveLength(shown.filter(({ block }) => block === 'picture').length);
      if (model.kind !== 'agency-report') expect(all).not.toContain('<w:sdt>');
      expect(all).not.toMatch(/w:val="(?:FFFFFF|white)"|TargetMode="External"|w:rsid/);
    }
  });
});

describe('the same inputs give the same bytes (X8, WD05)', () => {
  test('whatever the time and the zone of the machine', async () => {
    const model = documentsOf(atStage('approved'), 'a1')[0]!.model;
    const first = await renderDocx(model);
    const before = process.env.TZ;
    try {
      for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        expect(Buffer.compare(first, await renderDocx(model))).toBe(0);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('a letter is no draft once the chair has closed the conference (T-11)', () => {
    const drafts = documentsOf(atStage('held'), 'a1').filter(({ model }) => model.draft);
    expect(drafts.map(({ document }) => document.kind)).toEqual(['minutes']);
  });

  test('and other documents in between change nothing', async () => {
    const [one, other] = documentsOf(atStage('approved'), 'a1').map(({ model }) => model);
    const first = await renderDocx(one!);
    await renderDocx(other!);
    const [again, beside] = await Promise.all([renderDocx(one!), renderDocx(other!)]);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(again, beside)).not.toBe(0);
  });

  test('a record that waits for approval says so on every page, and an approved one does not', async () => {
    const header = async (stage: 'held' | 'approved') => {
      const minutes = documentsOf(atStage(stage), 'a1').find(({ document }) => document.kind === 'minutes');
      return textOfPart(await renderDocx(minutes!.model), 'word/header1.xml');
    };
    expect(await header('held')).toContain('Draft – not approved by the chair');
    expect(await header('approved')).not.toContain('Draft');
  });
});
