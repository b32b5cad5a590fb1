import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day } from '../../src/core/local-date.ts';
import { changesBetween } from '../../src/documents/compare.ts';
import { withChangesMarked } from '../../src/documents/marked-changes.ts';
import { type Block, type DocumentModel, heading, list, paragraph, table } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';

const aModel = (blocks: ReadonlyArray<Block>): DocumentModel => ({
  kind: 'minutes',
  title: 'Record',
  marking: 'Private',
  textSize: 12,
  language: 'en-GB',
  draft: false,
  version: '1.1',
  organisation: 'Samplesex (TEST)',
  reference: 'SC-1',
  producedOn: day('2026-05-11'),
  copyFor: 'Juniper',
  control: '',
  blocks,
});
const as = { by: 'Samplesex (TEST)', on: day('2026-05-11'), since: '1.0', reasons: ['A fact was wrong.'] };

/** The words of the marked document as they are once every change is accepted, or rejected; the notice on top left out. */
const read = (model: DocumentModel, kept: 'in' | 'out'): string => {
  const said = (block: Block): string => {
    const words = (runs: ReadonlyArray<{ readonly text: string; readonly mark?: { readonly kind: 'in' | 'out' } }>) =>
      runs
        .filter(({ mark }) => mark === undefined || mark.kind === kept)
        .map(({ text }) => text)
        .join('');
    if (block.block === 'paragraph') return words(block.runs);
    if (block.block === 'list') return block.items.map(words).join(' ');
    return block.block === 'table' ? block.rows.map((row) => row.map(words).join(' ')).join(' ') : '';
  };
  return model.blocks
    .slice(1)
    .map(said)
    .join(' ')
    .replace(/[–\s]+/g, ' ')
    .trim();
};

const word = fc.constantFrom('the', 'school', 'rang', 'told', 'nobody', '7', 'April', 'twice', 'mother');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  sentence.map((text) => paragraph(text)),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => list('bullet', items)),
  fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 }).map((rows) =>
    table(
      [
        ['Who', 1],
        ['What', 1],
      ],
      rows,
    ),
  ),
);
const blocks = fc.array(block, { maxLength: 6 });

test('WD07: accepting every change gives the later version word for word', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const marked = withChangesMarked(aModel(before), aModel(after), as);
      expect(read(marked, 'in')).toBe(read(withChangesMarked(aModel(after), aModel(after), as), 'in'));
    }),
  );
});

test('WD07: rejecting every change gives back each word of the earlier version, and no other', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const bag = (text: string) =>
        text
          .split(' ')
          .filter((part) => part !== '')
          .sort();
      const marked = withChangesMarked(aModel(before), aModel(after), as);
      expect(bag(read(marked, 'out'))).toEqual(bag(read(withChangesMarked(aModel(before), aModel(before), as), 'out')));
    }),
  );
});

test('WD07: in Word each change is tracked under the organisation, numbered once, and what went is no text that stands there', async () => {
  const before = aModel([
    heading(1, 'Worries'),
    paragraph('The school rang twice.'),
    list('number', ['One thing', 'Another thing']),
  ]);
  const after = aModel([
    heading(1, 'Worries'),
    paragraph('The school rang once.'),
    list('number', ['Another thing']),
    paragraph('New.'),
  ]);
  const xml = strFromU8(
    unzipSync(await renderDocx(withChangesMarked(before, after, as)))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(xml).toMatch(
    /<w:del w:id="\d+" w:author="Samplesex \(TEST\)" w:date="2026-05-11T00:00:00Z"><w:r><w:delText [^>]*>twice\./,
  );
  expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>once\./);
  const numbers = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(xml.replace(/<w:del .*?<\/w:del>/g, '').replace(/<[^>]+>/g, ' ')).not.toContain('twice');
});

test('RD09: two versions that say the same have no change, however they are laid out', () => {
  const one = aModel([paragraph('Same.'), table([['Who', 1]], [['A'], ['B']])]);
  expect(changesBetween(one, { ...one, textSize: 18 })).toEqual([]);
});
