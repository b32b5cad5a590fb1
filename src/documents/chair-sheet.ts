import { warningKinds } from '../core/children/warnings.ts';
import { conditionKinds } from '../core/conferences/conditions.ts';
import type { Arrivals } from '../core/disclosure/arrivals.ts';
import type { CopyCondition, CopyNeeds } from '../core/disclosure/copy-needs.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { longDate } from '../core/local-date.ts';
import { listed, sentenceCase } from '../core/words.ts';
import { framed } from './frame.ts';
import { type DocumentModel, heading, keyFacts, list, notice, paragraph, table, title, type UprightBlock } from './model.ts';
import { arrivalsIn, meeting, whenAndWhere } from './reception-sheet.ts';
import { runningOrder } from './running-order.ts';
import { askedGround, ended, givenNames, groundName, kindsOf, nameOrAgency, onDate } from './words.ts';

/** The second sheet of the day, for the chair alone (SC11): what reception is told, and why (EX-01 to EX-05). */
export const chairSheet = (copy: ReaderCopy): DocumentModel => {
  const arrivals = arrivalsIn(copy);
  const warnings = warningsFor(copy, arrivals);
  return {
    ...framed('chair-sheet', copy, [
      title("Chair's sheet for the day"),
      notice('Confidential: for the chair only. Not for reception, and never with papers that a family receives.'),
      keyFacts([
        ['Conference', `${sentenceCase(kindsOf(copy))} about ${givenNames(copy)}`],
        ...whenAndWhere(arrivals),
        ['Joining from elsewhere', copy.sitting.remoteLink],
      ]),
      ...warningNotes(copy),
      heading(1, 'To settle before it begins'),
      warnings.length === 0 ? paragraph('Nothing stands out.') : list('bullet', warnings),
      ...cutBefore(copy),
      heading(1, 'Who is excluded'),
      ...exclusions(copy),
      ...meeting(arrivals),
      ...runningOrder(copy, arrivals),
      ...needs(copy),
    ]),
    marking: `${copy.procedures.marking} – for the chair only`,
    copyFor: arrivals.chair === '' ? 'The chair' : arrivals.chair,
  };
};

/** What this desk was warned of, in its own words (PF08). */
const warningNotes = ({ warnings }: ReaderCopy): ReadonlyArray<UprightBlock> =>
  warnings.length === 0
    ? []
    : [
        heading(1, 'Warnings: staff only'),
        list(
          'bullet',
          warnings.map(({ kind, name, words, reviewOn }) =>
            [
              `${kind === null ? '' : warningKinds[kind]}, ${name === '' ? 'the whole family' : name}.`,
              ended(words ?? ''),
              reviewOn === null ? '' : `Review by ${longDate(reviewOn)}.`,
            ]
              .filter((part) => part !== '' && part !== '.')
              .join(' '),
          ),
        ),
      ];

/** What could go wrong at the door, as far as the record shows it. */
const warningsFor = (copy: ReaderCopy, { room, keptApart, expected, interpreters }: Arrivals): ReadonlyArray<string> => {
  const untimed = keptApart.filter(({ comes, startsAt }) => comes !== 'not-expected' && startsAt === null);
  const undecided = copy.attendees.filter(({ exclusion }) => exclusion !== null && exclusion.decidedOn === null);
  const early = keptApart.filter(({ comes, startsAt, endsAt, mustNotMeet }) =>
    comes !== 'here' ? false : mustNotMeet.some((other) => overlap({ startsAt, endsAt }, other)),
  );
  const anybody = keptApart.some(({ comes }) => comes === 'here');
  const { conditions } = copy;
  return [
    ...(copy.request.venueRisk?.trim() ? [`What could happen at the venue: ${ended(copy.request.venueRisk)}`] : []),
    ...conditions.map(conditionInWords),
    ...(conditions.length === 0
      ? []
      : ['The police must be able to say everything that matters: talk with them alone beforehand if need be (EX-05).']),
    ...untimed.map(({ name }) => `${name} is kept apart and has no time yet: give their part of the conference one.`),
    ...undecided.map((one) => `The exclusion of ${nameOrAgency(one)} has no date of decision.`),
    ...copy.exclusionsAsked.map(
      ({ name, requestedBy, requestedOn, ground, lateAfter }) =>
        `${requestedBy === '' ? 'Somebody' : requestedBy} asked on ${onDate(requestedOn)} to exclude ${name}, because ${askedGround[ground]}. It is not decided${lateAfter === null ? '' : `, and was asked after ${lateAfter}, the last day for it (T-10)`}.`,
    ),
    ...copy.arrange
      .filter(({ what, isArranged }) => what !== 'interpreter' && what !== 'signer' && !isArranged)
      .map(
        ({ what, forWhom }) =>
          `${forWhom} needs ${what === 'advocate' ? 'an advocate' : 'transport'}, and ${what === 'advocate' ? 'none' : 'nothing'} is booked.`,
      ),
    ...early.map(({ name }) => `${name} is in the building at the same time as somebody they must not meet.`),
    ...(anybody && room === null ? ['Somebody is kept apart, and no room of the directory is booked.'] : []),
    ...(anybody && room?.separateWaiting === false ? ['Somebody is kept apart, and the room has no separate waiting.'] : []),
    ...(anybody && room?.secondExit === false ? ['Somebody is kept apart, and the room has no second way out.'] : []),
    ...interpreters
      .filter(({ who }) => who === '')
      .map(({ person, language }) => `${person} needs an interpreter (${language}), and none is on the list to come (PA-03).`),
    ...(expected.length === 0 ? ['Nobody is expected in the building.'] : []),
  ];
};

/** `Wren Placeholder is under bail conditions, and must not meet Juniper Sampleton. Not to come within 100 metres.` */
const conditionInWords = ({ name, kind, words, notToMeet }: CopyCondition): string => {
  const away = notToMeet.length === 0 ? '' : `, and must not meet ${listed(notToMeet)}`;
  return [`${name} is under ${conditionKinds[kind]}${away}.`, ended(words)].filter(Boolean).join(' ');
};

type Hours = Pick<Arrivals, 'startsAt' | 'endsAt'>;
const overlap = (one: Hours, other: Hours): boolean =>
  one.startsAt !== null &&
  one.endsAt !== null &&
  other.startsAt !== null &&
  other.endsAt !== null &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt;

/** Whose copy left something out the last time, and why: the chair decides afresh, and knows (RD08). */
const cutBefore = ({ earlierCuts }: ReaderCopy): ReadonlyArray<UprightBlock> =>
  earlierCuts.length === 0
    ? []
    : [
        heading(1, 'Whose copy was cut before'),
        list(
          'bullet',
          earlierCuts.map(
            ({ name, heldOn, reason, decidedBy }) =>
              `${name}, after the conference on ${onDate(heldOn)}: ${ended(reason)} Decided by ${ended(decidedBy)}`,
          ),
        ),
      ];

const exclusions = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const excluded = copy.attendees.filter(({ exclusion }) => exclusion !== null && exclusion.refused !== true);
  if (excluded.length === 0) return [paragraph('Nobody is excluded.')];
  return [
    table(
      [
        ['Person', 3],
        ['Not in the room for', 3],
        ['Ground', 4],
        ['Decided by, and heard instead', 4],
      ],
      excluded.map((one) => [nameOrAgency(one), missed(copy, one), groundOf(one), decisionOn(one)]),
    ),
  ];
};

const missed = (copy: ReaderCopy, { exclusion, presence }: CopyAttendee): string => {
  if (exclusion?.extent === 'whole') return 'the whole conference';
  if (presence.length === 0) return 'a part that is not set yet';
  const parts = copy.segments.filter(({ id }) => !presence.some(({ segment }) => segment === id));
  return listed(parts.map(({ label, title: name }) => [`part ${label}`, name].filter(Boolean).join(', '))) || 'no part';
};

const groundOf = ({ exclusion }: CopyAttendee): string =>
  exclusion?.ground == null ? '' : `Because ${groundName[exclusion.ground]}`;

const decisionOn = ({ exclusion }: CopyAttendee): string =>
  [exclusion?.decidedBy ?? '', exclusion?.heardInstead ?? ''].filter(Boolean).map(ended).join(' ');

/** What each person needs to take part, in the words of the family's file. */
const needs = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const said = [...copy.adults, ...copy.children].flatMap(({ id, name, needs: help, interpreter }) => {
    const asked = copy.needs.find(({ personId }) => personId === id);
    const language = asked?.interpreter || (interpreter ?? '');
    const words = [
      help ?? '',
      language === '' ? '' : `Interpreter: ${language}`,
      ...(asked === undefined ? [] : needsInWords(asked)),
    ].filter(Boolean);
    return words.length === 0 ? [] : [`${name}: ${words.map(ended).join(' ')}`];
  });
  return said.length === 0 ? [] : [heading(1, 'What people need to take part'), list('bullet', said)];
};

const needsInWords = ({ advocacy, stepFree, hearingLoop, transport }: CopyNeeds): ReadonlyArray<string> => [
  { 'not-asked': '', wanted: 'Wants an advocate', arranged: 'Has an advocate', declined: 'Does not want an advocate' }[advocacy],
  stepFree ? 'Needs a way without steps' : '',
  hearingLoop ? 'Needs a hearing loop' : '',
  transport ? 'Has to be brought and taken home' : '',
];
