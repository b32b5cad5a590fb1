import { fullName, namesOf, type Person } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import { mayKnow } from './copy-people.ts';
import type { Copying } from './copying.ts';
import { placesOfLearning } from './kept-out.ts';
import { asSearched, partsOfName } from './names.ts';
import type { CopyAttendee } from './reader-copy.ts';

/**
 * Who does something, as it was typed, without the names of people and agencies that are not on the list this reader is
 * shown: `Juniper SAMPLETON and a worker`. Whom a child works with says where the child is.
 */
export const withoutStrangers = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): ((text: string) => string) => {
  if (copying.professional) return (text) => text;
  const shown = new Set(attendees.map((attendee) => attendee.id));
  const strangers = Object.values(copying.file.record.invitees).filter((invitee) => !shown.has(invitee.id));
  const known = wordsKnown(copying, attendees);
  const words = strangers.flatMap((invitee) => wordsOf(copying, invitee, known)).sort(longestFirst);
  return (text) =>
    words.reduce((left, { pattern, instead }) => left.replace(pattern, instead), text.normalize('NFD')).normalize('NFC');
};

/**
 * Whether a text names anybody whom this reader is not told of: somebody of the list, or an adult of the family who is not on it.
 *
 * A name can be told in other words where it only says who does something. Where it says what somebody might do, `a family member`
 * in its place would still tell of them (domain.md 6.8, third-party adults and bail).
 */
export const namesStrangers = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): ((text: string) => boolean) => {
  if (copying.professional) return () => false;
  const told = withoutStrangers(copying, attendees);
  const ofFamily = namesStrangersOfFamily(copying, attendees);
  return (text) => told(text) !== text.normalize('NFC') || ofFamily(text);
};

/** The same of the family's own people alone: with which worker somebody does what is theirs to do, they have to know. */
export const namesStrangersOfFamily = (copying: Copying, attendees: ReadonlyArray<CopyAttendee>): ((text: string) => boolean) => {
  if (copying.professional) return () => false;
  const { family } = copying.file;
  const adults = family.people.filter(({ role }) => role === 'adult');
  const toldOf = adults.filter(({ id }) => mayKnow(copying, id)).flatMap(partsOfPerson);
  const known = new Set([...wordsKnown(copying, attendees), ...toldOf.map(inSmall)]);
  const names = adults
    .filter(({ id }) => !mayKnow(copying, id))
    .flatMap((person) => namesOf(family, person).flatMap(partsOfPerson))
    .filter((name) => name.length > 1 && !known.has(inSmall(name)))
    .map(wholeWords);
  return (text) => names.some((name) => text.normalize('NFD').search(name) >= 0);
};

const partsOfPerson = (person: Pick<Person, 'givenName' | 'familyName'>): ReadonlyArray<string> => {
  const { whole, given, surname } = partsOfName(fullName(person));
  return [whole, given, surname];
};

interface Replaced {
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

const wordsOf = (copying: Copying, invitee: Invitee, known: ReadonlySet<string>): ReadonlyArray<Replaced> => {
  const { whole, given, surname } = partsOfName(invitee.name);
  const instead = insteadOf(invitee);
  const names = [whole, given, surname].filter((name) => name.length > 1 && !known.has(inSmall(name)));
  const agency = invitee.agencyName;
  const type = copying.file.profile.agencies.find(({ code }) => code === invitee.agencyType)?.name ?? '';
  const kind = placesOfLearning.includes(invitee.agencyType) ? 'School or nursery' : type;
  return [
    ...names.map((name) => ({ name, pattern: wholeWords(name), instead })),
    ...(agency === '' || known.has(inSmall(agency)) ? [] : [{ name: agency, pattern: wholeWords(agency), instead: kind }]),
  ];
};

const insteadOf = ({ part }: Invitee): string => {
  if (part === 'family' || part === 'child') return 'a family member';
  return part === 'agency' || part === 'chair' || part === 'minute-taker' ? 'a worker' : 'a helper';
};

/** Names of those the reader is told of, in small letters, whole and in parts, and of the agencies they come from. */
const wordsKnown = ({ file, reader }: Copying, attendees: ReadonlyArray<CopyAttendee>): ReadonlySet<string> => {
  const own = file.family.people.filter((person) => reader.children.includes(person.id) || person.id === reader.personId);
  const names = [
    ...attendees.map((attendee) => attendee.name),
    ...own.map((person) => `${person.givenName} ${person.familyName}`),
  ];
  const parts = names.map(partsOfName).flatMap(({ whole, given, surname }) => [whole, given, surname]);
  return new Set([...parts, ...attendees.map((attendee) => attendee.agencyName)].map(inSmall));
};

const inSmall = (name: string): string => asSearched(name).toLowerCase();

/**
 * A name with a title before it and brackets after it, in any case and however it is spelt, in a text whose accents stand by themselves; a
 * name of one word only with a capital.
 */
const wholeWords = (name: string): RegExp => {
  const oneWord = !asSearched(name).includes(' ');
  const inCases = (word: string): ReadonlyArray<string> =>
    oneWord ? [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`] : [word];
  // As it is written too: plain letters take some apart, such as ß.
  const exact = `(?:${[...inCases(asSearched(name)).map(asSpelt), ...inCases(name).map(asWritten)].join('|')})`;
  const title = '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS)\\.?\\s+)?';
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${title}${exact}(?![\\p{L}\\p{N}])(?:\\s*\\([^)]*\\))?`, oneWord ? 'gu' : 'giu');
};

const asWritten = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/ /g, '\\s+');

/** A name in plain letters as it may stand in a text, with accents of its own or without. */
const asSpelt = (plain: string): string =>
  [...plain]
    .map((letter) => {
      if (letter === ' ') return '[\\s\\u2010-\\u2015-]+';
      if (letter === "'") return "['\\u2018\\u2019\\u02bc]";
      const alone = { l: '[lł]', L: '[LŁ]', o: '[oø]', O: '[OØ]', d: '[dđð]', D: '[DĐÐ]', i: '[iı]' }[letter];
      return `${alone ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\p{M}*`;
    })
    .join('');

const longestFirst = (one: Replaced, other: Replaced): number =>
  other.name.length - one.name.length || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
