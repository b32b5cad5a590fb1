import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { isPicture, type PlacedWords, partsOfPages, readPage, textOf } from './report-page.ts';

/** Words of 10 points, so many letters wide, at a place of the page. */
const words = (text: string, left: number, top: number, height = 10): PlacedWords => ({
  text,
  left,
  top,
  width: text.length * height * 0.5,
  height,
});
/** A line of a column that is as wide as it gets. */
const full = (text: string, left: number, top: number): PlacedWords => ({ ...words(text, left, top), width: 400 });
const said = (...pieces: ReadonlyArray<PlacedWords>): ReadonlyArray<string> => readPage(595, 842, pieces).paragraphs.map(textOf);

describe('RP04: the words of a PDF’s page', () => {
  test('lines that follow each other are one paragraph; a gap, another size and a point of a list begin a new one', () => {
    expect(
      said(
        words('Our involvement', 50, 60, 16),
        full('I have known the family since March and have', 50, 90),
        words('seen Rowan eleven times.', 50, 103),
        full('He came hungry on three days, and the nursery', 50, 125),
        words('gave him breakfast.', 50, 138),
        words('• He reads well.', 50, 160),
        words('• He comforts his sister.', 50, 173),
      ),
    ).toEqual([
      'Our involvement',
      'I have known the family since March and have seen Rowan eleven times.',
      'He came hungry on three days, and the nursery gave him breakfast.',
      '• He reads well.',
      '• He comforts his sister.',
    ]);
  });

  test('a line that ends long before its column does ends its paragraph, though the next follows close', () => {
    expect(
      said(
        full('One line that fills the whole column of this page', 50, 90),
        words('ends here.', 50, 103),
        words('Next.', 50, 116),
      ),
    ).toEqual(['One line that fills the whole column of this page ends here.', 'Next.']);
  });

  test('words on one height are one line, with the space that the page shows, and a word split by its hyphen is whole again', () => {
    expect(said(words('12 March', 50, 90), words('He came', 200, 90))).toEqual(['12 March He came']);
    expect(said(full('The well-', 50, 90), words('being of the baby.', 50, 103))).toEqual(['The well-being of the baby.']);
    expect(said(full('The safe\u00ad', 50, 90), words('guarding lead.', 50, 103))).toEqual(['The safeguarding lead.']);
  });

  test('RP08: what stands at the left of a paragraph, as a date in a table does, is what it is under', () => {
    const page = readPage(595, 842, [
      words('12 March', 50, 90),
      words('2026', 50, 103),
      full('First visit after the family moved, and the', 140, 90),
      words('window did not close.', 140, 103),
      words('2 April', 50, 130),
      words('2026', 50, 143),
      words('Nobody answered the door.', 140, 136),
    ]);
    expect(partsOfPages([page])).toEqual([
      { under: '', text: '12 March 2026' },
      { under: '12 March 2026', text: 'First visit after the family moved, and the window did not close.' },
      { under: '', text: '2 April 2026' },
      { under: '2 April 2026', text: 'Nobody answered the door.' },
    ]);
  });

  test('a page without words, or with a scanner’s stamp only, is one part that says that it is a picture', () => {
    const [scan, stamped] = [readPage(595, 842, []), readPage(595, 842, [words('Scanned by Desk 4', 50, 800)])];
    expect([scan, stamped].map(isPicture)).toEqual([true, true]);
    expect(partsOfPages([scan, stamped]).map(({ text }) => text)).toEqual([
      'Page 1, a picture',
      'Page 2, a picture',
      'Scanned by Desk 4',
    ]);
  });

  test('I1: whatever a page says, its pieces are clean words in their order, and together they are its paragraphs', () => {
    const piece = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 20 }),
      left: fc.double({ min: -100, max: 700, noNaN: true }),
      top: fc.double({ min: -100, max: 900, noNaN: true }),
      width: fc.double({ min: 0, max: 500, noNaN: true }),
      height: fc.double({ min: 0, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const page = readPage(595, 842, pieces);
        for (const { text } of page.paragraphs.flat()) {
          expect(cleanText(text)).toBe(text);
          expect(text).not.toContain('\n');
        }
        const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
        const all = pieces.map(({ text }) => letters(cleanText(text))).join('');
        expect(letters(page.paragraphs.map(textOf).join(''))).toBe(all);
      }),
    );
  });
});
