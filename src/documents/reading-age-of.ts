import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { type ReadingAge, readingAge } from '../core/plans/reading-age.ts';
import { type Block, type DocumentModel, type Runs, textOf } from './model.ts';

/** The age at which a parent's plain paper is to be read with ease. Source: features.md, PL07. */
export const aimedReadingAge = 11;

/**
 * The measured reading age of a paper, from its sentences: headings, tables, the word before a fact and lines that do not end as a
 * sentence does, with a name or a date, would make it look easier than it is. The names that stand in the
 * reader's own copy, of people and of the services they come from, are words that the reader knows.
 */
export const readingAgeOf = (model: DocumentModel, copy: ReaderCopy): ReadingAge =>
  readingAge(
    model.blocks
      .flatMap(running)
      .flatMap((text) => text.split('\n'))
      .filter((line) => /[.!?]["”’]?\s*$/u.test(line))
      .join('\n'),
    namesIn(copy),
  );

const running = (block: Block): ReadonlyArray<string> => {
  switch (block.block) {
    case 'paragraph':
    case 'notice':
      return [said(block.runs)];
    case 'list':
      return block.items.map(said);
    case 'landscape':
      return block.blocks.flatMap(running);
    case 'title':
    case 'heading':
    case 'table':
    case 'picture':
    case 'page-break':
      return [];
  }
};

/** Without the strong words that name a fact before it: `What: `. */
const said = (words: Runs): string => textOf(words.filter(({ voice, text }) => voice !== 'strong' || !/:\s*$/.test(text)));

const namesIn = ({ adults, attendees, children, organisation, plan }: ReaderCopy): ReadonlyArray<string> => [
  ...[...adults, ...children].map(({ name }) => name),
  ...attendees.flatMap(({ name, agencyName }) => [name, agencyName]),
  ...plan.actions.flatMap(({ owner, agency }) => [owner, agency]),
  organisation.name,
  organisation.service,
];
