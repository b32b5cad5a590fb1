import { absenceInWords, sentDeputy, tookPart } from '../../core/attendance/absence.ts';
import { missedInWords, missedParts } from '../../core/conferences/exclusion.ts';
import { modeNames } from '../../core/conferences/record-words.ts';
import type { CopyAttendee, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import { listed } from '../../core/words.ts';
import { quoracyLines } from '../attendance-sheet.ts';
import { type Block, heading, list, paragraph, strong, table } from '../model.ts';
import { called, groundFor, modesInWords, nameOrAgency, onDate } from '../words.ts';

/** Part 4: who was there, who sent apologies, who was absent, who was excluded and why, and quoracy for each child. */
export const attendance = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const by = (...kinds: ReadonlyArray<CopyAttendee['attendance']>) =>
    copy.attendees.filter((one) => kinds.includes(one.attendance));
  const present = by('attended');
  return [
    heading(2, '4.1 Present'),
    present.length === 0
      ? paragraph('Nobody.')
      : table(
          [
            ['Name', 34],
            ['Role and agency', 44],
            ['How', 22],
          ],
          present.map((one) => [whoCame(one), roleWords(one), howWords(copy, one)]),
        ),
    ...(present.length === 0 ? [] : [paragraph(strong('How people took part: '), `${modesInWords(present)}.`)]),
    heading(2, '4.2 Apologies'),
    ...absences(by('apologies')),
    heading(2, '4.3 Invited and absent'),
    ...absences(by('did-not-attend')),
    heading(2, '4.4 Not invited or excluded'),
    ...excluded(copy, by('not-invited', 'excluded')),
    heading(2, '4.5 Quoracy'),
    ...quoracyOrNothing(copy),
  ];
};

const roleWords = (one: CopyAttendee): string =>
  [
    one.role,
    one.name === '' ? '' : one.agencyName,
    one.withName === '' || one.role.includes(one.withName) ? '' : `with ${one.withName}`,
  ]
    .filter(Boolean)
    .join(', ');

/** In which parts, where the conference had parts that the reader is told of; and from when to when, where that differs. */
const howWords = (copy: ReaderCopy, one: CopyAttendee): string => {
  const labels = one.presence.flatMap(({ segment }) => copy.segments.find((s) => s.id === segment)?.label ?? []);
  const times = one.presence.flatMap(({ arrived, left }) =>
    [arrived === null ? [] : `from ${arrived}`, left === null ? [] : `until ${left}`].flat(),
  );
  const parts = labels.length === 0 || labels.length === copy.segments.length ? '' : `part ${labels.join(', ')}`;
  return [one.mode === null ? '' : modeNames[one.mode], parts, ...times].filter(Boolean).join(', ');
};

/** The deputy is who came; whom they stood for is said with them. */
const whoCame = (one: CopyAttendee): string =>
  sentDeputy(one) ? `${one.deputyName}, deputy for ${nameOrAgency(one)}${authority(one)}` : nameOrAgency(one);

/** Who could promise what their agency will do; nothing where nobody asked (AG07). */
const authority = ({ deputyMayCommit }: CopyAttendee): string => {
  if (deputyMayCommit == null) return '';
  return deputyMayCommit ? ', who could commit resources' : ', who could not commit resources';
};

/** Apologies, a written report and a named deputy, each as a fact of its own (AT05); of a family member nothing is counted. */
const absences = (attendees: ReadonlyArray<CopyAttendee>): ReadonlyArray<Block> =>
  attendees.length === 0
    ? [paragraph('Nobody.')]
    : [
        list(
          'bullet',
          attendees.map((one) => (one.part === 'agency' ? `${called(one)}: ${absenceInWords(one)}.` : called(one))),
        ),
      ];

/** Who was heard in writing alone: it informs the decision, and is no presence (Q-06). */
const inWritingAlone = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const wrote = copy.attendees.filter((one) => tookPart(one) === 'report-only').map((one) => one.agencyName || one.name);
  return wrote.length === 0
    ? []
    : [
        paragraph(
          strong('Heard by written report alone: '),
          `${listed([...new Set(wrote)])}. Their reports were before the conference, and do not count towards quoracy.`,
        ),
      ];
};

const excluded = (copy: ReaderCopy, left: ReadonlyArray<CopyAttendee>): ReadonlyArray<Block> => {
  const kept = copy.attendees.filter((one) => one.exclusion !== null);
  const lines = [
    ...kept.map((one) => exclusionWords(copy, one)),
    ...left.filter((one) => one.exclusion === null).map((one) => `${called(one)}: not invited.`),
  ];
  return lines.length === 0 ? [paragraph('Nobody.')] : [list('bullet', lines)];
};

/** The ground, who asked, the decision, how long, why no shorter, and how they were heard (EX-01 to EX-03), as far as the reader may know it. */
const exclusionWords = (copy: ReaderCopy, one: CopyAttendee): string => {
  const { exclusion } = one;
  if (exclusion === null || exclusion.ground === null) return called(one);
  const asked = [
    exclusion.requestedBy == null || exclusion.requestedBy === '' ? '' : `by ${exclusion.requestedBy}`,
    exclusion.requestedOn === null ? '' : `on ${onDate(exclusion.requestedOn)}`,
  ].filter(Boolean);
  const decided = [
    `by ${exclusion.decidedBy || 'the chair'}`,
    exclusion.decidedOn === null ? '' : `on ${onDate(exclusion.decidedOn)}`,
  ]
    .filter(Boolean)
    .join(' ');
  const because = `because ${groundFor(copy.reader.class, exclusion.ground)}`;
  const askedFor = asked.length === 0 ? '' : `Asked for ${asked.join(' ')}.`;
  if (exclusion.refused === true)
    return [`${nameOrAgency(one)} was not kept out. It was asked for, ${because}, and refused ${decided}.`, askedFor]
      .filter(Boolean)
      .join(' ');
  const extent = exclusion.extent === 'whole' ? 'the whole conference' : 'a part of the conference';
  const parts = copy.segments.filter(({ id }) => !one.presence.some(({ segment }) => segment === id));
  return [
    `${nameOrAgency(one)} was not in the room for ${extent}, ${because}.`,
    askedFor,
    `Decided ${decided}.`,
    // A reader is told of no part that they were not in themselves: only those who were in all of them are told which these were.
    parts.length === 0 || parts.some(({ label }) => label === null)
      ? ''
      : `Not in the room for ${missedInWords(missedOf(one, parts))}.`,
    said('Why no shorter', exclusion.whyNoShorter),
    said('Heard instead', exclusion.heardInstead),
  ]
    .filter(Boolean)
    .join(' ');
};

const missedOf = (one: CopyAttendee, parts: ReaderCopy['segments']) =>
  missedParts(
    { presence: Object.fromEntries(one.presence.map(({ segment, ...times }) => [segment, times])) },
    parts.map(({ id, label, title, from, until, restricted }) => ({
      id,
      label: label ?? '',
      title: title ?? '',
      from,
      until,
      restricted: restricted ?? false,
    })),
  );

const said = (what: string, words: string | null | undefined): string =>
  words == null || words === '' ? '' : `${what}: ${/[.!?]$/.test(words) ? words : `${words}.`}`;

const quoracyOrNothing = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const lines = quoracyLines(copy);
  const reasons = copy.children.flatMap((child) => {
    const reason = child.decision?.inquorateReason ?? '';
    return reason === '' ? [] : [paragraph(`Why the chair went on for ${child.givenName}: ${reason}`)];
  });
  return lines.length === 0 ? [paragraph('Not assessed.')] : [...lines, ...inWritingAlone(copy), ...reasons];
};
