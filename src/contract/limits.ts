import { cleanText } from '../core/clean-text.ts';

/** How many characters each sort of text may have after cleaning, inclusive. Longer is refused, never cut. Source: security.md I2. */
export const limits = {
  /** One line: a name, a role, a source. */
  line: 300,
  paragraph: 20_000,
  /** A statement may be pasted: a megabyte is taken without freezing. */
  longText: 1_000_000,
} as const;

/** How long a text may be before it is cleaned; what goes in cleaning cannot make an endless text fit. */
export const mostBeforeCleaning = (most: number): number => most * 2 + 1000;

/** How many characters the contract counts in this text: what is left after cleaning (I1). */
export const lengthOf = (text: string): number => cleanText(text).length;

/** Says whether the contract takes this text, by the same count (I2). */
export const fits = (text: string, most: number): boolean =>
  // Composing makes no character more than three times as long, so a short text need not be cleaned to be counted.
  text.length * 3 <= most || (text.length <= mostBeforeCleaning(most) && lengthOf(text) <= most);
