import type { WriteFault } from '../../contract/documents.ts';
import type { SendingRow } from '../../contract/mail.ts';
import { emailFor, homesOf, isOneAddress } from '../../core/agencies/sending.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { AddressId } from '../../core/identifiers.ts';
import { agencies, practitioners } from '../../storage/agencies/agencies.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { mailAddress, returnedPost } from '../../storage/papers/mail-addresses.ts';
import type { OpenDesk } from '../open-desk.ts';

export type Sending = Pick<SendingRow, 'by' | 'email' | 'secure' | 'malformed' | 'returned' | 'sentAs'>;

/**
 * How papers reach one reader today. The directory is read as it is now, also for a record that was approved long ago: an address
 * that was corrected since is the one to use.
 */
export const sendingTo = (db: ReadableDb, file: SittingFile, reader: Reader): Sending => {
  const nowhere = { by: 'none', email: '', secure: true, malformed: false, returned: null, sentAs: null } as const;
  const homes = homesFor(file, reader);
  if (homes.length > 0) return { ...nowhere, by: 'post', returned: returnedPost(db, homes) ?? null };
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const email = invitee === undefined ? '' : emailFor(invitee, practitioners(db), agencies(db));
  if (email === '') return nowhere;
  const { secure, returned, sentAs } = mailAddress(db, email);
  return { by: 'email', email, secure, malformed: !isOneAddress(email), returned, sentAs };
};

/** The homes that a letter to this reader may go to; none for practitioners. */
export const homesFor = ({ family, addressedOn }: SittingFile, { personId }: Reader): ReadonlyArray<AddressId> =>
  personId === null ? [] : homesOf(family.residences, personId, addressedOn);

/** Nothing is written to where post came back from, and no draft to an address that returned one (AG06). */
export const returnedTo = (
  { db }: Pick<OpenDesk, 'db'>,
  file: SittingFile,
  reader: Reader,
  drafts: boolean,
): Extract<WriteFault, { type: 'AddressReturned' }> | undefined => {
  const { by, returned } = sendingTo(db, file, reader);
  if (returned === null || by === 'none' || (by === 'email' && !drafts)) return undefined;
  return { type: 'AddressReturned', recipient: reader.name, by, ...returned };
};
