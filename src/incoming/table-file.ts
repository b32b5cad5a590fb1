import { parse } from 'csv-parse/sync';
import { withoutFormulaGuard } from '../core/formula-safe.ts';
import { err, ok, type Result } from '../core/result.ts';
import { decodeText } from './decode-text.ts';

/** A table that came from outside: headings, and rows of text. Nothing in it was worked out: a formula is its words, or refused. */
export interface IncomingTable {
  /** `CSV, Windows-1252` or `Excel`: how it was read, for the person who brings it. */
  readonly readAs: string;
  readonly headings: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<IncomingRow>;
  /** What a person should know before using it, each one sentence. */
  readonly notes: ReadonlyArray<string>;
}

export interface IncomingRow {
  /** The line of the file on which the row ends, counted from 1. */
  readonly line: number;
  /** As many as there are headings. */
  readonly cells: ReadonlyArray<string>;
}

/** Why a table was refused, as one or two sentences; nothing of it is used. */
export interface TableRefused {
  readonly type: 'TableRefused';
  readonly why: string;
}

/** As much as a council's whole list has, several times over. */
const mostRows = 50_000;
const mostColumns = 200;
const mostCellLength = 20_000;

/** Reads a CSV table: comma, semicolon or tab, whichever its headings use; the encoding is found out (issue 4, bad input). */
export const readCsv = (bytes: Uint8Array): Result<IncomingTable, TableRefused> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.error);
  const { text, encoding } = decoded.value;
  let read: ReadonlyArray<{ readonly record: ReadonlyArray<string>; readonly info: { readonly lines: number } }>;
  try {
    read = parse(text, {
      delimiter: delimiterOf(text),
      // Files that were put together from two systems have both ends of lines.
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: mostCellLength * 20,
    }) as unknown as typeof read;
  } catch (error) {
    return refused(csvFault(error));
  }
  const notes = encoding === 'Windows-1252' ? ['It is not written in UTF-8: look at names with accents.'] : [];
  return tableOf(
    `CSV, ${encoding}`,
    read.map(({ record, info }) => ({ line: info.lines, cells: record.map(withoutFormulaGuard) })),
    notes,
  );
};

/** The table of these rows, the first of which holds the headings; empty rows are left out, short ones are filled up. */
export const tableOf = (
  readAs: string,
  all: ReadonlyArray<IncomingRow>,
  notes: ReadonlyArray<string>,
): Result<IncomingTable, TableRefused> => {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rows] = filled;
  if (first === undefined || rows.length === 0) return refused('There is no row below the headings.');
  if (rows.length > mostRows) return refused(`It has more than ${mostRows.toLocaleString('en-GB')} rows. Bring it in parts.`);
  const headings = withoutEmptyEnd(first.cells.map((cell) => cell.trim()));
  if (headings.length > mostColumns) return refused(`It has more than ${mostColumns} columns.`);
  const unnamed = headings.indexOf('');
  if (unnamed >= 0) return refused(`Column ${unnamed + 1} has no heading. Give it one, or take the column away.`);
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at);
  if (twice !== undefined) return refused(`Two columns are called “${twice.slice(0, 60)}”. Give each a heading of its own.`);
  for (const { line, cells } of rows) {
    if (withoutEmptyEnd(cells).length > headings.length)
      return refused(`Line ${line} has more cells than there are headings: a comma or a quotation mark is wrong there.`);
    if (cells.some((cell) => cell.length > mostCellLength)) return refused(`A cell in line ${line} is too long.`);
  }
  return ok({
    readAs,
    headings,
    rows: rows.map(({ line, cells }) => ({ line, cells: headings.map((_, at) => (cells[at] ?? '').trim()) })),
    notes,
  });
};

export const refused = (why: string): Result<never, TableRefused> => err({ type: 'TableRefused', why });

const withoutEmptyEnd = (cells: ReadonlyArray<string>): ReadonlyArray<string> =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

/** The one that stands most often in the first line, outside quotation marks. */
const delimiterOf = (text: string): string => {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: first.split(sign).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).sign;
};

const csvFault = (error: unknown): string => {
  const { code, lines } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; lines?: unknown };
  const where = typeof lines === 'number' ? `Line ${lines}` : 'A line';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `${where} opens a quotation mark that is never closed.`;
  if (code === 'CSV_MAX_RECORD_SIZE') return `${where} is too long: a quotation mark before it may never be closed.`;
  return `${where} cannot be read as a row of a CSV file: a quotation mark is wrong there.`;
};
