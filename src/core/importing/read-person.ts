import { calledUntilNamed } from '../children/birth-event.ts';
import type { ResponsibilityGround } from '../children/parental-responsibility.ts';
import type { Birth, Sex } from '../children/people.ts';
import { cleanText } from '../clean-text.ts';
import { addDays, type LocalDate } from '../local-date.ts';
import { err, ok, type Result } from '../result.ts';
import { dateIn, groundIn, nameIn, nhsNumberIn, postcodeIn, responsibilityIn, sexIn, upnIn, yesOrNoIn } from './cell-values.ts';

/** One row of a list of people, understood. What the row does not say is undefined, and never erases what is known. */
export interface ReadPerson {
  readonly familyReference: string;
  readonly role: 'child' | 'adult';
  readonly givenName: string;
  readonly familyName: string;
  readonly birth: Birth;
  readonly sex: Sex | undefined;
  /** As the desk calls the fields of a person. */
  readonly words: { readonly [Field in WordField]?: string };
  /** As the desk calls the fields of a child. */
  readonly childWords: { readonly [Field in ChildWordField]?: string };
  readonly numbers: ReadonlyArray<PersonNumber>;
  readonly relationship: ReadRelationship | undefined;
  readonly home: ReadHome | undefined;
}

export interface ReadRelationship {
  readonly kind: string;
  readonly childNumber: string;
  /** `unknown` unless the row says yes or no: nothing is taken for granted (PF01). */
  readonly responsibility: 'yes' | 'no' | 'unknown';
  readonly ground: ResponsibilityGround | null;
  readonly from: LocalDate | null;
  readonly evidence: string;
  /** What the row says of the ground where it is none of the list: kept in its own words. */
  readonly basis: string;
}

export interface ReadHome {
  readonly lines: ReadonlyArray<string>;
  readonly postcode: string;
  readonly since: LocalDate | undefined;
  /** The system marks it: somebody may not learn it. */
  readonly restricted: boolean;
}

/** A number that means one person and no other. */
export interface PersonNumber {
  readonly kind: NumberKind;
  readonly number: string;
}
export type NumberKind = 'council' | 'nhs' | 'upn';

export type WordField = 'ethnicity' | 'religion' | 'language' | 'disability' | 'interpreter' | 'phone' | 'email';
export type ChildWordField = 'school' | 'legalStatus';
export const wordFields: ReadonlyArray<WordField> = [
  'ethnicity',
  'religion',
  'language',
  'disability',
  'interpreter',
  'phone',
  'email',
];
const childWordFields: ReadonlyArray<ChildWordField> = ['school', 'legalStatus'];

/** The row as a person, or every reason against it, each a sentence. `today` bounds births. */
export const readPerson = (
  values: { readonly [field: string]: string },
  today: LocalDate,
): Result<ReadPerson, ReadonlyArray<string>> => {
  const reasons: string[] = [];
  for (const value of Object.values(values)) {
    if (cleanText(value).length > mostLength) reasons.push(`“${value.slice(0, 30)}…” is longer than ${mostLength} letters.`);
  }
  const birth = birthOf(values, today, reasons);
  const numbers = numbersOf(values, reasons);
  const whole = values.fullName === undefined ? undefined : nameIn(values.fullName);
  const surname = text(values.surname ?? whole?.surname);
  const givenName = text(values.givenName ?? whole?.givenName);
  const role = roleOf(values, birth, today);
  if (role === undefined) reasons.push(`“${values.role ?? ''}” is neither child nor adult, and no date of birth says it.`);
  if (surname === '') reasons.push('There is no family name.');
  // An unborn child often has none yet.
  if (givenName === '' && birth.known !== 'expected') reasons.push('There is no given name.');
  const council = numbers.find(({ kind }) => kind === 'council')?.number;
  const familyReference = text(values.familyReference ?? (role === 'child' ? council : undefined));
  if (familyReference === '') reasons.push('There is no family reference.');
  const home = homeOf(values, reasons);
  const relationship = role === 'adult' ? relationshipOf(values, reasons) : undefined;
  if (reasons.length > 0 || role === undefined) return err(reasons);
  return ok({
    familyReference,
    ...calledUntilNamed({ role, givenName, birth }),
    familyName: surname,
    sex: values.sex === undefined ? undefined : sexIn(values.sex),
    words: picked(values, wordFields),
    childWords: role === 'child' ? picked(values, childWordFields) : {},
    numbers,
    relationship,
    home,
  });
};

/** One line (security.md I2). */
const mostLength = 300;
/** No pregnancy is expected to end later than this, in days. */
const longestWait = 300;
/** Days in eighteen years: from here on somebody whose role is not said is an adult. */
const daysOfChildhood = 6574;

const text = (value: string | undefined): string => cleanText(value ?? '').trim();

const picked = <Field extends string>(
  values: { readonly [field: string]: string },
  fields: ReadonlyArray<Field>,
): { readonly [F in Field]?: string } =>
  Object.fromEntries(fields.filter((field) => values[field] !== undefined).map((field) => [field, text(values[field])])) as {
    readonly [F in Field]?: string;
  };

/** An unborn child has an expected date and no date of birth (rule 8525Q). */
const birthOf = (values: { readonly [field: string]: string }, today: LocalDate, reasons: string[]): Birth => {
  const born = values.bornOn === undefined ? undefined : dateIn(values.bornOn);
  const expected = values.expectedOn === undefined ? undefined : dateIn(values.expectedOn);
  if (born !== undefined && !born.ok) reasons.push(`Date of birth: ${born.error}`);
  if (expected !== undefined && !expected.ok) reasons.push(`Expected date of delivery: ${expected.error}`);
  if (born?.ok) {
    // Systems keep the expected date of a child who has been born since: the birth is what counts.
    if (born.value > today) reasons.push('The date of birth has not come yet.');
    if (born.value < '1900-01-01') reasons.push('The date of birth is before 1900.');
    return { known: 'date', on: born.value };
  }
  if (expected?.ok) {
    if (expected.value > addDays(today, longestWait)) reasons.push('The expected date of delivery is too far away.');
    return { known: 'expected', on: expected.value };
  }
  return { known: 'no' };
};

const numbersOf = (values: { readonly [field: string]: string }, reasons: string[]): ReadonlyArray<PersonNumber> => {
  const found: PersonNumber[] = [];
  const council = text(values.number);
  if (council !== '' && !/^[A-Za-z0-9]{1,20}$/.test(council))
    reasons.push(`“${council.slice(0, 30)}” is no council’s number: at most 20 letters and digits (rules 1570 and 1580).`);
  else if (council !== '') found.push({ kind: 'council', number: council });
  const nhs = values.nhsNumber;
  const nhsNumber = nhs === undefined ? undefined : nhsNumberIn(nhs);
  if (nhsNumber !== undefined) found.push({ kind: 'nhs', number: nhsNumber });
  else if (nhs !== undefined) reasons.push(`“${nhs.slice(0, 30)}” is not an NHS number: its check digit is wrong.`);
  const pupil = values.upn;
  const upn = pupil === undefined ? undefined : upnIn(pupil);
  if (upn !== undefined) found.push({ kind: 'upn', number: upn });
  else if (pupil !== undefined) reasons.push(`“${pupil.slice(0, 30)}” is not a unique pupil number.`);
  return found;
};

const roleOf = (values: { readonly [field: string]: string }, birth: Birth, today: LocalDate): 'child' | 'adult' | undefined => {
  const said = text(values.role).toLowerCase();
  if (/^(child|c|unborn|young person|subject|sibling)\b/.test(said) || birth.known === 'expected') return 'child';
  if (/^(adult|a|parent|carer|mother|father)\b/.test(said)) return 'adult';
  if (said !== '') return undefined;
  if (birth.known !== 'date') return values.relationship === undefined ? undefined : 'adult';
  return birth.on > addDays(today, -daysOfChildhood) ? 'child' : 'adult';
};

const relationshipOf = (values: { readonly [field: string]: string }, reasons: string[]): ReadRelationship | undefined => {
  const kind = text(values.relationship);
  const childNumber = text(values.relatedTo);
  const since = values.responsibilityFrom === undefined ? undefined : dateIn(values.responsibilityFrom);
  if (since !== undefined && !since.ok) reasons.push(`Parental responsibility since: ${since.error}`);
  const said = values.responsibility;
  const responsibility = said === undefined ? 'unknown' : responsibilityIn(said);
  if (responsibility === undefined)
    reasons.push(`“${(said ?? '').slice(0, 30)}” does not say whether they have parental responsibility: yes, no or not known.`);
  if (kind === '' || childNumber === '') return undefined;
  const written = text(values.responsibilityGround);
  const ground = groundIn(written);
  return {
    kind,
    childNumber,
    responsibility: responsibility ?? 'unknown',
    ground: ground ?? null,
    from: since?.ok ? since.value : null,
    evidence: text(values.responsibilityEvidence),
    basis: ground === undefined ? written : '',
  };
};

const homeOf = (values: { readonly [field: string]: string }, reasons: string[]): ReadHome | undefined => {
  const said = values.addressRestricted;
  const restricted = said === undefined ? false : yesOrNoIn(said);
  if (restricted === undefined) reasons.push(`“${(said ?? '').slice(0, 30)}” does not say whether the address is restricted.`);
  const since = values.livesThereSince === undefined ? undefined : dateIn(values.livesThereSince);
  if (since !== undefined && !since.ok) reasons.push(`Lives there since: ${since.error}`);
  const lines = text(values.address)
    .split(/[\n,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const written = text(values.postcode);
  if (lines.length === 0 && written === '') return undefined;
  if (lines.length > 6) reasons.push('The address has more than six lines.');
  const postcode = postcodeIn(written) ?? (written === '' ? '' : undefined);
  if (postcode === undefined) reasons.push(`“${written.slice(0, 30)}” is not a British postcode.`);
  // Where it is not understood whether it is restricted the row is refused: nothing is read as open by default.
  return { lines, postcode: postcode ?? '', since: since?.ok ? since.value : undefined, restricted: restricted ?? true };
};
