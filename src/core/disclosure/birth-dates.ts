import type { PersonId } from '../identifiers.ts';
import { addMonths, type LocalDate } from '../local-date.ts';
import { dayOfSitting } from './readers.ts';
import type { SittingFile } from './sitting-file.ts';

/** What would tell a reader when somebody was born of whom they are told nothing. */
export interface BirthDates {
  /** The day as it is written out in full, for the search of the finished file. */
  readonly words: ReadonlyArray<string>;
  readonly isIn: (text: string) => boolean;
}

/**
 * The days on which these people were born, in the ways in which a day is written in England (RD03). A day on which somebody else of the
 * family was born too says nothing of them, and one of the last year before the sitting may be any day of its story.
 */
export const birthDatesOf = (file: SittingFile, people: ReadonlySet<PersonId>): BirthDates => {
  const born = (isHidden: boolean): ReadonlyArray<LocalDate> =>
    file.family.people.flatMap(({ id, birth }) => (people.has(id) === isHidden && birth.known === 'date' ? [birth.on] : []));
  const told = new Set(born(false));
  const days = [...new Set(born(true))].filter((on) => !told.has(on) && addMonths(on, 12) <= dayOfSitting(file)).map(partsOfDay);
  if (days.length === 0) return { words: [], isIn: () => false };
  const pattern = new RegExp(days.map(spelt).join('|'), 'i');
  return { words: days.flatMap(inFull), isIn: (text) => pattern.test(text) };
};

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const partsOfDay = (on: LocalDate): Day => ({
  year: on.slice(0, 4),
  month: Number(on.slice(5, 7)),
  day: Number(on.slice(8, 10)),
});

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const monthOf = ({ month }: Day): string => months[month - 1] ?? '';

/** `14 March 2015`, `14th of Mar. '15`, `March 14, 2015`, `14/3/15`, `14.03.2015`, `2015-03-14`. */
const spelt = (on: Day): string => {
  const name = monthOf(on);
  const named = `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`;
  const day = `0?${on.day}(?:st|nd|rd|th)?`;
  const year = `['’]?(?:${on.year.slice(0, 2)})?${on.year.slice(2)}`;
  const [apart, number] = ['[\\s,./-]+', `0?${on.month}`];
  const all = [
    `${day}(?:\\s+of)?${apart}${named}${apart}${year}`,
    `${named}${apart}${day}${apart}${year}`,
    `0?${on.day} ?[./-] ?${number} ?[./-] ?${year}`,
    `${on.year}-${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`,
  ];
  return `(?<![a-z0-9])(?:${all.join('|')})(?![a-z0-9])`;
};

const inFull = (on: Day): ReadonlyArray<string> => [
  `${on.day} ${monthOf(on)} ${on.year}`,
  `${monthOf(on)} ${on.day}, ${on.year}`,
];
