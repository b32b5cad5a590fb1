import { rightsInWords } from '../core/conferences/rights.ts';
import type { CopyAttendee, CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { LocalDate } from '../core/local-date.ts';
import { listed } from '../core/words.ts';
import { childLetter } from './child-letter.ts';
import { contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import { familyGroupLine, furtherStepLines } from './further-steps.ts';
import { type Block, type DocumentModel, heading, list, paragraph, type Runs, runs, strong, table } from './model.ts';
import { nextHelpLines } from './next-help.ts';
import { whoIsWho } from './who-is-who.ts';
import {
  atMoment,
  categoryOf,
  chairInFull,
  contactOf,
  contingencyOf,
  ended,
  givenNames,
  hasPlan,
  inTable,
  kindsOf,
  nameOrAgency,
  onDate,
  outcomeOf,
  stoppedWords,
} from './words.ts';

/**
 * The letter that follows at once: what was decided and what happens next, then why, then the outline plan
 * (D4, domain.md 6.5). A child's letter has its own words and fits one page.
 */
export const decisionLetter = (copy: ReaderCopy): DocumentModel =>
  voiceFor(copy.reader.class) === 'child'
    ? framed('decision-letter', copy, childLetter(copy))
    : framed('decision-letter', copy, [
        ...letterhead(copy),
        paragraph(greeting(copy)),
        opening(copy),
        ...decided(copy),
        ...next(copy),
        ...worries(copy),
        ...planned(copy),
        ...ifWorse(copy),
        ...disagree(copy),
        ...signed(copy),
      ]);

const concerned = (copy: ReaderCopy): ReadonlyArray<CopyChild> => copy.children.filter((child) => child.inFull);

const opening = (copy: ReaderCopy): Block => {
  const chair = copy.chair === null ? '' : `, chaired by ${copy.chair.name}`;
  return paragraph(`This is about the ${kindsOf(copy)} held on ${onDate(copy.sitting.heldOn)} for ${givenNames(copy)}${chair}.`);
};

const decided = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'Decision letter: what was decided'),
  table(
    [
      ['Child', 13],
      ['Decision and category', 31],
      ['Reason', 56],
    ],
    concerned(copy).map((child) => [strong(child.givenName), decisionWords(child), reasonOf(child)]),
  ),
  ...withoutAgreement(copy),
  ...(copy.procedures.letterShowsDissent ? dissentLine(copy) : []),
];

const decisionWords = (child: CopyChild): string =>
  hasPlan(child) ? `${outcomeOf(child)}: ${categoryOf(child).toLowerCase()}` : outcomeOf(child);

const reasonOf = (child: CopyChild): string => ended(child.decision?.reasons ?? '');

/** Why the chair decided although not everybody agreed, in the chair's own plain words; it may name agencies, so it is theirs to read (DC06). */
const withoutAgreement = (copy: ReaderCopy): ReadonlyArray<Block> =>
  concerned(copy).flatMap(({ givenName, decision }) => {
    const why = decision?.withoutAgreement ?? '';
    return why === '' ? [] : [paragraph(strong(`Not everybody agreed about ${givenName}. `), ended(why))];
  });

const dissentLine = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const children = concerned(copy).filter((child) => child.dissents.length > 0);
  return children.length === 0
    ? []
    : [paragraph(`An agency has formally disagreed with the decision for ${listed(children.map((child) => child.givenName))}.`)];
};

const next = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'What happens next'),
  ...concerned(copy).flatMap((child) => stoppedWords(child).map((words) => paragraph(words))),
  list('bullet', [...workers(copy), ...nextHelpLines(copy), ...besides(copy), ...coreGroupLine(copy), ...reviewLine(copy)]),
];

/** A family group conference, and what else was set going, as far as this reader may know of it (domain.md 5.3). */
const besides = (copy: ReaderCopy): ReadonlyArray<string> =>
  concerned(copy).flatMap((child) => [familyGroupLine(child), ...furtherStepLines(child)].filter((line) => line !== ''));

/** Families are told by name who brings the next worker to them: a stranger at the door costs trust (domain.md 10). */
const workers = (copy: ReaderCopy): ReadonlyArray<Runs> => {
  const { now, next: follows, manager, introducedBy } = whoIsWho(copy);
  if (now === null) return [];
  const manages = manager === null ? [] : [runs(strong('Team manager: '), `${nameAndPhone(manager)}.`)];
  if (follows === null) return [runs(strong('Lead social worker: '), `${reached(now)}.`), ...manages];
  const by = introducedBy === null ? '' : `, by ${onDate(introducedBy)}`;
  return [
    runs(strong('Social worker now: '), `${reached(now)}.`),
    ...manages,
    runs(strong('Lead social worker next: '), `${reached(follows)}. ${nameOrAgency(now)} will introduce you${by}.`),
  ];
};

const reached = (attendee: CopyAttendee): string =>
  [nameOrAgency(attendee), attendee.agencyName, contactOf(attendee.contact)].filter((part) => part !== '').join(', ');

const nameAndPhone = (attendee: CopyAttendee): string =>
  [nameOrAgency(attendee), attendee.contact?.phone ?? ''].filter((part) => part !== '').join(', ');

const coreGroupLine = (copy: ReaderCopy): ReadonlyArray<string> => {
  const { plan, reader } = copy;
  if (!concerned(copy).some(hasPlan)) return [];
  if (!reader.coreGroup)
    return ['A core group of family and workers carries the plan out. The lead social worker will tell you how you take part.'];
  const members = listed(plan.coreGroup.map(nameOrAgency));
  return [
    [`The core group carries the plan out${members === '' ? '' : `: ${members}`}.`, firstCoreGroup(copy)]
      .filter(Boolean)
      .join(' '),
  ];
};

const firstCoreGroup = ({ plan, dates }: ReaderCopy): string => {
  const { coreGroupOn: on, coreGroupAt: at, coreGroupPlace: place } = plan;
  if (on === null) return dates.coreGroupBy === null ? '' : `It first meets by ${onDate(dates.coreGroupBy)}.`;
  return `It first meets on ${[onDate(on), at ?? '', place ?? ''].filter((part) => part !== '').join(', ')}.`;
};

const reviewLine = (copy: ReaderCopy): ReadonlyArray<string> => {
  const { nextConferenceOn: on, nextConferenceAt: at } = copy.plan;
  const { minutesBy, nextConferenceBy: by } = copy.dates;
  const minutes = minutesBy === null ? [] : [`The minutes will follow by ${onDate(minutesBy)}.`];
  if (!concerned(copy).some(hasPlan)) return minutes;
  const booked =
    on === null
      ? `The next conference is still to be booked${by === null ? '' : `, and must be held by ${onDate(by)}`}.`
      : `The next conference is on ${[onDate(on), at ?? ''].filter((part) => part !== '').join(', ')}.`;
  return [[booked, ...minutes].join(' ')];
};

const worries = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const said = copy.statements.filter((statement) => statement.kind === 'danger').map((statement) => ended(statement.text));
  return said.length === 0 ? [] : [heading(1, 'What everyone is worried about'), ...said.map((text) => paragraph(text))];
};

const planned = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { actions, assessments } = copy.plan;
  if (actions.length === 0) return [];
  return [
    heading(1, 'What needs to change: the outline plan'),
    table(
      [
        ['What needs to change, and how', 53],
        ['Who', 35],
        ['By', 12],
      ],
      actions.map((action) => [
        runs(...(action.goal === '' ? [] : [strong(`${action.goal}: `)]), action.action),
        action.owner,
        inTable(action.dueOn),
      ]),
    ),
    ...(assessments.length === 0
      ? []
      : [
          paragraph(strong('Assessments still to finish:')),
          list(
            'bullet',
            assessments.map(({ what, who, by }) => `${ended(what)}${seenToBy(who, by)}`),
          ),
        ]),
    ...(copy.plan.visits === '' || !concerned(copy).some(hasPlan)
      ? []
      : [paragraph(strong('Visits: '), ended(copy.plan.visits))]),
  ];
};

const seenToBy = (who: string, by: LocalDate | null): string => {
  const said = [who, by === null ? '' : `by ${onDate(by)}`].filter((part) => part !== '').join(', ');
  return said === '' ? '' : ` ${ended(said.charAt(0).toUpperCase() + said.slice(1))}`;
};

const ifWorse = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { bottomLine } = copy.plan;
  const contingency = contingencyOf(copy);
  const { frontDoor, emergencyDutyTeam } = copy.procedures;
  const reach = [frontDoor, emergencyDutyTeam].flatMap((contact) =>
    contact.phone === null ? [] : [`${contact.name}, ${contact.phone}`],
  );
  return [
    heading(1, 'If things get worse'),
    ...(contingency === '' ? [] : [paragraph(contingency)]),
    ...(bottomLine === null || bottomLine === '' ? [] : [paragraph(strong('Not negotiable: '), ended(bottomLine))]),
    paragraph(`If a child is in danger now, ring 999.${reach.length === 0 ? '' : ` Other worries: ${reach.join('; ')}.`}`),
  ];
};

const disagree = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'If you disagree'),
  paragraph(voiceFor(copy.reader.class) === 'professional' ? professionalRoute(copy) : familyRoute(copy)),
];

const professionalRoute = ({ dates }: ReaderCopy): string => {
  const { dissentAt, dissentOn } = dates;
  const moment = dissentAt === null ? onDate(dissentOn) : atMoment(dissentAt);
  const until = dissentOn === null ? '' : ` by ${moment}`;
  return `If your agency disagrees with a decision, send your formal dissent to the chair${until}, saying for which child and why. It is reviewed and recorded; the decision stands meanwhile. It is separate from resolving professional differences about the work.`;
};

const familyRoute = (copy: ReaderCopy): string => {
  const { complaints } = copy.procedures;
  const reach = [complaints.phone, complaints.email, complaints.web].filter((part) => part !== null).join(', ');
  const chair = copy.chair === null ? '' : `Tell ${copy.chair.name} if anything here or in the minutes is wrong. `;
  return `${chair}To complain about the conference or its decision: ${complaints.name}, ${reach === '' ? contactLine(copy) : reach}. The decision stands meanwhile.${seeRecords(copy)}`;
};

/** The right to see records, and that it was explained: the letter is what somebody keeps of it (DC11). */
const seeRecords = (copy: ReaderCopy): string => {
  const { name, phone, email } = copy.procedures.dataProtectionOfficer;
  const reach = [phone, email].filter((part) => part !== null).join(', ');
  const rights = copy.reader.attendee?.rights ?? null;
  const explained = rights === null ? '' : ` You were told of this: ${rightsInWords(rights)}.`;
  return ` You may ask to see what is recorded about you: ${name}, ${reach === '' ? contactLine(copy) : reach}.${explained}`;
};

const signed = ({ chair }: ReaderCopy): ReadonlyArray<Block> => (chair === null ? [] : [paragraph(chairInFull(chair))]);
