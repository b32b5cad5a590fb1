import { plainWordList } from './plain-word-list.ts';

/**
 * What somebody typed for colleagues, in words that a parent knows (PL07): the same text always gives the same words, and a plain text
 * stays as it is. Names, numbers, dates and anybody's own words between quotation marks are never touched.
 */
export const plainWords = (text: string): string =>
  text
    .split(/(“[^”]*”|"[^"]*")/u)
    .map((part, index) => (index % 2 === 1 ? part : inPlain(part)))
    .join('');

const inPlain = (text: string): string =>
  text.replace(hardWord, (found, article: string | undefined, hard: string, at: number) => {
    const key = hard.toLowerCase().replace(/\s+/gu, ' ');
    const whole = article === undefined ? undefined : plainOf.get(`${article.toLowerCase()} ${key}`);
    const plain = whole ?? plainOf.get(key);
    // A capital within a sentence begins a name: `Residence Road` is nobody's home.
    const capital = /^\p{Lu}/u.test(article === undefined ? hard : found);
    if (plain === undefined || (/^\p{Lu}/u.test(hard) && !beginsSentence(text.slice(0, at)))) return found;
    const said = article === undefined || whole !== undefined ? plain : `${/^[aeiou]/u.test(plain) ? 'an' : 'a'} ${plain}`;
    return capital ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  });

const beginsSentence = (before: string): boolean => /(?:^|[.!?:;\n])\s*$/u.test(before);

const plainOf: ReadonlyMap<string, string> = new Map(plainWordList);

/** Whole words only, the longest first, with the article before them: `a practitioner`, `an agency`. */
const hardWord = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(an?)\\s+)?(${plainWordList
    .map(([hard]) => hard.replace(/^an? /u, ''))
    .sort((one, other) => other.length - one.length)
    .map((hard) => hard.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);
