import type { Counting } from '../../../core/attendance/quoracy-rule.ts';

/** What an agency type means for quoracy, in a few words (domain.md 4.1). */
export const countingWords: { readonly [C in Counting]: string } = {
  'social-care': 'Must be there',
  yes: 'Counts as an agency of its own',
  no: 'Does not count',
  'if-partner-employed': 'Counts where a partner agency employs the person',
  'by-home-agency': 'Counts as the agency the person comes from',
  'with-social-care-at-transfer-in': 'Counts with social care, at a transfer-in conference',
};
