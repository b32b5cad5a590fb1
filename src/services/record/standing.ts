import type { SittingRow } from '../../contract/sitting-answers.ts';
import { limitOf } from '../../core/conferences/clock.ts';
import { type Conference, type ConferenceKind, kindName, type Sitting } from '../../core/conferences/sitting.ts';
import { type LocalDate, longDate } from '../../core/local-date.ts';
import { type Due, dueDate, whenDue } from '../../core/procedures/deadlines.ts';
import { clockOf, dueInWords } from '../../core/procedures/due-words.ts';
import { nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import type { Procedures } from '../procedures/procedures-files.ts';

/** What a list says of a sitting's conferences together: their kinds, the earliest of their limits and how it stands with that. */
export const standingOf = (
  desk: OpenDesk,
  sitting: Sitting,
  conferences: ReadonlyArray<Conference>,
  procedures: Procedures,
): Pick<SittingRow, 'kind' | 'dueOn' | 'dueInWords' | 'late'> => {
  const dueDates = conferences.flatMap((c) => (c.dueOn === null ? [] : [c.dueOn])).sort();
  const dueOn = dueDates[0] ?? null;
  const first = conferences.find((c) => c.dueOn === dueOn);
  return {
    kind: kindsInWords(conferences.map((c) => c.kind)),
    dueOn,
    dueInWords: first === undefined ? '' : stateInWords(desk, sitting, first, procedures),
    late: isLate(desk, sitting, dueOn),
  };
};

const list = new Intl.ListFormat('en-GB');

export const kindsInWords = (kinds: ReadonlyArray<ConferenceKind>): string => list.format([...new Set(kinds)].map(kindName));

/** The limit of one child's conference with its count, or undefined while its clock has not started. */
export const dueOf = ({ profile, calendar }: Procedures, { dayZero, kind }: Conference): Due | undefined => {
  if (dayZero === null) return undefined;
  const rule = profile.deadlines[limitOf(dayZero.event, kind)];
  const due = rule === undefined ? undefined : dueDate(rule, { [rule.anchor]: dayZero.on }, calendar);
  return due?.ok ? due.value : undefined;
};

/** How it stands with the limit; for a sitting that takes up another, that the first limit has not moved for it (C-09). */
export const stateInWords = (desk: OpenDesk, sitting: Sitting, conference: Conference, procedures: Procedures): string => {
  const words = limitInWords(desk, sitting, conference, procedures);
  const { resumes, dueOn } = conference;
  const first = resumes?.firstDueOn ?? null;
  if (first === null || first === dueOn || isCancelled(sitting)) return words;
  return `${words}. The conference itself was due ${longDate(first)}, and that has not moved (C-09)`;
};

const limitInWords = (desk: OpenDesk, sitting: Sitting, { dayZero, kind }: Conference, procedures: Procedures): string => {
  const { profile, calendar } = procedures;
  if (isCancelled(sitting)) return 'Cancelled: no limit runs';
  const rule = dayZero === null ? undefined : profile.deadlines[limitOf(dayZero.event, kind)];
  const known = dayZero === null || rule === undefined ? {} : { [rule.anchor]: dayZero.on };
  const due = rule === undefined ? undefined : whenDue(rule, known, calendar);
  if (!due?.ok) return 'The date its clock starts from is not known yet';
  if (sitting.heldOn === null) return dueInWords(due.value, nowAt(desk), calendar);
  const { workingDay, words } = clockOf(due.value, sitting.heldOn, calendar);
  const isHeld = sitting.progress.closedAt !== null;
  if (workingDay === null) return `${isHeld ? 'Held' : 'Booked'} ${words}`;
  return `${isHeld ? 'Held on' : 'Booked for'} ${words}`;
};

export const isLate = (desk: OpenDesk, sitting: Sitting, dueOn: LocalDate | null): boolean =>
  dueOn !== null && !isCancelled(sitting) && (sitting.heldOn ?? todayAt(desk)) > dueOn;

const isCancelled = ({ progress }: Sitting): boolean => progress.cancelledAt !== null;
