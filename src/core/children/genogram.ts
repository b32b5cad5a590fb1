import { grouped } from '../grouped.ts';
import type { AddressId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { type FamilyFile, fullName, type Person, type Relationship, residencesOn } from './people.ts';

/** The usual signs: a square is male, a circle female, a diamond not known or not said, and a triangle not born yet. */
export type Sign = 'square' | 'circle' | 'diamond' | 'triangle';

/** The parents of one or more children, as one knot of the drawing: a child hangs from it, and not from each parent by itself. */
export interface Couple {
  readonly id: string;
  readonly parents: ReadonlyArray<PersonId>;
  readonly children: ReadonlyArray<PersonId>;
}

/** A line of somebody who is no parent: to the parent they are the parent of, or to what ties them to the children. */
export interface Tie {
  readonly from: PersonId;
  readonly to: { readonly person: PersonId } | { readonly couple: string };
  /** A grandparent's line to their own child is one of descent; every other one is broken. */
  readonly isDescent: boolean;
}

/** What has to be known of somebody to draw them; the sex is null where the reader may not have it, which is not the same as not known. */
export type Drawn = Pick<Person, 'id' | 'role' | 'givenName' | 'familyName' | 'birth'> & { readonly sex: Person['sex'] | null };

/** Those who are drawn, and what is between them: of a whole family, or of the part of it that one reader may know. */
export interface DrawnFamily<P extends Drawn = Person> {
  readonly people: ReadonlyArray<P>;
  readonly relationships: ReadonlyArray<Pick<Relationship, 'adultId' | 'childId' | 'kind' | 'parental'>>;
  readonly residences: FamilyFile['residences'];
}

/** What a genogram draws, before anybody says where it stands. */
export interface Genogram<P extends Drawn = Person> {
  readonly people: ReadonlyArray<{ readonly person: P; readonly sign: Sign; readonly home: AddressId | null }>;
  readonly couples: ReadonlyArray<Couple>;
  readonly ties: ReadonlyArray<Tie>;
  /** Addresses where two or more of the family live on that day: each is drawn as one household. */
  readonly households: ReadonlyArray<AddressId>;
}

/**
 * The family on `on` as a genogram draws it (PF02). Somebody with two homes is drawn in the first; the text says both.
 *
 * A maternal or paternal grandparent is drawn as the parent of the child's mother or father where there is one, else tied to the child.
 */
export const genogramOf = <P extends Drawn>(file: DrawnFamily<P>, on: LocalDate): Genogram<P> => {
  const homeOf = (id: PersonId): AddressId | null => residencesOn(file.residences, id, on)[0]?.addressId ?? null;
  const people = file.people.map((person) => ({ person, sign: signOf(person), home: homeOf(person.id) }));
  const homes = people.flatMap(({ home }) => (home === null ? [] : [home]));
  const couples = couplesOf(file);
  return {
    people,
    couples,
    ties: tiesOf(file, couples),
    households: [...new Set(homes)].filter((home) => homes.filter((other) => other === home).length > 1),
  };
};

const signOf = ({ birth, sex }: Drawn): Sign => {
  if (birth.known === 'expected') return 'triangle';
  return sex === 'male' ? 'square' : sex === 'female' ? 'circle' : 'diamond';
};

const couplesOf = (file: DrawnFamily<Drawn>): ReadonlyArray<Couple> => {
  const children = file.people.filter(({ role }) => role === 'child');
  const parentsOf = (child: Drawn): ReadonlyArray<PersonId> =>
    file.relationships
      .filter(({ childId, parental }) => childId === child.id && parental)
      .map(({ adultId }) => adultId)
      .sort();
  return [...grouped(children, (child) => parentsOf(child).join(' '))].flatMap(([key, theirs]) => {
    const [first] = theirs;
    return key === '' || first === undefined
      ? []
      : [{ id: `couple ${key}`, parents: parentsOf(first), children: theirs.map(({ id }) => id) }];
  });
};

const tiesOf = (file: DrawnFamily<Drawn>, couples: ReadonlyArray<Couple>): ReadonlyArray<Tie> => {
  const found = new Map<string, Tie>();
  for (const relationship of file.relationships) {
    const tie = tieOf(file, couples, relationship);
    if (tie !== undefined) found.set(JSON.stringify([tie.from, tie.to]), tie);
  }
  return [...found.values()];
};

const tieOf = (
  file: DrawnFamily<Drawn>,
  couples: ReadonlyArray<Couple>,
  one: DrawnFamily['relationships'][number],
): Tie | undefined => {
  const { adultId: from, childId, kind, parental } = one;
  if (parental) return undefined;
  const side = /^(maternal|paternal) (great-?)?grand/i.exec(kind)?.[1]?.toLowerCase();
  const parent = file.relationships.find(
    (other) =>
      other.childId === childId &&
      other.parental &&
      other.adultId !== from &&
      other.kind.trim().toLowerCase() === (side === 'maternal' ? 'mother' : 'father'),
  );
  if (side !== undefined && parent !== undefined) return { from, to: { person: parent.adultId }, isDescent: true };
  const couple = couples.find(({ children }) => children.includes(childId));
  const tied = file.relationships.filter(({ adultId, parental: isParent }) => adultId === from && !isParent);
  // Tied to all children of a couple, one line says as much as many.
  const isToAll = couple?.children.every((child) => tied.some((other) => other.childId === child)) === true;
  if (couple !== undefined && couple.children.length > 1 && isToAll) return { from, to: { couple: couple.id }, isDescent: false };
  return { from, to: { person: childId }, isDescent: false };
};

const signWords: { readonly [S in Sign]: string } = {
  square: 'male',
  circle: 'female',
  diamond: 'sex not known',
  triangle: 'not born yet',
};

/** Everything the drawing says as sentences, one line for each person in the order of the file (PF02). */
export const genogramInWords = (file: DrawnFamily<Drawn>, on: LocalDate): ReadonlyArray<string> => {
  const nameOf = (id: PersonId): string => called(file.people.find((person) => person.id === id));
  return file.people.map((person) => {
    const ties = file.relationships
      .filter(({ adultId }) => adultId === person.id)
      .map(({ kind, childId }) => `${kind} of ${nameOf(childId)}`);
    const parents = file.relationships
      .filter(({ childId, parental }) => childId === person.id && parental)
      .map(({ adultId }) => nameOf(adultId));
    const homes = residencesOn(file.residences, person.id, on).map(({ addressId }) => addressId);
    const others = file.people.filter(
      ({ id }) => id !== person.id && residencesOn(file.residences, id, on).some(({ addressId }) => homes.includes(addressId)),
    );
    return [
      isSaid(person) ? `${called(person)}, ${signWords[signOf(person)]}` : called(person),
      ...(ties.length > 0 ? [ties.join(', ')] : []),
      ...(parents.length > 0 ? [`child of ${parents.join(' and ')}`] : []),
      ...(others.length > 0 ? [`lives with ${others.map(called).join(', ')}`] : []),
    ]
      .join('; ')
      .concat('.');
  });
};

/** Of a sex that is withheld nothing is said: neither what it is, nor that nobody knows it. */
const isSaid = (person: Drawn): boolean => person.sex !== null || signOf(person) === 'triangle';

const called = (person: Drawn | undefined): string =>
  person === undefined
    ? ''
    : fullName(person) || (person.birth.known === 'expected' ? 'Unborn child' : 'Somebody without a name');
