import type { HelpKind } from '../../../core/conferences/record.ts';

/** The help that may follow where there is no plan (DC07). */
export const helpNames: { readonly [K in HelpKind]: string } = {
  'child-in-need': 'A child in need or family help plan',
  'early-help': 'Early help',
  'family-support': 'Family support',
  none: 'None',
};
