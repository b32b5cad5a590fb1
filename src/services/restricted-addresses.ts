import type { AddressText } from '../core/children/people.ts';
import type { AddressId } from '../core/identifiers.ts';
import type { OpenAddress } from '../storage/families/addresses.ts';
import { openValue, type RestrictedKey, sealValue } from '../storage/restricted.ts';

/** Opens confidential addresses for somebody entitled; without the key every one stays closed. */
export const addressOpener =
  (key: RestrictedKey | undefined): OpenAddress =>
  (id, sealed) => {
    const opened = openValue(key, placeOf(id), sealed);
    return opened.ok ? (JSON.parse(opened.value) as AddressText) : undefined;
  };

/** No confidential address at all: what documents for families are made with, whatever key is loaded (X2). */
export const closedAddresses: OpenAddress = () => undefined;

export const sealAddress = (key: RestrictedKey, id: AddressId, text: AddressText): Buffer =>
  sealValue(key, placeOf(id), JSON.stringify(text));

const placeOf = (id: AddressId) => ({ table: 'address', row: id, column: 'sealed' });
