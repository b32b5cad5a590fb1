import CFB from 'cfb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompoundFolder, readCompound } from './compound-file.ts';

type Streams = ReadonlyArray<{ readonly path: string; readonly bytes: Uint8Array }>;

const written = (streams: Streams): Buffer => {
  const file = CFB.utils.cfb_new();
  for (const { path, bytes } of streams) CFB.utils.cfb_add(file, path, Buffer.from(bytes));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
};
const streamAt = (root: CompoundFolder, path: string): Uint8Array | undefined => {
  const [name, ...folders] = path.split('/').slice(1).toReversed();
  const folder = folders.toReversed().reduce<CompoundFolder | undefined>((at, one) => at?.folders.get(one), root);
  return folder?.streams.get(name ?? '');
};
const opened = (bytes: Uint8Array): CompoundFolder => {
  const read = readCompound(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const refusal = (bytes: Uint8Array): string => {
  const read = readCompound(bytes);
  return read.ok ? 'read' : read.error;
};
/** The number of a sector at which the table of sectors stands, and where in the file. */
const tableAt = (file: Buffer): number => (file.readUInt32LE(76) + 1) * 512;

describe('a compound file from outside', () => {
  test('what another library wrote is read, stream by stream, however large and wherever', () => {
    const size = fc.oneof(fc.nat(200), fc.nat(9_000), fc.constantFrom(0, 63, 64, 65, 511, 512, 4095, 4096, 4097, 70_000));
    const name = fc
      .integer({ min: 1, max: 40 })
      .map((at) => `/${at % 3 === 0 ? `folder${String(at % 2)}/` : ''}stream${String(at)}`);
    const stream = fc.record({
      path: name,
      bytes: size.map((length) => Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 251)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(stream, { selector: ({ path }) => path, minLength: 1, maxLength: 30 }), (streams) => {
        const root = opened(written(streams));
        for (const { path, bytes } of streams)
          expect(Buffer.from(streamAt(root, path) ?? [1]).equals(Buffer.from(bytes)), path).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('what is no such file, and what is larger than a message, says so', () => {
    expect(refusal(Buffer.from('From: somebody'))).toBe('NotACompoundFile');
    expect(refusal(new Uint8Array())).toBe('NotACompoundFile');
    const file = written([{ path: '/one', bytes: Buffer.alloc(10) }]);
    expect(refusal(file.subarray(0, 600))).toBe('Damaged');
    expect(refusal(Buffer.concat([file, Buffer.alloc(7_000_000)]))).toBe('Larger');
    // The fourth version has sectors of 4,096 bytes.
    file.writeUInt16LE(4, 26);
    file.writeUInt16LE(12, 30);
    expect(refusal(file)).toBe('Larger');
  });

  test('I5: a chain that goes round in a circle, and two streams that share their sectors, refuse the file', () => {
    const file = written([
      { path: '/one', bytes: Buffer.alloc(5_000, 1) },
      { path: '/two', bytes: Buffer.alloc(5_000, 2) },
    ]);
    expect(refusal(file)).toBe('read');
    const circle = Buffer.from(file);
    const directory = (circle.readUInt32LE(48) + 1) * 512;
    const starts = [...Array(8).keys()]
      .map((at) => directory + at * 128)
      .filter((at) => circle.readUInt8(at + 66) === 2 && circle.readUInt32LE(at + 120) === 5_000);
    expect(starts).toHaveLength(2);
    const first = circle.readUInt32LE(starts[0]! + 116);
    circle.writeUInt32LE(first, tableAt(circle) + (first + 1) * 4);
    expect(refusal(circle)).toBe('Damaged');
    const shared = Buffer.from(file);
    shared.writeUInt32LE(first, starts[1]! + 116);
    expect(refusal(shared)).toBe('Damaged');
  });

  test('I11: whatever befalls its bytes, it answers in a word and does not hang', () => {
    const whole = written([
      { path: '/a', bytes: Buffer.alloc(5_000, 1) },
      { path: '/f/b', bytes: Buffer.alloc(100, 2) },
      { path: '/f/c', bytes: Buffer.alloc(700, 3) },
    ]);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(whole.length), fc.boolean(), (changes, cut, cuts) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(['read', 'Damaged', 'Larger', 'NotACompoundFile']).toContain(refusal(cuts ? bytes.subarray(0, cut) : bytes));
      }),
      { numRuns: 300 },
    );
  });
});
