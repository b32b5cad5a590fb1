import type { AddressId, FamilyId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { AuthorityResponsibility } from './authority-responsibility.ts';
import type { ResponsibilityRecord } from './parental-responsibility.ts';

/** What is known of a birth. An unborn child has an expected date of delivery and no date of birth (rule 8525Q). */
export type Birth =
  | { readonly known: 'date'; readonly on: LocalDate }
  | { readonly known: 'year'; readonly year: number }
  | { readonly known: 'expected'; readonly on: LocalDate }
  | { readonly known: 'no' };

/** As the child in need census codes it since 2024-25 (N00783). */
export type Sex = 'female' | 'male' | 'unknown';

/** Point sizes a reader can be sent: 12 unless they asked for larger print (domain.md 6.9). */
export type TextSize = 12 | 14 | 18;

/** Somebody in a family: a child or an adult. Practitioners are not persons of a family; see `Practitioner`. */
export interface Person {
  readonly id: PersonId;
  readonly familyId: FamilyId;
  readonly role: 'child' | 'adult';
  readonly givenName: string;
  readonly familyName: string;
  readonly birth: Birth;
  readonly sex: Sex;
  readonly ethnicity: string;
  readonly religion: string;
  readonly language: string;
  readonly disability: string;
  /** What this person needs in order to take part and to read what we send, in plain words. */
  readonly needs: string;
  /** The language an interpreter is booked for, or empty where none is needed (PA-03). */
  readonly interpreter: string;
  readonly textSize: TextSize;
  readonly phone: string;
  readonly email: string;
  /** Only for a child; null for an adult. */
  readonly child: ChildDetails | null;
}

export interface ChildDetails {
  /** The council's own number for the child, at most 20 letters and digits (rules 1570 and 1580). */
  readonly laChildId: string;
  readonly school: string;
  readonly schoolYear: string;
  readonly legalStatus: string;
  /** The order under which a local authority shares parental responsibility (PF01); absent or null where none is known. */
  readonly authority?: AuthorityResponsibility | null | undefined;
  readonly previousPlans: ReadonlyArray<PreviousPlan>;
}

/** A child protection plan that ended before this desk knew the child (`NumberOfPreviousCPP`, I-4). */
export interface PreviousPlan {
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate;
  readonly category: Category;
}

/** The four categories of harm; "multiple" only where the profile allows it (domain.md 5.4). */
export type Category = 'neglect' | 'physical' | 'sexual' | 'emotional' | 'multiple';

export interface Family {
  readonly id: FamilyId;
  /** The council's case reference: what is said instead of a name on paper, in file names and window titles. */
  readonly reference: string;
  /** What the desk calls the family on screen, usually the surname. */
  readonly name: string;
}

/** How an adult stands to a child. A legal status is not the same as being a biological parent (glossary, PR). */
export interface Relationship {
  readonly adultId: PersonId;
  readonly childId: PersonId;
  /** In the field's words: `mother`, `father`, `maternal grandmother`, `partner of mother`. */
  readonly kind: string;
  readonly parental: boolean;
  /** `unknown` is an answer, and keeps a person out of any list that is made automatically (PF01). */
  readonly parentalResponsibility: 'yes' | 'no' | 'unknown';
  /** Anything more about it in words; before the record was kept, all that was known: `named on birth certificate, seen 2 April`. */
  readonly basis: string;
  /** What it rests on, since when and what was seen (PF01); absent or null where nobody has said. */
  readonly held?: ResponsibilityRecord | null | undefined;
}

/**
 * Whether nothing is known of an adult's parental responsibility for any of these children they are related to: such a person is
 * put on no list by itself (PF01).
 */
export const isResponsibilityUnknown = (
  relationships: ReadonlyArray<Pick<Relationship, 'adultId' | 'childId' | 'parentalResponsibility'>>,
  adult: PersonId,
  children: ReadonlyArray<PersonId>,
): boolean => {
  const ties = relationships.filter((tie) => tie.adultId === adult && children.includes(tie.childId));
  return ties.length > 0 && ties.every(({ parentalResponsibility }) => parentalResponsibility === 'unknown');
};

/** Whether somebody is a parent of one of these children, or responsible for one: at whatever age, a child of fifteen too (PA-01, PF07). */
export const isParentOf = (
  relationships: ReadonlyArray<Relationship>,
  id: PersonId,
  children: ReadonlyArray<PersonId>,
): boolean =>
  relationships.some(
    (r) => r.adultId === id && children.includes(r.childId) && (r.parental || r.parentalResponsibility === 'yes'),
  );

/** Whether one child may be a parent of another: twelve years older or more, or of one who is not born yet (PF07). */
export const mayBeParentOf = (older: Pick<Person, 'birth'>, younger: Pick<Person, 'birth'>): boolean => {
  const [born, bornLater] = [older.birth, younger.birth].map(yearOfBirth);
  return born !== undefined && bornLater !== undefined && bornLater - born >= 12;
};

/** For an unborn child the year in which it is expected; undefined where no year is known. */
export const yearOfBirth = (birth: Birth): number | undefined => {
  if (birth.known === 'year') return birth.year;
  return birth.known === 'date' || birth.known === 'expected' ? Number(birth.on.slice(0, 4)) : undefined;
};

/** A place where someone lives or lived. */
export interface Address {
  readonly id: AddressId;
  readonly familyId: FamilyId;
  /** Who may not learn this address (PF03). Anyone here makes the address confidential, and its text is kept sealed (X2). */
  readonly hiddenFrom: ReadonlyArray<PersonId>;
  /** Null where the address is confidential and the restricted key is not loaded. */
  readonly text: AddressText | null;
}

export interface AddressText {
  /** One line each, without the postcode. */
  readonly lines: ReadonlyArray<string>;
  readonly postcode: string;
}

/** Who lives where, and since when; both dates inclusive, `until` null while it lasts. */
export interface Residence {
  readonly personId: PersonId;
  readonly addressId: AddressId;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** `weekdays`, `weekends`: where a child lives in two places. Empty where it is the only one. */
  readonly pattern: string;
}

/** A name that somebody was written under before it was found that two entries are one person (PF09): texts may still say it. */
export interface FormerName extends Pick<Person, 'givenName' | 'familyName'> {
  readonly personId: PersonId;
}

/** A family as the desk holds it: who, how they are related, and where they live. */
export interface FamilyFile {
  readonly family: Family;
  readonly people: ReadonlyArray<Person>;
  readonly relationships: ReadonlyArray<Relationship>;
  readonly addresses: ReadonlyArray<Address>;
  readonly residences: ReadonlyArray<Residence>;
  /** Absent where nobody was merged. */
  readonly formerNames?: ReadonlyArray<FormerName>;
}

/** Everything that a person was called in this file: their name, and those of entries that were merged into theirs. */
export const namesOf = (
  { formerNames = [] }: Pick<FamilyFile, 'formerNames'>,
  person: Pick<Person, 'id' | 'givenName' | 'familyName'>,
): ReadonlyArray<Pick<Person, 'givenName' | 'familyName'>> => [
  person,
  ...formerNames.filter(({ personId }) => personId === person.id),
];

export const fullName = (person: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${person.givenName} ${person.familyName}`.trim();

export const isConfidential = (address: Pick<Address, 'hiddenFrom'>): boolean => address.hiddenFrom.length > 0;

/** Where `personId` lives on `on`, the only home or the first of two. */
export const residencesOn = (residences: ReadonlyArray<Residence>, personId: PersonId, on: LocalDate): ReadonlyArray<Residence> =>
  residences.filter((r) => r.personId === personId && r.from <= on && (r.until === null || r.until >= on));

/**
 * Where a letter to somebody goes on `on`: where they live without a pattern, the last they moved to where nobody ended the one before
 * (PF03), and not the one that ends that very day where there is another. Never what may not be known to them. Undefined where they live nowhere, or by a pattern in two homes: nobody said which of
 * two parents would open it, and a person hands it over instead.
 */
export const homeForLetters = (
  { addresses, residences }: Pick<FamilyFile, 'addresses' | 'residences'>,
  personId: PersonId,
  on: LocalDate,
): Address | undefined => {
  const homes = residencesOn(residences, personId, on).flatMap((residence) => {
    const address = addresses.find(({ id }) => id === residence.addressId);
    return address === undefined || address.hiddenFrom.includes(personId) ? [] : [{ residence, address }];
  });
  const stays = homes.filter(({ residence }) => residence.until !== on);
  const lasting = stays.length > 0 ? stays : homes;
  const steady = lasting.filter(({ residence }) => residence.pattern.trim() === '');
  const [last, before] = (steady.length > 0 ? steady : lasting).sort((one, other) =>
    one.residence.from < other.residence.from ? 1 : one.residence.from > other.residence.from ? -1 : 0,
  );
  if (last === undefined || before === undefined) return last?.address;
  const isClear = steady.length > 0 && last.residence.from > before.residence.from;
  return isClear || last.address.id === before.address.id ? last.address : undefined;
};

/** The household now: everyone who lives on `on` at an address where `personId` lives. */
export const householdOf = (file: FamilyFile, personId: PersonId, on: LocalDate): ReadonlyArray<PersonId> => {
  const homes = new Set(residencesOn(file.residences, personId, on).map((r) => r.addressId));
  const there = file.people.filter((p) => residencesOn(file.residences, p.id, on).some((r) => homes.has(r.addressId)));
  return there.map((p) => p.id);
};
