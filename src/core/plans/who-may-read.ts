import { assessmentsInOrder } from '../conferences/assessment.ts';
import { audienceOfText, type GuardedPlanText, guardedPlanTexts, type OutlinePlan } from '../conferences/outline-plan.ts';
import type { Audience } from '../conferences/record.ts';
import { listed } from '../words.ts';
import { type PrivateKind, privateKindName, privateKindsIn } from './private-texts.ts';

/** A text of the plan about which nobody has said who may read it, although it looks as if it gave something away (RD01, domain.md 6.8). */
export interface TextToSettle {
  /** `action:` or `assessment:` with its identifier, or the name of a text of the plan: what `settled` is kept under. */
  readonly key: string;
  /** `action 3`, `the contingency`. */
  readonly called: string;
  readonly kinds: ReadonlyArray<PrivateKind>;
  /** Its parts, as they would stand in a copy. */
  readonly texts: ReadonlyArray<string>;
  /** The field where it is settled. */
  readonly field: string;
}

/**
 * The texts of a plan that go to every parent with a part in it unless somebody narrows them, and whose words should be looked at first.
 * Choosing an audience answers it, and so does saying once that it may stay as it is. `places` are the schools that the family file knows.
 */
export const textsToSettle = (plan: OutlinePlan, places: ReadonlyArray<string>): ReadonlyArray<TextToSettle> => [
  ...Object.values(plan.actions)
    .sort((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1))
    .flatMap((action) =>
      toSettle(plan, places, action.audience, {
        key: `action:${action.id}`,
        called: `action ${action.number}`,
        texts: [action.goal, action.action, action.measure, action.evidence, action.notNeededBecause ?? ''],
        field: `audience:${action.id}`,
      }),
    ),
  ...assessmentsInOrder(plan.assessments).flatMap((one) =>
    toSettle(plan, places, one.audience, {
      key: `assessment:${one.id}`,
      called: `the assessment “${one.what.trim()}”`,
      texts: [one.what, one.found],
      field: `assessment:${one.id}`,
    }),
  ),
  ...guardedPlanTexts.flatMap((text) =>
    toSettle(plan, places, audienceOfText(plan, text), {
      key: text,
      called: guardedNames[text],
      texts: [plan[text] ?? ''],
      field: `audience:${text}`,
    }),
  ),
];

const toSettle = (
  plan: OutlinePlan,
  places: ReadonlyArray<string>,
  audience: Audience,
  text: Omit<TextToSettle, 'kinds'>,
): ReadonlyArray<TextToSettle> => {
  if (audience.to !== 'everyone') return [];
  const settled = plan.settled?.[text.key] ?? [];
  const texts = text.texts.filter((part) => part.trim() !== '');
  const kinds = [...new Set(texts.flatMap((part) => privateKindsIn(part, places)))].filter((kind) => !settled.includes(kind));
  return kinds.length === 0 ? [] : [{ ...text, texts, kinds }];
};

/** `It looks as if it said when or where a child meets somebody. Every parent with a part in the plan reads it.` */
export const whySettle = ({ kinds }: Pick<TextToSettle, 'kinds'>): string =>
  `It looks as if it said ${listed(kinds.map((kind) => privateKindName[kind]))}. Every parent with a part in the plan reads it.`;

export const guardedNames: { readonly [Text in GuardedPlanText]: string } = {
  contingencyTrigger: 'what would have to happen',
  contingency: 'what then happens',
  bottomLine: 'the bottom line',
};
