import { type Compared, comparedPerson, type Likeness, likeness } from '../children/alike.ts';
import type { Person } from '../children/people.ts';
import type { FamilyId } from '../identifiers.ts';

type Named = Pick<Person, 'givenName' | 'familyName' | 'birth'>;

/** As many of one sound or one birthday are compared with a row at most: a long list is looked at in seconds. */
const mostCompared = 300;

/**
 * Finds who here may be the person of a row, as is done while somebody types (IN08): by a name that sounds or is spelt alike, the other way
 * round, or beside the same birthday. Names of which neither sound nor birthday is shared are not compared, which leaves out a slip of
 * the pen that changes the sound of somebody whose birthday is told otherwise as well.
 */
export const nearFinder = <Known extends { readonly person: Person }>(all: Iterable<Known>) => {
  const found = new Map<string, { readonly known: Known; readonly compared: Compared }[]>();
  for (const known of all) {
    const compared = comparedOf(known.person, known.person.familyId);
    for (const key of keysOf(compared)) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [{ known, compared }]);
      else if (list.length < mostCompared) list.push({ known, compared });
    }
  }
  return (
    row: Named,
    familyId: FamilyId | null,
  ): { readonly known: Known; readonly why: ReadonlyArray<Likeness> } | undefined => {
    const entered = comparedOf(row, familyId);
    let nearest: { readonly known: Known; readonly why: ReadonlyArray<Likeness> } | undefined;
    const candidates = new Set(
      [...keysOf(entered), soundKey(entered.family.sound, entered.given.sound)].flatMap((key) => found.get(key) ?? []),
    );
    for (const { known, compared } of candidates) {
      const why = bothUnborn(entered, compared) ? unbornLikeness(entered, compared) : likeness(entered, compared);
      // Two words for it are more than one; of the same number the first stays.
      if (why !== undefined && why.length > (nearest?.why.length ?? 0)) nearest = { known, why };
    }
    return nearest;
  };
};

const comparedOf = (person: Named, familyId: FamilyId | null): Compared =>
  comparedPerson(person, {
    bornOn: person.birth.known === 'date' || person.birth.known === 'expected' ? person.birth.on : null,
    familyId,
    addresses: [],
  });

const soundKey = (given: string, family: string): string => `sound ${given}|${family}`;

/** A child who is not born yet has no name: of one family there is seldom more than one. */
const bothUnborn = (one: Compared, other: Compared): boolean =>
  one.given.letters === '' && other.given.letters === '' && one.familyId !== null && one.familyId === other.familyId;

const unbornLikeness = (one: Compared, other: Compared): ReadonlyArray<Likeness> => [
  'like-family-name',
  ...(one.bornOn !== null && one.bornOn === other.bornOn ? (['same-birth'] as const) : []),
];

const keysOf = ({ given, family, bornOn, familyId }: Compared): ReadonlyArray<string> => [
  soundKey(given.sound, family.sound),
  ...(bornOn === null ? [] : [`born ${bornOn}`]),
  ...(given.letters === '' && familyId !== null ? [`unborn ${familyId}`] : []),
];
