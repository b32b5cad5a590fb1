import { err, ok, type Result } from '../core/result.ts';
import type { ReturnedWords } from '../core/returned/report-form.ts';
import { readCsv } from './table-file.ts';
import { readWordFile, type WordFile, wordRefusalWords } from './word-file.ts';

/** What somebody sent back, as words. */
export interface ReturnedFile extends ReturnedWords {
  /** Everything that it says, line by line. */
  readonly text: string;
  /** What whoever files it should know, each one sentence. */
  readonly notes: ReadonlyArray<string>;
}

/** Reads a returned .docx, or a .csv of questions and answers; the error says in one or two sentences why it was refused whole (I5, I6, I11). */
export const readReturnedFile = async (fileName: string, bytes: Uint8Array): Promise<Result<ReturnedFile, string>> => {
  if (/\.csv$/i.test(fileName)) {
    const table = readCsv(bytes);
    if (!table.ok) return err(table.error.why);
    const rows = [table.value.headings, ...table.value.rows.map(({ cells }) => cells)];
    return ok({ fields: [], rows, text: rows.map((row) => row.join('\t')).join('\n'), notes: table.value.notes });
  }
  if (!/\.docx$/i.test(fileName)) return err('Only Word files (.docx) and tables (.csv) are read. Save it as one of them.');
  const word = await readWordFile(bytes, { as: 'returned' });
  if (!word.ok) return err(wordRefusalWords(word.error));
  const { fields, paragraphs, hadHiddenText, hadTrackedChanges } = word.value;
  return ok({
    fields,
    rows: returnedRows(word.value),
    text: paragraphs.map(({ text }) => text).join('\n'),
    notes: [
      ...(hadTrackedChanges ? ['It has tracked changes: what was put in is read, what was struck out is not.'] : []),
      ...(hadHiddenText ? ['Its writer hid some text. That was not read.'] : []),
    ],
  });
};

/** The rows of all its tables, in order. */
export const returnedRows = ({ body }: WordFile): ReadonlyArray<ReadonlyArray<string>> =>
  body.flatMap((block) => (block.block === 'table' ? block.rows : []));
