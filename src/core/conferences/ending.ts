import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import type { PersonId } from '../identifiers.ts';
import type { EndingWarning, ProceduresProfile } from '../procedures/profile.ts';
import { listed } from '../words.ts';
import { isReview } from './clock.ts';
import { endsPlan } from './decide.ts';
import { needsNextHelp } from './next-help.ts';
import type { PlanAction } from './outline-plan.ts';
import type { ConferenceRecord, DecisionOutcome } from './record.ts';
import type { Conference } from './sitting.ts';

/** One thing that speaks against ending a plan now, and the evidence that is missing (DC08). */
export interface EndingDoubt {
  readonly warning: EndingWarning;
  readonly sentence: string;
  /** What would show that it is safe, one line each: an agency that is not here, an action's measure. */
  readonly missing: ReadonlyArray<string>;
}

/** The plan ends because this conference judges so; not because of a birthday, a move, a death or a court (P-20). */
const endsOnJudgement = (outcome: DecisionOutcome | null): boolean => endsPlan(outcome) && needsNextHelp(outcome);

/**
 * What the procedures warn of where a plan ends: too few agencies, the plan's first review, or work of the plan that is not done.
 * Empty for any other outcome. Each names the evidence that is missing; the chair decides.
 */
export const endingDoubts = (
  conference: Conference,
  record: Pick<ConferenceRecord, 'decisions' | 'plan'>,
  quoracy: QuoracyAssessment | undefined,
  { warnOf }: Pick<ProceduresProfile['planEnding'], 'warnOf'>,
): ReadonlyArray<EndingDoubt> => {
  const outcome = record.decisions[conference.id]?.outcome ?? null;
  if (!endsOnJudgement(outcome) || !isReview(conference.kind)) return [];
  const doubts = [ofQuoracy(quoracy), ofFirstReview(conference), ofWork(record.plan.actions, conference.childId)];
  return doubts.flatMap((doubt) => (doubt !== null && warnOf.includes(doubt.warning) ? [doubt] : []));
};

const ofQuoracy = (quoracy: QuoracyAssessment | undefined): EndingDoubt | null => {
  if (quoracy?.outcome !== 'not-quorate') return null;
  const missing = quoracy.findings.filter(({ met, force }) => !met && force === 'required').map(({ words }) => `${words}.`);
  return { warning: 'inquorate', sentence: 'Too few agencies are here to say together that the child is safe.', missing };
};

/** The first review counts from the initial conference; every later one from a review (T-16, T-17). */
const ofFirstReview = ({ dayZero, number }: Conference): EndingDoubt | null =>
  (dayZero === null ? number === 1 : dayZero.event === 'conference')
    ? {
        warning: 'first-review',
        sentence: 'This is the first review: three months seldom show that a change lasts.',
        missing: ['A second review at which the change still holds.'],
      }
    : null;

const ofWork = (actions: ConferenceRecord['plan']['actions'], childId: PersonId): EndingDoubt | null => {
  const undone = Object.values(actions)
    .filter(({ children, status }) => (children.length === 0 || children.includes(childId)) && isUndone(status))
    .sort((one, other) => one.number - other.number);
  if (undone.length === 0) return null;
  const which = listed(undone.map(({ number }) => String(number)));
  return {
    warning: 'work-undone',
    sentence: `Work of the plan is not done: action${undone.length === 1 ? '' : 's'} ${which}.`,
    missing: undone.map(evidenceOf),
  };
};

const isUndone = (status: PlanAction['status']): boolean => status !== 'done' && status !== 'not-needed';

const evidenceOf = ({ number, action, measure, evidence }: PlanAction): string => {
  const bare = (text: string): string => text.trim().replace(/[.]+$/, '');
  const shows = measure.trim() === '' ? 'nobody said what would show that it is done' : `what would show it: ${bare(measure)}`;
  return `Action ${number}, ${bare(action)}: ${evidence.trim() === '' ? 'nothing is recorded' : 'what is recorded does not finish it'}; ${shows}.`;
};
