import type { Residence } from '../children/people.ts';
import { residencesOn } from '../children/people.ts';
import type { Invitee } from '../conferences/record.ts';
import type { AddressId, PersonId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import type { Agency, Practitioner } from './directory.ts';

/** Something that was sent and did not arrive: from then on nothing goes there until the address is corrected (AG06). */
export interface Returned {
  readonly on: LocalDate;
  /** `mailbox full`, `not known here`; may be empty. */
  readonly why: string;
}

/** What is known of an email address. Councils send to a mailbox that is not marked as secure only with care (AG04). */
export interface MailAddress {
  readonly email: string;
  readonly secure: boolean;
  readonly returned: Returned | null;
  /** What its papers are attached as; null where they are attached as everybody's are (RD07). */
  readonly sentAs: SentAs | null;
}

export type SentAs = 'word' | 'pdf';

/**
 * The email address that papers for somebody on the list go to: their own, else their agency's team mailbox; empty where there is
 * none. Family members have no email address here: theirs go by post or by hand.
 */
export const emailFor = (
  invitee: Pick<Invitee, 'practitionerId' | 'agencyId'>,
  practitioners: ReadonlyArray<Pick<Practitioner, 'id' | 'email'>>,
  agencies: ReadonlyArray<Pick<Agency, 'id' | 'mailbox'>>,
): string => {
  const own = practitioners.find(({ id }) => id === invitee.practitionerId)?.email.trim() ?? '';
  return own === '' ? (agencies.find(({ id }) => id === invitee.agencyId)?.mailbox.trim() ?? '') : own;
};

/** Whether this is exactly one address: what holds two would send one reader's copy to somebody else (RD07). */
export const isOneAddress = (email: string): boolean => /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/.test(email);

/** Where somebody lives on `on`: a letter goes to one of these, so none of them may have sent one back. */
export const homesOf = (residences: ReadonlyArray<Residence>, personId: PersonId, on: LocalDate): ReadonlyArray<AddressId> =>
  residencesOn(residences, personId, on).map(({ addressId }) => addressId);
