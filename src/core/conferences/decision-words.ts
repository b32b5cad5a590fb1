import type { Category } from '../children/people.ts';
import type { Limb, Participation } from './record.ts';

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
