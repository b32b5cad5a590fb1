import type { Birth, Category } from '../../../core/children/people.ts';
import { categoryName } from '../../../core/conferences/decision-words.ts';
import {
  type ConferenceKind,
  type EarlyReason,
  type EnquiryOutcome,
  enquiryOutcomeNames,
} from '../../../core/conferences/sitting.ts';
import { ageOn, type LocalDate, shortDate } from '../../../core/local-date.ts';
import { sentenceCase } from '../../../core/words.ts';
import type { Choice } from '../../ui/choice-field.tsx';

/** The kinds a social worker can ask for (domain.md 2.4). */
export const kindChoices: ReadonlyArray<Choice<ConferenceKind>> = [
  { value: 'initial', label: 'Initial conference, after a section 47 enquiry' },
  { value: 'pre-birth', label: 'Pre-birth conference, for an unborn child' },
  { value: 'transfer-in', label: "Transfer-in conference, for a child on another authority's plan" },
  { value: 'review', label: 'Review of a child protection plan' },
  { value: 'early-review', label: 'Early review, before the plan says' },
  { value: 'reconvened', label: 'Reconvened conference, after one without a decision' },
];

export const outcomeChoices: ReadonlyArray<Choice<EnquiryOutcome>> = (
  ['continuing-risk', 'substantiated-not-continuing', 'not-substantiated', 'not-yet-known'] as const
).map((value) => ({ value, label: enquiryOutcomeNames[value] }));

export const categoryChoices: ReadonlyArray<Choice<Category>> = (
  ['neglect', 'physical', 'sexual', 'emotional', 'multiple'] as const
).map((value) => ({ value, label: sentenceCase(categoryName(value)) }));

/** The category that a conference is asked for under, where whoever asks names one (domain.md 2.3). */
export const askedCategoryChoices: ReadonlyArray<Choice<Category | 'none'>> = [
  { value: 'none', label: 'None named' },
  ...categoryChoices,
];

/** What brings a review forward (domain.md 2.4). */
export const earlyChoices: ReadonlyArray<Choice<EarlyReason>> = [
  { value: 'serious-change', label: "A serious change in the child's life" },
  { value: 'no-progress', label: 'The plan makes no progress' },
  { value: 'no-decision-last-time', label: 'The last conference was held with too few agencies' },
  { value: 'new-child', label: 'A new child in the household' },
  { value: 'other', label: 'Something else, said under Who asks, and why' },
];

export const startsFromDiscussion = (kind: ConferenceKind): boolean =>
  kind === 'initial' || kind === 'pre-birth' || kind === 'reconvened';

/** `11`, `due 18 Dec 2026`, `born 1986`: what tells two people of one name apart. */
export const ageInWords = (birth: Birth, on: LocalDate): string => {
  switch (birth.known) {
    case 'date': {
      const age = ageOn(birth.on, on);
      return age === undefined ? `born ${shortDate(birth.on)}` : age === 0 ? 'under 1' : String(age);
    }
    case 'year':
      return `born ${birth.year}`;
    case 'expected':
      return `due ${shortDate(birth.on)}`;
    case 'no':
      return 'date of birth not known';
  }
};
