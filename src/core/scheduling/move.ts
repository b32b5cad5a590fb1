import type { Invitee } from '../conferences/record.ts';
import type { InviteeId } from '../identifiers.ts';
import { daysBetween, type LocalDate, longDate } from '../local-date.ts';
import type { Unit } from '../procedures/deadline-rule.ts';
import type { Due } from '../procedures/deadlines.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../procedures/working-calendar.ts';
import type { Booking } from './clashes.ts';

/** When and where a sitting is: what somebody who was invited has been told. */
export type Told = Pick<Booking, 'heldOn' | 'startsAt' | 'endsAt'> & { readonly place: string };

/** A date that follows from the day of the conference, before and after the move (DL06). */
export interface MovedDate {
  /** The rule's number in the domain reference: `T-05`. */
  readonly rule: string;
  readonly title: string;
  readonly who: string;
  readonly before: LocalDate;
  readonly after: LocalDate;
  /** `2 working days later`, in the unit of its rule (C-14). */
  readonly byHowMuch: string;
  /** The new day lies before today: it cannot be met any more. */
  readonly isPast: boolean;
}

/** What a move changes for somebody on the list. */
export interface InviteeMove {
  readonly id: InviteeId;
  /** They were told of the old time or place, and the invitation goes to them again. */
  readonly toldAgain: boolean;
  /** Their answer was for another day or time: they are asked anew. */
  readonly askedAnew: boolean;
  /** Null where the report is not waited for, or is due on the same day. */
  readonly report: { readonly before: LocalDate; readonly after: LocalDate } | null;
}

/** Every limit that ends on another day, earliest first. Both lists come from the same rules, with the conference before and after. */
export const movedDates = (
  before: ReadonlyArray<Due>,
  after: ReadonlyArray<Due>,
  today: LocalDate,
  calendar: WorkingCalendar,
): ReadonlyArray<MovedDate> =>
  before
    .flatMap((was) => {
      const is = after.find((one) => one.rule === was.rule && one.title === was.title);
      if (is === undefined || is.due === was.due) return [];
      const { rule, title, who, unit } = was;
      return [
        {
          rule,
          title,
          who,
          before: was.due,
          after: is.due,
          byHowMuch: byHowMuch(was.due, is.due, unit, calendar),
          isPast: is.due < today,
        },
      ];
    })
    .sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0));

/** `2 working days later`, `1 day earlier`. */
export const byHowMuch = (before: LocalDate, after: LocalDate, unit: Unit, calendar: WorkingCalendar): string => {
  const working = workingDaysBetween(before, after, calendar);
  // Two days of one weekend are no working day apart, and still not the same day.
  const [amount, name] = unit === 'working-day' && working !== 0 ? [working, 'working day'] : [daysBetween(before, after), 'day'];
  const many = Math.abs(amount);
  return `${many} ${many === 1 ? name : `${name}s`} ${amount > 0 ? 'later' : 'earlier'}`;
};

/** Whether what people were told no longer holds. */
export const mustTellAgain = (before: Told, after: Told): boolean => isOtherTime(before, after) || before.place !== after.place;

const isOtherTime = (before: Told, after: Told): boolean =>
  before.heldOn !== after.heldOn || before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;

/**
 * What the move means for each person on the list; those for whom it means nothing are left out.
 *
 * A report that is waited for stays as many working days before the conference as it was (T-05 to T-08, C-05).
 */
export const inviteesMoved = (
  list: ReadonlyArray<Invitee>,
  before: Told,
  after: Told,
  calendar: WorkingCalendar,
): ReadonlyArray<InviteeMove> =>
  list
    .filter((one) => one.part !== 'chair' && one.part !== 'minute-taker' && one.attendance !== 'not-invited')
    .map((one) => ({
      id: one.id,
      toldAgain: one.invitedOn !== null && mustTellAgain(before, after),
      askedAnew: one.reply !== 'none' && isOtherTime(before, after),
      report: reportMoved(one.report, before.heldOn, after.heldOn, calendar),
    }))
    .filter(({ toldAgain, askedAnew, report }) => toldAgain || askedAnew || report !== null);

const reportMoved = (
  { status, dueOn }: Invitee['report'],
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): InviteeMove['report'] => {
  if (status !== 'requested' || dueOn === null || dueOn >= from || from === to) return null;
  const after = addWorkingDays(to, workingDaysBetween(from, dueOn, calendar), calendar);
  return after === dueOn ? null : { before: dueOn, after };
};

/** The part of somebody's entry that the move changes, as it is afterwards. An apology for the old day is none for the new one. */
export const changeFor = (
  { attendance, report }: Invitee,
  { toldAgain, askedAnew, report: moved }: InviteeMove,
): Partial<Pick<Invitee, 'invitedOn' | 'reply' | 'deputyName' | 'attendance' | 'report'>> => ({
  ...(toldAgain ? { invitedOn: null } : {}),
  ...(askedAnew
    ? { reply: 'none' as const, deputyName: '', attendance: attendance === 'apologies' ? ('expected' as const) : attendance }
    : {}),
  ...(moved === null ? {} : { report: { ...report, dueOn: moved.after } }),
});

/** `from Tue 21 April 2026, 10:00 to 12:00, to Thu 23 April 2026, 10:00 to 12:00`. */
export const movedInWords = (before: Told, after: Told): string => {
  const said = ({ heldOn, startsAt, endsAt }: Told): string => `${longDate(heldOn)}, ${startsAt} to ${endsAt}`;
  return `from ${said(before)}, to ${said(after)}`;
};
