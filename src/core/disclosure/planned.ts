import type { DecisionOutcome } from '../conferences/record.ts';

/** Whether a child has a child protection plan after this decision. */
export const isPlanned = (outcome: DecisionOutcome | null): boolean =>
  outcome === 'plan' || outcome === 'continue' || outcome === 'continue-category-changed';
