import type { Part } from '../conferences/record.ts';

/** Parts that somebody takes for another person, or by the chair's leave: what each may do is said aloud at the welcome (5.1). */
export type LimitedPart = Extract<Part, 'supporter' | 'advocate' | 'solicitor' | 'interpreter' | 'observer'>;

/** What each may do and may not, in whole sentences for the Room, the agenda and their own letter (PA-03, PA-04, PF10). */
export const whatTheyMayDo: { readonly [P in LimitedPart]: string } = {
  supporter: 'Helps one person to speak. Does not question anybody, and has no view to give on the decision.',
  advocate:
    'Helps one person to say what they think, or says it for them in their own words. Has no view to give on the decision.',
  solicitor: 'Is here as a supporter only: helps one person to speak, does not question anybody and does not argue a case.',
  interpreter: 'Interprets everything that is said, for one person, and adds nothing. Is not a relative.',
  observer: 'Is here by leave of the chair, and takes no part.',
};

export const isLimited = (part: Part): part is LimitedPart => part in whatTheyMayDo;
