import { arrangedNames, type ToArrange } from '../core/conferences/to-arrange.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { framed } from './frame.ts';
import { type DocumentModel, heading, keyFacts, list, paragraph, table, title } from './model.ts';
import { arrivalsIn, whenAndWhere } from './reception-sheet.ts';

/** What has to be booked and paid so that people can take part, with who is booked and for how long (IN05). */
export const costList = (copy: ReaderCopy): DocumentModel => {
  const waiting = copy.arrange.filter(({ isArranged }) => !isArranged);
  return {
    ...framed('cost-list', copy, [
      title('What to book and pay'),
      keyFacts(whenAndWhere(arrivalsIn(copy))),
      heading(1, 'For this conference'),
      table(
        [
          ['What', 5],
          ['For', 5],
          ['Hours', 2],
          ['Booked', 5],
        ],
        copy.arrange.map((one) => [whatInWords(one), one.forWhom, hoursInWords(one.hours), bookedInWords(one)]),
      ),
      ...totals(copy.arrange),
      heading(1, 'Still to book'),
      waiting.length === 0
        ? paragraph('Nothing: everything on this list is booked.')
        : list(
            'bullet',
            waiting.map((one) => `${whatInWords(one)} for ${one.forWhom}.`),
          ),
    ]),
    copyFor: copy.organisation.service,
  };
};

const whatInWords = ({ what, words }: ToArrange): string =>
  words === '' ? arrangedNames[what] : `${arrangedNames[what]}: ${words}`;

const hoursInWords = (hours: number | null): string => (hours === null ? '' : String(hours));

const bookedInWords = ({ who, isArranged }: ToArrange): string => {
  if (who !== '') return who;
  return isArranged ? 'Arranged' : 'Not yet';
};

/** Hours of each kind: interpreters and signers are paid by the hour, and half an hour before is theirs too (domain.md 3.5). */
const totals = (arrange: ReadonlyArray<ToArrange>): DocumentModel['blocks'] => {
  const sums = Map.groupBy(
    arrange.filter(({ hours }) => hours !== null),
    ({ what }) => what,
  );
  const lines = [...sums].map(
    ([what, them]) => `${arrangedNames[what]}: ${them.reduce((sum, { hours }) => sum + (hours ?? 0), 0)} hours in all.`,
  );
  return lines.length === 0
    ? []
    : [list('bullet', lines), paragraph('The half hour before the conference, when the chair meets the family, is counted in.')];
};
