import type { FamilyFile } from '../children/people.ts';
import type { GuardedPlanText, OutlinePlan } from '../conferences/outline-plan.ts';
import type { Audience, Report } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';

/**
 * Who has something that is new, as long as nobody has said otherwise (RD01): the narrowest that its rule allows, so that nothing is shown
 * because somebody forgot to hide it. Every rule of the matrix and of the parts of the conference narrows it further; nothing but what
 * stands under `widened` makes it wider, and who did that and when is in the history of the conference (`widened.ts`).
 */
export interface FirstAudience {
  readonly begins: string;
  readonly because: string;
  readonly widened: string;
}

export const firstAudiences = {
  'line in a part of the conference': {
    begins: 'whoever was in the room for that part, as much as the matrix gives them; whatever looks private waits for an answer',
    because: 'What is said before people is told to them already (domain.md 4.7, 6.8).',
    widened: 'the chair releases it to one person, with a reason',
  },
  'line after a narrow one': {
    begins: 'whoever may have the line before it',
    because: 'A line that was narrowed goes on in the next.',
    widened: 'choosing who may have it',
  },
  'line from a chronology': {
    begins: 'professionals',
    because: 'A report may not be open to the family (domain.md 5.6).',
    widened: 'choosing who may have it',
  },
  'line of a confidential annex': {
    begins: 'the chair',
    because: 'It is a separate file, to the chair alone (domain.md 6.4).',
    widened: 'choosing who may have it',
  },
  'a child’s own statement': {
    begins: 'professionals and the child',
    because: 'What a child says is told to others as far as it is safe (domain.md 6.8).',
    widened: 'choosing that everybody may have it',
  },
  'what a report recommends': {
    begins: 'professionals and its author',
    because: 'A family hears it when the report is shared with them or read aloud (T-05 to T-08, domain.md 5.6).',
    widened: 'saying that it was shared with the family, or read aloud',
  },
  'action of the plan': {
    begins: 'everyone with a part in the plan of its children; whatever looks private waits for an answer',
    because: 'A plan is made with the family and given to them (domain.md 6.6).',
    widened: 'saying that everyone may have it although it looks private',
  },
  'assessment still to finish': {
    begins: 'everyone with a part in the plan; of an adult, professionals and that adult',
    because: 'That somebody is assessed is their health or conduct (domain.md 6.8).',
    widened: 'the chair releases it to one person, with a reason',
  },
  'what sets off the contingency, what then happens, the bottom line, and how the children are seen': {
    begins: 'everyone with a part in the plan who is not kept apart',
    because: 'It says where a child is, when, and what happens if somebody comes (domain.md 6.5, EX-02, PF03).',
    widened: 'choosing who may have it',
  },
  address: {
    begins: 'nobody from whom another address of the family is hidden',
    because: 'Whoever moves away from a hidden address is still looked for (PF03).',
    widened: 'taking the name off the address',
  },
  'telephone and email of the family': {
    begins: 'the desk',
    because: 'No paper needs them (domain.md 6.5).',
    widened: 'nothing',
  },
  'school and contact times': {
    begins: 'professionals, the child and the parents of its household',
    because: 'They say where a child is at what time (domain.md 6.8).',
    widened: 'the chair releases it to one person, with a reason',
  },
  'a professional’s own note': {
    begins: 'the desk: why somebody is asked, what an exclusion rests on, what a chair notes to check',
    because: 'It is written for nobody who reads a paper.',
    widened: 'nothing',
  },
} as const satisfies { readonly [fact: string]: FirstAudience };

/** Who may have a text of the plan; undefined while nobody has chosen. */
export const chosenFor = (plan: OutlinePlan, text: GuardedPlanText): Audience | undefined => plan[`${text}Audience`] ?? undefined;

/** Whether a family has heard what a report says: it is open to them as a whole, and was shared with them or read aloud. */
export const isHeardByFamily = (report: Pick<Report, 'openToFamily' | 'sharedWithFamilyOn' | 'readAloud'> | undefined): boolean =>
  report?.openToFamily === 'yes' && (report.sharedWithFamilyOn !== null || report.readAloud);

/** From whom an address is hidden that is new to a family file, but for those who live there. */
export const firstHiddenFrom = (
  { addresses }: Pick<FamilyFile, 'addresses'>,
  living: ReadonlySet<PersonId> = new Set(),
): ReadonlyArray<PersonId> => [...new Set(addresses.flatMap(({ hiddenFrom }) => hiddenFrom))].filter((id) => !living.has(id));
