import type { Mode, Section, StatementKind } from './record.ts';

/** What a statement is called where it is not plain from its place (domain.md 6.7). */
export const kindNames: { readonly [Kind in StatementKind]: string } = {
  fact: 'fact',
  opinion: 'opinion',
  allegation: 'allegation',
  disputed: 'disputed',
  verbatim: 'own words',
  strength: 'strength',
  worry: 'worry',
  'grey-area': 'grey area',
  view: 'view',
  analysis: 'analysis',
  danger: 'danger statement',
  action: 'action',
  'to-check': 'to check',
};

/** How somebody takes part. */
export const modeNames: { readonly [M in Mode]: string } = {
  'in-person': 'in person',
  video: 'by video',
  phone: 'by phone',
  hybrid: 'partly in person',
};

/** The headings of the minutes that statements stand under (domain.md 6.7). */
export const sectionNames: { readonly [S in Section]: string } = {
  reason: 'Reason for conference',
  'legal-status': 'Legal status and history',
  'reports-read': 'Reports received',
  'child-world': 'The child’s world',
  'family-views': 'Parents’ and family’s views',
  'agency-information': 'Information from agencies',
  strengths: 'Strengths and safety',
  worries: 'Worries and risks',
  'grey-areas': 'Worries and risks',
  analysis: 'Analysis',
  progress: 'Progress on plan',
  'plan-discussion': 'Outline plan',
  'contingency-and-legal': 'Contingency and legal',
  'outcome-shared': 'Outcome shared with child',
  restricted: 'The restricted part',
};
