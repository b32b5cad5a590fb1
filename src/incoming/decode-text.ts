import { err, ok, type Result } from '../core/result.ts';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text in the encoding they are written in: UTF-8 and UTF-16 with or without a mark, else Windows-1252, which Excel
 * on a British computer writes. What fits none of them, or two at once, is refused with its line, counted from 1: a name must
 * never come in with its accents broken.
 */
export const decodeText = (bytes: Uint8Array): Result<Decoded, string> => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodedAs('utf-8', 'UTF-8', bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', 'UTF-16', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', 'UTF-16', bytes);
  const zeros = zerosAt(bytes);
  if (zeros.odd > 0 && zeros.even === 0) return decodedAs('utf-16le', 'UTF-16', bytes);
  if (zeros.even > 0 && zeros.odd === 0) return decodedAs('utf-16be', 'UTF-16', bytes);
  if (zeros.even > 0) return err('This is not a text file: it holds bytes that no text has.');
  const wrong = firstNotUtf8(bytes);
  if (wrong === undefined) return decodedAs('utf-8', 'UTF-8', bytes);
  if (wrong.sequencesBefore > 0 || hasSequence(bytes, wrong.at + 1))
    return err(`Line ${lineAt(bytes, wrong.at)} is written in another encoding than the rest. Save the file again as CSV UTF-8.`);
  const unused = bytes.findIndex((byte) => unusedInWindows1252.has(byte));
  if (unused >= 0)
    return err(`Line ${lineAt(bytes, unused)} has a letter of no encoding that is known here. Save the file again as CSV UTF-8.`);
  return decodedAs('windows-1252', 'Windows-1252', bytes);
};

/** Bytes that stand for nothing in Windows-1252. */
const unusedInWindows1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const decodedAs = (label: string, encoding: Encoding, bytes: Uint8Array): Result<Decoded, string> => {
  try {
    // The decoder itself takes the mark at the front away.
    return ok({ text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding });
  } catch {
    const at = encoding === 'UTF-8' ? firstNotUtf8(bytes)?.at : undefined;
    const where = at === undefined ? 'A line' : `Line ${lineAt(bytes, at)}`;
    return err(`${where} is not written in ${encoding}, as the file says it is. Save the file again as CSV UTF-8.`);
  }
};

const zerosAt = (bytes: Uint8Array): { readonly even: number; readonly odd: number } => {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
};

/** The first byte that no UTF-8 text has there, and how many letters beyond ASCII stood before it. */
const firstNotUtf8 = (bytes: Uint8Array): { readonly at: number; readonly sequencesBefore: number } | undefined => {
  let sequencesBefore = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return { at, sequencesBefore };
    if (length > 1) sequencesBefore += 1;
    at += length;
  }
  return undefined;
};

const hasSequence = (bytes: Uint8Array, from: number): boolean => {
  for (let at = from; at < bytes.length; at += 1) if (sequenceLength(bytes, at) > 1) return true;
  return false;
};

/** How many bytes the letter at `at` has in UTF-8; 0 where there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlongOrSurrogate =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isOverlongOrSurrogate ? 0 : length;
};

const lineAt = (bytes: Uint8Array, at: number): number => {
  let line = 1;
  for (let before = 0; before < at; before += 1) if (bytes[before] === 0x0a) line += 1;
  return line;
};
