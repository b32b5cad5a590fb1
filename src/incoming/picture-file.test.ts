import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aJpeg, aPng } from '../../tests/support/pictures.ts';
import { readPicture } from './picture-file.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test.each([
  ['a PNG', aPng(), { type: 'png', width: 40, height: 20 }],
  ['a JPEG', aJpeg(), { type: 'jpg', width: 60, height: 30 }],
] as const)('RP09, X6: %s keeps its picture and loses where and with what it was taken', (_, bytes, expected) => {
  expect(text(bytes)).toContain('Hidden Lane');
  const read = readPicture(bytes);
  if (!read.ok) throw new Error(read.error);
  expect(read.value).toMatchObject(expected);
  expect(text(read.value.bytes)).not.toContain('Hidden Lane');
  // Cleaning what is clean changes nothing.
  const again = readPicture(read.value.bytes);
  expect(again).toEqual(read);
});

test.each([
  ['a PDF', Buffer.from('%PDF-1.7')],
  ['a picture with scripts in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['nothing', new Uint8Array()],
  ['one that would fill the memory', aPng(9_000, 1)],
  ['half a PNG', aPng().subarray(0, 60)],
  ['half a JPEG', aJpeg().subarray(0, 90)],
])('RP09: %s is refused with the reason', (_, bytes) => {
  expect(readPicture(bytes)).toMatchObject({ ok: false, error: expect.stringMatching(/picture/i) });
});

test('RP09: whatever is changed in a picture, reading it neither throws nor lets anything in that was left out', () => {
  const damaged = fc.record({ of: fc.constantFrom(aPng(), aJpeg()), at: fc.nat(120), to: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(damaged, ({ of, at, to }) => {
      const bytes = Uint8Array.from(of);
      bytes[at % bytes.length] = to;
      const read = readPicture(bytes);
      if (read.ok) expect(readPicture(read.value.bytes)).toEqual(read);
    }),
  );
});
