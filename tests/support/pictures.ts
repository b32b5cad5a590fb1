import { deflateSync } from 'node:zlib';

/** A PNG of one grey, with what cameras and programs write beside the picture: a place, a comment, and something hung on behind the end. */
export const aPng = (width = 40, height = 20, said = 'Taken at 1 Hidden Lane'): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 120)])));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('tEXt', Buffer.from(`Comment\0${said}`)),
      chunk('eXIf', Buffer.from(said)),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
      Buffer.from(said),
    ]),
  );
};

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
};

const crc = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
};

/** The skeleton of a JPEG of `width` by `height`, with a place in its APP1 and a comment. Its pixels are not a picture's. */
export const aJpeg = (width = 60, height = 30, said = 'Taken at 1 Hidden Lane'): Uint8Array => {
  const segment = (marker: number, ...body: ReadonlyArray<number>) => [0xff, marker, 0, body.length + 2, ...body];
  const words = [...Buffer.from(said)];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...segment(0xe1, ...Buffer.from('Exif\0\0'), ...words),
    ...segment(0xfe, ...words),
    ...segment(0xc0, 8, 0, height, 0, width, 1, 1, 0x11, 0),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    ...[0xff, 0xd9],
    ...words,
  ]);
};
