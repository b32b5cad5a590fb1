import type { ActionId, InviteeId, PersonId } from '../identifiers.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import type { PrivateKind } from '../plans/private-texts.ts';
import type { Assessments } from './assessment.ts';
import type { Audience } from './record.ts';

/** The plan agreed in the room (domain.md 6.6); actions are typed once and belong to one child or several (PL06). */
export interface OutlinePlan {
  readonly actions: { readonly [id: ActionId]: PlanAction };
  /** What has still to be found out, by whom and when; absent in records from before it was kept (domain.md 7.2). */
  readonly assessments?: Assessments;
  /** What would have to happen; empty while nobody said, absent in records from before it was asked by itself (PL03). */
  readonly contingencyTrigger?: string;
  /** What then happens, who sees to it and by when. */
  readonly contingency: string;
  readonly bottomLine: string;
  /** Who may have each of these three texts, and `visits`, where not everybody with a part in the plan may (RD01); absent or null while nobody chose, and then nobody who is kept apart. */
  readonly contingencyTriggerAudience?: Audience | null;
  readonly contingencyAudience?: Audience | null;
  readonly bottomLineAudience?: Audience | null;
  readonly visitsAudience?: Audience | null;
  /** Of which texts somebody said that all may read them although they look private, and as what they looked (domain.md 6.8). */
  readonly settled?: { readonly [key: string]: ReadonlyArray<PrivateKind> };
  readonly visits: string;
  /** For all children, where nothing else is set for one of them. */
  readonly visitEveryWorkingDays: number | null;
  /** How each child is seen; absent in records from before it was set for each (PL04). */
  readonly visitsTo?: { readonly [childId: PersonId]: ChildVisits };
  readonly leadSocialWorker: InviteeId | null;
  readonly coreGroupOn: LocalDate | null;
  readonly coreGroupAt: LocalTime | null;
  readonly coreGroupPlace: string;
  readonly nextConferenceOn: LocalDate | null;
  readonly nextConferenceAt: LocalTime | null;
  readonly nextConferencePlace: string;
}

/** What a plan says of itself that may touch on somebody a reader is not told of. */
export const guardedPlanTexts = ['contingencyTrigger', 'contingency', 'bottomLine', 'visits'] as const;
export type GuardedPlanText = (typeof guardedPlanTexts)[number];

/** Whom a text of the plan is for. */
export const audienceOfText = (plan: OutlinePlan, text: GuardedPlanText): Audience =>
  plan[`${text}Audience`] ?? { to: 'everyone' };

/** The least that one child is promised (PL04, PL-05). */
export interface ChildVisits {
  readonly everyWorkingDays: number | null;
  /** Whether the child is seen without carers; null while nobody said. */
  readonly alone: boolean | null;
  /** Where, and whether the bedroom is seen. */
  readonly where: string;
}

export interface PlanAction {
  readonly id: ActionId;
  /** Its place in the plan, from 1. */
  readonly number: number;
  /** What needs to change, child-centred. */
  readonly goal: string;
  readonly action: string;
  /** A named person, not only an agency. */
  readonly owner: string;
  readonly agency: string;
  readonly dueOn: LocalDate | null;
  /** How we will know. */
  readonly measure: string;
  readonly children: ReadonlyArray<PersonId>;
  readonly audience: Audience;
  readonly status: 'not-started' | 'on-track' | 'late' | 'done' | 'not-needed';
  readonly evidence: string;
  /** The day on which it was done; absent in records from before it was kept. */
  readonly doneOn?: LocalDate | null;
  /** Why it is no longer needed, where that is its status; absent in records from before it was kept. */
  readonly notNeededBecause?: string;
  /** The action of the last plan that it was carried over from; absent or null where it is new here (PL05). */
  readonly carriedFrom?: ActionId | null;
  /** How far its outcome is; absent or null where nobody said. Every action of one outcome carries the same (PL08). */
  readonly scale?: OutcomeScale | null;
}

/** How far an outcome is, and how far would be good enough, each from 0 to 10 (domain.md 7.2). */
export interface OutcomeScale {
  readonly now: number | null;
  readonly needed: number | null;
}
