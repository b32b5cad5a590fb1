import { constants, inflateSync } from 'node:zlib';
import { err, ok, type Result } from '../core/result.ts';

/**
 * Whether a PDF from outside may be kept and opened by somebody (security.md I5, I6): it is whole, not locked, and carries nothing that
 * runs, sends or starts anything, nor more than a report ever holds. What it says is read by the window only. The error says in one or
 * two sentences why it was refused.
 */
export const checkPdf = (bytes: Uint8Array): Result<null, string> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^[\s\0]{0,1024}%PDF-\d/.test(text.slice(0, 1100))) return err('It is not a PDF, whatever its name says.');
  if (!text.trimEnd().slice(-1100).includes('%%EOF') || !text.includes('startxref'))
    return err('It is damaged: its end is missing. Ask for it to be sent again.');
  if (unpackedSize(text, bytes) > mostUnpacked)
    return err('It unpacks to far more than a report ever holds. Ask for it printed to PDF.');
  const packed = packedObjects(text, bytes);
  if (!packed.ok) return packed;
  const names = [text, ...packed.value].map(plainNames);
  if (names.some((part) => lockName.test(part)))
    return err('It is locked with a password or a certificate. Ask for a copy without.');
  const found = dangers.find(([name]) => names.some((part) => name.test(part)));
  return found === undefined
    ? ok(null)
    : err(`${found[1]} A report needs nothing of the kind: ask for a copy that was printed to PDF.`);
};

/** A name ends where the next character belongs to no name (ISO 32000-2, 7.2.3). */
const named = (name: string): RegExp => new RegExp(`/${name}(?![^\\s\\0()<>[\\]{}/%])`);

const lockName = named('Encrypt');

/** What makes a PDF do something, and what it is in words. Each of these has to be named in full for a reader to act on it. */
const dangers: ReadonlyArray<readonly [RegExp, string]> = [
  [named('JavaScript'), 'It carries a script.'],
  [named('Launch'), 'It starts another program.'],
  [named('EmbeddedFiles?'), 'Another file is hidden in it.'],
  [named('RichMedia'), 'It carries something that plays.'],
  [named('XFA'), 'It is a form that its own program fills in.'],
  [named('(?:SubmitForm|ImportData)'), 'It sends or fetches what is typed into it.'],
  [named('Go(?:ToR|ToE)'), 'It opens another file.'],
];

/** Names may be written letter by letter: `/J#61vaScript` is `/JavaScript` (ISO 32000-2, 7.3.5). */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Where the bytes of a stream begin, as lenient as those who open it. */
const streamWord = /\bstream[ \t]*(?:\r\n|\r|\n)/g;

/** Everything that is packed in it together, in bytes, inclusive: ten pages scanned in colour at 200 dots to the inch. */
const mostUnpacked = 150_000_000;
/** Something packed may be packed again. */
const mostOften = 4;

/**
 * How much a reader would have in its memory, counted while it inflates, each stream whatever it calls itself: a bomb does not have to say
 * how it is packed. It is no larger than just above the limit.
 */
const unpackedSize = (text: string, bytes: Uint8Array): number => {
  let size = 0;
  let count = 0;
  for (const { index, 0: word } of text.matchAll(streamWord)) {
    count += 1;
    if (count > mostStreams) return mostUnpacked + 1;
    // Up to the end of the file: where the packed bytes end, they say themselves.
    let body: Uint8Array | undefined = bytes.subarray(index + word.length);
    for (let times = 0; body !== undefined && isDeflated(body); times += 1) {
      if (times === mostOften) return mostUnpacked + 1;
      const left = mostUnpacked - size;
      const inflated = unpacked(body, left);
      if (inflated === 'too much') return mostUnpacked + 1;
      size += inflated?.length ?? 0;
      body = inflated;
    }
  }
  return size;
};

/** As every deflated stream begins (RFC 1950). */
const isDeflated = ([first = 0, second = 0]: Uint8Array): boolean => (first & 15) === 8 && (first * 256 + second) % 31 === 0;

const unpacked = (body: Uint8Array, most: number): Uint8Array | 'too much' | undefined => {
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return error instanceof RangeError ? 'too much' : undefined;
  }
};

/** Inflated together, in bytes, inclusive. Objects are words and numbers: no report has a tenth of this. */
const mostInflated = 30_000_000;
const mostStreams = 20_000;

/**
 * Objects may stand packed in a stream, where nothing can be seen from outside. Only a stream that says where its first object is can be
 * one (ISO 32000-2, 7.5.7); each is inflated, counted while it is, and one that cannot be inflated refuses the file.
 */
const packedObjects = (text: string, bytes: Uint8Array): Result<ReadonlyArray<string>, string> => {
  const found: string[] = [];
  let left = mostInflated;
  let from = 0;
  let count = 0;
  for (const { index, 0: word } of text.matchAll(streamWord)) {
    if (text.slice(index - 3, index) === 'end') continue;
    count += 1;
    if (count > mostStreams) return err('It holds more than a report ever does.');
    const said = plainNames(text.slice(from, index));
    const end = text.indexOf('endstream', index + word.length);
    if (end === -1) return err('It is damaged: a part of it has no end. Ask for it to be sent again.');
    from = end;
    if (!named('First').test(said)) continue;
    const body = bytes.subarray(index + word.length, end);
    // Since the object begins: what stands before it may be an outline, which has a first entry as well.
    const own = said.slice(said.lastIndexOf(' obj') + 1);
    const isOwn = named('First').test(own) && named('N').test(own);
    const inflated = inflate(body, left);
    if (inflated === undefined) {
      if (!isOwn) continue;
      if (named('Filter').test(own))
        return err('A part of it is packed in a way that cannot be looked into. Print it to PDF again.');
      found.push(Buffer.from(body).toString('latin1'));
      continue;
    }
    left -= inflated.length;
    found.push(inflated.toString('latin1'));
  }
  return ok(found);
};

const inflate = (body: Uint8Array, most: number): Buffer | undefined => {
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
};
