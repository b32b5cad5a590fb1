import { err, ok, type Result } from '../core/result.ts';
import type { ReturnedWords } from '../core/returned/answers.ts';
import { type EmailFile, readEmail } from './email-file.ts';
import { readOutlookMessage } from './outlook-file.ts';
import { readReturnedFile } from './returned-file.ts';

/** What a file that asks for a conference says, as labels and answers. */
export interface RequestFile extends ReturnedWords {
  /** What the email says of itself; null for a Word file. */
  readonly email: Pick<EmailFile, 'from' | 'subject' | 'sentAt'> | null;
  /** What whoever reads it should know, each one sentence. */
  readonly notes: ReadonlyArray<string>;
}

/** Reads a request that came as a saved email, with a form in it or on its own, or as a Word form; the error says why not (IN09, I5, I6, I11). */
export const readRequestFile = async (fileName: string, bytes: Uint8Array): Promise<Result<RequestFile, string>> => {
  const refused = refusalByName(fileName);
  if (refused !== undefined) return err(refused);
  if (/\.eml$/i.test(fileName)) return fromEmail(await readEmail(bytes));
  if (/\.msg$/i.test(fileName)) return fromEmail(readOutlookMessage(bytes));
  const file = await readReturnedFile(fileName, bytes);
  if (!file.ok) return file;
  const { fields, rows, lines, notes } = file.value;
  // What stands above the tables of a form is its heading, and how to fill it in.
  const labelled = labelledLines(lines).filter(([label]) => rows.length === 0 || label !== beginning);
  return ok({ fields, rows: [...rows, ...labelled], email: null, notes });
};

const refusalByName = (fileName: string): string | undefined => {
  if (/\.(docm|dotm|xlsm|xltm|pptm)$/i.test(fileName)) return 'It carries macros. Save it as .docx, which has none.';
  if (/\.(eml|msg|docx|csv)$/i.test(fileName)) return undefined;
  return 'As a request, emails (.eml and .msg), Word forms (.docx) and tables (.csv) are read; a PDF is taken as a report. Save it as one of them.';
};

const fromEmail = async (email: Result<EmailFile, string>): Promise<Result<RequestFile, string>> => {
  if (!email.ok) return email;
  const { attachments, rows, lines, ...head } = email.value;
  const found = {
    fields: [] as ReturnedWords['fields'][number][],
    rows: [...rows, ...labelledLines(lines)],
    notes: [] as string[],
  };
  for (const { name, bytes: inside } of attachments) {
    if (!/\.(docx|docm|dotm|xlsm|xltm|pptm)$/i.test(name)) {
      found.notes.push(
        /\.pdf$/i.test(name)
          ? `It carries ${name}, which is not read with the request: drop the email on the window to keep it as a report.`
          : `It carries ${name}, which is not read here: open it in Outlook.`,
      );
      continue;
    }
    const read = await readRequestFile(name, inside);
    if (!read.ok) return err(`It carries ${name}. ${read.error}`);
    found.fields.push(...read.value.fields);
    found.rows.push(...read.value.rows);
    found.notes.push(`It carries ${name}, which is read with it.`, ...read.value.notes);
  }
  return ok({ ...found, email: head });
};

/**
 * `Strategy discussion: 5 May 2026` as a label and its answer; a line without a label goes on with the answer before it. What comes
 * before the first label, and from the greeting at the end on, is nobody's answer, and is kept as such.
 */
const labelledLines = (lines: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const found: [string, string][] = [];
  let current: [string, string] | undefined;
  const begin = (label: string, answer: string): void => {
    current = [label, answer.trim()];
    found.push(current);
  };
  for (const line of lines) {
    const colon = line.indexOf(':');
    const label = line.slice(0, Math.max(0, colon)).trim();
    if (colon > 1 && colon <= 80 && !/^https?$/i.test(label) && !label.includes('\n')) begin(label, line.slice(colon + 1));
    else if (isGreeting(line)) begin('At its end', line);
    else if (current === undefined) begin(beginning, line);
    else current[1] = `${current[1]}\n${line}`.trim();
  }
  return found;
};

const beginning = 'At its beginning';

const isGreeting = (line: string): boolean =>
  /^((kind|best|many|warm)( |$))?(regards|wishes|thanks|thank you|yours|sent from my|--)/i.test(line.trim());
