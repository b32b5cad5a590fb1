import { cleanText } from '../clean-text.ts';

/**
 * The paragraphs of a transcript or of a draft that a machine wrote, one to be read after the other, in order (LC13).
 *
 * Markup goes, with everything in it that no reader would have seen; of a captions file (WebVTT) the times go and who spoke stands
 * before their words. What is left is cleaned as everything typed is (I1). Blank paragraphs are left out.
 */
export const heldParagraphs = (pasted: string): ReadonlyArray<string> => {
  const text = looksLikeMarkup(pasted) ? withoutMarkup(pasted) : pasted;
  const plain = cleanText(isCaptions(text) ? spokenOnly(text) : text);
  return plain
    .split('\n')
    .map((paragraph) => paragraph.replace(/^[\s•·▪*-]+(?=\S)/u, '').trim())
    .filter((paragraph) => paragraph !== '');
};

/** Whoever a paragraph names first, as in `Juno Plaster: Hearing was tested.`, and what they said; null where it names nobody of these. */
export const spokenBy = <Who extends { readonly name: string }>(
  paragraph: string,
  people: ReadonlyArray<Who>,
): { readonly who: Who; readonly words: string } | null => {
  const end = paragraph.indexOf(':');
  if (end < 1 || end > longestName) return null;
  const named = plainName(paragraph.slice(0, end));
  const found = people.filter(({ name }) => name !== '' && plainName(name) === named);
  const [who] = found;
  return who === undefined || found.length > 1 ? null : { who, words: paragraph.slice(end + 1).trim() };
};

/** UTF-16 units. */
const longestName = 80;

const plainName = (name: string): string =>
  name
    .replace(/\(.*?\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

/** A less-than sign in ordinary words is no markup: there must be a tag that closes a block or breaks a line. */
const looksLikeMarkup = (text: string): boolean =>
  /<\/(p|div|li|ul|ol|td|tr|table|span|body|html|h[1-6])\s*>|<br\s*\/?>/i.test(text);

const withoutMarkup = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|head|title|template|noscript)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    // In markup a line break is a space; paragraphs come from the tags.
    .replace(/\s+/g, ' ')
    .replace(/<\/?(p|div|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|br|hr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?(td|th)\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decoded);

const decoded = (whole: string, name: string): string => {
  const code = name.startsWith('#x') || name.startsWith('#X') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (name.startsWith('#')) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return named[name.toLowerCase()] ?? whole;
};

const named: { readonly [name: string]: string } = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
};

const isCaptions = (text: string): boolean => /^\uFEFF?\s*WEBVTT\b/.test(text);

const spokenOnly = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => !/^\uFEFF?\s*(WEBVTT|NOTE|STYLE|REGION)\b/.test(line) && !line.includes('-->') && !isCueName(line))
    .map((line) => line.replace(/<v(?:\.[^ >]*)? ([^>]*)>/g, '$1: ').replace(/<\/?[a-z][^<>]*>/gi, ''))
    .join('\n');

/** A number or an identifier on a line of its own, as Teams writes before each time. */
const isCueName = (line: string): boolean => /^\s*(\d+|[0-9a-f]{8}(-[0-9a-f]+)+(\/\d+-\d+)?)\s*$/i.test(line);
