import type { AssessmentId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { Audience } from './record.ts';

/** An assessment that the plan waits for: what, who does it, and by when (domain.md 6.6, 7.2 "assessments outstanding"). */
export interface PlanAssessment {
  readonly id: AssessmentId;
  readonly what: string;
  readonly who: string;
  readonly by: LocalDate | null;
  /** The children in whose plan it stands. */
  readonly children: ReadonlyArray<PersonId>;
  /** Set where it is an adult who is assessed: it is then their health or conduct, and no other parent reads it (domain.md 6.8). */
  readonly about: PersonId | null;
  readonly doneOn: LocalDate | null;
  /** What it found, in a sentence; empty until it is done. */
  readonly found: string;
  readonly audience: Audience;
  /** The one of the last plan that it was carried over from; absent or null where it is new here. */
  readonly carriedFrom?: AssessmentId | null;
}

export type Assessments = { readonly [id: AssessmentId]: PlanAssessment };

/** Those that are due first come first; those without a day come last. */
export const assessmentsInOrder = (assessments: Assessments | undefined): ReadonlyArray<PlanAssessment> =>
  Object.values(assessments ?? {}).sort(
    (one, other) => compared(one.by ?? '9999', other.by ?? '9999') || compared(one.id, other.id),
  );

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether somebody has still to do it. */
const isOutstanding = ({ doneOn }: PlanAssessment): boolean => doneOn === null;

/** The assessments that a review starts with: those that nobody has finished, for the children it is about. */
export const carriedAssessments = (
  last: Assessments | undefined,
  { childIds, newId }: { readonly childIds: ReadonlyArray<PersonId>; readonly newId: () => AssessmentId },
): ReadonlyArray<PlanAssessment> =>
  assessmentsInOrder(last)
    .filter(isOutstanding)
    .flatMap((one) => {
      const children = one.children.filter((id) => childIds.includes(id));
      const isOfOthers = children.length === 0 && one.children.length > 0;
      return isOfOthers ? [] : [{ ...one, children, id: newId(), carriedFrom: one.id }];
    });

/** What is still to be said of one of them before the record is signed off, each under its own name. */
export const assessmentGaps = ({
  what,
  who,
  by,
  doneOn,
  found,
}: PlanAssessment): ReadonlyArray<readonly [gap: 'what' | 'who' | 'by' | 'found', sentence: string]> => {
  const called = what.trim() === '' ? 'An assessment' : `The assessment “${what.trim()}”`;
  return [
    ...(what.trim() === '' ? [['what', 'An assessment does not say what is assessed.'] as const] : []),
    ...(who.trim() === '' ? [['who', `${called} is in nobody’s hands.`] as const] : []),
    ...(by === null && doneOn === null ? [['by', `${called} has no day by which it is done.`] as const] : []),
    ...(doneOn !== null && found.trim() === '' ? [['found', `${called} is done: say what it found.`] as const] : []),
  ];
};
