import {
  type Address,
  type AddressText,
  type FamilyFile,
  fullName,
  homeForLetters,
  isConfidential,
  residencesOn,
} from '../children/people.ts';
import type { AddressId, PersonId } from '../identifiers.ts';
import { fullDate, type LocalDate } from '../local-date.ts';
import { listed } from '../words.ts';

export type AddressRiskKind = 'none' | 'old' | 'hidden' | 'same' | 'flat' | 'postcode' | 'sealed';

/** Something to look at before an envelope is addressed, and why it matters (RD04). It never says the address itself. */
export interface AddressRisk {
  readonly kind: AddressRiskKind;
  readonly words: string;
}

/** Whose letter is addressed, and who else gets papers of the same conference. */
export interface Addressed {
  readonly personId: PersonId;
  readonly on: LocalDate;
  readonly others: ReadonlyArray<{ readonly personId: PersonId; readonly name: string; readonly keptApart: boolean }>;
}

/**
 * What could send a family member's papers to the wrong hands (RD04): no home or one that has ended, an address that is kept from
 * somebody, the address of another party, a block without a flat number, a missing postcode. `family` holds the text of confidential
 * addresses only where this desk may read them; where it may not, that is a risk of its own.
 */
export const addressRisks = (family: FamilyFile, { personId, on, others }: Addressed): ReadonlyArray<AddressRisk> => {
  // The very home that the letter is addressed to: looking at another one would say that all is well.
  const home = homeForLetters(family, personId, on);
  if (home === undefined)
    return [residencesOn(family.residences, personId, on).length > 1 ? twoHomes : nowhere(family, personId)];
  return [
    ...leaving(family, personId, on),
    ...hidden(family, home),
    ...shared(family, home, { on, others }),
    ...(home.text === null ? [sealed] : [...flatless(home.text), ...codeless(home.text)]),
  ];
};

const twoHomes: AddressRisk = {
  kind: 'none',
  words: 'They live in two homes, and nobody said where letters go: hand the papers over, or end one of the two.',
};

const find = ({ addresses }: FamilyFile, id: AddressId): Address | undefined => addresses.find((one) => one.id === id);

const nowhere = ({ residences }: FamilyFile, personId: PersonId): AddressRisk => {
  const last = residences
    .filter((one) => one.personId === personId)
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
  return last === undefined
    ? { kind: 'none', words: 'No address is known here: hand the papers over, or ask their social worker where they live.' }
    : {
        kind: 'old',
        words: `The last address known here ended on ${fullDate(last)}: whoever lives there now would open the letter. Ask where they live.`,
      };
};

const leaving = ({ residences }: FamilyFile, personId: PersonId, on: LocalDate): ReadonlyArray<AddressRisk> =>
  residencesOn(residences, personId, on).flatMap(({ until }) =>
    until === null
      ? []
      : [{ kind: 'old', words: `They live there until ${fullDate(until)}: a letter may come after they have left.` }],
  );

const hidden = ({ people }: FamilyFile, home: Address): ReadonlyArray<AddressRisk> => {
  if (!isConfidential(home)) return [];
  const from = people.filter(({ id }) => home.hiddenFrom.includes(id)).map(fullName);
  return [
    {
      kind: 'hidden',
      words: `This address is kept from ${listed(from) || 'somebody'}. Address this envelope alone, never beside theirs, and let nobody copy it from a list.`,
    },
  ];
};

/** Two parties at one address, also where it was typed twice: each can open the other's letter. */
const shared = (family: FamilyFile, home: Address, { on, others }: Omit<Addressed, 'personId'>): ReadonlyArray<AddressRisk> =>
  others
    .filter(({ personId }) =>
      residencesOn(family.residences, personId, on).some(({ addressId }) => {
        const other = find(family, addressId);
        return other !== undefined && (other.id === home.id || sameText(other.text, home.text));
      }),
    )
    .map(({ name, keptApart }) => ({
      kind: 'same',
      words: keptApart
        ? `${name}, who is kept apart, is addressed at the same place. One of the two is wrong, or neither letter may go there: ask before anything is sent.`
        : `${name} also gets papers at this address, and their copies differ. Use two envelopes, each with one name, marked for them alone.`,
    }));

const sameText = (one: AddressText | null, other: AddressText | null): boolean =>
  one !== null && other !== null && plain(one) !== '' && plain(one) === plain(other);

const plain = ({ lines, postcode }: AddressText): string =>
  [...lines, postcode]
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const block = /\b(apartments?|block|buildings?|court|flats|heights|hostel|house|lodge|mansions?|point|tower|towers)\b/i;
const numbered = /\b(flat|apartment|apt|unit|room|studio|maisonette)\b\.?\s*\S|^\d+[a-z]?\b/i;

const flatless = ({ lines }: AddressText): ReadonlyArray<AddressRisk> => {
  const street = lines.slice(0, 2);
  const isBlock =
    street.some((line) => block.test(line)) && !/\b(flat|apartment|apt|unit|room|studio|maisonette)\b/i.test(street.join(' '));
  if (isBlock && !numbered.test(lines[0] ?? ''))
    return [
      {
        kind: 'flat',
        words: 'It looks like a building with several homes, and no flat is named: the letter may lie in a shared hall.',
      },
    ];
  return street.some((line) => /\d/.test(line))
    ? []
    : [{ kind: 'flat', words: 'No house or flat number stands in it: the letter may go to a neighbour.' }];
};

const codeless = ({ postcode }: AddressText): ReadonlyArray<AddressRisk> =>
  postcode.trim() === '' ? [{ kind: 'postcode', words: 'There is no postcode: the letter may go to another town.' }] : [];

const sealed: AddressRisk = {
  kind: 'sealed',
  words:
    'It is confidential and this desk may not read it: somebody who holds the restricted key has to look at it and print it.',
};
