import type { Category } from '../children/people.ts';
import { sentenceCase } from '../words.ts';
import type { DecisionOutcome, Limb, Participation } from './record.ts';

/** What the chair decided for one child, as the list on the screen and every document say it (domain.md 5.3). */
export const outcomeName = (outcome: DecisionOutcome): string => outcomes[outcome];

const outcomes: { readonly [O in DecisionOutcome]: string } = {
  plan: 'Child protection plan',
  'no-plan-cin': 'No child protection plan; child in need or family help plan',
  'no-plan-earlyhelp': 'No child protection plan; early help',
  'no-plan-nfa': 'No child protection plan; no further action',
  adjourned: 'Adjourned; no decision yet',
  'inquorate-no-decision': 'Not quorate; no decision',
  continue: 'Child protection plan continues',
  'continue-category-changed': 'Child protection plan continues under another category',
  'end-cin': 'Child protection plan ends; child in need or family help plan',
  'end-earlyhelp': 'Child protection plan ends; early help',
  'end-nfa': 'Child protection plan ends; no further action',
  'end-lookedafter': 'Child protection plan ends; the child is looked after',
  'end-transferred': 'Child protection plan ends; another council has taken it over',
  'end-18': 'Child protection plan ends; the young person is 18',
  'end-died': 'Child protection plan ends; the child has died',
  'end-left-uk': 'Child protection plan ends; the child has left the United Kingdom for good',
};

/** `emotional abuse` (domain.md 5.4). */
export const categoryName = (category: Category): string => categories[category];

const categories: { readonly [C in Category]: string } = {
  neglect: 'neglect',
  physical: 'physical abuse',
  sexual: 'sexual abuse',
  emotional: 'emotional abuse',
  multiple: 'multiple categories',
};

/** The four categories of harm in the order of the national returns; "multiple" is not one of them. */
export const mainCategories = ['neglect', 'physical', 'sexual', 'emotional'] as const satisfies ReadonlyArray<Category>;

/** The threshold in the words of D-01, and which limb of it the chair found. */
export const limbName = (limb: Limb): string => limbs[limb];

const limbs: { readonly [L in Limb]: string } = {
  A: 'limb A: the child has been ill-treated, or their health or development impaired, and more is likely',
  B: 'limb B: such harm is likely, on professional judgement backed by this enquiry or by research',
  both: 'both limbs',
  neither: 'neither: the threshold is not met',
};

/** `PN1: came, and spoke for themselves`: how the child took part, beside its code in the returns (AT06, domain.md 8.6). */
export const participationName = (code: Participation): string => `${code}: ${participation[code]}`;

/** The same behind a name: `came, and spoke for themselves (PN1)`. */
export const participationInSentence = (code: Participation): string => `${participation[code]} (${code})`;

/** The same for whoever has no use for a code of the returns: `Came, and spoke for themselves`. */
export const participationWords = (code: Participation): string => sentenceCase(participation[code]);

const participation: { readonly [P in Participation]: string } = {
  PN0: 'under 4 years old',
  PN1: 'came, and spoke for themselves',
  PN2: 'came, and an advocate spoke for them',
  PN3: 'came, and gave their views without speaking',
  PN4: 'came, and did not contribute',
  PN5: 'did not come, and an advocate gave their views',
  PN6: 'did not come, and sent their views another way',
  PN7: 'did not come, and no views were given',
};
