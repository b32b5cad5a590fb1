import { type Address, type AddressText, fullName } from '../children/people.ts';
import type { PersonId } from '../identifiers.ts';
import { sidesWith, worksWithFamily } from './access.ts';
import { type AddressWords, addressWords, plain } from './address-words.ts';
import { birthDatesOf } from './birth-dates.ts';
import { keptOutOf } from './kept-out.ts';
import type { Reader } from './reader.ts';
import type { SittingFile } from './sitting-file.ts';
import { unknownTo } from './unknown-people.ts';

/**
 * What in a text would give away to this reader what is kept from them, in words; undefined where nothing does (X4, RD03). `hidden` is
 * what `hiddenAddressWords` makes of the addresses that a desk may read.
 */
export const givenAwayBy = (
  file: SittingFile,
  reader: Reader,
  hidden: AddressWords | undefined,
): ((text: string) => string | undefined) => {
  const keptOut = keptOutOf(file, reader);
  const unknown = unknownTo(file, reader);
  const ways = hiddenContacts(file, sidesWith(file, reader));
  const births = birthDatesOf(file, leftOut(keptOut, unknown));
  return (text) => {
    // Of most readers nothing is hidden: the Room view looks at each line for each of them at every key.
    if (hidden?.isIn(text) === true) return hiddenAddress;
    if (ways.length > 0 && includesAny(plain(text), ways)) return hiddenContact;
    if (keptOut.mentions(text)) return keptOutName;
    if (unknown.mentions(text)) return unknownName;
    return births.isIn(text) ? hiddenBirth : undefined;
  };
};

/** Everybody of the family file of whom a reader is told nothing, the day of their birth neither (RD03). */
export const leftOut = (
  keptOut: { readonly people: ReadonlySet<PersonId> },
  unknown: { readonly people: ReadonlySet<PersonId> },
): ReadonlySet<PersonId> => new Set([...keptOut.people, ...unknown.people]);

const includesAny = (text: string, parts: ReadonlyArray<string>): boolean => parts.some((part) => text.includes(part));

/** Whether an address is hidden from a reader of the family, so that a paper of theirs has to be searched for it. */
export const hidesAnAddress = (file: SittingFile, reader: Reader): boolean => {
  const side = sidesWith(file, reader);
  return (
    side !== null && !worksWithFamily(reader.class) && file.family.addresses.some((address) => address.hiddenFrom.includes(side))
  );
};

/**
 * What would give away an address of the family that is hidden from this person, as far as it could be opened. A part that is also in an address the
 * reader may know, such as a town that both live in, says nothing.
 */
export const hiddenAddressWords = (
  file: SittingFile,
  personId: PersonId,
  addresses: ReadonlyArray<Address>,
): AddressWords | undefined => {
  const [hidden, open] = partitioned(addresses, ({ hiddenFrom }) => hiddenFrom.includes(personId));
  const texts = textsOf(hidden);
  if (texts.length === 0) return undefined;
  const { organisation, sitting, room, family, record } = file;
  const invitees = Object.values(record.invitees);
  return addressWords(
    texts,
    [
      ...textsOf(open).flatMap(({ lines, postcode }) => [...lines, postcode]),
      ...organisation.addressLines,
      sitting.place,
      room?.howToGetThere ?? '',
      ...file.agencies.map(({ name }) => name),
      ...invitees.map(({ agencyName }) => agencyName),
    ],
    [...family.people.map(fullName), ...invitees.map(({ name }) => name)],
  );
};

export const keptOutName = 'the name of somebody who is kept out of this copy';
export const unknownName = 'the name of somebody of the family file who is nothing to this reader and was not asked';
export const hiddenBirth = 'the date of birth of somebody of whom this reader is told nothing';
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

const textsOf = (addresses: ReadonlyArray<Address>): ReadonlyArray<AddressText> =>
  addresses.flatMap(({ text }) => (text === null ? [] : [text]));

const partitioned = <T>(all: ReadonlyArray<T>, is: (one: T) => boolean): readonly [ReadonlyArray<T>, ReadonlyArray<T>] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];
