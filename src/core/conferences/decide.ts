import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import type { Category } from '../children/people.ts';
import type { LocalDate } from '../local-date.ts';
import { isReview } from './clock.ts';
import { decidedFields, markOfDecided } from './decided-words.ts';
import type { RecordEdit } from './edits.ts';
import { nextHelpFaults } from './next-help.ts';
import type { PlanPeriod } from './plan-periods.ts';
import {
  type ConferenceRecord,
  type Decision,
  type DecisionOutcome,
  firstOutcomes,
  reviewOutcomes,
  type ThresholdView,
} from './record.ts';
import type { Conference, ConferenceKind } from './sitting.ts';

/** What the chair may decide at this kind of conference (domain.md 5.3). */
export const outcomesFor = (kind: ConferenceKind): ReadonlyArray<DecisionOutcome> =>
  isReview(kind) ? reviewOutcomes : firstOutcomes;

/** After this outcome the child has a child protection plan. */
export const keepsPlan = (outcome: DecisionOutcome | null): boolean =>
  outcome === 'plan' || outcome === 'continue' || outcome === 'continue-category-changed';

/** This outcome ends a plan that was in force (domain.md 2.6). */
export const endsPlan = (outcome: DecisionOutcome | null): boolean => outcome?.startsWith('end-') ?? false;

/** No decision was made: the sitting was adjourned or not quorate, and creates no conference date (domain.md 8.3). */
export const decidesNothing = (outcome: DecisionOutcome | null): boolean =>
  outcome === 'adjourned' || outcome === 'inquorate-no-decision';

/**
 * What the chair confirmed stands once the conference is closed: plans have started and letters may have gone. A wrong decision
 * is put right by another conference, not by an edit.
 */
export const changesTheDecision = (edit: RecordEdit): boolean =>
  edit.edit === 'decision.confirm' || (edit.edit === 'decision.change' && decidedFields.some((field) => field in edit.change));

/** The chair confirmed this very decision, and not one that another laptop has changed since (DC01). */
export const isConfirmed = (decision: Decision): boolean => {
  const { confirmed, outcome, limb, category } = decision;
  if (confirmed === null) return false;
  const { of } = confirmed;
  if (of === undefined) return true;
  if (of.outcome !== outcome || of.limb !== limb || of.category !== category) return false;
  return of.words === undefined || of.words === markOfDecided(decision);
};

/** A plan that goes on under another main category than before (DC03). */
export const isCategoryChanged = ({ outcome, category }: Decision, before: Category | null): boolean =>
  keepsPlan(outcome) && outcome !== 'plan' && before !== null && category !== null && category !== before;

/** The agencies' views that the decision goes against; views are no votes, and the chair who decides against one says why (DC06). */
const viewsAgainst = (
  { views }: Pick<ConferenceRecord, 'views'>,
  { conferenceId, outcome }: Pick<Decision, 'conferenceId' | 'outcome'>,
): ReadonlyArray<ThresholdView> => {
  if (outcome === null || decidesNothing(outcome)) return [];
  const against = keepsPlan(outcome) ? 'no-plan' : 'plan';
  return Object.values(views).filter((view) => view.conferenceId === conferenceId && view.view === against);
};

/** What is missing in one child's decision; `field` is the decision's own. Empty only where it is whole and confirmed (DC01). */
export interface DecisionFault {
  readonly field:
    | 'outcome'
    | 'reasons'
    | 'category'
    | 'limb'
    | 'categoryReason'
    | 'withoutAgreement'
    | 'nextHelp'
    | 'inquorateReason'
    | 'interimPlan'
    | 'previousPlansConfirmed'
    | 'confirmed';
  readonly sentence: (child: string) => string;
}

/** Checks one child's decision against domain.md 5.3 and 8.3; siblings are never looked at (D-04). */
export const decisionFaults = (
  conference: Conference,
  record: Pick<ConferenceRecord, 'decisions' | 'views'>,
  quoracy: QuoracyAssessment | undefined,
  plan: { readonly open: PlanPeriod | undefined; readonly heldOn: LocalDate | null; readonly isMissing?: boolean } = {
    open: undefined,
    heldOn: null,
  },
): ReadonlyArray<DecisionFault> => {
  const decision = record.decisions[conference.id];
  if (decision === undefined || decision.outcome === null)
    return [{ field: 'outcome', sentence: (name) => `The decision for ${name} is not recorded.` }];
  const faults: DecisionFault[] = [];
  const add = (field: DecisionFault['field'], sentence: (name: string) => string) => faults.push({ field, sentence });
  const { outcome } = decision;
  if (decision.reasons.trim() === '') add('reasons', (name) => `Give the reasons for the decision for ${name} in plain words.`);
  if (decidesNothing(outcome) && decision.interimPlan.trim() === '')
    add('interimPlan', (name) =>
      isReview(conference.kind)
        ? `Say how ${name}'s plan was looked at with those present, and what holds until the next sitting.`
        : `Say what keeps ${name} safe until the next sitting: the interim protection plan.`,
    );
  if (outcome === 'inquorate-no-decision' && quoracy?.outcome === 'quorate')
    add('outcome', (name) => `There are enough agencies for ${name}: decide, or adjourn.`);
  if (plan.isMissing === true && (outcome === 'continue' || outcome === 'continue-category-changed' || endsPlan(outcome)))
    add(
      'outcome',
      (name) =>
        `No plan of ${name} is known here that could go on or end. Enter the one that ${name} came with, in the family's file.`,
    );
  if (outcome === 'plan' && plan.open !== undefined)
    add(
      'outcome',
      (name) => `${name} has a plan already: the census refuses a second one (rule 8935). Ask for a review instead.`,
    );
  if (
    isReview(conference.kind) &&
    !decidesNothing(outcome) &&
    plan.open !== undefined &&
    plan.heldOn !== null &&
    plan.heldOn <= plan.open.startedOn
  )
    add('outcome', (name) => `A review cannot be on or before the day ${name}'s plan started (rules 8840 and 8841).`);
  if (keepsPlan(outcome) && decision.category === null) add('category', (name) => `A plan for ${name} needs its category.`);
  if (keepsPlan(outcome) && (decision.limb === null || decision.limb === 'neither'))
    add('limb', (name) => `Say on which limb of the threshold the plan for ${name} rests.`);
  if (
    decision.limb === 'both' &&
    [decision.limbReasons?.A, decision.limbReasons?.B].some((reason) => (reason ?? '').trim() === '')
  )
    add('limb', (name) => `Both limbs are met for ${name}: say why for each of them.`);
  const before = plan.open?.latestCategory ?? decision.categoryBefore ?? null;
  if (outcome === 'continue-category-changed' && before !== null && decision.category === before)
    add('category', (name) => `${name}'s plan is under this category already: choose another, or let it continue as it is.`);
  if (isCategoryChanged(decision, before) && (decision.categoryReason ?? '').trim() === '')
    add('categoryReason', (name) => `Say why the category of ${name}'s plan changes.`);
  if (viewsAgainst(record, decision).length > 0 && decision.withoutAgreement.trim() === '')
    add('withoutAgreement', (name) => `Not every agency agrees about ${name}: say in plain words why you decide all the same.`);
  const helpFaults = nextHelpFaults(outcome, decision.nextHelp);
  if (helpFaults.length > 0) add('nextHelp', (name) => helpFaults.map((sentence) => sentence(name)).join(' '));
  // The census asks for the number even where it is none (rule 8730).
  if (outcome === 'plan' && !decision.previousPlansConfirmed)
    add('previousPlansConfirmed', (name) => `Confirm the number of ${name}'s previous plans from the case system.`);
  if (quoracy?.outcome === 'not-quorate' && !decidesNothing(outcome) && decision.inquorateReason.trim() === '')
    add('inquorateReason', (name) => `The conference was not quorate for ${name}: say why it went ahead.`);
  if (decision.confirmed === null) add('confirmed', (name) => `The chair has not confirmed the decision for ${name}.`);
  else if (!isConfirmed(decision))
    add(
      'confirmed',
      (name) => `The decision for ${name} is not the one that the chair confirmed: it was changed elsewhere meanwhile.`,
    );
  return faults;
};
