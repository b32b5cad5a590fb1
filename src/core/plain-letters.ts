/**
 * A text in the letters that everybody has on their keys, whoever typed or pasted it: without accents and without signs that cannot be
 * seen (a soft hyphen, a joiner, a mark of direction), letters that a typesetter joined taken apart, `ł` an l and `ß` two of s, one kind
 * of apostrophe and of hyphen. What is compared by it finds Łukasz as Lukasz and O’Brien as O'Brien. Capitals stay capitals.
 */
export const plainLetters = (text: string): string =>
  beyondAscii.test(text)
    ? text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u2032]/g, "'")
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[\u0080-\uffff]/g, (letter) => alone[letter] ?? letter)
    : text;

const beyondAscii = /[\u0080-\uffff]/;

/** Letters that have a stroke or two voices of their own, and so no accent that could be taken away. */
const alone: { readonly [letter: string]: string } = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  ẞ: 'Ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};
