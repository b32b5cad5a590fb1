import type { Mode, StatementKind } from './record.ts';

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
