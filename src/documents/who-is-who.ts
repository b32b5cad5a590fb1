import { childrensSocialCare } from '../core/attendance/agency-types.ts';
import type { CopyAttendee, ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { LocalDate } from '../core/local-date.ts';
import { table, type UprightBlock } from './model.ts';
import { contactOf, nameOrAgency } from './words.ts';

/** The people a family will deal with: who works with them now, who takes over, and when they are introduced (domain.md 10). */
export interface WhoIsWho {
  readonly now: CopyAttendee | null;
  readonly next: CopyAttendee | null;
  readonly manager: CopyAttendee | null;
  /** The first day on which the family is known to meet the next worker; null where no date is agreed or may be told. */
  readonly introducedBy: LocalDate | null;
}

export const whoIsWho = (copy: ReaderCopy): WhoIsWho => {
  const lead = copy.plan.leadSocialWorker;
  const social = copy.attendees.filter((attendee) => attendee.agencyType === childrensSocialCare);
  const manager = social.find((attendee) => /manager/i.test(attendee.role)) ?? null;
  const now = social.find((attendee) => attendee !== manager) ?? lead;
  const next = lead !== null && now !== null && lead.id !== now.id ? lead : null;
  const starts = copy.children.flatMap((child) => child.decision?.nextHelp?.startsOn ?? []);
  const dates = [...starts, ...(copy.plan.coreGroupOn === null ? [] : [copy.plan.coreGroupOn])].sort();
  return { now, next, manager, introducedBy: dates[0] ?? null };
};

/** The "who is who" table: names, what each does, and how to reach them. */
export const whoIsWhoTable = (copy: ReaderCopy): UprightBlock => {
  const { now, next, manager } = whoIsWho(copy);
  const line = (what: string, who: CopyAttendee | null): ReadonlyArray<ReadonlyArray<string>> =>
    who === null ? [] : [[what, [nameOrAgency(who), who.agencyName].filter(Boolean).join(', '), contactOf(who.contact)]];
  return table(
    [
      ['Who is who', 23],
      ['Name and team', 45],
      ['Contact', 32],
    ],
    [
      ...line(next === null ? 'Lead social worker' : 'Social worker now', now),
      ...line('Lead social worker next', next),
      ...line('Team manager', manager),
    ],
  );
};
