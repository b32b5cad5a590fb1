import type { PersonId } from '../identifiers.ts';
import { fullDate, type LocalDate, type LocalDateTime } from '../local-date.ts';
import { fullName, type Person } from './people.ts';

/** That an unborn child was born: what the records called the child until then, so that nothing written before is without its key (IN03). */
export interface BirthEvent {
  readonly childId: PersonId;
  readonly givenNameBefore: string;
  readonly familyNameBefore: string;
  readonly expectedOn: LocalDate;
  readonly bornOn: LocalDate;
  readonly recordedAt: LocalDateTime;
}

/** The birth that a change of a person records, or undefined where it records none: an expected date becomes a date of birth. */
export const birthRecorded = (before: Person, after: Person, recordedAt: LocalDateTime): BirthEvent | undefined => {
  if (before.birth.known !== 'expected' || after.birth.known !== 'date') return undefined;
  return {
    childId: before.id,
    givenNameBefore: before.givenName,
    familyNameBefore: before.familyName,
    expectedOn: before.birth.on,
    bornOn: after.birth.on,
    recordedAt,
  };
};

/** What an unborn child is called where nothing else is known yet: `Unborn Sampleton`. */
export const unbornName = 'Unborn';

/** The same person; an unborn child without a name yet is called `Unborn`, so that no sentence and no paper has a gap for a name (IN03). */
export const calledUntilNamed = <Somebody extends Pick<Person, 'role' | 'givenName' | 'birth'>>(person: Somebody): Somebody =>
  person.role === 'child' && person.birth.known === 'expected' && person.givenName.trim() === ''
    ? { ...person, givenName: unbornName }
    : person;

/** What a sentence calls a child: `Rowan`, or `the unborn child` until there is a name. */
export const childInWords = ({ givenName }: Pick<Person, 'givenName'>): string =>
  givenName === unbornName ? 'the unborn child' : givenName;

/** `Rowan Sampleton`; an unborn child with the expected date, `Unborn Sampleton, due 3 March 2027`. */
export const nameWithDue = (person: Pick<Person, 'givenName' | 'familyName' | 'birth'>): string => {
  const name = fullName(person);
  return person.birth.known === 'expected' ? `${name}, due ${dueDay(person.birth.on)}` : name;
};

/** `Unborn Sampleton, due 3 March 2027, was born on 1 March 2027.` */
export const birthInWords = (event: BirthEvent): string => {
  const before = fullName({ givenName: event.givenNameBefore, familyName: event.familyNameBefore }) || 'The unborn child';
  return `${before}, due ${dueDay(event.expectedOn)}, was born on ${dueDay(event.bornOn)}.`;
};

const dueDay = (on: LocalDate): string => fullDate(on).replace(/^[A-Z][a-z]+day /, '');
