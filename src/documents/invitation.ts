import { isLimited, whatTheyMayDo } from '../core/attendance/what-they-may-do.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { fullDate } from '../core/local-date.ts';
import { listed, sentenceCase } from '../core/words.ts';
import { calledBy, contactLine, framed, greeting, letterhead, voiceFor } from './frame.ts';
import { type Block, type DocumentModel, heading, keyFacts, list, paragraph, strong, table, title, toDraw } from './model.ts';
import { whyWeMeet } from './why-we-meet.ts';
import {
  askedUnder,
  birthWords,
  calledInFamily,
  enquiryMadeBy,
  fromTo,
  inFullOf,
  kindsOf,
  nameOrAgency,
  onDate,
  reportBy,
} from './words.ts';

/** The invitation, in the words of whoever gets it: practitioner, parent, child, or somebody who comes with one (D1, domain.md 6.2). */
export const invitation = (copy: ReaderCopy): DocumentModel => {
  switch (voiceFor(copy.reader.class)) {
    case 'professional':
      return framed('invitation', copy, [...letterhead(copy), title('Invitation'), ...professional(copy)]);
    case 'parent':
      return framed('invitation', copy, [...letterhead(copy), title('Invitation'), ...parent(copy)]);
    case 'child':
      return framed('invitation', copy, child(copy));
    case 'helper':
      return framed('invitation', copy, [...letterhead(copy), title('Invitation'), ...helper(copy)]);
  }
};

const whenAndWhere = (copy: ReaderCopy): Block => {
  const { sitting, chair } = copy;
  const meetsChairAt = copy.reader.attendee?.meetsChairAt ?? null;
  return keyFacts([
    ['What', whatItIs(copy)],
    ['Day', onDate(sitting.heldOn)],
    ['Time', timeOf(copy)],
    ['The chair meets you', meetsChairAt === null ? '' : `${meetsChairAt}, before the conference begins`],
    ['Place', sitting.place],
    ['How to get there', sitting.howToGetThere],
    ['To join by video or telephone', sitting.remoteLink],
    ['Chair', chair === null ? '' : `${chair.name}, ${chair.role}`],
  ]);
};

/** `Review conference`: the short name alone says nothing to whoever has never been to one. */
const whatItIs = (copy: ReaderCopy): string => {
  const kinds = sentenceCase(kindsOf(copy));
  return kinds === '' || kinds.endsWith('conference') ? kinds : `${kinds} conference`;
};

/** Somebody who comes for a part of their own has to know how long it takes, and that we have not forgotten to say so. */
const timeOf = ({ sitting: { heldOn, startsAt, endsAt } }: ReaderCopy): string => {
  if (startsAt !== null && endsAt === null) return `From ${startsAt}. We will tell you when it ends.`;
  return fromTo(startsAt, endsAt) || (heldOn === null ? '' : 'We will tell you the time, and how you take part, before the day.');
};

const professional = (copy: ReaderCopy): ReadonlyArray<Block> => [
  paragraph(greeting(copy)),
  paragraph(
    `You are invited to a conference about ${listed(copy.children.map((one) => one.name))}${asWhat(copy)}. Please attend and take part in the decision.`,
  ),
  whenAndWhere(copy),
  heading(1, 'The children and the adults'),
  table(
    [
      ['Child', 26],
      ['Born or due', 18],
      ['School or nursery', 26],
      ['Address', 30],
    ],
    copy.children.map((one) => [one.name, birthWords(one.birth), one.school ?? '', (one.homes ?? []).join('\n')]),
  ),
  table(
    [
      ['Adult', 26],
      ['Born', 18],
      ['Relationship', 26],
      ['Address', 30],
    ],
    copy.adults
      .filter(isAbout(copy))
      .map((adult) => [adult.name, birthWords(adult.birth), relationshipWords(copy, adult), (adult.homes ?? []).join('\n')]),
  ),
  heading(1, 'Why there is a conference'),
  paragraph(copy.request.reason ?? ''),
  ...[...enquiryMadeBy(copy), ...askedUnder(copy)].map((words) => paragraph(words)),
  heading(1, 'What we ask of you'),
  list('bullet', [
    'Come, or join by video or telephone, and say what you know at first hand: what is going well, what you are worried about, and what it means for each child.',
    `Write a report${byDay(reportBy(copy))} in the form that comes with this letter, also if you cannot come. Keep fact, opinion and allegation apart, and say where second-hand information comes from.`,
    `Share your report with the family yourself${byDay(copy.dates.reportToFamilyBy)}, unless that would put somebody at risk: then ask the chair first. Nothing should be new to the family in the room.`,
    'For each child, be ready to say whether the threshold is met, in which category, and how safe the child is from 0 to 10.',
  ]),
  heading(1, 'If you cannot come'),
  paragraph(
    'Send somebody who knows the family and may commit your agency, and tell us their name. Send your report all the same.',
  ),
  heading(1, 'On the day'),
  paragraph(
    meets(copy),
    ' The family, the children and the interpreters have their own places and times; please come to the room a little early to read the reports.',
  ),
  heading(1, 'Your reply'),
  ...reply(
    ['I will come', 'I will join by video or telephone', 'I am sending a deputy', 'I cannot come, and send a report'],
    copy,
    reportStatus(copy),
  ),
];

const asWhat = (copy: ReaderCopy): string => {
  const role = copy.reader.attendee?.role ?? '';
  return role === '' ? '' : `, as ${role}`;
};

const byDay = (day: Parameters<typeof onDate>[0]): string => (day === null ? '' : ` by ${onDate(day)}`);

/** A father of half-siblings for whom there is no conference is no part of this one, and neither is his address. */
const isAbout =
  (copy: ReaderCopy) =>
  ({ relationships }: ReaderCopy['adults'][number]): boolean =>
    relationships.length === 0 || relationships.some(({ childId }) => copy.children.some(({ id }) => id === childId));

const relationshipWords = (copy: ReaderCopy, adult: ReaderCopy['adults'][number]): string => {
  const kinds = [...new Set(adult.relationships.map((one) => one.kind))];
  return kinds
    .map((kind) => {
      const of = adult.relationships
        .filter((one) => one.kind === kind)
        .flatMap((one) => copy.children.find((c) => c.id === one.childId)?.givenName ?? []);
      return of.length === 0 ? '' : `${kind} of ${listed(of)}`;
    })
    .filter(Boolean)
    .join('\n');
};

const meets = (copy: ReaderCopy): string =>
  copy.chair === null ? '' : `${copy.chair.name} chairs the conference and makes the decision.`;

const parent = (copy: ReaderCopy): ReadonlyArray<Block> => [
  paragraph(greeting(copy)),
  paragraph(
    `We would like you to come to a meeting about ${calledInFamily(inFullOf(copy), 'with-day')}. It is called a child protection conference. You know your family best, and what you say matters.`,
  ),
  whenAndWhere(copy),
  heading(1, 'Why we are meeting'),
  ...whyWeMeet(copy).map((words) => paragraph(words)),
  paragraph(
    'At the conference we look together at what is going well, what the worries are, and what needs to change. Your social worker will go through the report with you first',
    `${byDay(copy.dates.reportToFamilyBy)}, so that nothing is new to you in the room.`,
  ),
  heading(1, 'What happens there'),
  paragraph(
    `${meets(copy)} The chair is independent of the people who work with your family, and will meet you before the conference starts${meetsAt(copy)}. For each child the chair decides whether a child protection plan is needed. A plan says who does what, and by when.`,
  ),
  ...whoElse(copy),
  heading(1, 'Help to take part'),
  list('bullet', [
    ...arrangedHelp(copy),
    'You can bring a friend, a supporter or an advocate. They help you to speak. A solicitor may come as your supporter, and does not question people.',
    'We pay for an interpreter or a sign language interpreter. A member of your family should not interpret.',
    'Tell us about childcare, travel, access, breaks, or papers in larger print or another language.',
    'If you cannot come, or do not feel safe to, tell us. You can speak to the chair another way.',
  ]),
  heading(1, 'If you are not happy'),
  paragraph(
    `Tell us or the chair: ${contactLine(copy)}. You can complain about how the conference is run or about what it decides. Our way to complain is called “${copy.procedures.complaints.name}”.`,
  ),
  heading(1, 'Your reply'),
  ...reply(
    [
      'I will come',
      'I will join by video or telephone',
      'I cannot come, and want to speak to the chair another way',
      'I will bring somebody',
      'I need an interpreter or other help',
    ],
    copy,
  ),
];

const meetsChild = ({ reader }: ReaderCopy): string =>
  reader.attendee?.meetsChairAt == null ? '' : `: at ${reader.attendee.meetsChairAt} you can talk with them first`;

/** ` at 09:30`, where the time is agreed. */
const meetsAt = ({ reader }: ReaderCopy): string =>
  reader.attendee?.meetsChairAt == null ? '' : `, at ${reader.attendee.meetsChairAt}`;

/** What was said of this reader's own needs with the request, so that they see it was heard and can put it right (IN05). */
const arrangedHelp = ({ needs, reader }: ReaderCopy): ReadonlyArray<string> => {
  const own = needs.find(({ personId }) => personId === reader.personId);
  if (own === undefined) return [];
  return [
    ...(own.interpreter === ''
      ? []
      : [`An interpreter will be there for you: ${own.interpreter}. Tell us if that is not right.`]),
    ...(own.advocacy === 'wanted' ? ['You asked for an advocate: we are finding one, and they will contact you.'] : []),
    ...(own.advocacy === 'arranged' ? ['Your advocate is invited.'] : []),
    ...(own.stepFree ? ['You told us that you need a way in without steps.'] : []),
    ...(own.hearingLoop ? ['You told us that you need a hearing loop.'] : []),
    ...(own.transport ? ['We will arrange for you to be brought here and taken home, and tell you when.'] : []),
  ];
};

const whoElse = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const others = copy.attendees.filter((attendee) => attendee.part === 'agency' && attendee.id !== copy.reader.attendee?.id);
  if (others.length === 0) return [];
  return [paragraph(strong('Who else is asked: '), `${others.map(inWords).join('; ')}.`)];
};

const inWords = (attendee: CopyAttendee): string => [nameOrAgency(attendee), attendee.role].filter(Boolean).join(', ');

const child = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const advocate = copy.attendees.find((attendee) => attendee.part === 'advocate');
  return [
    title(`${calledBy(copy)}, you are invited`),
    paragraph(
      `On ${onDate(copy.sitting.heldOn)} some grown-ups meet to talk about how to keep you safe and well.${whereForChild(copy)}${copy.chair === null ? '' : ` ${copy.chair.name} is in charge of the meeting, and would like to know what you think${meetsChild(copy)}.`}`,
    ),
    heading(1, 'You choose how to take part'),
    list('tick', [
      'I want to come to all of it',
      'I want to come to a part of it',
      'I want to come, with somebody who speaks for me',
      'I want to meet the person in charge before',
      'I want somebody to say it for me',
      'I want to send a letter, a drawing or a recording',
      'I do not want to take part',
    ]),
    paragraph('You can also say if there is somebody you do not want in the room with you.'),
    heading(1, 'Who can help you'),
    paragraph(
      advocate === undefined
        ? `An advocate is somebody who is only there for you and helps you say what you think. Ask for one: ${contactLine(copy)}.`
        : `${nameOrAgency(advocate)} is your advocate: somebody who is only there for you and helps you say what you think.`,
    ),
    ...(arrangedHelp(copy).length === 0 ? [] : [list('bullet', arrangedHelp(copy))]),
    toDraw('What I want people to know'),
    paragraph(`From the ${copy.organisation.service.toLowerCase()}, ${contactLine(copy)}. ${fullDate(copy.producedOn)}`),
  ];
};

/** A child who chooses to come has to know when and where, as far as they may. */
const whereForChild = ({ sitting: { place, startsAt } }: ReaderCopy): string => {
  const said = [startsAt === null ? '' : `starts at ${startsAt}`, place === '' ? '' : `is at ${place}`].filter(Boolean);
  return said.length === 0 ? '' : ` It ${said.join(' and ')}.`;
};

const helper = (copy: ReaderCopy): ReadonlyArray<Block> => [
  paragraph(greeting(copy)),
  paragraph(
    `You are invited to a child protection conference${copy.reader.attendee?.role ? ` as ${copy.reader.attendee.role}` : ''}.`,
  ),
  whenAndWhere(copy),
  heading(1, 'What your part is'),
  paragraph(
    'You help one person to take part. You do not speak as an agency and have no view to give on the decision. What you hear is confidential.',
  ),
  ...yourPart(copy),
  heading(1, 'Your reply'),
  ...reply(['I will come', 'I cannot come'], copy),
];

/** The rule of their part, as the chair has it before them (PF10). */
const yourPart = ({ reader }: ReaderCopy): ReadonlyArray<Block> => {
  const part = reader.attendee?.part;
  return part !== undefined && isLimited(part) ? [paragraph(strong(`${sentenceCase(part)}: `), whatTheyMayDo[part])] : [];
};

/** Where a report is asked for, how it stands; the family cannot read one that nobody knows is late (domain.md 6.2). */
const reportStatus = (copy: ReaderCopy): ReadonlyArray<string> => [
  'Our report comes with this reply',
  `Our report will come${byDay(reportBy(copy))}`,
  'We know nothing of this family, and send no report',
];

const reply = (choices: ReadonlyArray<string>, copy: ReaderCopy, report: ReadonlyArray<string> = []): ReadonlyArray<Block> => [
  list('tick', choices),
  ...(report.length === 0 ? [] : [paragraph(strong('Your report')), list('tick', report)]),
  paragraph(`Please reply to ${contactLine(copy)}, giving the reference ${copy.sitting.reference}.`),
];
