import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { childKey, openBox, sealBox, wipe } from './sealed-box.ts';

const key = randomBytes(32);

test('K2: what is sealed opens again, beside the same words only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (plain, words, others) => {
      const box = sealBox(key, plain, words);
      expect(openBox(key, box, words)).toEqual(Buffer.from(plain));
      if (others !== words) expect(openBox(key, box, others)).toBeUndefined();
    }),
  );
});

test('K2: no flipped bit, cut end or other key opens a box', () => {
  const box = sealBox(key, Buffer.from('forty-two bytes of something very private!'), 'here');
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const flipped = Buffer.from(box);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    expect(openBox(key, flipped, 'here'), `bit ${bit}`).toBeUndefined();
  }
  for (let length = 0; length < box.length; length += 1) expect(openBox(key, box.subarray(0, length), 'here')).toBeUndefined();
  expect(openBox(randomBytes(32), box, 'here')).toBeUndefined();
});

test('K2: a nonce is never used twice', () => {
  const nonces = Array.from({ length: 1000 }, () => sealBox(key, Buffer.from('same'), 'same').subarray(0, 12).toString('hex'));
  expect(new Set(nonces).size).toBe(1000);
});

test('K1: a child key is HKDF-SHA256 with its own label', () => {
  const parent = Buffer.alloc(32, 7);
  expect(childKey(parent, 'database').toString('hex')).toBe('eb20085276f4e17e84c3c60d1ed73f8e4329c41b171b034400c692bcc4aa2fa9');
  expect(childKey(parent, 'audit').toString('hex')).toBe('f7fef54d5081272e2b894d9fc96a9e4a227873397a90fe2ce1265ea3ee5b0922');
});

test('K10: a key of another length is refused, and a wiped key holds nothing', () => {
  expect(() => sealBox(Buffer.alloc(16), Buffer.alloc(1), '')).toThrow('32 bytes');
  const secret = randomBytes(32);
  wipe(secret, undefined);
  expect(secret).toEqual(Buffer.alloc(32));
});

test('canonical JSON does not depend on the order in which fields were written', () => {
  expect(canonicalJson({ b: [1, null, true], a: { d: 'ü"', c: '' } })).toBe('{"a":{"c":"","d":"ü\\""},"b":[1,null,true]}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean())), (fields) => {
      const reversed = Object.fromEntries(Object.entries(fields).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(fields));
      expect(JSON.parse(canonicalJson(fields))).toEqual(fields);
    }),
  );
  expect(() => canonicalJson(0.5)).toThrow('whole');
});
