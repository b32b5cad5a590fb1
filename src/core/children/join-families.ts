import type { PersonId } from '../identifiers.ts';
import { type HiddenAddress, mergeRefusals } from './merge.ts';
import { type FamilyFile, fullName } from './people.ts';
import type { Pair } from './same-person.ts';

/** Two files that are of one family: everybody of `gone` comes into `kept`, and each pair becomes one person (PF09). */
export interface Joining {
  readonly kept: FamilyFile;
  readonly gone: FamilyFile;
  readonly pairs: ReadonlyArray<Pair>;
}

/** The one file that both make, before any pair becomes one person. */
export const joinedFile = (joining: Joining): FamilyFile => {
  const { kept, gone } = joining;
  const more = newlyHidden(joining);
  return {
    family: kept.family,
    people: [...kept.people, ...gone.people].map((person) => ({ ...person, familyId: kept.family.id })),
    relationships: [...kept.relationships, ...gone.relationships],
    addresses: [...kept.addresses, ...gone.addresses].map((address) => ({
      ...address,
      familyId: kept.family.id,
      hiddenFrom: [
        ...address.hiddenFrom,
        ...more.filter(({ addressId }) => addressId === address.id).map(({ personId }) => personId),
      ],
    })),
    residences: [...kept.residences, ...gone.residences],
  };
};

/**
 * What is hidden from somebody of one file is hidden from everybody who comes from the other, but for those who are one with somebody of the
 * first: nobody looked yet whether they are whom it is hidden from (PF03). A person opens it to them one by one.
 */
export const newlyHidden = ({ kept, gone, pairs }: Joining): ReadonlyArray<HiddenAddress> => {
  const paired = new Set<PersonId>(pairs.flatMap(({ keepId, dropId }) => [keepId, dropId]));
  const strangers = (file: FamilyFile) => file.people.map(({ id }) => id).filter((id) => !paired.has(id));
  const hidden = (file: FamilyFile, from: FamilyFile) =>
    file.addresses
      .filter(({ hiddenFrom }) => hiddenFrom.length > 0)
      .flatMap(({ id }) => strangers(from).map((personId) => ({ addressId: id, personId })));
  return [...hidden(kept, gone), ...hidden(gone, kept)];
};

/** Why two files cannot become one, in sentences; none where they can. `decided` are things that stand under the reference of the file that would go. */
export const joinRefusals = (joining: Joining, decided: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { kept, gone, pairs } = joining;
  const called = `${gone.family.name} (${gone.family.reference})`;
  const ids = pairs.flatMap(({ keepId, dropId }) => [keepId, dropId]);
  const file = joinedFile(joining);
  const inOne = (id: PersonId): boolean => kept.people.some((person) => person.id === id);
  return [
    ...(kept.family.id === gone.family.id ? ['Choose two files.'] : []),
    ...(decided.length > 0
      ? [`${called} has ${decided.join(' and ')} under its own reference: keep that file, and bring the other one into it.`]
      : []),
    ...(pairs.length === 0 ? ['Say who of them is one person: two families with nobody in common stay two families.'] : []),
    ...(new Set(ids).size < ids.length ? ['Nobody can be one with two others.'] : []),
    ...(pairs.some(({ keepId, dropId }) => inOne(keepId) === inOne(dropId)) ? ['Each pair is one person of either file.'] : []),
    ...new Set(pairs.flatMap((pair) => mergeRefusals(file, pair))),
  ];
};

/** What joining two files does, beside what each pair becomes, in one sentence each. */
export const joinConsequences = (joining: Joining): ReadonlyArray<string> => {
  const { kept, gone, pairs } = joining;
  const called = `${kept.family.name} (${kept.family.reference})`;
  const paired = new Set<PersonId>(pairs.flatMap(({ keepId, dropId }) => [keepId, dropId]));
  const come = gone.people.filter(({ id }) => !paired.has(id));
  const hidden = newlyHidden(joining);
  const newly = new Set(hidden.map(({ addressId }) => addressId)).size;
  return [
    `${gone.family.name} (${gone.family.reference}) is no longer listed: everybody in it comes into ${called}.`,
    ...come.map((person) => `${fullName(person)} comes into ${called}.`),
    ...(newly > 0
      ? [
          `${newly === 1 ? 'An address that is' : `${newly} addresses that are`} hidden from somebody ${newly === 1 ? 'is' : 'are'} hidden from everybody who comes from the other file too, until you open ${newly === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
};
