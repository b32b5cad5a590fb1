import { childrensSocialCare } from '../core/attendance/agency-types.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { grouped } from '../core/grouped.ts';
import type { LocalDate } from '../core/local-date.ts';
import { listed, sentenceCase } from '../core/words.ts';
import { calledBy, contactLine, framed, ifWorried } from './frame.ts';
import { type Block, type DocumentModel, heading, list, paragraph, table, title, type UprightBlock } from './model.ts';
import { helpName, helpOf, helpStartsOn, type KnownHelp, nextHelpLines } from './next-help.ts';
import { contactOf, nameOrAgency, onDate } from './words.ts';

/** The people a family will deal with: who works with them now, who takes over, and when they are introduced (domain.md 10). */
export interface WhoIsWho {
  readonly now: CopyAttendee | null;
  readonly next: CopyAttendee | null;
  readonly manager: CopyAttendee | null;
  /** The first day on which the family is known to meet the next worker; null where no date is agreed or may be told. */
  readonly introducedBy: LocalDate | null;
}

export const whoIsWho = (copy: ReaderCopy, known: KnownHelp = 'in-this-version'): WhoIsWho => {
  const lead = copy.plan.leadSocialWorker;
  const social = copy.attendees.filter((attendee) => attendee.agencyType === childrensSocialCare);
  const manager = social.find((attendee) => /manager/i.test(attendee.role)) ?? null;
  const now = social.find((attendee) => attendee !== manager) ?? lead;
  const next = lead !== null && now !== null && lead.id !== now.id ? lead : null;
  const starts = copy.children.flatMap((child) => helpStartsOn(child, known) ?? []);
  const dates = [...starts, ...(copy.plan.coreGroupOn === null ? [] : [copy.plan.coreGroupOn])].sort();
  return { now, next, manager, introducedBy: dates[0] ?? null };
};

/** The "who is who" table: names, what each does, and how to reach them. */
export const whoIsWhoTable = (copy: ReaderCopy): UprightBlock =>
  table(
    [
      ['Who is who', 18],
      ['Name and team', 31],
      ['Contact', 51],
    ],
    peopleRows(copy),
  );

/**
 * The card that a family takes home: who works with them now, who comes next and from when, who brings them, and whom to ring. It is
 * made from what was accepted in the room, and since (AG11, domain.md 10).
 */
export const whoIsWhoCard = (copy: ReaderCopy): DocumentModel => {
  const helped = nextHelpLines(copy, 'today');
  return framed('who-is-who', copy, [
    title('Who is who: the people who help you'),
    paragraph(
      `This card is for ${calledBy(copy)}, after the conference on ${onDate(copy.sitting.heldOn)}. Keep it where you can find it.`,
    ),
    table(
      [
        ['What they do', 18],
        ['Name and team', 31],
        ['How to reach them', 51],
      ],
      [...peopleRows(copy), ...helperRows(copy), ...chairRow(copy), ...serviceRow(copy)],
    ),
    ...changes(copy),
    ...(helped.length === 0 ? [] : [heading(1, 'Who helps next'), list('bullet', helped)]),
    heading(1, 'If you are worried'),
    paragraph(ifWorried(copy)),
  ]);
};

/** A stranger at the door costs trust: the day and who brings them stand on the card. */
const changes = (copy: ReaderCopy): ReadonlyArray<Block> => {
  const { now, next, introducedBy } = whoIsWho(copy, 'today');
  if (now === null || next === null) return [];
  const by = introducedBy === null ? 'The day is still to be agreed.' : `This is by ${onDate(introducedBy)}.`;
  return [
    heading(1, 'What changes'),
    paragraph(`${nameOrAgency(now)} brings ${nameOrAgency(next)} to meet you, and stays until you have met. ${by}`),
  ];
};

type Row = readonly [what: string, who: string, contact: string];

const peopleRows = (copy: ReaderCopy): ReadonlyArray<Row> => {
  const { now, next, manager } = whoIsWho(copy);
  return [
    ...row(next === null ? 'Lead social worker' : 'Social worker now', now),
    ...row('Lead social worker next', next),
    ...row('Team manager', manager),
  ];
};

const row = (what: string, who: CopyAttendee | null): ReadonlyArray<Row> =>
  who === null ? [] : [[what, [nameOrAgency(who), who.agencyName].filter(Boolean).join(', '), contactOf(who.contact)]];

/** Whoever takes a child on; once, where they take on brothers and sisters together. */
const helperRows = (copy: ReaderCopy): ReadonlyArray<Row> => {
  const taken = copy.children.flatMap((child) => {
    const kind = helpOf(child);
    const help = child.decision?.nextHelp ?? null;
    if (!child.inFull || kind === null || kind === 'none' || help === null) return [];
    const who = [help.owner, help.agency].filter(Boolean).join(', ');
    return who === '' ? [] : [{ name: child.givenName, kind, who, contact: contactOf(child.help.worker?.contact ?? null) }];
  });
  return [...grouped(taken, ({ kind, who }) => `${kind}:${who}`).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return [[`${sentenceCase(helpName[first.kind])} for ${listed(together.map(({ name }) => name))}`, first.who, first.contact]];
  });
};

const chairRow = ({ chair }: ReaderCopy): ReadonlyArray<Row> =>
  chair === null ? [] : [['Chair of the conference', `${chair.name}, ${chair.role}`, contactOf(chair)]];

/** Whom to ring where nobody's own number is known. */
const serviceRow = (copy: ReaderCopy): ReadonlyArray<Row> => {
  const reach = contactLine(copy);
  return reach === '' ? [] : [['If you cannot reach them', copy.organisation.service, reach]];
};
