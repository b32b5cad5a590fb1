import type { Category } from '../children/people.ts';
import { type DecisionOutcome, firstOutcomes, type Limb, type Participation, reviewOutcomes } from './record.ts';
import type { ConferenceKind } from './sitting.ts';

/** What the chair may decide at this kind of conference (domain.md 5.3). A reconvened one carries on an initial conference. */
export const outcomesFor = (kind: ConferenceKind): ReadonlyArray<DecisionOutcome> =>
  isReview(kind) ? reviewOutcomes : firstOutcomes;

export const isReview = (kind: ConferenceKind): boolean => kind === 'review' || kind === 'early-review';

/** After this decision the child has a child protection plan, so it needs a category (D-05). */
export const leadsToPlan = (outcome: DecisionOutcome): boolean =>
  outcome === 'plan' || outcome === 'continue' || outcome === 'continue-category-changed';

/** Nothing was decided: another sitting must follow (domain.md 2.5). */
export const isUndecided = (outcome: DecisionOutcome): boolean => outcome === 'adjourned' || outcome === 'inquorate-no-decision';

/** No plan, or no longer one, so the help that follows must be named (DC07, P-24). */
export const needsNextHelp = (outcome: DecisionOutcome): boolean =>
  !leadsToPlan(outcome) && !isUndecided(outcome) && !helpEndsHere.has(outcome);

/** The plan ends because the child's life took another course, and another service or authority already answers for them (P-21, P-22). */
const helpEndsHere: ReadonlySet<DecisionOutcome> = new Set(['end-transferred', 'end-18', 'end-died', 'end-left-uk']);

/** `no plan: child in need or family help`, as it stands inside a sentence. */
export const outcomeName = (outcome: DecisionOutcome): string => outcomes[outcome];

const outcomes: { readonly [O in DecisionOutcome]: string } = {
  plan: 'child protection plan',
  'no-plan-cin': 'no plan: child in need or family help',
  'no-plan-earlyhelp': 'no plan: early help',
  'no-plan-nfa': 'no plan and no further help',
  continue: 'plan continues',
  'continue-category-changed': 'plan continues under another category',
  'end-cin': 'plan ends: child in need or family help',
  'end-earlyhelp': 'plan ends: early help',
  'end-nfa': 'plan ends with no further help',
  'end-lookedafter': 'plan ends: the child is looked after',
  'end-transferred': 'plan ends: another authority has taken over',
  'end-18': 'plan ends: the young person is 18',
  'end-died': 'plan ends: the child has died',
  'end-left-uk': 'plan ends: the child has left the United Kingdom for good',
  adjourned: 'adjourned: no decision yet',
  'inquorate-no-decision': 'not quorate: no decision',
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
  both: 'both limbs: it has happened and more is likely, and further harm of another kind is likely',
  neither: 'neither: the threshold is not met',
};

/** How the child took part, in plain words beside its code (AT06, domain.md 8.6). */
export const participationName = (code: Participation): string => participation[code];

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

/** The same words as the beginning of a line: `Emotional abuse`. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
