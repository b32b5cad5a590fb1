import type { Section, StatementKind } from '../../core/conferences/record.ts';
import { kindNames } from '../../core/conferences/record-words.ts';
import type { CopyStatement, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { sentenceCase } from '../../core/words.ts';
import { type Block, heading, list, quote, type Runs, runs, strong } from '../model.ts';
import { ended, nameOrAgency } from '../words.ts';

/** Kinds that must be told apart from fact wherever they stand: opinions are marked as opinions (domain.md 6.7). */
const marked: ReadonlyArray<StatementKind> = ['opinion', 'allegation', 'disputed'];

/** One line of the record: what was said, who said it, and where it comes from when it is second hand. */
export const line = (copy: ReaderCopy, statement: CopyStatement): Runs => {
  const words = statement.kind === 'verbatim' ? quote(statement.text) : ended(statement.text);
  const said = from(copy, statement);
  return runs(
    ...(marked.includes(statement.kind) ? [strong(`${sentenceCase(kindNames[statement.kind])}: `)] : []),
    words,
    said === '' ? '' : ` – ${said}`,
  );
};

const from = (copy: ReaderCopy, statement: CopyStatement): string => {
  const speaker = copy.attendees.find((attendee) => attendee.id === statement.speaker);
  // Under a family member's own heading their name need not follow each line.
  const own = speaker !== undefined && speaker.personId !== null && speaker.personId === statement.about;
  return [speaker === undefined || own ? '' : nameOrAgency(speaker), statement.source].filter((part) => part !== '').join('; ');
};

export const inSection = (copy: ReaderCopy, ...sections: ReadonlyArray<Section>): ReadonlyArray<CopyStatement> =>
  copy.statements.filter((statement) => sections.includes(statement.section));

export const lines = (copy: ReaderCopy, statements: ReadonlyArray<CopyStatement>): ReadonlyArray<Block> =>
  statements.length === 0
    ? []
    : [
        list(
          'bullet',
          statements.map((statement) => line(copy, statement)),
        ),
      ];

/**
 * Lines under the child they are about. A line about several children stands once, under all their names, and one
 * about the whole family stands first.
 */
export const byChild = (copy: ReaderCopy, statements: ReadonlyArray<CopyStatement>): ReadonlyArray<Block> => {
  const groups = new Map<string, CopyStatement[]>();
  for (const statement of statements) {
    const key = namesOf(copy, statement.children);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups]
    .sort(([one], [other]) => place(copy, one) - place(copy, other))
    .flatMap(([name, group]) => [...(name === '' ? [] : [heading(2, name)]), ...lines(copy, group)]);
};

const namesOf = (copy: ReaderCopy, ids: ReadonlyArray<PersonId>): string =>
  copy.children
    .filter((child) => ids.includes(child.id))
    .map((child) => child.givenName)
    .join(' and ');

/** The whole family, then groups in the order of the children, those of one child before those of several. */
const place = (copy: ReaderCopy, name: string): number => {
  if (name === '') return -1;
  const names = name.split(' and ');
  const first = copy.children.findIndex((child) => child.givenName === names[0]);
  return names.length * copy.children.length + first;
};
