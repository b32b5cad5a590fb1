import type { LocalDate, LocalTime } from '../local-date.ts';
import type { ConferenceType, Milestone } from './milestones.ts';

/** Where a rule comes from, how firm it is, and when somebody last read it. */
export interface Source {
  /** Its number in the domain reference: `T-03`, `Q-02`. */
  readonly rule: string;
  readonly document: string;
  readonly level: Level;
  readonly evidence: Evidence;
  readonly checked: LocalDate;
  /** True where the value is a default that the partnership has not confirmed. */
  readonly confirmLocally: boolean;
  readonly note?: string;
}

/**
 * How firm a rule is: national law, national statutory guidance, national data standard, local procedures,
 * the procedures of another area, or a choice of this app (domain.md, "How to read it").
 */
export const levels = ['NL', 'NS', 'ND', 'LS', 'LO', 'design'] as const;
export type Level = (typeof levels)[number];

/** Seen in a copy of the source, or practitioners' knowledge that nobody has checked against one. */
export const evidenceMarks = ['V', 'K'] as const;
export type Evidence = (typeof evidenceMarks)[number];

/** `gestation-week` counts to that week of a pregnancy, where the expected date of delivery is week 40 (T-21). */
export const units = ['working-day', 'calendar-day', 'week', 'month', 'hour', 'gestation-week'] as const;
export type Unit = (typeof units)[number];

export interface Within {
  readonly amount: number;
  readonly unit: Unit;
  readonly direction: 'after' | 'before';
  /** By that time of the day it is due on: "10:00 the day before" (T-09). */
  readonly at?: LocalTime;
}

/** One time limit, as a partnership's procedures state it. */
export interface DeadlineRule {
  /** In plain words, as a heading: `Initial conference held`. */
  readonly title: string;
  /** The key of domain.md 12.1 or 3.1 that an administrator knows it by: `icpc.maxWD`. */
  readonly key: string;
  readonly anchor: Milestone;
  readonly within: Within;
  /** The conferences it applies to; empty where it does not depend on one. */
  readonly conferenceTypes: ReadonlyArray<ConferenceType>;
  readonly who: string;
  /** A reconvened sitting does not restart it: it counts from the conference's first sitting (C-09). */
  readonly keepsFirstSitting: boolean;
  readonly source: Source;
}

/** The limits that statutory guidance sets for everyone: a profile without one of them is refused. */
const nationalDeadlines = [
  'initial-conference',
  'first-core-group',
  'first-review',
  'later-review',
  'transfer-in-conference',
] as const;
export type NationalDeadline = (typeof nationalDeadlines)[number];

/** Every limit of a profile by its id. One that a partnership does not have is absent, never zero. */
export type Deadlines = { readonly [Id in NationalDeadline]: DeadlineRule } & { readonly [id: string]: DeadlineRule };
