import { err, ok, type Result } from '../core/result.ts';
import type { ReturnedWords } from '../core/returned/answers.ts';
import type { SaidPart } from '../core/returned/version-changes.ts';
import { readCsv } from './table-file.ts';
import { readWordFile, type WordFile, wordRefusalWords } from './word-file.ts';

/** What somebody sent back, as words. */
export interface ReturnedFile extends ReturnedWords {
  /** Everything that it says, line by line. */
  readonly text: string;
  /** What stands at the head and the foot of its pages. */
  readonly feet: ReadonlyArray<string>;
  /** The paragraphs of its body that stand in no table. */
  readonly lines: ReadonlyArray<string>;
  /** What its body says, paragraph by paragraph and row by row, under the heading or the question that it stands under. */
  readonly parts: ReadonlyArray<SaidPart>;
  /** What whoever files it should know, each one sentence. */
  readonly notes: ReadonlyArray<string>;
  /** Somebody's tracked changes were in it. */
  readonly hadTrackedChanges: boolean;
}

/** Reads a returned .docx, or a .csv of questions and answers; the error says in one or two sentences why it was refused whole (I5, I6, I11). */
export const readReturnedFile = async (fileName: string, bytes: Uint8Array): Promise<Result<ReturnedFile, string>> => {
  if (/\.csv$/i.test(fileName)) {
    const table = readCsv(bytes);
    if (!table.ok) return err(table.error.why);
    const rows = [table.value.headings, ...table.value.rows.map(({ cells }) => cells)];
    return ok({
      fields: [],
      rows,
      text: rows.map((row) => row.join('\t')).join('\n'),
      feet: [],
      lines: [],
      parts: rows.flatMap((row) => partOfRow(row, '')),
      notes: table.value.notes,
      hadTrackedChanges: false,
    });
  }
  if (!/\.docx$/i.test(fileName))
    return err(
      'As a report, Word files (.docx), PDFs (.pdf) and tables (.csv) are taken; as a request, emails (.eml, .msg) too. Save it as one of them.',
    );
  const word = await readWordFile(bytes, { as: 'returned' });
  if (!word.ok) return err(wordRefusalWords(word.error));
  const { fields, paragraphs, hadHiddenText, hadTrackedChanges } = word.value;
  return ok({
    fields,
    rows: returnedRows(word.value),
    text: paragraphs.map(({ text }) => text).join('\n'),
    feet: paragraphs.flatMap(({ part, text }) => (part === 'word/document.xml' ? [] : [text])),
    lines: word.value.body.flatMap((block) => (block.block === 'paragraph' ? [block.text] : [])),
    parts: partsOf(word.value),
    hadTrackedChanges,
    notes: [
      ...(hadTrackedChanges ? ['It has tracked changes: what was put in is read, what was struck out is not.'] : []),
      ...(hadHiddenText ? ['Its writer hid some text. That was not read.'] : []),
    ],
  });
};

const partsOf = ({ body }: WordFile): ReadonlyArray<SaidPart> => {
  let under = '';
  return body.flatMap((block): ReadonlyArray<SaidPart> => {
    if (block.block === 'table') return block.rows.flatMap((row) => partOfRow(row, under));
    const text = block.text.trim();
    if (text === '') return [];
    if (!/^(heading|title)/i.test(block.style ?? '')) return [{ under, text }];
    under = text;
    return [];
  });
};

/** A row of one cell is a paragraph; otherwise its first cell says what the others are about. */
const partOfRow = (cells: ReadonlyArray<string>, heading: string): ReadonlyArray<SaidPart> => {
  const [label = '', ...rest] = cells.map((cell) => cell.trim());
  const said = rest.filter((cell) => cell !== '').join(' – ');
  if (rest.length === 0) return label === '' ? [] : [{ under: heading, text: label }];
  return said === '' ? [] : [{ under: [heading, label].filter((part) => part !== '').join(': '), text: said }];
};

/** The rows of all its tables, in order. */
export const returnedRows = ({ body }: WordFile): ReadonlyArray<ReadonlyArray<string>> =>
  body.flatMap((block) => (block.block === 'table' ? block.rows : []));
