import { letterSpacing, type Print } from '../core/distribution/print-look.ts';
import { linesOf, type Runs, type Table } from './model.ts';
import { letterWidth } from './pages/arial.ts';
import { twips } from './word-styles.ts';

/** What a cell keeps free at its left and its right. */
export const cellMargin = twips(1.6);

/**
 * How wide each column of a table is between margins that are `width` apart, in twentieths of a point: by its share, but no narrower than
 * its longest word. In large print a name would else be broken in two. A word that takes a third of the page, as a fingerprint or a
 * long address of the web does, is broken as before; so is every word where the columns have no room for theirs.
 */
export const columnWidths = ({ columns, rows }: Table, width: number, print: Print): ReadonlyArray<number> => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const byShare = columns.map(({ share }) => (width * share) / shares);
  const least = columns.map(({ heading }, at) => {
    const words = [...rows.flatMap((row) => row[at] ?? []), { text: heading, voice: 'strong' as const }];
    return 2 * cellMargin + tolerance + longestWord(words, print, width / 3);
  });
  if (least.reduce((sum, one) => sum + one, 0) > width) return byShare.map(Math.floor);
  return given(byShare, least, width).map(Math.floor);
};

/** Rounding may take a twentieth of a point from a column, and adding up widths another. */
const tolerance = 4;

/** What is lacking in narrow columns is taken from the others, from each by what it has to spare. */
const given = (byShare: ReadonlyArray<number>, least: ReadonlyArray<number>, width: number): ReadonlyArray<number> => {
  const wanted = byShare.map((share, at) => Math.max(share, least[at] ?? 0));
  const over = wanted.reduce((sum, one) => sum + one, 0) - width;
  if (over <= 0) return byShare;
  const spare = wanted.map((one, at) => one - (least[at] ?? 0));
  const all = spare.reduce((sum, one) => sum + one, 0);
  return wanted.map((one, at) => one - (over * (spare[at] ?? 0)) / all);
};

const longestWord = (words: Runs, print: Print, most: number): number => {
  const unit = (print.textSize * 20) / 2048;
  const spread = letterSpacing(print);
  const widths = words.flatMap(({ text, voice }) =>
    linesOf(text)
      .flatMap((line) => line.split(/(?<=[-–—])|\s+/u))
      .map((word) => [...word].reduce((sum, letter) => sum + letterWidth(letter, voice === 'strong') * unit + spread, 0)),
  );
  return widths.reduce((longest, one) => (one > longest && one <= most ? one : longest), 0);
};
