import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './table-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const withMark = (mark: ReadonlyArray<number>, bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);
const table = 'Name,Born\r\nZoë Ní Bhriain,21/04/2015\r\n';
const cellsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : read.error.why;
};

describe('IE01: a CSV in the encoding it is written in', () => {
  test.each([
    ['UTF-8', utf8(table), 'CSV, UTF-8'],
    ['UTF-8 with a mark', withMark([0xef, 0xbb, 0xbf], utf8(table)), 'CSV, UTF-8'],
    ['UTF-16 with a mark', withMark([0xff, 0xfe], Buffer.from(table, 'utf16le')), 'CSV, UTF-16'],
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le'), 'CSV, UTF-16'],
    ['UTF-16, the other way round', withMark([0xfe, 0xff], Buffer.from(table, 'utf16le').swap16()), 'CSV, UTF-16'],
    ['Windows-1252', Buffer.from(table, 'latin1'), 'CSV, Windows-1252'],
  ])('%s', (_, bytes, readAs) => {
    expect(readCsv(bytes)).toMatchObject({ ok: true, value: { readAs, headings: ['Name', 'Born'] } });
    expect(cellsOf(bytes)).toEqual([['Zoë Ní Bhriain', '21/04/2015']]);
  });

  test.each([
    ['two encodings in one file', Buffer.concat([utf8('Name\nZoë\n'), Buffer.from('Noël\n', 'latin1')]), /Line 3 is written/],
    ['a file that says UTF-8 and is not', withMark([0xef, 0xbb, 0xbf], Buffer.from('Name\nNoël\n', 'latin1')), /Line 2 is not/],
    ['a letter of no encoding', Buffer.from([0x41, 0x0a, 0x42, 0x81, 0x0a]), /Line 2 has a letter/],
    ['a picture', Buffer.from([0x89, 0x50, 0x00, 0x00, 0x00, 0x0d, 0x00, 0x00, 0xff]), /not a text file/],
    ['a quotation mark never closed', utf8('Name,Born\nA,1\n"B,2\n'), /quotation mark/],
    ['a row with too many cells', utf8('Name,Born\nA,1,2\n'), /Line 2 has more cells/],
    ['two columns of one name', utf8('Name,Name\nA,1\n'), /Two columns/],
    ['a column without a name', utf8('Name,,Born\nA,1,2\n'), /Column 2 has no heading/],
    ['headings alone', utf8('Name,Born\n'), /no row/],
    ['nothing', utf8(''), /no row/],
  ])('%s is refused in words', (_, bytes, why) => {
    expect(cellsOf(bytes)).toMatch(why);
  });
});

test('IE01: lines are counted as an editor counts them, and semicolons and tabs are known', () => {
  const read = readCsv(utf8('Name;Note\nA;"two\nlines"\n\nB;x\n'));
  expect(read).toMatchObject({ ok: true, value: { rows: [{ cells: ['A', 'two\nlines'] }, { cells: ['B', 'x'] }] } });
  expect(cellsOf(utf8('Name\tNote\nA\t1,2\n'))).toEqual([['A', '1,2']]);
});

test('IE01: a formula in a CSV is its words', () => {
  expect(cellsOf(utf8('Name\n=HYPERLINK("x")\n'))).toMatch(/quotation mark/);
  expect(cellsOf(utf8('Name\n"=HYPERLINK(""x"")"\n'))).toEqual([['=HYPERLINK("x")']]);
});

test('I11: any bytes are a table or a refusal, never a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = readCsv(bytes);
      expect(read.ok || read.error.why.endsWith('.')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('I11: a good file with bytes turned, cut or doubled is a table or a refusal', () => {
  const good = utf8(`Name,Born\n${'Zoë,"21/04/2015"\n'.repeat(20)}`);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom('turn', 'cut', 'double'), (at, byte, how) => {
      const spoilt =
        how === 'turn'
          ? good.map((old, index) => (index === at ? byte : old))
          : how === 'cut'
            ? good.slice(0, at)
            : Uint8Array.from([...good.slice(0, at), ...good.slice(0, at), ...good.slice(at)]);
      const read = readCsv(spoilt);
      expect(read.ok || read.error.why.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
