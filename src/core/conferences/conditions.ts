import type { PersonId } from '../identifiers.ts';

/** What forbids it. */
export const conditionKinds = {
  bail: 'bail conditions',
  police: 'conditions of the police',
  'court-order': 'a court order',
} as const;
export type ConditionKind = keyof typeof conditionKinds;

/** What one person of the family may not do while bail, the police or a court says so (domain.md 2.3, EX-05). */
export interface Condition {
  readonly personId: PersonId;
  readonly kind: ConditionKind;
  /** As the order says it; for the desk and the chair alone. */
  readonly words: string;
  /** Whom they may not meet. */
  readonly notToMeet: ReadonlyArray<PersonId>;
}

/** Whether a condition keeps one of these two from the other, whichever of them it binds. */
export const keepsApart = (conditions: ReadonlyArray<Condition>, one: PersonId, other: PersonId): boolean =>
  conditions.some(
    ({ personId, notToMeet }) =>
      (personId === one && notToMeet.includes(other)) || (personId === other && notToMeet.includes(one)),
  );

/** Whether a condition binds this person to keep away from somebody. */
export const mustKeepAway = (conditions: ReadonlyArray<Condition>, personId: PersonId): boolean =>
  conditions.some((one) => one.personId === personId && one.notToMeet.length > 0);
