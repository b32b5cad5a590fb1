import type { ReaderClass } from '../disclosure/reader.ts';

/** The columns of the visibility matrix (domain.md 6.8). */
export const matrixReaders = [
  'parent-in-household',
  'parent-elsewhere',
  'child',
  'core-agency',
  'non-core-agency',
  'supporter',
  'interpreter',
] as const satisfies ReadonlyArray<ReaderClass>;
export type MatrixReader = (typeof matrixReaders)[number];

/** The rows of the visibility matrix (domain.md 6.8), in its order. */
export const visibilityItems = [
  'child-home-address',
  'safe-address',
  'school-and-contact-times',
  'other-parent-sensitive',
  'referrer-identity',
  'police-intelligence',
  'legal-advice',
  'restricted-segment',
  'segment-excluded-from',
  'half-sibling-details',
  'child-private-words',
  'practitioner-work-contact',
  'third-party-adult',
  'fii-undisclosed',
] as const;
export type VisibilityItem = (typeof visibilityItems)[number];

/**
 * How much of an item a reader gets unless the chair says otherwise, with the words of the table.
 *
 * Whatever is neither `full` nor `summary` is left out until the condition is known to hold.
 */
export const disclosures = {
  full: 'in full',
  summary: 'in summary',
  never: 'never',
  chair: 'the chair decides',
  'own-only': 'in full where it is their own, else never',
  'own-child-only': 'in full where it is about the child they speak for, else never',
  'if-not-confidential': 'in full unless it is flagged confidential',
  'summary-with-consent-or-need': 'in summary, with consent or where they need it',
  'summary-if-chair-agrees': 'in summary, where the chair agrees',
  'shared-risk-only': 'only what concerns the shared risk',
  'need-to-know': 'those who need to know',
  'social-care-and-legal': "children's social care and the authority's lawyers only",
  'in-the-room': 'those who were in the room',
  'agreed-at-strategy': 'those agreed at the strategy discussion',
} as const;
export type Disclosure = keyof typeof disclosures;

/**
 * What a person of the family has of what was said after they left of their own accord: `chair` as where they were excluded, or `full`.
 *
 * The matrix speaks of who was excluded (domain.md 6.8); that a version for a person drops what they were not in the room for, unless the
 * chair releases it, is 4.7. Where people leave of themselves councils differ.
 */
export const afterLeaving = ['chair', 'full'] as const;
export type AfterLeaving = (typeof afterLeaving)[number];

export interface VisibilityRow {
  readonly item: VisibilityItem;
  readonly title: string;
  readonly readers: { readonly [Reader in MatrixReader]: Disclosure };
}
