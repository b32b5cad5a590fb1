/** What Tab would write at the caret. */
export interface Completion {
  /** The part of the text that is replaced, end exclusive; it ends at the caret. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The name or phrase that the word before the caret begins, or undefined where there is none (LC04).
 *
 * A short code must be typed in full (`dna`); a name after two letters, in any case, and over several words
 * (`marlo te`). Earlier names win, so the family should stand first. Nothing is offered inside a word.
 */
export const completionAt = (
  text: string,
  caret: number,
  names: ReadonlyArray<string>,
  codes: { readonly [code: string]: string },
): Completion | undefined => {
  if (/^[\p{L}\p{N}]/u.test(text.slice(caret))) return undefined;
  const typed = /[\p{L}\p{N}'’-]+$/u.exec(text.slice(0, caret))?.[0];
  if (typed === undefined || typed.length < 2) return undefined;
  const phrase = Object.hasOwn(codes, typed.toLowerCase()) ? codes[typed.toLowerCase()] : undefined;
  if (phrase !== undefined) return { from: caret - typed.length, to: caret, insert: atStart(phrase, text, caret - typed.length) };
  for (const tail of tails(text.slice(0, caret))) {
    const name = names.find((one) => one.length > tail.length && one.toLowerCase().startsWith(tail.toLowerCase()));
    if (name !== undefined) return { from: caret - tail.length, to: caret, insert: name };
  }
  return undefined;
};

/** The last three, two and one words before the caret: a longer beginning says more about whom is meant. */
const tails = (before: string): ReadonlyArray<string> =>
  [3, 2, 1]
    .map((count) => new RegExp(`(?:[\\p{L}\\p{N}'’-]+ ){${count - 1}}[\\p{L}\\p{N}'’-]+$`, 'u').exec(before)?.[0])
    .filter((tail) => tail !== undefined);

/** A phrase that opens a sentence opens it with a capital. */
const atStart = (phrase: string, text: string, from: number): string =>
  /(^|[.!?]\s+)$/.test(text.slice(0, from)) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;

export const complete = (text: string, completion: Completion): { readonly text: string; readonly caret: number } => ({
  text: text.slice(0, completion.from) + completion.insert + text.slice(completion.to),
  caret: completion.from + completion.insert.length,
});
