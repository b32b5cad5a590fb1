import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same words with rows that may go on over the next page. Where a row that may not is the last on a page below headings that keep with
 * it, LibreOffice 7.4 leaves out the rest of the table.
 */
export const rowsMaySplit = (word: Uint8Array): Uint8Array => {
  const parts = unzipSync(word);
  const body = parts['word/document.xml'];
  if (body === undefined) return word;
  return zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(body).replaceAll('<w:cantSplit/>', '')) });
};
