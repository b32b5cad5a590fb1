import type { Selected } from './passage.ts';

/**
 * Where words stand in a text, first to last, none over another. Capitals, kinds of quotation mark and dash, and how wide a gap is do not
 * count: two reports seldom agree about any of them.
 */
export const findIn = (text: string, words: string): ReadonlyArray<Selected> => {
  const wanted = plain(words.trim()).said;
  if (wanted === '') return [];
  const { said, at } = plain(text);
  const found: Selected[] = [];
  for (let from = said.indexOf(wanted); from >= 0; from = said.indexOf(wanted, from + wanted.length)) {
    const last = at[from + wanted.length - 1] ?? 0;
    found.push({ from: at[from] ?? 0, until: last + 1 });
  }
  return found;
};

/** The same text without what does not count, and where each of its letters stands in it. */
const plain = (text: string): { readonly said: string; readonly at: ReadonlyArray<number> } => {
  const at: number[] = [];
  let said = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = plainLetter(text[index] ?? '');
    if (letter === '' || (letter === ' ' && said.endsWith(' '))) continue;
    said += letter;
    at.push(index);
  }
  return { said, at };
};

const plainLetter = (letter: string): string => {
  if (letter === '\u00ad') return '';
  if (/\s/.test(letter)) return ' ';
  if (/[‘’‛]/.test(letter)) return "'";
  if (/[“”„]/.test(letter)) return '"';
  if (/[‐‑‒–—]/.test(letter)) return '-';
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
};
