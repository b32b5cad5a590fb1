import type { CopyChild, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { childLetter } from './child-letter.ts';
import { contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import { type Block, type DocumentModel, heading, list, paragraph, strong, table, title } from './model.ts';
import { whoIsWho, whoIsWhoTable } from './who-is-who.ts';
import {
  atMoment,
  called,
  categoryOf,
  ended,
  givenNames,
  hasPlan,
  inTable,
  kindsOf,
  listed,
  nameOrAgency,
  onDate,
  outcomeOf,
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
        title('Decision letter'),
        paragraph(greeting(copy)),
        opening(copy),
        ...decided(copy),
        ...next(copy),
        ...worries(copy),
        ...planned(copy),
        ...ifWorse(copy),
        ...disagree(copy),
        paragraph(copy.chair === null ? '' : `${copy.chair.name}, ${copy.chair.role}`),
      ]);

const concerned = (copy: ReaderCopy): ReadonlyArray<CopyChild> => copy.children.filter((child) => child.inFull);

const opening = (copy: ReaderCopy): Block => {
  const chair = copy.chair === null ? '' : ` ${copy.chair.name} chaired it and made the decision for each child.`;
  return paragraph(`This is about the ${kindsOf(copy)} held on ${onDate(copy.sitting.heldOn)} for ${givenNames(copy)}.${chair}`);
};

const decided = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'What was decided'),
  table(
    [
      ['Child', 16],
      ['Decision', 24],
      ['Category', 16],
      ['Reason', 44],
    ],
    concerned(copy).map((child) => [strong(child.givenName), outcomeOf(child), categoryOf(child), reasonOf(child)]),
  ),
  ...(copy.procedures.letterShowsDissent ? dissentLine(copy) : []),
];

const reasonOf = (child: CopyChild): string => ended(child.decision?.reasons ?? '');

const dissentLine = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const children = concerned(copy).filter((child) => child.dissents.length > 0);
  return children.length === 0
    ? []
    : [paragraph(`An agency has formally disagreed with the decision for ${listed(children.map((child) => child.givenName))}.`)];
};

const next = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'What happens next'),
  list('bullet', [
    ...coreGroupLine(copy),
    ...nextHelpLines(copy),
    ...reviewLine(copy),
    ...(copy.dates.minutesBy === null ? [] : [`The minutes will follow by ${onDate(copy.dates.minutesBy)}.`]),
  ]),
  heading(2, 'Who is who'),
  whoIsWhoTable(copy),
  ...handOver(copy),
];

/** Families are told by name who brings the next worker to them: a stranger at the door costs trust (domain.md 10). */
const handOver = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { now, next: follows } = whoIsWho(copy);
  if (now === null || follows === null) return [];
  return [paragraph(`${nameOrAgency(now)} will introduce ${nameOrAgency(follows)} in person before handing over.`)];
};

const coreGroupLine = (copy: ReaderCopy): ReadonlyArray<string> => {
  const { plan, dates, reader } = copy;
  if (!concerned(copy).some(hasPlan)) return [];
  if (!reader.coreGroup)
    return ['A core group of family and workers carries the plan out. The lead social worker will tell you how you take part.'];
  const members = plan.coreGroup.map(nameOrAgency);
  const when =
    plan.coreGroupOn === null
      ? dates.coreGroupBy === null
        ? ''
        : ` It first meets by ${onDate(dates.coreGroupBy)}.`
      : ` It first meets on ${onDate(plan.coreGroupOn)}${plan.coreGroupAt === null ? '' : ` at ${plan.coreGroupAt}`}${plan.coreGroupPlace === null || plan.coreGroupPlace === '' ? '' : `, ${plan.coreGroupPlace}`}.`;
  return [`The core group carries the plan out${members.length === 0 ? '' : `: ${listed(members)}`}.${when}`];
};

const nextHelpLines = (copy: ReaderCopy): ReadonlyArray<string> =>
  concerned(copy).flatMap((child) => {
    const help = child.decision?.nextHelp ?? null;
    if (help === null) return [];
    const who = [help.owner, help.agency].filter((part) => part !== '').join(', ');
    return [`Help for ${child.givenName}: ${who}${help.startsOn === null ? '' : `, from ${onDate(help.startsOn)}`}.`];
  });

const reviewLine = (copy: ReaderCopy): ReadonlyArray<string> => {
  const { nextConferenceOn: on, nextConferenceAt: at } = copy.plan;
  if (!concerned(copy).some(hasPlan)) return [];
  const by = copy.dates.nextConferenceBy === null ? '' : ` (it must be held by ${onDate(copy.dates.nextConferenceBy)})`;
  return [
    `The next conference is ${on === null ? 'still to be booked' : `on ${onDate(on)}${at === null ? '' : ` at ${at}`}`}${by}. You will get an invitation.`,
  ];
};

const worries = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const said = copy.statements.filter((statement) => statement.kind === 'danger').map((statement) => ended(statement.text));
  return said.length === 0 ? [] : [heading(1, 'What everyone is worried about'), ...said.map((text) => paragraph(text))];
};

const planned = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { actions } = copy.plan;
  if (actions.length === 0) return [];
  return [
    heading(1, 'What needs to change: the outline plan'),
    table(
      [
        ['What needs to change', 22],
        ['Action', 37],
        ['Who', 25],
        ['By', 16],
      ],
      actions.map((action) => [action.goal, action.action, action.owner, inTable(action.dueOn)]),
    ),
    ...(copy.plan.visits === '' || !concerned(copy).some(hasPlan)
      ? []
      : [paragraph(strong('Visits: '), ended(copy.plan.visits))]),
  ];
};

const ifWorse = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { contingency, bottomLine } = copy.plan;
  const { frontDoor, emergencyDutyTeam } = copy.procedures;
  const reach = [frontDoor, emergencyDutyTeam].flatMap((contact) =>
    contact.phone === null ? [] : [`${contact.name}, ${contact.phone}`],
  );
  return [
    heading(1, 'If things get worse'),
    paragraph(
      ...(contingency === null || contingency === '' ? [] : [`${ended(contingency)} `]),
      ...(bottomLine === null || bottomLine === '' ? [] : [strong('What is not negotiable: '), `${ended(bottomLine)} `]),
      `If a child is in danger now, ring 999.${reach.length === 0 ? '' : ` Other worries: ${reach.join('; ')}.`}`,
    ),
  ];
};

const disagree = (copy: ReaderCopy): ReadonlyArray<Block> => [
  heading(1, 'If you disagree'),
  paragraph(voiceFor(copy.reader.class) === 'professional' ? professionalRoute(copy) : familyRoute(copy)),
];

const professionalRoute = ({ dates }: ReaderCopy): string => {
  const { dissentBy } = dates;
  const until =
    dissentBy === null
      ? ''
      : dissentBy.includes('T')
        ? ` by ${atMoment(dissentBy as never)}`
        : ` by ${onDate(dissentBy as never)}`;
  return `If your agency disagrees with a decision, send your formal dissent to the chair${until}, saying for which child and why. It is reviewed and recorded; the decision stands meanwhile. It is separate from resolving professional differences about the work.`;
};

const familyRoute = (copy: ReaderCopy): string => {
  const { complaints } = copy.procedures;
  const reach = [complaints.phone, complaints.email, complaints.web].filter((part) => part !== null).join(', ');
  const chair =
    copy.chair === null
      ? ''
      : `Tell ${copy.chair.name} if something in this letter or the minutes is wrong (${contactLine(copy)}). `;
  return `${chair}You can complain about the conference or its decision: ${complaints.name}${reach === '' ? ', through the conference service' : `, ${reach}`}. The decision stands while your complaint is looked at, and a complaint may lead to the conference meeting again.`;
};

/** Where the reader's own part of the letter is signed. */
export const signedBy = (copy: ReaderCopy): string => (copy.chair === null ? '' : called({ ...copy.chair, agencyName: '' }));
