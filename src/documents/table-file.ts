import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { cleanText } from '../core/clean-text.ts';
import { formulaSafe } from '../core/formula-safe.ts';
import type { LocalDate } from '../core/local-date.ts';

/** What stands in a cell: words, a number, or a day. */
export type TableCell = string | number | { readonly on: LocalDate };

/** A list as it is written for a spreadsheet; every row has as many cells as there are headings. */
export interface OutgoingTable {
  /** At most 31 letters, as the name of a sheet. */
  readonly title: string;
  readonly headings: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<ReadonlyArray<TableCell>>;
}

/**
 * The list as CSV: UTF-8 with its mark, so that Excel reads the accents; every cell in quotation marks (RFC 4180); days as
 * `21/04/2015`; and no text that a spreadsheet would take for a formula (I9).
 */
export const tableAsCsv = ({ headings, rows }: OutgoingTable): Uint8Array => {
  const text = stringify([headings.map(formulaSafe), ...rows.map((cells) => cells.map(csvCell))], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: '\r\n',
  });
  return new TextEncoder().encode(text);
};

/** The list as an Excel workbook of typed cells: text is text whatever it starts with, and nothing is a formula (I9). */
export const tableAsExcel = async ({ title, headings, rows }: OutgoingTable): Promise<Uint8Array> => {
  const top = headings.map((heading) => ({ type: String, value: written(heading), fontWeight: 'bold' as const }));
  const made = writeExcelFile([top, ...rows.map((cells) => cells.map(excelCell))], {
    sheet: title,
    columns: headings.map((heading) => ({ width: Math.max(14, heading.length + 2) })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await made.toBuffer());
};

const csvCell = (cell: TableCell): string => {
  if (typeof cell === 'string') return formulaSafe(cell);
  return typeof cell === 'number' ? String(cell) : cell.on.split('-').reverse().join('/');
};

/**
 * Without the characters that no XML may hold, which would make a file that Excel calls damaged. The library looks a text up in a plain
 * object: a text that such an object has from birth, `constructor`, would be lost, and is another text with a space behind it.
 */
const written = (text: string): string => {
  const clean = cleanText(text);
  return clean in {} ? `${clean} ` : clean;
};

const excelCell = (cell: TableCell) => {
  if (typeof cell === 'string') return { type: String, value: written(cell) };
  if (typeof cell === 'number') return { type: Number, value: cell };
  return { type: Date, value: new Date(`${cell.on}T00:00:00Z`), format: 'dd/mm/yyyy' };
};
