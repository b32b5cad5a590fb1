import type { PersonId } from '../identifiers.ts';

/** The tabs of a sitting's workspace (design.md section 3): a missing item names the one where it is put right. */
export const tabs = ['summary', 'family', 'invitations', 'reports', 'room', 'decisions', 'plan', 'documents', 'history'] as const;
export type Tab = (typeof tabs)[number];

/** One thing that is still missing, in a sentence, with where to put it right. */
export interface Missing {
  /** Stable within the sitting: `decision-reasons:<conference>`. */
  readonly id: string;
  readonly sentence: string;
  readonly tab: Tab;
  /** The name of the field to move to; screens give their fields the same `data-field`. */
  readonly field: string;
  readonly childId: PersonId | null;
  /** What cannot happen while it is missing; `nothing` where it is only worth doing. */
  readonly holdsUp: 'booking' | 'inviting' | 'closing' | 'approving' | 'nothing';
}

export const item = (
  id: string,
  sentence: string,
  tab: Tab,
  field: string,
  holdsUp: Missing['holdsUp'],
  childId: PersonId | null = null,
): Missing => ({ id, sentence, tab, field, holdsUp, childId });
