import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/core/clean-text.ts';
import { withoutFormulaGuard } from '../../src/core/formula-safe.ts';
import { day } from '../../src/core/local-date.ts';
import { tableAsCsv, tableAsExcel } from '../../src/documents/table-file.ts';
import { readTable } from '../../src/incoming/excel-file.ts';
import { readZip } from '../../src/incoming/zip.ts';

const awkward = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', "'", '"', ',', ';', '＝', 'a', 'é', '1'),
});
const anyText = fc.oneof(awkward, fc.string({ unit: 'grapheme' }));
const sheetOf = async (bytes: Uint8Array): Promise<string> => {
  const parts = await readZip(bytes);
  if (!parts.ok) throw new Error(parts.error.type);
  const text = (name: string): string => new TextDecoder().decode(parts.value.get(name));
  return text('xl/worksheets/sheet1.xml');
};

describe('MI10, I9: a list that is written for a spreadsheet', () => {
  test('as CSV: any text comes back as it was, and no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const bytes = tableAsCsv({ title: 'A', headings: texts.map((_, at) => `H${at}`), rows: [texts] });
        const read = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' }) as unknown as string[][];
        expect(read[1]?.map(withoutFormulaGuard)).toEqual(texts);
        for (const cell of read[1] ?? []) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
        for (const cell of read[1] ?? []) expect(cell.replace(/^ +/, '')).not.toMatch(/^[\t\r]/);
      }),
      { numRuns: 300 },
    );
  });

  test('as Excel: any text comes back as words, and the sheet has no formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const bytes = await tableAsExcel({ title: 'A', headings: ['Before', 'Text'], rows: [['x', text]] });
        expect(await sheetOf(bytes)).not.toMatch(/<(\w+:)?f[\s/>]/);
        const read = await readTable(bytes);
        const back = read.ok ? read.value.rows[0]?.cells[1] : undefined;
        // Spaces around a text, and what of it no XML may hold, are all that is lost.
        expect(back?.replace(/\s+/g, ' ')).toBe(cleanText(text).trim().replace(/\s+/g, ' '));
      }),
      { numRuns: 60, examples: [['toString'], ['constructor'], ['__proto__'], ['hasOwnProperty']] },
    );
  });

  test('days and numbers are days and numbers in both', async () => {
    const table = { title: 'A', headings: ['On', 'Count'], rows: [[{ on: day('2015-04-21') }, 7]] };
    expect(new TextDecoder().decode(tableAsCsv(table))).toContain('"21/04/2015","7"');
    expect(await readTable(await tableAsExcel(table))).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ['2015-04-21', '7'] }] },
    });
  });
});
