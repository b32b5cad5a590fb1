import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedRtf } from '../../tests/support/outlook-message.ts';
import { htmlInRtf, unpackRtf } from './packed-rtf.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replace(/\s/g, ''), 'hex');

test.each([
  [
    'with a word that refers back',
    `2d000000 2b000000 4c5a4675 f1c5c7a7 03000a00 72637067 31323542 320af320 68656c09 00206277 05b06c64 7d0a800f a0`,
    '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
  ],
  [
    'with a stretch that refers into itself',
    '1a000000 1c000000 4c5a4675 e2d44b51 41000420 5758595a 0d6e7d01 0eb0',
    '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
  ],
])('the examples that Microsoft published are unpacked as it says: %s', (_, packed, rtf) => {
  expect(Buffer.from(unpackRtf(bytes(packed)) ?? []).toString('latin1')).toBe(rtf);
});

test('RTF that was written as RTF has no HTML', () => {
  expect(htmlInRtf(packedRtf('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}'))).toBeUndefined();
});

test('I11: a header that claims more than a message holds, or than it brings, is not believed', () => {
  const packed = Buffer.from(packedRtf('{\\rtf1 x}'));
  packed.writeUInt32LE(0x7fffffff, 4);
  expect(unpackRtf(packed)).toBeUndefined();
  packed.writeUInt32LE(1_900_000, 4);
  expect(unpackRtf(packed)).toBeUndefined();
});

test('I11: groups in groups without end, and bytes that could hide one, are not followed', () => {
  const begins = '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}Words';
  expect(htmlInRtf(packedRtf(`${begins}}`))).toBe('<p>Words');
  expect(htmlInRtf(packedRtf(`${begins}${'{'.repeat(20_000)}`))).toBeUndefined();
  expect(htmlInRtf(packedRtf(`${begins}\\bin1 x}`))).toBeUndefined();
});

test('I11: whatever befalls its bytes, it answers and does not hang', () => {
  const whole = packedRtf('{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\*\\htmltag64 <p>}Words{\\*\\htmltag64 </p>}}');
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, cut) => {
      const damaged = Uint8Array.from(whole);
      for (const { at, byte } of changes) damaged[at] = byte;
      expect(['string', 'undefined']).toContain(typeof htmlInRtf(damaged.subarray(0, cut)));
      expect(['string', 'undefined']).toContain(typeof htmlInRtf(damaged));
    }),
  );
});
