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

/** Finds any of `names` as words of a text, whatever the case and accents, and run together: `JaneDoe`, `jane.doe`. */
export const finder = (names: ReadonlyArray<string>): ((text: string) => boolean) => {
  const pattern = anyOf(names);
  return pattern === undefined ? () => false : (text) => pattern.test(asSearched(text).toLowerCase());
};

/** Any of `names` as words of a text that is `asSearched` and in small letters; undefined where there is none to look for. */
export const anyOf = (names: ReadonlyArray<string>): RegExp | undefined => {
  const wanted = [...new Set(names.map(asSearched).map((name) => name.toLowerCase()))].filter((name) => name.length > 1);
  return wanted.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(asWords).join('|')})`, 'u');
};

/**
 * Words that follow each other, with or without what stands between them. One that is long enough to be no other word may have a number
 * behind it: `juniper85`.
 */
const asWords = (name: string): string =>
  `${[...name].map(runTogether).join('')}${name.length < leastBeforeNumber ? notInWord : '(?!\\p{L})'}`;
const leastBeforeNumber = 6;
export const notInWord = '(?![\\p{L}\\p{N}])';

const runTogether = (letter: string): string => (letter === ' ' ? '[ ._]*' : letter === "'" ? "'?" : escaped(letter));

/** In plain letters, with one space or hyphen between words, which are the same; as long in small letters as in large ones. */
export const asSearched = (text: string): string =>
  plainLetters(text)
    .replace(/[\s-]+/g, ' ')
    .trim();

export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
