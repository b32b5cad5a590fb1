import { readSheet } from 'read-excel-file/node';
import type { Result } from '../core/result.ts';
import { type IncomingTable, readCsv, refused, type TableRefused, tableOf } from './table-file.ts';
import { readZip, type ZipParts, zipRefusalWords } from './zip.ts';

/** Reads a table by what its bytes are, whatever its name says: an Excel workbook, or else a CSV. */
export const readTable = (bytes: Uint8Array): Promise<Result<IncomingTable, TableRefused>> => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || isOldOffice(bytes) ? readExcel(bytes) : Promise.resolve(readCsv(bytes));
};

/**
 * Reads the first sheet of an Excel workbook (.xlsx). The limits of zips are checked first (I5). No formula is worked out: its cell
 * holds what Excel saved last. A workbook with macros, or locked with a password, is refused.
 */
const readExcel = async (bytes: Uint8Array): Promise<Result<IncomingTable, TableRefused>> => {
  if (isOldOffice(bytes))
    return refused('It is locked with a password, or an Excel file from before 2007. Save it as .xlsx without a password.');
  const parts = await readZip(bytes);
  if (!parts.ok) return refused(zipRefusalWords(parts.error));
  const names = [...parts.value.keys()].map((name) => name.toLowerCase());
  if (!names.includes('xl/workbook.xml')) return refused('It is a zip, but not an Excel workbook.');
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/')))
    return refused('It carries macros. Save it as .xlsx or CSV, which cannot.');
  const sheets = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const notes = [
    ...(hasFormulas(parts.value) ? ['It has formulas. They are not worked out here: each cell is as Excel saved it last.'] : []),
    ...(sheets.length > 1 ? ['It has more than one sheet: only the first is read.'] : []),
  ];
  let rows: ReadonlyArray<ReadonlyArray<unknown>>;
  try {
    rows = await readSheet(Buffer.from(bytes));
  } catch {
    return refused('It is a damaged Excel workbook, or one that another program wrote in its own way. Save it as CSV UTF-8.');
  }
  return tableOf(
    'Excel',
    rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) })),
    notes,
  );
};

/** The signature of Office files from before 2007, in which a locked workbook is wrapped too. */
const isOldOffice = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

const hasFormulas = (parts: ZipParts): boolean =>
  [...parts].some(([name, part]) => /^xl\/worksheets\//i.test(name) && /<(?:\w+:)?f[\s/>]/.test(new TextDecoder().decode(part)));

const cellText = (cell: unknown): string => {
  // Excel's days have no time zone: the library gives them as midnight of UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};
