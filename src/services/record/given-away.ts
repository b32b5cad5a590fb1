import type { AddressText } from '../../core/children/people.ts';
import { sidesWith, worksWithFamily } from '../../core/disclosure/access.ts';
import { keptOutOf } from '../../core/disclosure/kept-out.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { unknownTo } from '../../core/disclosure/unknown-people.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { plainLetters } from '../../core/plain-letters.ts';
import { familyFile } from '../../storage/families/families.ts';
import type { OpenDesk } from '../open-desk.ts';
import { addressOpener } from '../restricted-addresses.ts';

/** What in a text would give away to this reader what is kept from them, in words; undefined where nothing does (X4, RD03). */
export const whatGivesAway = (desk: OpenDesk, file: SittingFile, reader: Reader): ((text: string) => string | undefined) => {
  const keptOut = keptOutOf(file, reader);
  const unknown = unknownTo(file, reader);
  const side = sidesWith(file, reader);
  const hidden = hiddenWords(desk, file, side);
  const ways = hiddenContacts(file, side);
  const searchesLetters = hidden.length + ways.length > 0;
  return (text) => {
    // Of most readers nothing is hidden: the Room view looks at each line for each of them at every key.
    const words = searchesLetters ? plain(text) : '';
    if (hidden.some((part) => words.includes(part))) return hiddenAddress;
    if (ways.some((way) => words.includes(way))) return hiddenContact;
    if (keptOut.mentions(text)) return keptOutName;
    return unknown.mentions(text) ? unknownName : undefined;
  };
};

/** A copy for the family is not issued where an address is hidden from its reader and this desk cannot look for it. */
export const cannotSearch = (desk: OpenDesk, file: SittingFile, reader: Reader): boolean => {
  const side = sidesWith(file, reader);
  return (
    desk.restricted === undefined &&
    !worksWithFamily(reader.class) &&
    file.family.addresses.some((address) => side !== null && address.hiddenFrom.includes(side))
  );
};

/**
 * What would give a hidden address away, as far as this desk may read it: each of its lines, the street without its number, the
 * town and the postcode. A part that is also in an address the reader may know, such as a town that both live in, says nothing.
 */
export const hiddenWords = (desk: OpenDesk, file: SittingFile, personId: PersonId | null): ReadonlyArray<string> => {
  if (personId === null || desk.restricted === undefined) return [];
  const addresses = familyFile(desk.db, file.family.family.id, addressOpener(desk.restricted))?.addresses ?? [];
  const isHidden = (address: (typeof addresses)[number]) => address.hiddenFrom.includes(personId);
  const open = [
    ...addresses.filter((address) => !isHidden(address)).flatMap(partsOf),
    ...file.organisation.addressLines.map(plain),
    ...file.sitting.place.split(',').map(plain),
  ];
  return addresses
    .filter(isHidden)
    .flatMap(partsOf)
    .filter((part) => part.length > 4 && !open.includes(part));
};

export const keptOutName = 'the name of somebody who is kept out of this copy';
export const unknownName = 'the name of somebody of the family file who is nothing to this reader and was not asked';
export const hiddenAddress = 'part of an address that is kept from this reader';
export const hiddenContact = 'a telephone number or an email of somebody whose address is kept from this reader';

/**
 * How whoever lives where this reader may not know can be reached: their telephone without what stands before it at home or from abroad,
 * and their email (domain.md 6.5). The reader's own are none.
 */
export const hiddenContacts = (file: SittingFile, side: PersonId | null): ReadonlyArray<string> => {
  if (side === null) return [];
  const { addresses, residences, people } = file.family;
  const hidden = new Set(addresses.filter(({ hiddenFrom }) => hiddenFrom.includes(side)).map(({ id }) => id));
  const away = new Set(residences.filter(({ addressId }) => hidden.has(addressId)).map(({ personId }) => personId));
  return people
    .filter(({ id }) => id !== side && away.has(id))
    .flatMap(({ phone, email }) => [plain(phone).replace(/^(?:0*44)?0*/, ''), plain(email)])
    .filter((way) => way.length >= leastContact);
};

const leastContact = 8;

const partsOf = ({ text }: { readonly text: AddressText | null }): ReadonlyArray<string> =>
  text === null
    ? []
    : [...text.lines, text.postcode]
        .flatMap((line) => [line, line.replace(/^[^\p{L}]*\d+\p{L}?\s+/u, '')])
        .flatMap((line) => [plain(line), ...inShort(line)]);

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

/** Letters and digits alone: `ZZ9 7ZZ` and `zz97zz` are one postcode. */
export const plain = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
