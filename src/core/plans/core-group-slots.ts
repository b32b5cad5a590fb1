import { addDays, type LocalDate, type LocalTime } from '../local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../procedures/working-calendar.ts';
import { minutesOf, timeAtMinutes } from '../scheduling/minutes.ts';

/** Somebody of the core group, with what is known of when they cannot come; all days inclusive. */
export interface CoreMember {
  readonly name: string;
  /** Leave, days on which their agency sends nobody, and school holidays for a school. */
  readonly away: ReadonlyArray<{ readonly from: LocalDate; readonly until: LocalDate; readonly why: string }>;
  /** Conferences that they chair or are asked to. */
  readonly elsewhere: ReadonlyArray<{
    readonly heldOn: LocalDate;
    readonly startsAt: LocalTime;
    readonly endsAt: LocalTime;
    readonly reference: string;
  }>;
}

/** A time for the first core group, and who of it is known not to be free. */
export interface CoreGroupSlot {
  readonly on: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly missing: ReadonlyArray<{ readonly name: string; readonly why: string }>;
}

export interface CoreGroupQuestion {
  /** The day of the conference: day 0, never offered (C-03). */
  readonly heldOn: LocalDate;
  /** The last working day on which the first core group is in time (T-13), inclusive. */
  readonly holdBy: LocalDate;
  readonly today: LocalDate;
  readonly members: ReadonlyArray<CoreMember>;
  readonly calendar: WorkingCalendar;
}

const starts = [10 * 60, 13 * 60 + 30, 15 * 60 + 30].map(timeAtMinutes);
/** A core group takes an hour. */
const minutes = 60;

/** Every time on a working day after the conference, and not in the past, on which the first core group is in time (T-13, DL03). */
export const coreGroupSlots = ({ heldOn, holdBy, today, members, calendar }: CoreGroupQuestion): ReadonlyArray<CoreGroupSlot> => {
  const slots: CoreGroupSlot[] = [];
  for (let on = addDays(heldOn < today ? today : heldOn, 1); on <= holdBy; on = addDays(on, 1)) {
    if (!isWorkingDay(on, calendar)) continue;
    for (const startsAt of starts) {
      const slot = { on, startsAt, endsAt: timeAtMinutes(minutesOf(startsAt) + minutes) };
      slots.push({
        ...slot,
        missing: members.flatMap((member) => {
          const why = whyNotFree(member, slot);
          return why === null ? [] : [{ name: member.name, why }];
        }),
      });
    }
  }
  return slots;
};

/** The three to choose from: the fewest missing first, then the earliest, on three days where there are three. */
export const threeCoreGroupSlots = (question: CoreGroupQuestion): ReadonlyArray<CoreGroupSlot> => {
  const ranked = [...coreGroupSlots(question)].sort((a, b) => a.missing.length - b.missing.length || order(a, b));
  const ofDays = ranked.filter((slot, n) => ranked.findIndex(({ on }) => on === slot.on) === n).slice(0, 3);
  const others = ranked.filter((slot) => !ofDays.includes(slot));
  return [...ofDays, ...others.slice(0, 3 - ofDays.length)].sort(order);
};

const order = (a: CoreGroupSlot, b: CoreGroupSlot): number =>
  a.on === b.on ? (a.startsAt < b.startsAt ? -1 : 1) : a.on < b.on ? -1 : 1;

const whyNotFree = (member: CoreMember, { on, startsAt, endsAt }: Omit<CoreGroupSlot, 'missing'>): string | null => {
  const away = member.away.find(({ from, until }) => from <= on && on <= until);
  if (away !== undefined) return away.why;
  const other = member.elsewhere.find((one) => one.heldOn === on && one.startsAt < endsAt && startsAt < one.endsAt);
  return other === undefined ? null : `at ${other.reference}`;
};
