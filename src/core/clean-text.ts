/**
 * The text that we keep of what somebody typed or pasted: the same words, without what breaks a document (I1).
 *
 * Every kind of line break becomes a line feed and a tab becomes a space, so that no two words run together.
 * Control characters, noncharacters, byte order marks and controls that reverse the direction of reading go; a half
 * of a pair becomes the replacement character. Joiners stay, because names and emoji need them. Cleaning twice
 * changes nothing more.
 */
export const cleanText = (text: string): string =>
  // A removed character may have kept a letter and its accent apart, so composing comes last.
  repaired(text).replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(unwanted, '').normalize('NFC');

const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** C0 and C1 controls but the line feed; U+FEFF; embeddings, overrides and isolates of direction; noncharacters. */
const unwanted = /(?!\n)\p{Cc}|[\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const repaired = (text: string): string => text.replace(loneSurrogate, '\uFFFD');
