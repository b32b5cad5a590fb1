import type { Arrival, Arrivals, KeptApart } from '../core/disclosure/arrivals.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed } from '../core/words.ts';
import { arrivalRoute } from './arrival-route.ts';
import { framed } from './frame.ts';
import { type DocumentModel, heading, list, notice, paragraph, strong, table, title, type UprightBlock } from './model.ts';
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
      notice('Keep this sheet out of sight of visitors, and give it back at the end of the day.'),
      paragraph(strong('If somebody is not on this sheet: '), ifNotOnIt(arrivals)),
      paragraph(
        strong(`${dayOf(arrivals)}. `),
        inSentence([arrivals.place, arrivals.chair === '' ? '' : `Chair: ${arrivals.chair}`]),
      ),
      ...meeting(arrivals),
      heading(1, 'Who is expected'),
      expectedTable(arrivals),
      ...interpreters(arrivals),
    ]),
    copyFor: 'Reception',
  };
};

const ifNotOnIt = ({ ring }: Arrivals): string =>
  `ask them to wait, and ring ${ring === '' ? 'the conference service' : ring}. Do not say who is here, who is expected, or what the meeting is.`;

/** Each part with a full stop; a sheet that fits one page is not lost in two. */
const inSentence = (parts: ReadonlyArray<string>): string =>
  parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');

const dayOf = ({ heldOn, startsAt, endsAt }: Arrivals): string =>
  [onDate(heldOn), fromTo(startsAt, endsAt)].filter(Boolean).join(', ');

/** The arrivals of a copy; only the desk's copy before the conference has them. */
export const arrivalsIn = ({ arrivals }: ReaderCopy): Arrivals => {
  if (arrivals === null) throw new RangeError('Sheets for the day are made from the copy of the desk, before the conference');
  return arrivals;
};

export const whenAndWhere = (arrivals: Arrivals): ReadonlyArray<readonly [string, string]> => [
  ['Date and time', dayOf(arrivals)],
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
        arrivals.keptApart.map((one) => [one.name, theirTime(one), namesAndTimes(one.mustNotMeet)]),
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

const namesAndTimes = (others: ReadonlyArray<Arrival>): string =>
  [...Map.groupBy(others, timeOf)].map(([time, same]) => `${listed(same.map(({ name }) => name))}, ${time}`).join('\n');

const timeOf = ({ startsAt, endsAt }: Pick<Arrival, 'startsAt' | 'endsAt'>): string => fromTo(startsAt, endsAt) || 'no time yet';

const expectedTable = ({ expected, interpreters: wanted }: Arrivals): UprightBlock =>
  expected.length === 0
    ? paragraph('Nobody is expected in the building.')
    : table(
        [
          ['Time', 2],
          ['Name', 12],
          ['To mind', 6],
        ],
        expected.map((one) => [one.startsAt ?? 'no time yet', called(one), mindOf(one, wanted)]),
      );

const called = ({ name, withName }: Arrival): string => (withName === '' ? name : `${name}, with ${withName}`);

const mindOf = ({ name, meetsChairAt, keptApart }: Arrival, wanted: Arrivals['interpreters']): string =>
  [
    ...wanted.filter(({ who }) => who === name).map(({ language }) => language),
    meetsChairAt === null ? '' : `meets the chair at ${meetsChairAt}`,
    keptApart ? 'kept apart' : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Whoever interprets is in the list with their language; who is not found yet has to be asked after. */
const interpreters = ({ interpreters: wanted }: Arrivals): ReadonlyArray<UprightBlock> => {
  const missing = wanted.filter(({ who }) => who === '');
  return missing.length === 0
    ? []
    : [
        heading(1, 'Interpreters'),
        list(
          'bullet',
          missing.map(({ person, language }) => `${language} for ${person}: name not yet known.`),
        ),
      ];
};
