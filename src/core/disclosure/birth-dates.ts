import type { PersonId } from '../identifiers.ts';
import { addMonths, type LocalDate, monthName, yearOf } from '../local-date.ts';
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
  // Of most readers nobody is hidden, and the Room view asks for each of them at every key.
  if (people.size === 0) return noDates;
  const born = (isHidden: boolean): ReadonlyArray<LocalDate> =>
    file.family.people.flatMap(({ id, birth }) => (people.has(id) === isHidden && birth.known === 'date' ? [birth.on] : []));
  const told = new Set(born(false));
  const days = [...new Set(born(true))].filter((on) => !told.has(on) && addMonths(on, 12) <= dayOfSitting(file));
  if (days.length === 0) return noDates;
  const pattern = new RegExp(days.map(spelt).join('|'), 'i');
  return { words: days.flatMap(inFull), isIn: (text) => pattern.test(text) };
};

const noDates: BirthDates = { words: [], isIn: () => false };

/** `14 March 2015`, `14th of Mar. '15`, `March 14, 2015`, `14/3/15`, `14.03.2015`, `2015-03-14`. */
const spelt = (on: LocalDate): string => {
  const name = monthName(on);
  const named = `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`;
  const day = `0?${dayOf(on)}(?:st|nd|rd|th)?`;
  const year = `['’]?(?:${on.slice(0, 2)})?${on.slice(2, 4)}`;
  const [apart, number] = ['[\\s,./-]+', `0?${Number(on.slice(5, 7))}`];
  const all = [
    `${day}(?:\\s+of)?${apart}${named}${apart}${year}`,
    `${named}${apart}${day}${apart}${year}`,
    `0?${dayOf(on)} ?[./-] ?${number} ?[./-] ?${year}`,
    on,
  ];
  return `(?<![a-z0-9])(?:${all.join('|')})(?![a-z0-9])`;
};

const inFull = (on: LocalDate): ReadonlyArray<string> => [
  `${dayOf(on)} ${monthName(on)} ${yearOf(on)}`,
  `${monthName(on)} ${dayOf(on)}, ${yearOf(on)}`,
];

const dayOf = (on: LocalDate): number => Number(on.slice(8));
