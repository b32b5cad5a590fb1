import type { PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';

/** What the chair's decision sets going for one child beside a plan (domain.md 5.3, "added flags"), in the order in which it is told. */
export const furtherStepKinds = ['section-20', 'section-31', 'police-action', 'adult-services', 'marac', 'mappa'] as const;
export type FurtherStepKind = (typeof furtherStepKinds)[number];

/** One of them: what is to happen, who sees to it, and the day by which; null while nobody said. */
export interface FurtherStep {
  readonly what: string;
  readonly owner: string;
  readonly by: LocalDate | null;
  /** For a referral to adult services: the adult whom it is about. */
  readonly about?: PersonId | null;
}

export type FurtherSteps = { readonly [Kind in FurtherStepKind]?: FurtherStep };

/** Whether the family was offered to make a plan of its own, a family group conference or network meeting (L-02, domain.md 5.3). */
export const familyGroupAnswers = ['held', 'offered', 'declined', 'not-offered'] as const;
export type FamilyGroupAnswer = (typeof familyGroupAnswers)[number];

export interface FamilyGroup {
  readonly answer: FamilyGroupAnswer | null;
  /** The day on which it was held, or by which it is to be. */
  readonly on: LocalDate | null;
  /** Who arranges it. */
  readonly owner: string;
  /** Why it was declined or not offered; else what came of it. */
  readonly note: string;
}

export const furtherStepName: { readonly [Kind in FurtherStepKind]: string } = {
  'section-20': 'Section 20: accommodation by agreement is proposed',
  'section-31': 'Section 31: care or supervision proceedings are proposed',
  'police-action': 'Police action',
  'adult-services': 'Referral to adult services',
  marac: 'Referral to MARAC (high-risk domestic abuse)',
  mappa: 'Referral to MAPPA (offenders who are a risk)',
};

export const familyGroupName: { readonly [Answer in FamilyGroupAnswer]: string } = {
  held: 'It has been held',
  offered: 'It was offered',
  declined: 'It was offered, and the family said no',
  'not-offered': 'It was not offered',
};

/**
 * What is still to be said of the steps set going for one child: for each its own name and a sentence.
 *
 * A referral without its reason, or in nobody's hands by no day, is soon forgotten.
 */
export const furtherStepGaps = (
  steps: FurtherSteps,
  child: string,
): ReadonlyArray<readonly [kind: FurtherStepKind, gap: 'what' | 'owner' | 'about', sentence: string]> =>
  furtherStepKinds.flatMap((kind) => {
    const step = steps[kind];
    if (step === undefined) return [];
    const title = furtherStepShort[kind];
    return [
      ...(step.what.trim() === '' ? [[kind, 'what', `Say what the ${title} for ${child} is about.`] as const] : []),
      ...(step.owner.trim() === '' || step.by === null
        ? [[kind, 'owner', `Say who sees to the ${title} for ${child}, and by when.`] as const]
        : []),
      ...(kind === 'adult-services' && step.about == null
        ? [[kind, 'about', `Say whom the ${title} for ${child} is about: only they may read of it.`] as const]
        : []),
    ];
  });

/** As part of a sentence: `the police action for Rowan`. */
const furtherStepShort: { readonly [Kind in FurtherStepKind]: string } = {
  'section-20': 'proposal under section 20',
  'section-31': 'proposal under section 31',
  'police-action': 'police action',
  'adult-services': 'referral to adult services',
  marac: 'referral to MARAC',
  mappa: 'referral to MAPPA',
};
