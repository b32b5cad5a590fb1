import { absenceInWords, sentDeputy, tookPart } from '../../core/attendance/absence.ts';
import { type MissedPart, missedInWords, timed } from '../../core/conferences/exclusion.ts';
import { modeNames } from '../../core/conferences/record-words.ts';
import type { CopyAttendee, ReaderCopy } from '../../core/disclosure/reader-copy.ts';
import type { LocalTime } from '../../core/local-date.ts';
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
  const labels = labelsOf(copy, one);
  const times = one.presence.flatMap(({ arrived, left }) =>
    [arrived === null ? [] : `from ${arrived}`, left === null ? [] : `until ${left}`].flat(),
  );
  const parts = labels.length === 0 || labels.length === copy.segments.length ? '' : `part ${labels.join(', ')}`;
  return [one.mode === null ? '' : modeNames[one.mode], parts, ...times].filter(Boolean).join(', ');
};

/** The parts that somebody was in, each once: they may have come in and left more than once in one. */
const labelsOf = (copy: ReaderCopy, { presence }: CopyAttendee): ReadonlyArray<string> =>
  copy.segments.filter(({ id }) => presence.some(({ segment }) => segment === id)).flatMap(({ label }) => label ?? []);

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
  const wrote = [
    ...new Set(copy.attendees.filter((one) => tookPart(one) === 'report-only').map((one) => one.agencyName || one.name)),
  ];
  const reports =
    wrote.length === 1
      ? 'Its report was before the conference, and does not count towards quoracy.'
      : 'Their reports were before the conference, and do not count towards quoracy.';
  return wrote.length === 0 ? [] : [paragraph(strong('Heard by written report alone: '), `${listed(wrote)}. ${reports}`)];
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
  // A reader is told of no part that they were not in themselves: only those who were in all of them are told which these were.
  const missed = copy.segments.some(({ label }) => label === null) ? [] : copy.segments.flatMap((part) => missedOf(one, part));
  return [
    `${nameOrAgency(one)} was not in the room for ${extent}, ${because}.`,
    askedToLeave(copy, exclusion),
    askedFor,
    `Decided ${decided}.`,
    missed.length === 0 ? '' : `Not in the room for ${missedInWords(missed)}.`,
    said('Why no shorter', exclusion.whyNoShorter),
    said('Heard instead', exclusion.heardInstead),
  ]
    .filter(Boolean)
    .join(' ');
};

/** When the chair asked them to leave as the conference went on, each time with its ground where that was another (EX-04). */
const askedToLeave = (copy: ReaderCopy, { ground, askedToLeave: times }: NonNullable<CopyAttendee['exclusion']>): string => {
  if (times == null || times.length === 0) return '';
  const each = times.map(
    (one) => `at ${one.at}${one.ground === ground ? '' : `, because ${groundFor(copy.reader.class, one.ground)}`}`,
  );
  return `The chair asked them to leave ${listed(each)}.`;
};

/** What somebody missed of one part: all of it, or the times between their own. */
const missedOf = ({ presence }: CopyAttendee, part: ReaderCopy['segments'][number]): ReadonlyArray<MissedPart> => {
  if (part.restricted === true) return [];
  const missed = (from: LocalTime | null, until: LocalTime | null): ReadonlyArray<MissedPart> =>
    from !== null && from === until ? [] : [timed({ label: part.label ?? '', title: part.title ?? '', from, until })];
  const stays = presence.filter(({ segment }) => segment === part.id);
  const last = stays.at(-1);
  if (last === undefined) return missed(part.from, part.until);
  return [
    ...stays.flatMap(({ arrived }, place) => (arrived === null ? [] : missed(stays[place - 1]?.left ?? part.from, arrived))),
    ...(last.left === null ? [] : missed(last.left, part.until)),
  ];
};

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
