import { err, ok, type Result } from '../core/result.ts';

/** A picture from outside with nothing in it but the picture: no place, no camera, no comment, no thumbnail (security.md X6). */
export interface PictureFile {
  readonly type: 'png' | 'jpg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Reads a PNG or JPEG file that anybody may have made; the error says in a sentence why it was refused. Its pixels are not decoded. */
export const readPicture = (bytes: Uint8Array): Result<PictureFile, string> => {
  const read = startsWith(bytes, pngSignature) ? readPng(bytes) : startsWith(bytes, [0xff, 0xd8]) ? readJpeg(bytes) : undefined;
  if (read === undefined) return err('Only pictures (PNG and JPEG) are taken. Take a photo of it, or save it as a picture.');
  if (read === 'damaged') return err('This picture is damaged: a part of it cannot be read.');
  if (read.width < 1 || read.height < 1 || read.width > mostPixels || read.height > mostPixels)
    return err(`This picture is larger than ${mostPixels} pixels a side. Make it smaller.`);
  return ok(read);
};

const mostPixels = 8_000;
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, start: ReadonlyArray<number>): boolean => start.every((byte, at) => bytes[at] === byte);

type Read = PictureFile | 'damaged';

/** The chunks that make the picture; every other one says something about it. */
const pngChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

const readPng = (bytes: Uint8Array): Read => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, pngSignature.length)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'damaged';
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((chunk === 'IHDR') !== (size === undefined)) return 'damaged';
    if (chunk === 'IHDR') {
      if (end - at !== 25) return 'damaged';
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (pngChunks.has(chunk)) kept.push(bytes.subarray(at, end));
    // What somebody hung on behind the end of the picture is no part of it.
    if (chunk === 'IEND') return size === undefined ? 'damaged' : { type: 'png', ...size, bytes: together(kept) };
    at = end;
  }
  return 'damaged';
};

/** Tables, frame and scans. What an application wrote (APP1 to APP13, APP15) and comments are left out; JFIF and Adobe say how colours are meant. */
const isJpegKept = (marker: number, body: Uint8Array): boolean =>
  marker === 0xdb ||
  marker === 0xdd ||
  (marker >= 0xc0 && marker <= 0xcf) ||
  (marker === 0xe0 && body.length === 14 && startsWith(body, [0x4a, 0x46, 0x49, 0x46, 0])) ||
  (marker === 0xee && body.length === 12 && startsWith(body, [0x41, 0x64, 0x6f, 0x62, 0x65]));

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const readJpeg = (bytes: Uint8Array): Read => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'damaged';
    const body = bytes.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (size !== undefined || body.length < 6) return 'damaged';
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) {
      const scanned = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, scanned));
      at = scanned;
      if (bytes[at + 1] === 0xd9) {
        kept.push(bytes.subarray(at, at + 2));
        return size === undefined ? 'damaged' : { type: 'jpg', ...size, bytes: together(kept) };
      }
    } else {
      if (isJpegKept(marker, body)) kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return 'damaged';
};

/** Where the next marker stands: inside a scan only stuffed bytes and restarts follow 0xFF. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
};

const together = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
