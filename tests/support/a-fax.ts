import { barsOf, quietModules } from '../../src/core/attendance/bar-code.ts';
import type { PageOfPdf } from './a-pdf.ts';

/** How many dots a module of the code is wide. */
const module = 4;

/** Runs of these many dots in fax code. Source: ITU-T T.4, tables 2 and 3. */
const white: { readonly [dots: number]: string } = { 4: '1011', 8: '10011', 12: '001000', 16: '101010', 40: '00101001' };
const black: { readonly [dots: number]: string } = { 4: '011', 8: '000101', 12: '0000111', 16: '0000010111' };

/**
 * A bar code as an office scanner sends it: black and white, in fax code of group 4 (ITU-T T.6). The first line says its runs, every other
 * that nothing changed.
 */
const faxOf = (text: string, down: number): { readonly across: number; readonly bits: Uint8Array } => {
  const runs = [quietModules, ...barsOf(text), quietModules].map((modules) => modules * module);
  const code = runs.map((run, at) => (at % 2 === 0 ? white : black)[run] ?? '');
  let bits = '';
  // Each pair of runs, white and black, is one word of horizontal mode; the last has no black any more.
  for (let at = 0; at < code.length; at += 2) bits += `001${code[at]}${code[at + 1] ?? '0000110111'}`;
  for (let line = 1; line < down; line += 1) bits += '1'.repeat(runs.length);
  bits += '000000000001000000000001';
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return {
    across: runs.reduce((sum, run) => sum + run, 0),
    bits: Uint8Array.from(bytes, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2)),
  };
};

/** A page that was scanned, with a bar code on it, in fax code. */
export const aFaxedPage = (text: string): PageOfPdf => {
  const down = 200;
  const { across, bits } = faxOf(text, down);
  const filter = `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${across} /Rows ${down} >>`;
  return { across, down, filter, bits };
};

/** The same as JBIG2 carries it (ITU-T T.88): the size of the page, and one region of dots in fax code. */
export const aJbig2Page = (text: string): PageOfPdf => {
  const down = 200;
  const { across, bits } = faxOf(text, down);
  const number = (value: number): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  const segment = (at: number, kind: number, data: Buffer): Buffer =>
    Buffer.concat([number(at), Buffer.from([kind, 0, 1]), number(data.length), data]);
  const page = Buffer.concat([number(across), number(down), number(0), number(0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([number(across), number(down), number(0), number(0), Buffer.from([0]), Buffer.from([1]), bits]);
  const all = Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
  return { across, down, filter: '/Filter /JBIG2Decode', bits: new Uint8Array(all) };
};
