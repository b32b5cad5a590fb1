import type { FamilyId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { searchable } from '../searchable.ts';
import type { AddressText, Person } from './people.ts';

/** A person as far as two are compared; made once for everybody, as they are compared with every key that is pressed. */
export interface Compared {
  readonly given: ComparedName;
  readonly family: ComparedName;
  /** Born or expected on; null where no day is known. */
  readonly bornOn: LocalDate | null;
  /** What `addressKey` made of their addresses. A confidential one is never compared: a match would tell where it is. */
  readonly addresses: ReadonlyArray<string>;
  /** Null for somebody whose family is not made yet. */
  readonly familyId: FamilyId | null;
}

export interface ComparedName {
  readonly letters: string;
  readonly sound: string;
}

/** Why two may be one (IN08). */
export type Likeness =
  | 'same-name'
  | 'like-name'
  | 'like-given-name'
  | 'like-family-name'
  | 'swapped-names'
  | 'same-birth'
  | 'birth-one-digit'
  | 'same-address';

export const likenessInWords: { readonly [L in Likeness]: string } = {
  'same-name': 'the same name',
  'like-name': 'a name that sounds or is spelt alike',
  'like-given-name': 'a given name that is or sounds the same',
  'like-family-name': 'a family name that is or sounds the same',
  'swapped-names': 'given and family name the other way round',
  'same-birth': 'the same date of birth',
  'birth-one-digit': 'a date of birth that differs in one digit',
  'same-address': 'an address in common',
};

export const comparedName = (name: string): ComparedName => {
  const letters = searchable(name).replace(/[^\p{L}]/gu, '');
  return { letters, sound: soundOf(letters) };
};

export const comparedPerson = (
  person: Pick<Person, 'givenName' | 'familyName'>,
  rest: Omit<Compared, 'given' | 'family'>,
): Compared => ({ given: comparedName(person.givenName), family: comparedName(person.familyName), ...rest });

/** House and postcode without spaces or signs; empty where there is too little of an address to compare. */
export const addressKey = ({ lines, postcode }: AddressText): string => {
  const house = searchable(lines[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const code = searchable(postcode).replace(/\s/g, '');
  return house === '' || code === '' ? '' : `${house} ${code}`;
};

/**
 * Why `known` may be whom somebody is about to enter, or undefined where nothing speaks for it. Names alone are enough, unless both
 * dates of birth are known and far apart; a date of birth or an address needs a name beside it (IN08).
 */
export const likeness = (
  entered: Compared,
  known: Compared,
  close: typeof closeness = closeness,
): ReadonlyArray<Likeness> | undefined => {
  const given = close(entered.given, known.given);
  const family = close(entered.family, known.family);
  const isStraight = given > 0 && family > 0;
  const isSwapped = !isStraight && close(entered.given, known.family) > 0 && close(entered.family, known.given) > 0;
  // Nearly everybody: left before anything else is looked at.
  if (given === 0 && family === 0 && !isSwapped) return undefined;
  const birth = birthLikeness(entered.bornOn, known.bornOn);
  const isOtherFamily = entered.familyId !== known.familyId;
  const hasAddress = isOtherFamily && entered.addresses.some((address) => known.addresses.includes(address));
  const beside: ReadonlyArray<Likeness> = [
    ...(birth === 'same-birth' || birth === 'birth-one-digit' ? [birth] : []),
    ...(hasAddress ? (['same-address'] as const) : []),
  ];
  if (isSwapped || isStraight) {
    const name = isSwapped ? 'swapped-names' : given + family === 2 * same ? 'same-name' : 'like-name';
    return birth === 'far' && !hasAddress ? undefined : [name, ...beside];
  }
  if (given > 0 && beside.length > 0) return ['like-given-name', ...beside];
  // Brothers and sisters who are twins share both: within one family that says nothing.
  if (family > 0 && isOtherFamily && birth === 'same-birth') return ['like-family-name', ...beside];
  return undefined;
};

/** The likeliest first, and people of one likeness in the order they came; `atMost` of them. */
export const mostAlike = <T extends { readonly compared: Compared }>(
  entered: Compared,
  all: ReadonlyArray<T>,
  atMost: number,
): ReadonlyArray<T & { readonly why: ReadonlyArray<Likeness> }> => {
  const close = closenessOnce();
  const found: (T & { readonly why: ReadonlyArray<Likeness> })[] = [];
  for (const one of all) {
    const why = likeness(entered, one.compared, close);
    if (why !== undefined) found.push({ ...one, why });
  }
  return found.sort((a, b) => weightOf(b.why) - weightOf(a.why)).slice(0, atMost);
};

/** Each pair of names is compared once, however many people bear them. */
const closenessOnce = (): typeof closeness => {
  const known = new Map<ComparedName, Map<ComparedName, number>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<ComparedName, number>();
    if (ofA.size === 0) known.set(a, ofA);
    const before = ofA.get(b);
    if (before !== undefined) return before;
    const now = closeness(a, b);
    ofA.set(b, now);
    return now;
  };
};

/** `same` where every letter is, 1 where they sound alike or one letter was mistyped, 0 otherwise. */
export const closeness = (a: ComparedName, b: ComparedName): number => {
  if (a.letters === '' || b.letters === '') return 0;
  if (a.letters === b.letters) return same;
  return a.sound === b.sound || isOneSlipApart(a.letters, b.letters) ? 1 : 0;
};
const same = 2;

const weights: { readonly [L in Likeness]: number } = {
  'same-name': 6,
  'swapped-names': 5,
  'like-name': 4,
  'like-given-name': 2,
  'like-family-name': 2,
  'same-birth': 5,
  'birth-one-digit': 3,
  'same-address': 3,
};
const weightOf = (why: ReadonlyArray<Likeness>): number => why.reduce((sum, reason) => sum + weights[reason], 0);

const birthLikeness = (a: LocalDate | null, b: LocalDate | null): 'unknown' | 'far' | 'same-birth' | 'birth-one-digit' => {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same-birth';
  return [...a].filter((digit, at) => digit !== b[at]).length === 1 ? 'birth-one-digit' : 'far';
};

/** Spellings of one sound, in the order they are replaced. */
const spellings: ReadonlyArray<readonly [RegExp, string]> = [
  [/^[kg]n/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/gh/g, ''],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/dg|g(?=[eiy])/g, 'j'],
  [/(.)\1+/g, '$1'],
];

/**
 * A name as it sounds: its first letter and the consonants after it, `ktrn` for `Catherine` and `Kathryn`. Where those are fewer than
 * three, each run of vowels counts as well: `Rowan` is not `Wren`, and `Sean` is `Shaun`.
 */
const soundOf = (letters: string): string => {
  const spelt = spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters);
  const [first, rest] = [spelt.slice(0, 1), spelt.slice(1)];
  const consonants = rest.replace(/[aeiouyhw]/g, '');
  if (consonants.length >= 2) return first + consonants;
  const runs = rest.replace(/(?<![aeiouy])h|[hw](?![aeiouy])/g, '');
  return first + runs.replace(/[aeiouy]+/g, 'a');
};

/** One letter more, less or other, or two beside each other changed; names of three letters are too short for it. */
const isOneSlipApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  // Counted from both ends and nothing copied: it is asked of every name with every key.
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let until = 0;
  while (until < short.length - from && short[short.length - 1 - until] === long[long.length - 1 - until]) until += 1;
  const differing = long.length - from - until;
  if (differing <= 1) return true;
  const isTurned = short[from] === long[from + 1] && short[from + 1] === long[from];
  return differing === 2 && short.length === long.length && isTurned;
};
