import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../core/local-date.ts';
import {
  type Block,
  type DocumentModel,
  type DocumentPage,
  form,
  heading,
  list,
  notice,
  pageBreak,
  paragraph,
  table,
  title,
  type UprightBlock,
} from '../model.ts';
import { renderText } from '../render-text.ts';
import { lineOf } from './arial.ts';
import { linesIn } from './lines.ts';
import { paginated } from './pages.ts';

const aModel = (blocks: ReadonlyArray<Block>, change: Partial<DocumentModel> = {}): DocumentModel => ({
  kind: 'minutes',
  title: 'Record of a child protection conference',
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
  blocks,
  ...change,
});

const words = (text: string): ReadonlyArray<string> => text.split(/\s+/u).filter((word) => word !== '');

/** What a page says, without the heading row that a table repeats on it. */
const saidOn = ({ parts }: DocumentPage): string =>
  parts
    .map(({ block, continued, midway, number }) => {
      const said = renderText(aModel([block]));
      const lines = said.split('\n');
      if (block.block === 'table' && continued) return lines.slice(1).join('\n');
      if (block.block === 'list' && block.marker === 'number') return said.replace(/^\d+\./gm, '');
      return block.block === 'list' && midway ? said.replace(/^\S+ /, '') : said + (number < 1 ? '?' : '');
    })
    .join('\n');

const marks = /^(\d+\.|•|–|☐|\|)$/u;
const wordsOf = (text: string): string =>
  words(text)
    .filter((word) => !marks.test(word))
    .join('');

const sentences = (count: number): string => 'The worker saw the child at home and spoke with the mother. '.repeat(count);
const firstOf = (page: DocumentPage | undefined): UprightBlock | undefined => page?.parts[0]?.block;
const lastOf = (page: DocumentPage | undefined): UprightBlock | undefined => page?.parts.at(-1)?.block;

describe('UX08: the pages of a document', () => {
  const anyText = fc.array(
    fc.constantFrom('word', 'conference', 'a', 'well-being', 'Ms Sampleton,', 'O’Brien\n', 'x'.repeat(90)),
    {
      maxLength: 60,
    },
  );
  // No row of these is longer than a page: the words of one that is are read across the page, not cell by cell.
  const anyCell = fc
    .array(fc.constantFrom('word', 'a', 'O’Brien\n'), { maxLength: 9 })
    .map((parts) => [{ text: parts.join(' '), voice: 'plain' as const }]);
  const anyRuns = anyText.map((parts) => [{ text: parts.join(' '), voice: 'plain' as const }]);
  const anyBlock: fc.Arbitrary<UprightBlock> = fc.oneof(
    fc.record({ block: fc.constantFrom('paragraph' as const, 'notice' as const), runs: anyRuns }),
    fc.record({
      block: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      text: fc.constant('Views'),
    }),
    fc.record({
      block: fc.constant('list' as const),
      marker: fc.constantFrom('bullet' as const, 'number' as const),
      items: fc.array(anyRuns, { minLength: 1, maxLength: 9 }),
    }),
    fc.record({
      block: fc.constant('table' as const),
      columns: fc.constant([
        { heading: 'Name', share: 1 },
        { heading: 'Views', share: 3 },
      ]),
      rows: fc.array(fc.tuple(anyCell, anyCell), { maxLength: 9 }),
      roomToWrite: fc.boolean(),
    }),
    fc.constant(pageBreak),
  );

  test('together say every word once and in order, whatever the document is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyBlock,
            anyBlock,
            fc.record({ block: fc.constant('landscape' as const), blocks: fc.array(anyBlock, { maxLength: 4 }) }),
          ),
          {
            maxLength: 14,
          },
        ),
        fc.constantFrom(12 as const, 14 as const, 18 as const),
        (blocks, textSize) => {
          const model = aModel(blocks, { textSize });
          expect(wordsOf(paginated(model).map(saidOn).join('\n'))).toBe(wordsOf(renderText(model)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('end where the paper ends: so many lines of twelve points as fit between the margins', () => {
    const pages = paginated(aModel([paragraph(Array.from({ length: 200 }, (_, at) => `line ${at}`).join('\n'))]));
    // 297 mm less 17 above and the foot of three lines below.
    const room = 16838 - 964 - (340 + 3 * lineOf(12) + 90);
    const first = firstOf(pages[0]);
    expect(first?.block === 'paragraph' && first.runs[0]?.text.split('\n')).toHaveLength(Math.floor(room / lineOf(12)));
    expect(pages).toHaveLength(4);
  });

  test('a heading is never the last thing on a page, and two lines of a paragraph stay together', () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const pages = paginated(
        aModel([paragraph(Array(lines).fill('x').join('\n')), heading(1, 'Views'), paragraph('a\nb\nc\nd'), paragraph('end')]),
      );
      for (const page of pages) {
        expect(lastOf(page)?.block).not.toBe('heading');
        for (const { block } of page.parts)
          if (block.block === 'paragraph' && block.runs[0]?.text !== 'end')
            expect(block.runs[0]?.text.split('\n').length).toBeGreaterThan(1);
      }
    }
  });

  test('a table that goes on repeats its heading row, and no row is torn in two', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Name ${at}`, sentences(3)]);
    const pages = paginated(
      aModel([
        table(
          [
            ['Name', 1],
            ['Views', 3],
          ],
          rows,
        ),
      ]),
    );
    expect(pages.length).toBeGreaterThan(3);
    const shown = pages.flatMap(({ parts }) => parts.flatMap(({ block }) => (block.block === 'table' ? block.rows : [])));
    expect(shown.map((row) => row.map((cell) => cell[0]?.text))).toEqual(rows);
    expect(pages.every((page) => page.parts[0]?.continued === (page !== pages[0]))).toBe(true);
  });

  test('a row that no page can hold goes on over the next', () => {
    const pages = paginated(aModel([table([['Views', 1]], [[sentences(200)]])]));
    expect(pages.length).toBeGreaterThan(2);
    expect(wordsOf(pages.map(saidOn).join(' '))).toBe(wordsOf(`Views ${sentences(200)}`));
  });

  test('a list that goes on is counted on, and its room to write is counted with', () => {
    const pages = paginated(aModel([list('number', Array(80).fill('x'))]));
    const [first, second] = pages.map(({ parts }) => parts[0]);
    expect(first?.block.block === 'list' && first.block.items.length + 1).toBe(second?.number);
    const sheet = paginated(aModel([form([['Signature', 1]], Array(30).fill(['']))]));
    const plain = paginated(aModel([table([['Signature', 1]], Array(30).fill(['']))]));
    expect([sheet.length, plain.length]).toEqual([2, 1]);
  });

  test('a set break begins a page, pages on their side are wider and lower, and every foot counts them', () => {
    const pages = paginated(
      aModel([
        title('One'),
        pageBreak,
        notice('Two'),
        { block: 'landscape', blocks: [{ block: 'heading', level: 1, text: 'Three' }] },
      ]),
    );
    expect(pages.map((page) => [page.landscape, saidOn(page).trim(), page.footer[0]?.text])).toEqual([
      [false, 'One', 'Page 1 of 3 · SC-2026-0142/1 · version 1.0 · copy for Juniper SAMPLETON'],
      [false, 'Two', 'Page 2 of 3 · SC-2026-0142/1 · version 1.0 · copy for Juniper SAMPLETON'],
      [true, 'Three', 'Page 3 of 3 · SC-2026-0142/1 · version 1.0 · copy for Juniper SAMPLETON'],
    ]);
  });

  test('larger letters need more paper', () => {
    const count = (textSize: 12 | 14 | 18) => paginated(aModel([paragraph(sentences(400))], { textSize })).length;
    expect(count(12)).toBeLessThan(count(14));
    expect(count(14)).toBeLessThan(count(18));
  });
});

describe('the lines of a text', () => {
  const texts = (text: string, width: number): ReadonlyArray<string> =>
    linesIn([{ text, voice: 'plain' }], width, 12).map(({ from, to }) => text.slice(from, to));

  test('end between words, after a hyphen, and at a line break', () => {
    expect(texts('one two', 480)).toEqual(['one ', 'two']);
    expect(texts('well-being', 600)).toEqual(['well-', 'being']);
    expect(texts('one\n\ntwo', 5000)).toEqual(['one', '', 'two']);
  });

  test('a word that is longer than a line is broken', () => {
    expect(texts('xxxxxxxxxx', 600).join('')).toBe('xxxxxxxxxx');
    expect(texts('xxxxxxxxxx', 600).length).toBeGreaterThan(1);
  });

  test('bold words are wider', () => {
    const lines = (bold: boolean) => linesIn([{ text: sentences(20), voice: 'plain' }], 9978, 12, bold).length;
    expect(lines(true)).toBeGreaterThan(lines(false));
  });
});
