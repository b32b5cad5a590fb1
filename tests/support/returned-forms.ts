import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What somebody wrote into a returned form, by tag. */
export type Written = { readonly [tag: string]: string };

/**
 * A form of ours as somebody would send it back: their words in the places for them. With `droppingTags` the content controls are
 * gone and only their words are left, as LibreOffice saves it.
 */
export const returned = (docx: Uint8Array, written: Written, { droppingTags = false } = {}): Uint8Array => {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const filled = body.replace(/<w:sdt>.*?<\/w:sdt>/gs, (control) => {
    const text = written[/<w:tag w:val="([^"]+)"/.exec(control)?.[1] ?? ''];
    const typed =
      text === undefined
        ? control
        : control
            .replace(/<w:showingPlcHdr[^>]*>/, '')
            .replace(/(<w:t\b[^>]*>)[^<]*(<\/w:t>)/, (_, open: string, close: string) => `${open}${inXml(text)}${close}`);
    return droppingTags ? (/<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(typed)?.[1] ?? '') : typed;
  });
  return zipSync({ ...parts, 'word/document.xml': strToU8(filled) });
};

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
