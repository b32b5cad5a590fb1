/** A sign that Word keeps by its place in a font: the smileys and arrows that it makes of `:)` and `-->`, and any other by its own number. */
export const signOf = (font: string, char: string): string => {
  const code = Number.parseInt(char, 16);
  if (/^wingdings$/i.test(font)) return wingdings[code & 0xff] ?? '\ufffd';
  // A font of its own has its signs where no letter is.
  return Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff) ? '\ufffd' : String.fromCodePoint(code);
};

/** Those that Word puts in by itself, and what a child picks from its list. */
const wingdings: { readonly [place: number]: string } = {
  74: '☺',
  75: '😐',
  76: '☹',
  89: '♥',
  168: '☐',
  171: '★',
  223: '←',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  254: '☑',
};
