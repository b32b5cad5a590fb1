/**
 * A short text as the bars of Code 128, code set B: the widths of bar and gap in turn, counted in modules, a bar first and last.
 * Throws where the text has a character that the code set does not: references are letters, digits and signs of a keyboard.
 * Source: ISO/IEC 15417.
 */
export const barsOf = (text: string): ReadonlyArray<number> => {
  const values = [...text].map((letter) => {
    const value = (letter.codePointAt(0) ?? 0) - 32;
    if (value < 0 || value > 94) throw new Error('Code set B has no such character');
    return value;
  });
  const check = (startB + values.reduce((sum, value, at) => sum + value * (at + 1), 0)) % 103;
  return [startB, ...values, check, stop].flatMap((value) => [...(widths[value] ?? '')].map(Number));
};

/** Whether a text can stand in a bar code, and is short enough that its bars are as wide as a scanner needs. */
export const hasBars = (text: string): boolean => /^[\x20-\x7e]{1,24}$/.test(text);

/** How many modules stay white on either side, so that a scanner knows where it begins and ends. */
export const quietModules = 10;

export const startB = 104;
export const stop = 106;

/** Bar, gap, bar, gap, bar, gap of each value, in its order; the stop has one more bar. */
export const widths: ReadonlyArray<string> =
  `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221
223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321
112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131
311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114
122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112`.split(
    /\s+/,
  );
