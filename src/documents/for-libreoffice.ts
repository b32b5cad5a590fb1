import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same words and the same look in a copy that LibreOffice prints as it should; two faults of its 7.4 are stepped round.
 *
 * Where a row that may not go on over the next page is the last on its page below headings that keep with it, it leaves out the rest of
 * the table: rows may, in this copy. And it first lays out 25 paragraphs and rows to a page. Where the last of those has to stay with the
 * next, as a heading has, it forgets that once they come to stand at the foot of a page: a line or two without height at the top of this
 * copy make something else the last.
 */
export const forLibreOffice = (word: Uint8Array): Uint8Array => {
  const parts = unzipSync(word);
  const [body, styles] = [parts['word/document.xml'], parts['word/styles.xml']];
  if (body === undefined) return word;
  const rowsMaySplit = strFromU8(body).replaceAll('<w:cantSplit/>', '');
  const keeping = styles === undefined ? new Set<string>() : keepingStyles(strFromU8(styles));
  return zipSync({ ...parts, 'word/document.xml': strToU8(moved(rowsMaySplit, keeping)) });
};

const firstPage = 25;
/** A whole page's worth of them: more would not help, and each is a twentieth of a point high. */
const mostLines = firstPage - 1;

const moved = (document: string, keeping: ReadonlySet<string>): string => {
  const keeps = keepsInOrder(document, keeping);
  const isFree = (lines: number): boolean => keeps.every((keep, at) => !keep || (at + 1 + lines) % firstPage !== 0);
  for (let lines = 0; lines <= mostLines; lines += 1)
    if (isFree(lines)) return document.replace(/<w:body>/, (start) => start + noHeight.repeat(lines));
  return document;
};

const noHeight = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/></w:pPr></w:p>';

const keepingStyles = (styles: string): ReadonlySet<string> =>
  new Set(
    [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)].flatMap(([style, id = '']) =>
      /<w:keepNext\/>/.test(style) ? [id] : [],
    ),
  );

/** Of each paragraph of the text and each row of a table, in order, whether it has to stay with the next. */
const keepsInOrder = (document: string, keeping: ReadonlySet<string>): ReadonlyArray<boolean> => {
  const found: boolean[] = [];
  let depth = 0;
  for (const [tag, style, keeps] of document.matchAll(
    /<w:tbl>|<\/w:tbl>|<w:tr[ >]|<w:p>(?:<w:pPr>(?:<w:pStyle w:val="([^"]*)"\/>)?(<w:keepNext\/>)?)?/g,
  )) {
    if (tag === '<w:tbl>') depth += 1;
    else if (tag === '</w:tbl>') depth -= 1;
    else if (tag.startsWith('<w:tr')) found.push(false);
    else if (depth === 0) found.push(keeps !== undefined || keeping.has(style ?? ''));
  }
  return found;
};
