import type { PersonId } from '../identifiers.ts';

/**
 * Who was found to be one person: under each identifier that a merge took out of use, the one who stays, however many merges lie between
 * (PF09). What was written under the old identifier stays as it was written; it is read as theirs.
 */
export type SamePeople = ReadonlyMap<PersonId, PersonId>;

/** Two people who are one: `keepId` stays, and everything of `dropId` goes to them (PF09). */
export interface Pair {
  readonly keepId: PersonId;
  readonly dropId: PersonId;
}

/** The merges that stand, in the order they were made. */
export const samePeople = (merges: ReadonlyArray<Pair>): SamePeople => {
  const stays = new Map<PersonId, PersonId>();
  for (const { keepId, dropId } of merges) {
    for (const [gone, kept] of stays) if (kept === dropId) stays.set(gone, keepId);
    stays.set(dropId, keepId);
  }
  return stays;
};

/** Every identifier that a person is written under: their own, and those that were merged into it. */
export const identifiersOf = (same: SamePeople, id: PersonId): ReadonlyArray<PersonId> => [
  id,
  ...[...same].filter(([, kept]) => kept === id).map(([gone]) => gone),
];
