import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip, zipLimits, zipRefusalWords } from './zip.ts';

/** A zip with one entry whose headers say what they are told to say. */
const handMade = (name: string, data: Buffer, says: { size?: number; mode?: number; flags?: number } = {}): Uint8Array => {
  const packed = deflateRawSync(data);
  const fields = (at: Buffer, start: number) => {
    at.writeUInt16LE(20, start);
    at.writeUInt16LE(says.flags ?? 0, start + 2);
    at.writeUInt16LE(8, start + 4);
    at.writeUInt32LE(packed.length, start + 14);
    at.writeUInt32LE(says.size ?? data.length, start + 18);
    at.writeUInt16LE(Buffer.byteLength(name), start + 22);
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  fields(local, 4);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x0314, 4);
  fields(central, 6);
  central.writeUInt32LE(((says.mode ?? 0o100644) << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + Buffer.byteLength(name), 12);
  end.writeUInt32LE(30 + Buffer.byteLength(name) + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]));
};

const small = zipSync({ 'word/document.xml': Buffer.from('<w:document/>'.repeat(50)), 'a.txt': Buffer.from('a') });

describe('a zip from outside (I5)', () => {
  test('its files are read by name', async () => {
    const read = await readZip(small);
    expect(read.ok && [...read.value.keys()]).toEqual(['word/document.xml', 'a.txt']);
    expect(read.ok && Buffer.from(read.value.get('a.txt') ?? []).toString()).toBe('a');
  });

  test.each(['../out.txt', '/etc/passwd', 'C:/windows/x', 'word\\document.xml', 'a/../../b', 'a:b'])(
    'a part that is called %s refuses the file',
    async (name) => {
      expect(await readZip(handMade(name, Buffer.from('x')))).toMatchObject({ ok: false, error: { type: 'UnsafeName' } });
    },
  );

  test('a link refuses the file', async () => {
    const link = handMade('word/document.xml', Buffer.from('/etc/passwd'), { mode: 0o120777 });
    expect(await readZip(link)).toMatchObject({ ok: false, error: { type: 'UnsafeName' } });
  });

  test('two parts of one name, whatever their case, refuse the file', async () => {
    const twice = zipSync({ 'Word/a.xml': Buffer.from('1'), 'word/A.xml': Buffer.from('2') });
    expect(await readZip(twice)).toMatchObject({ ok: false, error: { type: 'UnsafeName' } });
  });

  test('a bomb is given up while it inflates', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readZip(bomb)).toMatchObject({ ok: false, error: { type: 'TooLarge', limit: 'ratio' } });
  });

  test('a part that claims ten bytes and holds millions is not believed', async () => {
    const liar = handMade('a.xml', Buffer.alloc(20_000_000, 'ab'), { size: 10 });
    expect(await readZip(liar)).toMatchObject({ ok: false });
  });

  test('more files than any document has refuse the file', async () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, at) => [`${at}`, Buffer.from('x')])),
    );
    expect(await readZip(many)).toEqual({ ok: false, error: { type: 'TooLarge', limit: 'entries' } });
  });

  test('a file that is too large is not even opened', async () => {
    const large = new Uint8Array(zipLimits.packed + 1);
    expect(await readZip(large)).toEqual({ ok: false, error: { type: 'TooLarge', limit: 'packed' } });
  });

  test('a locked part says so', async () => {
    const locked = handMade('a.xml', Buffer.from('x'), { flags: 1 });
    expect(await readZip(locked)).toEqual({ ok: false, error: { type: 'Encrypted' } });
  });

  test('I11: a file that was cut short, changed or doubled is read or refused in words, and never hangs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: small.length }),
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.boolean(),
        async (length, flips, doubled) => {
          const bytes = Uint8Array.from(small);
          for (const [at, value] of flips) bytes[at] = value;
          const cut = bytes.slice(0, length);
          const read = await readZip(doubled ? new Uint8Array([...cut, ...cut]) : cut);
          if (!read.ok) expect(zipRefusalWords(read.error)).toMatch(/\.$/);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('I11: bytes that are no zip are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await readZip(new Uint8Array([0x50, 0x4b, ...bytes]))).ok).toBe(false);
        expect(await readZip(new Uint8Array([1, ...bytes]))).toEqual({ ok: false, error: { type: 'NotAZip' } });
      }),
    );
  });
});
