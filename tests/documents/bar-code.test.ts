import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { barCode } from '../../src/documents/bar-code-picture.ts';

beforeAll(() => {
  // By itself it would fetch its own program from the network.
  const program = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });
});

test('AT08: the code that a sign-in sheet prints is read by a reader of somebody else’s as the reference and nothing more', async () => {
  const reference = fc.oneof(fc.constant('SC-2026-0142/1'), fc.stringMatching(/^[!-~]([ -~]{0,22}[!-~])?$/));
  await fc.assert(
    fc.asyncProperty(reference, async (text) => {
      const [picture] = barCode(text);
      if (picture?.block !== 'picture') throw new Error('it has a code');
      const found = await readBarcodes(new Uint8Array(Buffer.from(picture.data, 'base64')), { formats: ['Code128'] });
      expect(found.map((one) => [one.format, one.text])).toEqual([['Code128', text]]);
    }),
    { numRuns: 40 },
  );
});
