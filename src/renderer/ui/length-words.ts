import { fits, lengthOf } from '../../contract/limits.ts';

export interface LengthWords {
  /** How much of a field is used, once nine tenths of it are: `290 of 300`. */
  readonly counter: string | undefined;
  /** Why the text is not saved as it stands. It stays on the screen, whole. */
  readonly fault: string | undefined;
}

/** What a field says about the length of its text: nothing, how near the limit it is, or that it does not fit (security.md I2). */
export const lengthWords = (text: string, most: number): LengthWords => {
  if (text.length * 10 < most * 9 && fits(text, most)) return { counter: undefined, fault: undefined };
  const length = lengthOf(text);
  if (!fits(text, most))
    return {
      counter: undefined,
      fault: `${inWords(length)} of ${inWords(most)} characters: too long to be saved. Nothing was cut; shorten it and it is saved.`,
    };
  return { counter: length * 10 < most * 9 ? undefined : `${inWords(length)} of ${inWords(most)}`, fault: undefined };
};

const inWords = (count: number): string => count.toLocaleString('en-GB');
