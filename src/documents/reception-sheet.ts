import type { Arrival, Arrivals, KeptApart } from '../core/disclosure/arrivals.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { arrivalRoute } from './arrival-route.ts';
import { framed } from './frame.ts';
import { type DocumentModel, heading, keyFacts, list, notice, paragraph, table, title, type UprightBlock } from './model.ts';
import { fromTo, onDate } from './words.ts';

/**
 * What the people at the door need on the day (SC11): where and when, who comes, by which way, and who must not meet.
 *
 * It may lie on a counter, so it does not say what kind of meeting it is or about whom, and is made from `Arrivals` alone.
 */
export const receptionSheet = (copy: ReaderCopy): DocumentModel => {
  const arrivals = arrivalsIn(copy);
  return {
    ...framed('reception-sheet', copy, [
      title('Reception sheet'),
      notice('Keep this sheet out of sight of visitors. Give it back to the conference service at the end of the day.'),
      keyFacts(whenAndWhere(arrivals)),
      ...meeting(arrivals),
      heading(1, 'Who is expected'),
      expectedTable(arrivals.expected),
      ...interpreters(arrivals),
      heading(1, 'If somebody is not on this sheet'),
      paragraph(
        `Ask them to wait, and ring ${arrivals.ring === '' ? 'the conference service' : arrivals.ring}. Do not say who is here, who is expected, or what the meeting is.`,
      ),
    ]),
    copyFor: 'Reception',
  };
};

/** The arrivals of a copy; only the desk's copy before the conference has them. */
export const arrivalsIn = ({ arrivals }: ReaderCopy): Arrivals => {
  if (arrivals === null) throw new RangeError('Sheets for the day are made from the copy of the desk, before the conference');
  return arrivals;
};

export const whenAndWhere = (arrivals: Arrivals): ReadonlyArray<readonly [string, string]> => [
  ['Date and time', [onDate(arrivals.heldOn), fromTo(arrivals.startsAt, arrivals.endsAt)].filter(Boolean).join(', ')],
  ['Room', arrivals.place],
  ['Chair', arrivals.chair],
  ['Minute taker', arrivals.minuteTaker],
];

/** Who must not meet, and the way in and out that follows from it. */
export const meeting = (arrivals: Arrivals): ReadonlyArray<UprightBlock> => [
  ...(arrivals.staffOnly.length === 0
    ? []
    : [heading(1, 'Staff only: say nothing of this to visitors'), list('bullet', arrivals.staffOnly)]),
  heading(1, 'Who must not meet'),
  arrivals.keptApart.length === 0
    ? paragraph('Nobody has to be kept apart.')
    : table(
        [
          ['Keep apart', 6],
          ['Their time', 5],
          ['From', 12],
        ],
        arrivals.keptApart.map((one) => [one.name, theirTime(one), one.mustNotMeet.map(nameAndTime).join('\n')]),
      ),
  heading(1, 'Ways in and out'),
  list('bullet', arrivalRoute(arrivals)),
];

const theirTime = (one: KeptApart): string => {
  switch (one.comes) {
    case 'here':
      return timeOf(one);
    case 'remote':
      return `${timeOf(one)}, not in the building`;
    case 'not-expected':
      return 'Not expected';
  }
};

const nameAndTime = (one: Arrival): string => `${one.name}, ${timeOf(one)}`;

const timeOf = ({ startsAt, endsAt }: Pick<Arrival, 'startsAt' | 'endsAt'>): string => fromTo(startsAt, endsAt) || 'time not set';

const expectedTable = (expected: ReadonlyArray<Arrival>): UprightBlock =>
  expected.length === 0
    ? paragraph('Nobody is expected in the building.')
    : table(
        [
          ['Time', 2],
          ['Name', 7],
          ['Meets the chair', 3],
          ['Comes with', 6],
          ['Kept apart', 3],
        ],
        expected.map((one) => [
          one.startsAt ?? 'not set',
          one.name,
          one.meetsChairAt ?? '',
          one.withName,
          one.keptApart ? 'yes' : '',
        ]),
      );

const interpreters = ({ interpreters: wanted }: Arrivals): ReadonlyArray<UprightBlock> =>
  wanted.length === 0
    ? []
    : [
        heading(1, 'Interpreters'),
        list(
          'bullet',
          wanted.map(({ person, language, who }) => `${language} for ${person}: ${who === '' ? 'name not yet known' : who}.`),
        ),
      ];
