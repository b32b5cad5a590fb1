import { plainLetters } from '../plain-letters.ts';

/** What somebody may be called by in a text: without a title, and without what stands in brackets after the name. */
export interface PartsOfName {
  readonly whole: string;
  readonly given: string;
  /** Empty where only one word is known. */
  readonly surname: string;
}

/** Takes a name apart: `Dr Lark SIGNWAY (TEST)` is Lark SIGNWAY. Of `Mrs Maple` only the surname is known. */
export const partsOfName = (name: string): PartsOfName => {
  const words = name
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const bare = titles.test(words[0] ?? '') ? words.slice(1) : words;
  const isSurnameAlone = bare.length === 1 && bare.length < words.length;
  return {
    whole: bare.join(' '),
    given: isSurnameAlone ? '' : (bare[0] ?? ''),
    surname: bare.length > 1 || isSurnameAlone ? (bare.at(-1) ?? '') : '',
  };
};

const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|pc|dc|ds|sgt)\.?$/i;

/** Finds any of `names` as words of a text, whatever the case and accents. */
export const finder = (names: ReadonlyArray<string>): ((text: string) => boolean) => {
  const pattern = anyOf(names.map((name) => asSearched(name).toLowerCase()));
  return pattern === undefined ? () => false : (text) => pattern.test(asSearched(text).toLowerCase());
};

/**
 * Finds any of `surnames` alone: as a word with a capital, or in any case after a title. Surnames are also words, and a
 * worker who is called Law must not make every mention of the law theirs.
 */
export const finderOfSurnames = (surnames: ReadonlyArray<string>): ((text: string) => boolean) => {
  const small = surnames.map((surname) => asSearched(surname).toLowerCase());
  const pattern = anyOf(small);
  if (pattern === undefined) return () => false;
  const all = new RegExp(pattern.source, 'gu');
  return (text) => {
    const bare = asSearched(text);
    return [...bare.toLowerCase().matchAll(all)].some(
      ({ index }) => /\p{Lu}/u.test(bare.charAt(index)) || afterTitle.test(bare.slice(0, index)),
    );
  };
};

const afterTitle = /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr)\.? $/iu;

const anyOf = (names: ReadonlyArray<string>): RegExp | undefined => {
  const wanted = [...new Set(names.filter((name) => name.length > 1))];
  if (wanted.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
};

/** In plain letters, with one space or hyphen between words, which are the same; as long in small letters as in large ones. */
export const asSearched = (text: string): string =>
  plainLetters(text)
    .replace(/[\s-]+/g, ' ')
    .trim();

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
