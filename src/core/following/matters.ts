import type { ChallengeId, ConferenceId, DissentId, MatterStepId, SittingId } from '../identifiers.ts';
import { type LocalDate, type LocalDateTime, longDate } from '../local-date.ts';
import { addWorkingDays, type WorkingCalendar } from '../procedures/working-calendar.ts';

/**
 * Challenges that are no part of the record: practitioners differ about the work, somebody says that the minutes are wrong, or a
 * parent or young person complains. They are three routes and stay apart, and none of them is a formal dissent.
 */
export const challengeRoutes = ['difference', 'accuracy', 'complaint'] as const;
export type ChallengeRoute = (typeof challengeRoutes)[number];

/** What is followed after a conference until something came of it (DC05, DC09). */
export type MatterRoute = 'legal-planning' | AwaitedRoute | 'dissent' | ChallengeRoute;

/** What a decision sets going beside a plan, and what a plan has still to find out (domain.md 5.3, 7.2). */
export const awaitedRoutes = ['further-step', 'assessment'] as const;
export type AwaitedRoute = (typeof awaitedRoutes)[number];

/** Which one: a child's recommendation and a dissent stand in the record, a challenge by itself. */
export type MatterKey =
  | { readonly route: 'legal-planning'; readonly id: ConferenceId }
  /** A step is named by its conference and its kind, `019…:marac`; an assessment by itself. */
  | { readonly route: AwaitedRoute; readonly id: string }
  | { readonly route: 'dissent'; readonly id: DissentId }
  | { readonly route: ChallengeRoute; readonly id: ChallengeId };

/** A challenge as it came in. `conferenceId` null where it is about the conference as a whole. */
export interface Challenge {
  readonly id: ChallengeId;
  readonly sittingId: SittingId;
  readonly conferenceId: ConferenceId | null;
  readonly route: ChallengeRoute;
  readonly raisedOn: LocalDate;
  readonly raisedBy: string;
  readonly words: string;
}

export const stepKinds = ['chased', 'passed-on', 'outcome'] as const;
export type StepKind = (typeof stepKinds)[number];

export const legalResults = ['agreed', 'pre-proceedings', 'proceedings', 'decided-against', 'not-needed'] as const;
export const challengeResults = ['upheld', 'upheld-in-part', 'not-upheld', 'resolved', 'withdrawn'] as const;
const awaitedResults = ['carried-out', 'decided-against', 'not-needed'] as const;
export type MatterResult = (typeof legalResults)[number] | (typeof challengeResults)[number] | (typeof awaitedResults)[number];

/** What may come of it, by its route. */
export const resultsOf = (route: MatterRoute): ReadonlyArray<MatterResult> =>
  route === 'legal-planning' ? legalResults : isAwaited(route) ? awaitedResults : challengeResults;

export const isAwaited = (route: MatterRoute): route is AwaitedRoute => route === 'further-step' || route === 'assessment';

/** Something that was done about a matter, on a day; an outcome ends it. */
export interface Step {
  readonly id: MatterStepId;
  readonly kind: StepKind;
  readonly takenOn: LocalDate;
  /** Set for an outcome alone. */
  readonly result: MatterResult | null;
  readonly words: string;
}

export interface Matter {
  readonly key: MatterKey;
  readonly sittingId: SittingId;
  /** The child whom it is about; empty where it is about the conference. */
  readonly childName: string;
  readonly raisedOn: LocalDate | null;
  /** When a dissent was raised, to the minute; null for anything else, and for one that was said in the meeting. */
  readonly raisedAt: LocalDateTime | null;
  readonly raisedBy: string;
  /** Who takes it to the service, or to whom it was passed on. */
  readonly owner: string;
  /** For a recommendation: by when it is taken to the service; for what is awaited, by when it is done. */
  readonly by: LocalDate | null;
  readonly words: string;
  /** In their order. */
  readonly steps: ReadonlyArray<Step>;
  /** What the record itself says came of a dissent. */
  readonly inRecord: { readonly on: LocalDate; readonly words: string } | null;
}

/** What came of it; undefined while it is open. */
const outcomeOf = (matter: Pick<Matter, 'steps' | 'inRecord'>): Pick<Step, 'takenOn' | 'result' | 'words'> | undefined => {
  const step = matter.steps.filter(({ kind }) => kind === 'outcome').at(-1);
  if (step !== undefined) return step;
  return matter.inRecord === null ? undefined : { takenOn: matter.inRecord.on, result: null, words: matter.inRecord.words };
};

export const isOpen = (matter: Pick<Matter, 'steps' | 'inRecord'>): boolean => outcomeOf(matter) === undefined;

/** A recommendation that nobody answers is asked after again this many working days after the last time [K]. */
const chaseEveryWorkingDays = 5;

/** The day to ask after an open recommendation: the day it was to be taken to the service, and then again and again; null otherwise. */
export const chaseOn = (
  { key, by, raisedOn, steps }: Pick<Matter, 'key' | 'by' | 'raisedOn' | 'steps'>,
  calendar: WorkingCalendar,
): LocalDate | null => {
  if (key.route !== 'legal-planning' && !isAwaited(key.route)) return null;
  const last = steps.at(-1)?.takenOn;
  if (last !== undefined) return addWorkingDays(last, chaseEveryWorkingDays, calendar);
  return by ?? (raisedOn === null ? null : addWorkingDays(raisedOn, chaseEveryWorkingDays, calendar));
};

export const routeName: { readonly [R in MatterRoute]: string } = {
  'legal-planning': 'Legal planning meeting recommended',
  'further-step': 'Set going by the decision',
  assessment: 'Assessment that the plan waits for',
  dissent: 'Professional dissent',
  difference: 'Professional difference about the work',
  accuracy: 'Something in the minutes is wrong',
  complaint: 'Complaint',
};

export const resultName: { readonly [R in MatterResult]: string } = {
  agreed: 'Agreed: a legal planning meeting is or was held',
  'pre-proceedings': 'Pre-proceedings were started',
  proceedings: 'Care proceedings were started',
  'decided-against': 'The service decided against it',
  'not-needed': 'No longer needed',
  'carried-out': 'It was done',
  upheld: 'Upheld',
  'upheld-in-part': 'Upheld in part',
  'not-upheld': 'Not upheld',
  resolved: 'Resolved between those concerned',
  withdrawn: 'Withdrawn',
};

export const stepName: { readonly [K in StepKind]: string } = {
  chased: 'Asked after',
  'passed-on': 'Passed on',
  outcome: 'Outcome',
};

/** `Open since Tue 21 April 2026, last asked after Mon 4 May 2026` or `Not upheld, Wed 29 April 2026`. */
export const stateInWords = (matter: Matter): string => {
  const outcome = outcomeOf(matter);
  if (outcome !== undefined)
    return `${outcome.result === null ? 'Answered' : resultName[outcome.result]}, ${longDate(outcome.takenOn)}`;
  const since = matter.raisedOn === null ? 'Open' : `Open since ${longDate(matter.raisedOn)}`;
  const last = matter.steps.at(-1);
  return last === undefined ? since : `${since}, ${stepName[last.kind].toLowerCase()} ${longDate(last.takenOn)}`;
};
