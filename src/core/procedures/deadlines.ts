import {
  addDays,
  addHours,
  addMonths,
  atTime,
  dayOf,
  type LocalDate,
  type LocalDateTime,
  longDate,
  momentOf,
} from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';
import { countSteps, type Step, stepFor } from './count-steps.ts';
import type { DeadlineRule, Deadlines, Source, Unit } from './deadline-rule.ts';
import type { ConferenceType, Milestone, Milestones } from './milestones.ts';
import { addWorkingDays, calculatedYears, latestWorkingDay, type WorkingCalendar, whyNotWorking } from './working-calendar.ts';

/** When one rule is due, and everything that answers "why this date?". */
export interface Due {
  /** The rule's number in the domain reference: `T-03`. */
  readonly rule: string;
  readonly title: string;
  readonly who: string;
  readonly unit: Unit;
  /** The event it counts from, and the day of it: day 0, never counted (C-03). */
  readonly anchor: Milestone;
  readonly anchorOn: LocalDate;
  /** The last day on which the rule is still met. */
  readonly due: LocalDate;
  /** The moment on that day, where the rule is in hours or names a time, and the time it counts from is known (C-13). */
  readonly dueAt: LocalDateTime | null;
  /** The last working day not after `due` (C-07). */
  readonly holdBy: LocalDate;
  /** Why `holdBy` is earlier than `due`; null where they are the same day. */
  readonly holdByWhy: string | null;
  /** Years on the way whose bank holidays were calculated, not announced (C-12). */
  readonly calculatedHolidays: ReadonlyArray<number>;
  readonly steps: ReadonlyArray<Step>;
  readonly source: Source;
}

/** What a line of a list says of it, without the count that leads there. */
export type WhenDue = Pick<Due, 'unit' | 'anchorOn' | 'due' | 'dueAt' | 'holdBy'>;

export interface AnchorUnknown {
  readonly type: 'AnchorUnknown';
  readonly anchor: Milestone;
}

/**
 * The last day on which `rule` is still met, the last working day not after it, and the count that leads there.
 *
 * Day 0 is the anchor, never counted, also where it is not a working day (C-03, C-04); limits before a conference
 * count backwards (C-05); months are calendar months to the same day number or the last of the month (C-06), and a
 * month-based date never moves later (C-07); hours run through weekends (C-13). A rule that a reconvened sitting does
 * not restart counts from `conference-first-sitting` where that is given (C-09).
 */
export const dueDate = (rule: DeadlineRule, milestones: Milestones, calendar: WorkingCalendar): Result<Due, AnchorUnknown> => {
  const anchor = anchorOf(rule, milestones);
  if (anchor === undefined) return err({ type: 'AnchorUnknown', anchor: rule.anchor });
  const when = whenFrom(rule, anchor.when, calendar);
  const { anchorOn, due, holdBy } = when;
  return ok({
    ...when,
    rule: rule.source.rule,
    title: rule.title,
    who: rule.who,
    anchor: anchor.event,
    holdByWhy:
      holdBy === due
        ? null
        : `${longDate(due)} is not a working day (${whyNotWorking(due, calendar)}): the last one before it is ${longDate(holdBy)} (C-07)`,
    calculatedHolidays: calculatedYears([anchorOn, holdBy, due], calendar),
    steps:
      rule.within.unit === 'working-day'
        ? countSteps(anchor, due, rule.within.direction, calendar)
        : [stepFor(rule.within, anchor, due)],
    source: rule.source,
  });
};

/** When `rule` is due as `dueDate` says it, without the explanation: for lists of hundreds. */
export const whenDue = (
  rule: DeadlineRule,
  milestones: Milestones,
  calendar: WorkingCalendar,
): Result<WhenDue, AnchorUnknown> => {
  const anchor = anchorOf(rule, milestones);
  return anchor === undefined ? err({ type: 'AnchorUnknown', anchor: rule.anchor }) : ok(whenFrom(rule, anchor.when, calendar));
};

/** The last day on which `rule` is still met and nothing else: for lists of thousands. */
export const dueOn = (
  rule: DeadlineRule,
  milestones: Milestones,
  calendar: WorkingCalendar,
): Result<LocalDate, AnchorUnknown> => {
  const anchor = anchorOf(rule, milestones);
  return anchor === undefined ? err({ type: 'AnchorUnknown', anchor: rule.anchor }) : ok(lastDay(rule, anchor.when, calendar));
};

/**
 * Every limit of the profile whose event is known and that applies to this type of conference, in the profile's order.
 *
 * Where the type is not known, limits of every type are given. A review that was held is also the last review that
 * the next one counts from (T-17), unless another is named.
 */
export const deadlinesFor = (
  profile: { readonly deadlines: Deadlines },
  milestones: Milestones,
  { conferenceType }: { readonly conferenceType?: ConferenceType },
  calendar: WorkingCalendar,
): ReadonlyArray<Due> => {
  const { rules, known } = rulesFor(profile, milestones, conferenceType);
  return rules.flatMap((rule) => {
    const due = dueDate(rule, known, calendar);
    return due.ok ? [due.value] : [];
  });
};

/** The limits that apply to this type of conference, and the events that they count from, as `deadlinesFor` takes them. */
export const rulesFor = (
  profile: { readonly deadlines: Deadlines },
  milestones: Milestones,
  conferenceType: ConferenceType | undefined,
): { readonly rules: ReadonlyArray<DeadlineRule>; readonly known: Milestones } => {
  const { conference } = milestones;
  return {
    rules: Object.values(profile.deadlines).filter((rule) => appliesTo(rule, conferenceType)),
    known: conferenceType === 'review' && conference !== undefined ? { 'last-review': conference, ...milestones } : milestones,
  };
};

const appliesTo = ({ conferenceTypes }: DeadlineRule, type: ConferenceType | undefined): boolean =>
  type === undefined || conferenceTypes.length === 0 || conferenceTypes.includes(type);

const anchorOf = (
  rule: DeadlineRule,
  milestones: Milestones,
): { event: Milestone; when: LocalDate | LocalDateTime } | undefined => {
  const first = milestones['conference-first-sitting'];
  if (rule.keepsFirstSitting && first !== undefined) return { event: 'conference-first-sitting', when: first };
  const when = milestones[rule.anchor];
  return when === undefined ? undefined : { event: rule.anchor, when };
};

/** A pregnancy is counted in 40 weeks up to the expected date of delivery. */
const weeksOfPregnancy = 40;

const lastDay = ({ within }: DeadlineRule, when: LocalDate | LocalDateTime, calendar: WorkingCalendar): LocalDate => {
  const anchor = dayOf(when);
  const signed = within.direction === 'after' ? within.amount : -within.amount;
  switch (within.unit) {
    case 'working-day':
      return addWorkingDays(anchor, signed, calendar);
    case 'calendar-day':
      return addDays(anchor, signed);
    case 'week':
      return addDays(anchor, 7 * signed);
    case 'month':
      return addMonths(anchor, signed);
    case 'hour': {
      const moment = momentOf(when);
      // Without a time of day the limit ends at the same, unknown time; midnight would shorten it by a day.
      return moment === undefined ? addDays(anchor, Math.trunc(signed / 24)) : dayOf(addHours(moment, signed));
    }
    case 'gestation-week':
      return addDays(anchor, -7 * (weeksOfPregnancy - within.amount));
  }
};

const whenFrom = (rule: DeadlineRule, when: LocalDate | LocalDateTime, calendar: WorkingCalendar): WhenDue => {
  const due = lastDay(rule, when, calendar);
  const dueAt = momentDue(rule, when, due);
  return { unit: rule.within.unit, anchorOn: dayOf(when), due, dueAt, holdBy: latestWorkingDay(due, calendar) };
};

const momentDue = ({ within }: DeadlineRule, when: LocalDate | LocalDateTime, due: LocalDate): LocalDateTime | null => {
  if (within.at !== undefined) return atTime(due, within.at);
  const moment = momentOf(when);
  if (within.unit !== 'hour' || moment === undefined) return null;
  return addHours(moment, within.direction === 'after' ? within.amount : -within.amount);
};
