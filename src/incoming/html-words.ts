/** What a page of HTML says, as far as its words go: its tables row by row, and everything else line by line. */
export interface HtmlWords {
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
  readonly lines: ReadonlyArray<string>;
}

/**
 * Reads the words of an email that was written as HTML. Nothing of it is built, run or fetched: tags are passed over, and what scripts,
 * styles and comments hold is no word. Whatever it is given it reads in one pass.
 */
export const htmlWords = (html: string): HtmlWords => {
  const rows: string[][] = [];
  const lines: string[] = [];
  let row: string[] | undefined;
  let cell: string | undefined;
  let line = '';
  const closeLine = (): void => {
    if (line.trim() !== '') lines.push(tidy(line));
    line = '';
  };
  const closeCell = (): void => {
    if (cell !== undefined) row?.push(tidy(cell));
    cell = undefined;
  };
  const closeRow = (): void => {
    closeCell();
    if (row !== undefined && row.length > 0) rows.push(row);
    row = undefined;
  };
  const say = (text: string): void => {
    const words = decoded(text).replace(/\s+/g, ' ');
    if (cell === undefined) line += words;
    else cell += words;
  };
  const breakLine = (): void => {
    if (cell === undefined) closeLine();
    else cell += '\n';
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    say(html.slice(at, open));
    const unread = endOfUnread(html, open);
    const close = unread ?? html.indexOf('>', open);
    if (close < 0) {
      at = html.length;
      break;
    }
    at = close + 1;
    if (unread !== undefined) continue;
    const tag = /^<(\/?)([a-z0-9]{1,12})/i.exec(html.slice(open, open + 16));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (name === 'tr') {
      closeRow();
      closeLine();
      if (tag?.[1] === '') row = [];
    } else if (name === 'td' || name === 'th') {
      closeCell();
      if (tag?.[1] === '') {
        row ??= [];
        cell = '';
      }
    } else if (name === 'table') {
      // A table in a cell ends what the cell said before it.
      closeRow();
      closeLine();
    } else if (breaks.has(name)) breakLine();
  }
  if (at < html.length) say(html.slice(at));
  closeRow();
  closeLine();
  return { rows, lines };
};

const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr', 'title']);

/** The last character of a comment, a style or a script that opens here, or the end where it never closes; undefined for any other tag. */
const endOfUnread = (html: string, open: number): number | undefined => {
  const end = (mark: string, from = open): number => {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length - 1;
  };
  if (html.startsWith('<!--', open)) return end('-->');
  const name = /^<(script|style|head)\b/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const found = html.slice(open).search(new RegExp(`</${name}`, 'i'));
  return found < 0 ? html.length : end('>', open + found);
};

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join('\n');

const named: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  eacute: 'é',
};

const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
