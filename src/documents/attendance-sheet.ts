import { isLimited, type LimitedPart, whatTheyMayDo } from '../core/attendance/what-they-may-do.ts';
import { modeNames } from '../core/conferences/record-words.ts';
import { cannotCome } from '../core/conferences/still-owed.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed, sentenceCase } from '../core/words.ts';
import { barCode } from './bar-code-picture.ts';
import { framed } from './frame.ts';
import {
  type DocumentModel,
  form,
  heading,
  keyFacts,
  list,
  notice,
  paragraph,
  strong,
  title,
  type UprightBlock,
} from './model.ts';
import { fromTo, givenNames, kindsOf, modesInWords, nameOrAgency, onDate } from './words.ts';

/** The agenda, and the sheet that everybody signs as they come in (D2, domain.md 6.3, AT08). */
export const attendanceSheet = (copy: ReaderCopy): DocumentModel =>
  framed('attendance-sheet', copy, [
    title('Agenda and attendance sheet'),
    keyFacts([
      ['Conference', `${sentenceCase(kindsOf(copy))} about ${givenNames(copy)}`],
      [
        'Date and time',
        [onDate(copy.sitting.heldOn), fromTo(copy.sitting.startsAt, copy.sitting.endsAt)].filter(Boolean).join(', '),
      ],
      ['Place', copy.sitting.place],
      ['Joining from elsewhere', copy.sitting.remoteLink],
      ['Chair', copy.chair === null ? '' : `${copy.chair.name}, ${copy.chair.role}`],
      ['Minute taker', copy.minuteTaker?.name ?? ''],
      ['Apologies', listed(copy.attendees.filter(isAbsent).map(nameOrAgency))],
      [
        'How people are to take part',
        copy.attendees.every(({ mode }) => mode === null) ? '' : modesInWords(copy.attendees.filter(isExpected)),
      ],
    ]),
    heading(1, 'Agenda'),
    list('number', agendaItems(copy)),
    ...whatPartsMayDo(copy),
    { block: 'landscape', blocks: sheet(copy) },
  ]);

/** The agenda in its order (domain.md 5.1). A review starts with why the plan exists. */
const agendaItems = (copy: ReaderCopy): ReadonlyArray<string> => {
  const review = copy.children.some((child) => child.conference.kind === 'review' || child.conference.kind === 'early-review');
  return [
    'Welcome, introductions, apologies and quoracy',
    'Purpose and ground rules',
    'Who is in the family',
    review ? 'Why there is a plan' : 'Why we are here',
    'Reports, and those of agencies that are absent',
    'Each child: daily life, views, identity and culture',
    "Parents' and the family network's views",
    review ? 'Progress on each part of the plan' : 'What has happened, and what we are worried about',
    'Strengths and safety',
    'What is not known',
    'Analysis and danger statement',
    'Scaling',
    "Each agency's view, for each child",
    "The chair's summary and decision, for each child",
    'Outline plan: what happens next and who will help',
    'Core group and lead social worker',
    'Next conference',
    'Legal planning, family group decision-making',
    'Dissent and complaints explained',
    'Who tells each child; close',
  ];
};

/** What supporters, advocates and others with a part of their own may do, as far as anybody of them is expected (PF10, PA-04). */
const whatPartsMayDo = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const parts = new Set<LimitedPart>(copy.attendees.filter(isExpected).flatMap(({ part }) => (isLimited(part) ? [part] : [])));
  if (parts.size === 0) return [];
  const lines = [...parts].map((part) => `${sentenceCase(part)}: ${whatTheyMayDo[part]}`);
  return [heading(2, 'What those who come to help may do'), list('bullet', lines)];
};

const sheet = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => [
  heading(1, 'Attendance'),
  // Whoever scans the signed sheet finds its conference without reading it.
  ...barCode(copy.sitting.reference),
  notice(
    `${copy.procedures.confidentiality} By signing you confirm that you were here and keep to this. Tick the last box once you have been given the outline plan. Write yes under Secret where your telephone number or email must not be given to the family.`,
  ),
  form(
    [
      ['Name, role, and for whom', 45],
      ['How', 9],
      ['Part', 6],
      ['In', 6],
      ['Out', 6],
      ['Report given', 9],
      ['Email for the record', 16],
      ['Secret?', 9],
      ['Signature', 16],
      ['Plan given', 7],
    ],
    [...copy.attendees.filter(isExpected).map((attendee) => row(copy, attendee)), ...othersWhoCome],
  ),
  heading(2, 'Quoracy'),
  ...(copy.attendees.some(({ attendance }) => attendance === 'attended') ? quoracyLines(copy) : quoracyToTick(copy)),
];

/** Whoever is out of the whole of it, or cannot come and sends nobody, has no line to sign. */
const isExpected = (attendee: CopyAttendee): boolean => {
  const { attendance, exclusion } = attendee;
  const isOut = exclusion === null ? attendance === 'excluded' : exclusion.extent === 'whole';
  return attendance !== 'not-invited' && !isOut && !isAbsent(attendee);
};

const isAbsent = ({ attendance, reply, deputyName }: CopyAttendee): boolean =>
  cannotCome({ attendance: attendance ?? 'expected', reply: reply ?? 'none' }) && (deputyName ?? '') === '';

const row = (copy: ReaderCopy, attendee: CopyAttendee): ReadonlyArray<string> => [
  [[attendee.deputyName || nameOrAgency(attendee), attendee.role].filter(Boolean).join(', '), representing(attendee)]
    .filter(Boolean)
    .join('\n'),
  attendee.mode === null ? '' : modeNames[attendee.mode],
  openParts(copy)
    .filter(({ id }) => attendee.presence.some(({ segment }) => segment === id))
    .flatMap(({ label }) => label ?? [])
    .join(', '),
  '',
  '',
  attendee.report?.status === 'received' ? 'yes' : '',
  '',
  '',
  '',
  box,
];

/** Everybody who signs sees everybody’s row: a part that is restricted is not on it. */
const openParts = ({ segments }: ReaderCopy) => segments.filter(({ restricted }) => restricted !== true);

const box = '☐';

/** Lines for those whom nobody expected: a deputy, a supporter, a student with a worker. */
const othersWhoCome: ReadonlyArray<ReadonlyArray<string>> = Array.from({ length: 3 }, () => [...Array(9).fill(''), box]);

/** Whom they speak for or are with: a person, a colleague whose deputy they are, or the agency that they come from (domain.md 6.3). */
const representing = (attendee: CopyAttendee): string => {
  if (attendee.withName !== '') return `with ${attendee.withName}`;
  if ((attendee.deputyName ?? '') !== '') return `for ${nameOrAgency(attendee)}`;
  return attendee.part === 'agency' && attendee.name !== '' ? `for ${attendee.agencyName}` : '';
};

/** What has to be met, to be ticked as people come: before the conference begins nobody is there, and that says nothing yet. */
const quoracyToTick = (copy: ReaderCopy): ReadonlyArray<UprightBlock> => {
  const needed = copy.children.flatMap(({ givenName, quoracy }) =>
    (quoracy?.findings ?? []).map(({ requirement }) => `${givenName}: ${requirement}`),
  );
  return needed.length === 0 ? [paragraph('It is said for each child once everybody is in.')] : [list('tick', needed)];
};

/** Whether enough agencies are there, child by child. */
export const quoracyLines = (copy: ReaderCopy): ReadonlyArray<UprightBlock> =>
  copy.children.flatMap((child) => {
    if (child.quoracy === null) return [];
    const verdict = child.quoracy.quorate ? 'quorate' : 'not quorate';
    const why = child.quoracy.findings.map(
      ({ requirement, found, met }) => `${requirement}: ${met ? 'met' : 'not met'}, ${found.length} present`,
    );
    return [paragraph(strong(`${child.name}: ${verdict}. `), why.length === 0 ? '' : `${why.join('. ')}.`)];
  });
