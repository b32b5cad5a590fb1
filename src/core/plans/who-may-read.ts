import { assessmentsInOrder } from '../conferences/assessment.ts';
import { exclusionInForce } from '../conferences/exclusion.ts';
import { audienceOfText, type GuardedPlanText, guardedPlanTexts, type OutlinePlan } from '../conferences/outline-plan.ts';
import type { Audience, ConferenceRecord } from '../conferences/record.ts';
import type { PersonId } from '../identifiers.ts';
import { listed } from '../words.ts';
import { type PrivateKind, privateKindName, privateKindsIn } from './private-texts.ts';
import { textsOfAction, textsOfAssessment } from './texts-of-plan.ts';

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
        texts: textsOfAction(action),
        field: `audience:${action.id}`,
      }),
    ),
  ...assessmentsInOrder(plan.assessments).flatMap((one) =>
    toSettle(plan, places, one.audience, {
      key: `assessment:${one.id}`,
      called: `the assessment “${one.what.trim()}”`,
      texts: textsOfAssessment(one),
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

const guardedNames: { readonly [Text in GuardedPlanText]: string } = {
  contingencyTrigger: 'what would have to happen',
  contingency: 'what then happens',
  bottomLine: 'the bottom line',
  visits: 'what holds for every visit',
};

/** Somebody of the family who is kept apart, and what of the plan they will read as it stands. */
export interface ReadApart {
  readonly name: string;
  readonly reads: ReadonlyArray<string>;
}

/**
 * Whoever of the family is kept out of a part, or from whom an address is hidden, and the texts of the plan that go to them too. No rule
 * knows every word that gives somebody away: a person who looks through a short list does (domain.md 6.8). A text of which nobody has chosen
 * who may have it is not for them.
 */
export const readApart = (
  { invitees, plan }: Pick<ConferenceRecord, 'invitees' | 'plan'>,
  hiddenFrom: ReadonlySet<PersonId>,
): ReadonlyArray<ReadApart> =>
  Object.values(invitees).flatMap((invitee) => {
    const { part, personId, name, attendance } = invitee;
    const isApart = personId !== null && (hiddenFrom.has(personId) || exclusionInForce(invitee) !== null);
    if (part !== 'family' || personId === null || attendance === 'not-invited' || !isApart) return [];
    const goesTo = (audience: Audience): boolean =>
      audience.to === 'everyone' ||
      (audience.to === 'only' && audience.people.includes(personId)) ||
      (audience.to === 'all-but' && !audience.people.includes(personId));
    const actions = Object.values(plan.actions)
      .filter((action) => goesTo(action.audience))
      .map(({ number }) => number)
      .sort((one, other) => one - other);
    const reads = [
      ...(actions.length === 0 ? [] : [`${actions.length === 1 ? 'action' : 'actions'} ${listed(actions.map(String))}`]),
      ...assessmentsInOrder(plan.assessments).flatMap((one) =>
        goesTo(one.audience) && one.about === null ? [`the assessment “${one.what.trim()}”`] : [],
      ),
      ...guardedPlanTexts.flatMap((text) =>
        (plan[text] ?? '').trim() !== '' && plan[`${text}Audience`] != null && goesTo(audienceOfText(plan, text))
          ? [guardedNames[text]]
          : [],
      ),
    ];
    return reads.length === 0 ? [] : [{ name, reads }];
  });
