import type { LocalDate } from '../local-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { dueOn } from './deadlines.ts';
import type { Milestones } from './milestones.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A deadline somebody is working to, by whatever `of` names it with. */
export interface OpenDeadline<Of> {
  readonly of: Of;
  readonly rule: DeadlineRule;
  readonly milestones: Milestones;
}

export interface MovedDeadline<Of> {
  readonly of: Of;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which open deadlines fall on another day once the holiday table is changed (domain.md 3.3). */
export const movedDeadlines = <Of>(
  open: ReadonlyArray<OpenDeadline<Of>>,
  before: WorkingCalendar,
  after: WorkingCalendar,
): ReadonlyArray<MovedDeadline<Of>> =>
  open.flatMap(({ of, rule, milestones }) => {
    const from = dueOn(rule, milestones, before);
    const to = dueOn(rule, milestones, after);
    return from.ok && to.ok && from.value !== to.value ? [{ of, from: from.value, to: to.value }] : [];
  });
