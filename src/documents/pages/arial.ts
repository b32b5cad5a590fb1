/**
 * How wide the letters of Arial are, in 2048ths of the text size, regular and bold.
 *
 * Read off Liberation Sans 2, which was drawn to the widths of Arial. An accented letter is as wide as its plain one; what Arial does not
 * have is set in another font, which is counted as an em for East Asian writing and as a figure for everything else.
 */
export const letterWidth = (letter: string, bold: boolean): number => {
  const known = bold ? boldWidths : regularWidths;
  return known.get(letter) ?? known.get(letter.normalize('NFD').charAt(0)) ?? (isWide(letter) ? 2048 : 1139);
};

/** Ascent, descent and the gap between lines, in 2048ths: what Word calls single spacing. */
export const lineOf = (points: number): number => (points * 20 * (1854 + 434 + 67)) / 2048;

const isWide = (letter: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(letter);

const others = '–—‘’“”•…€ £©®°×÷ßæøÆØ☐→';

const widths = (ascii: string, rest: string): ReadonlyMap<string, number> =>
  new Map([
    ...ascii.split(' ').map((width, at) => [String.fromCharCode(0x20 + at), Number(width)] as const),
    ...rest.split(' ').map((width, at) => [[...others][at] ?? '', Number(width)] as const),
    // Nothing is drawn for a soft hyphen, a joiner or a combining mark.
    ...['\u00ad', '\u200b', '\u200c', '\u200d'].map((none) => [none, 0] as const),
  ]);

const regularWidths = widths(
  '569 569 727 1139 1139 1821 1366 391 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 1139 1139 1139 1139 569 569 1196 1196 1196 1139 2079 1366 1366 1479 1479 1366 1251 1593 1479 569 1024 1366 1139 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 569 569 569 961 1139 682 1139 1139 1024 1139 1139 569 1139 1139 455 455 1024 455 1706 1139 1139 1139 1139 682 1024 569 1139 1024 1479 1024 1024 1024 684 532 684 1196',
  '1139 2048 455 455 682 682 717 2048 1139 569 1139 1509 1509 819 1196 1124 1251 1821 1251 2048 1593 1800 2048',
);

const boldWidths = widths(
  '569 682 971 1139 1139 1821 1479 487 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 1139 1139 1139 1139 682 682 1196 1196 1196 1251 1997 1479 1479 1479 1479 1366 1251 1593 1479 569 1139 1479 1251 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 682 569 682 1196 1139 682 1139 1251 1139 1251 1139 682 1251 1251 569 569 1139 569 1821 1251 1251 1251 1251 797 1139 682 1251 1139 1593 1139 1139 1024 797 573 797 1196',
  '1139 2048 569 569 1024 1024 717 2048 1139 569 1139 1509 1509 819 1196 1124 1251 1821 1251 2048 1593 1800 2048',
);
