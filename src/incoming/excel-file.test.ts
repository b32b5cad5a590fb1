import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './excel-file.ts';

const workbook = async (rows: ReadonlyArray<ReadonlyArray<object | null>>): Promise<Uint8Array> =>
  new Uint8Array(await writeExcelFile(rows.map((row) => [...row]) as never, {}).toBuffer());
const text = (value: string) => ({ type: String, value });
const born = { type: Date, value: new Date('2015-04-21T00:00:00Z'), format: 'dd/mm/yyyy' };
const aWorkbook = () =>
  workbook([
    [text('Name'), text('Born'), text('Number')],
    [text('Zoë'), born, { type: Number, value: 9434765919 }],
  ]);

const sheetWith = (cell: string, more: { readonly [name: string]: Uint8Array } = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:A2"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2">${cell}</row></sheetData></worksheet>`,
    ),
    ...more,
  });

describe('IE01: an Excel workbook', () => {
  test('is read with its dates and numbers as a person sees them', async () => {
    expect(await readTable(await aWorkbook())).toMatchObject({
      ok: true,
      value: {
        readAs: 'Excel',
        headings: ['Name', 'Born', 'Number'],
        rows: [{ line: 2, cells: ['Zoë', '2015-04-21', '9434765919'] }],
      },
    });
  });

  test('a formula is never worked out, and that is said', async () => {
    const read = await readTable(sheetWith('<c r="A2"><f>40+2</f><v>7</v></c>'));
    expect(read).toMatchObject({ ok: true, value: { rows: [{ cells: ['7'] }] } });
    expect(read.ok && read.value.notes.join(' ')).toMatch(/formulas.*not worked out/);
  });

  test.each([
    ['macros', sheetWith('<c r="A2"><v>1</v></c>', { 'xl/vbaProject.bin': strToU8('x') }), /macros/],
    ['a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /password/],
    ['no workbook in it', zipSync({ 'word/document.xml': strToU8('<x/>') }), /not an Excel workbook/],
    [
      'a part that is too much when unpacked',
      zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }, { level: 9 }),
      /more than/,
    ],
    ['the end missing', sheetWith('<c r="A2"><v>1</v></c>').slice(0, 700), /damaged/],
  ])('with %s is refused in words', async (_, bytes, why) => {
    expect(await readTable(bytes)).toMatchObject({ ok: false, error: { type: 'TableRefused', why: expect.stringMatching(why) } });
  });

  test('I11: with bytes turned or cut it is a table or a refusal, within two seconds', async () => {
    const good = await aWorkbook();
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const spoilt = cut ? good.slice(0, at) : good.map((old, index) => (index === at ? byte : old));
        const started = performance.now();
        const read = await readTable(spoilt);
        expect(read.ok || read.error.why.length > 0).toBe(true);
        expect(performance.now() - started).toBeLessThan(2000);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
