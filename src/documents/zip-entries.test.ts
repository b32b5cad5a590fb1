import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipEntries, zipOf } from './zip-entries.ts';

const anyFiles = fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_/]{1,20}\.xml$/), fc.uint8Array({ maxLength: 500 }), {
  maxKeys: 6,
});

test('what is taken out of a zip and put into another is the same, read by a library (X8)', () => {
  fc.assert(
    fc.property(anyFiles, fc.constantFrom(0, 6, 9), (files, level) => {
      const again = zipOf(zipEntries(zipSync(files, { level: level as 0 | 6 | 9 })));
      expect({ ...unzipSync(again) }).toEqual({ ...files });
    }),
  );
});

test('when a zip was made cannot be told from what is made of it (X8)', () => {
  const files = { 'a.xml': new Uint8Array([1, 2, 3]) };
  const [one, other] = ['1999-12-31', '2026-05-12'].map((mtime) => zipOf(zipEntries(zipSync(files, { mtime }))));
  expect(one).toEqual(other);
});
