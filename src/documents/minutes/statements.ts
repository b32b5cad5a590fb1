import type { StatementKind } from '../../core/conferences/record.ts';
import { kindNames } from '../../core/conferences/record-words.ts';
import type { CopyStatement, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { sentenceCase } from '../../core/words.ts';
import { type Block, heading, paragraph, quote, type Runs, runs, strong } from '../model.ts';
import { ended, nameOrAgency } from '../words.ts';
import { changeableLine } from '../working-copy.ts';
import { paragraphNumbers, type Together } from './arrangement.ts';

/** Kinds that must be told apart from fact wherever they stand: opinions are marked as opinions (domain.md 6.7). */
const marked: ReadonlyArray<StatementKind> = ['opinion', 'allegation', 'disputed'];

/** One line of the record with its number: what was said, who said it, and where it comes from when it is second hand. */
const line = (copy: ReaderCopy, statement: CopyStatement): Runs => {
  const words = statement.kind === 'verbatim' ? quote(statement.text) : ended(statement.text);
  const said = from(copy, statement);
  const number = paragraphNumbers(copy).get(statement);
  return runs(
    number === undefined ? '' : `${number} `,
    ...(marked.includes(statement.kind) ? [strong(`${sentenceCase(kindNames[statement.kind])}: `)] : []),
    changeableLine(copy, statement, number === undefined ? 'A line of the record' : `Line ${number}`, words),
    said === '' ? '' : ` – ${said}`,
  );
};

const from = (copy: ReaderCopy, statement: CopyStatement): string => {
  const speaker = copy.attendees.find((attendee) => attendee.id === statement.speaker);
  // Under a family member's own heading their name need not follow each line.
  const own = speaker !== undefined && speaker.personId !== null && speaker.personId === statement.about;
  return [speaker === undefined || own ? '' : nameOrAgency(speaker), statement.source].filter((part) => part !== '').join('; ');
};

/** Each a paragraph that begins with its own number: a bullet before it would say nothing. */
export const lines = (copy: ReaderCopy, statements: ReadonlyArray<CopyStatement>): ReadonlyArray<Block> =>
  statements.map((statement) => paragraph(...line(copy, statement)));

/** Each group of lines under its heading. */
export const together = (copy: ReaderCopy, groups: ReadonlyArray<Together>): ReadonlyArray<Block> =>
  groups.flatMap(({ name, statements }) => [...(name === '' ? [] : [heading(2, name)]), ...lines(copy, statements)]);
