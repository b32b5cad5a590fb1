import type { AddressText } from '../children/people.ts';
import { plainLetters } from '../plain-letters.ts';
import { asSearched, escaped, notInWord } from './names.ts';
import { isStreetWord } from './ordinary-words.ts';

/** What would give away an address that is hidden from a reader. */
export interface AddressWords {
  /** In letters and digits alone, to be found wherever they stand. */
  readonly parts: ReadonlyArray<string>;
  /** Names of streets and houses without their kind, to be found as names: `Rosebery`. */
  readonly names: ReadonlyArray<string>;
  readonly isIn: (text: string) => boolean;
}

/**
 * Each line of each hidden address and each piece of it between commas, the street without its number, and shortened; its number and name
 * without the kind of street, `14 Rosebery`; and such a name alone where it is no common name of streets (X4, domain.md 6.8).
 *
 * `open` are addresses and names of places that the reader may know, `told` the names of people: what they say too gives nothing away.
 */
export const addressWords = (
  hidden: ReadonlyArray<AddressText>,
  open: ReadonlyArray<string>,
  told: ReadonlyArray<string>,
): AddressWords => {
  const said = new Set(open.flatMap(partsOfLine));
  const words = new Set([...open, ...told].flatMap(wordsOf));
  const lines = hidden.flatMap(({ lines: own, postcode }) => [...own, postcode]);
  const named = lines.flatMap(piecesOf).flatMap(namedIn);
  const names = [...new Set(named.map(({ name }) => name))].filter(
    (name) => !isCommon(name) && !wordsOf(name).every((word) => words.has(word)),
  );
  const numbered = named.filter(({ number }) => number !== '');
  const parts = [
    ...lines.flatMap(partsOfLine),
    ...numbered.filter(({ name }) => !isCommon(name)).map(({ number, name }) => plain(`${number}${name}`)),
  ].filter((part) => part.length >= leastPart && !said.has(part));
  const patterns = [...names.map(asName), ...numbered.map(({ number, name }) => `${escaped(number)},? ${asName(name)}`)];
  const pattern = patterns.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})${notInWord}`, 'u');
  const once = [...new Set(parts)];
  return {
    parts: once,
    names,
    isIn: (text) => {
      const folded = plain(text);
      return once.some((part) => folded.includes(part)) || pattern?.test(asSearched(text)) === true;
    },
  };
};

const leastPart = 5;

/** Letters and digits alone: `ZZ9 7ZZ` and `zz97zz` are one postcode. */
export const plain = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const wordsOf = (text: string): ReadonlyArray<string> =>
  asSearched(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');

const partsOfLine = (line: string): ReadonlyArray<string> =>
  [line, ...piecesOf(line)]
    .flatMap((piece) => [piece, ...streetAlone(piece)])
    .flatMap((piece) => [plain(piece), ...inShort(piece)]);

/** What stands between commas; that it is flat 3 of a house says nothing. */
const piecesOf = (line: string): ReadonlyArray<string> =>
  line
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:flat|apartment|apt|unit|room|floor)\.? *\p{L}?\d*\p{L}?$/iu.test(piece));

/** Without its number; `the green` may be any. */
const streetAlone = (piece: string): ReadonlyArray<string> => {
  const street = piece.replace(/^[^\p{L}]*\d+\p{L}?\s+/u, '');
  return street === piece || /^the \p{L}+$/iu.test(street) ? [] : [street];
};

/** The number and the name of `14a Rosebery Road`, `Rosebery Cottage`; nothing for what is no street and no house. */
const namedIn = (piece: string): ReadonlyArray<{ readonly number: string; readonly name: string }> => {
  const [, number = '', rest = ''] = /^(\d+\p{L}?)?\s*(.*)$/u.exec(asSearched(piece)) ?? [];
  const words = rest.split(' ');
  const name = words.slice(0, -1).join(' ');
  const isStreet = words.length > 1 && kinds.has((words.at(-1) ?? '').toLowerCase()) && name.length >= leastName;
  return isStreet && !/^(?:the|st\.?|saint)\b/i.test(name) ? [{ number: number.toLowerCase(), name }] : [];
};
const leastName = 4;

const isCommon = (name: string): boolean =>
  wordsOf(name).every((word) => isStreetWord(word) || isStreetWord(word.replace(/'?s$/, '')));

/** As a name, with capitals; a name of no other meaning also in small letters. */
const asName = (name: string): string => {
  const plainName = asSearched(name);
  const cases = [plainName, plainName.toUpperCase(), ...(isCommon(name) ? [] : [plainName.toLowerCase()])];
  return `(?:${[...new Set(cases)].map((each) => escaped(each).replace(/'/g, "'?")).join('|')})`;
};

/** `14 Hushwood Ln`, as many write it. A short one without its number is in other words: `Church St` in `church staff`. */
const inShort = (line: string): ReadonlyArray<string> => {
  const short = plain(line.replace(/(?<=\p{L}\s)(\p{L}+)$/u, (last) => shortStreets[last.toLowerCase()] ?? last));
  return short !== plain(line) && (/^\d/.test(short) || short.length >= leastShort) ? [short] : [];
};

const leastShort = 10;

const shortStreets: { readonly [word: string]: string } = {
  avenue: 'Ave',
  close: 'Cl',
  court: 'Ct',
  crescent: 'Cres',
  drive: 'Dr',
  gardens: 'Gdns',
  grove: 'Gr',
  lane: 'Ln',
  place: 'Pl',
  road: 'Rd',
  square: 'Sq',
  street: 'St',
  terrace: 'Terr',
};

const kinds: ReadonlySet<string> = new Set([
  ...Object.entries(shortStreets).flatMap(([long, short]) => [long, short.toLowerCase()]),
  ...'way hill park view rise row mews walk path gate green end bank field fields house cottage cottages lodge farm barn villa villas'.split(
    ' ',
  ),
  ...'building buildings flats heights tower towers estate parade quay wharf yard mead meadow meadows copse'.split(' '),
]);
