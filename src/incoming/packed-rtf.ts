import { deEncapsulateSync } from 'rtf-stream-parser';
import { textDecoderFor } from './code-page.ts';

/**
 * The HTML that Outlook packed into the RTF of a message, the only place where it keeps it in many; undefined where there is none, or
 * where it cannot be unpacked ([MS-OXRTFCP], [MS-OXRTFEX], read 2026-11-30).
 */
export const htmlInRtf = (packed: Uint8Array): string | undefined => {
  const rtf = unpackRtf(packed);
  if (rtf === undefined || isTooDeep(rtf)) return undefined;
  try {
    const found = deEncapsulateSync(Buffer.from(rtf), {
      decode: (bytes, encoding) => textDecoderFor(Number(/\d+/.exec(encoding)?.[0] ?? 0)).decode(bytes),
      mode: 'html',
      // What it warns of quotes the message, and nothing of one may reach a log.
      warn: () => undefined,
    });
    return String(found.text);
  } catch {
    // RTF that was written as RTF: the plain text beside it says the same.
    return undefined;
  }
};

/** Outlook nests a handful of groups; the reader of them takes time by the square of their depth. */
const mostDepth = 200;

/** Bytes that are not words could hide where a group ends; HTML that was packed has none. */
const isTooDeep = (rtf: Uint8Array): boolean => {
  const text = Buffer.from(rtf).toString('latin1');
  if (/\\bin(?![a-z])/.test(text)) return true;
  let depth = 0;
  for (const [mark] of text.matchAll(/\\[{}\\]|[{}]/g)) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    if (depth > mostDepth) return true;
  }
  return false;
};

/** In bytes, inclusive: far beyond a message. What is larger is read by its plain text, because unpacking it would take seconds. */
const mostUnpacked = 2_000_000;
const headerSize = 16;
const windowSize = 4096;

/** What the window holds before the first byte ([MS-OXRTFCP] 2.1.2.1). */
const firstWindow =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** The RTF itself; undefined where it is damaged, or unpacks to more than a message ever holds. */
export const unpackRtf = (packed: Uint8Array): Uint8Array | undefined => {
  if (packed.length < headerSize) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const size = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  const body = packed.subarray(headerSize);
  if (size > mostUnpacked) return undefined;
  if (kind === notCompressed) return body.subarray(0, size);
  return kind === compressed ? unpack(body, size) : undefined;
};

const compressed = 0x75465a4c;
const notCompressed = 0x414c454d;

/** Each flag byte says of the eight things that follow whether it is a byte, or a place in the window and a length. */
const unpack = (body: Uint8Array, size: number): Uint8Array | undefined => {
  const window = new Uint8Array(windowSize);
  window.set(Buffer.from(firstWindow, 'latin1'));
  let writeAt = firstWindow.length;
  const found = new Uint8Array(size);
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) found[length] = byte;
    length += 1;
    window[writeAt % windowSize] = byte;
    writeAt += 1;
  };
  for (let at = 0; at < body.length; ) {
    const flags = body[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < body.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(body[at] ?? 0);
        at += 1;
        continue;
      }
      const place = ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0);
      at += 2;
      const from = place >> 4;
      // A reference to where the next byte is written ends it.
      if (from === writeAt % windowSize) return length >= size ? found : undefined;
      for (let copied = 0; copied < (place & 0x0f) + 2; copied += 1) put(window[(from + copied) % windowSize] ?? 0);
      if (length > size + windowSize) return undefined;
    }
  }
  return length >= size ? found : undefined;
};
