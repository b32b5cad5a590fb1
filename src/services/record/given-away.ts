import { sidesWith } from '../../core/disclosure/access.ts';
import type { AddressWords } from '../../core/disclosure/address-words.ts';
import { givenAwayBy, hiddenAddressWords, hidesAnAddress } from '../../core/disclosure/gives-away.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { familyFile } from '../../storage/families/families.ts';
import type { OpenDesk } from '../open-desk.ts';
import { addressOpener } from '../restricted-addresses.ts';

/** What in a text would give away to this reader what is kept from them, as far as this desk may read it (X4, RD03). */
export const whatGivesAway = (desk: OpenDesk, file: SittingFile, reader: Reader): ((text: string) => string | undefined) =>
  givenAwayBy(file, reader, hiddenWords(desk, file, sidesWith(file, reader)));

/** A copy for the family is not issued where an address is hidden from its reader and this desk cannot look for it. */
export const cannotSearch = (desk: OpenDesk, file: SittingFile, reader: Reader): boolean =>
  desk.restricted === undefined && hidesAnAddress(file, reader);

/** The words of addresses that are hidden from this person; undefined where there are none, or this desk may not read them. */
export const hiddenWords = (desk: OpenDesk, file: SittingFile, personId: PersonId | null): AddressWords | undefined => {
  if (personId === null || desk.restricted === undefined) return undefined;
  const addresses = familyFile(desk.db, file.family.family.id, addressOpener(desk.restricted))?.addresses ?? [];
  return hiddenAddressWords(file, personId, addresses);
};
