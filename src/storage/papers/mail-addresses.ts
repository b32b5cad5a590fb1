import type { MailAddress, Returned, SentAs } from '../../core/agencies/sending.ts';
import type { AddressId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const mailAddressSql = `
  SELECT email, secure, returned_on AS returnedOn, returned_why AS returnedWhy, sent_as AS sentAs FROM mail_address WHERE email = $email`;

/** What is known of an address; upper and lower case make no difference. Nothing is known of one until somebody says it. */
export const mailAddress = (db: ReadableDb, email: string): MailAddress => {
  const row = db
    .prepare<
      unknown[],
      {
        readonly email: string;
        readonly secure: number;
        readonly returnedOn: LocalDate | null;
        readonly returnedWhy: string;
        readonly sentAs: SentAs | null;
      }
    >(mailAddressSql)
    .get({ email });
  if (row === undefined) return { email, secure: false, returned: null, sentAs: null };
  const returned = row.returnedOn === null ? null : { on: row.returnedOn, why: row.returnedWhy };
  return { email, secure: row.secure === 1, returned, sentAs: row.sentAs };
};

/** Everything that was ever said of an address, by its letters. */
export const mailAddresses = (db: ReadableDb): ReadonlyArray<MailAddress> =>
  db
    .prepare<[], { readonly email: string }>('SELECT email FROM mail_address ORDER BY email')
    .all()
    .map(({ email }) => mailAddress(db, email));

export const saveMailAddress = (db: WritableDb, { email, secure, returned, sentAs }: MailAddress): void => {
  db.prepare(`
    INSERT INTO mail_address (email, secure, returned_on, returned_why, sent_as) VALUES ($email, $secure, $returnedOn, $returnedWhy, $sentAs)
    ON CONFLICT (email) DO UPDATE SET secure = excluded.secure, returned_on = excluded.returned_on, returned_why = excluded.returned_why, sent_as = excluded.sent_as`).run(
    { email, sentAs, secure: secure ? 1 : 0, returnedOn: returned?.on ?? null, returnedWhy: returned?.why ?? '' },
  );
};

const returnedPostSql = `
  SELECT returned_on AS "on", returned_why AS why FROM returned_post
  WHERE address_id IN (SELECT value FROM json_each($ids)) ORDER BY returned_on DESC`;

/** The last letter that came back from any of these addresses; undefined where none did. */
export const returnedPost = (db: ReadableDb, ids: ReadonlyArray<AddressId>): Returned | undefined =>
  db.prepare<unknown[], Returned>(returnedPostSql).get(boundIds(ids));

export const saveReturnedPost = (db: WritableDb, addressId: AddressId, { on, why }: Returned): void => {
  db.prepare(`
    INSERT INTO returned_post (address_id, returned_on, returned_why) VALUES ($addressId, $on, $why)
    ON CONFLICT (address_id) DO UPDATE SET returned_on = excluded.returned_on, returned_why = excluded.returned_why`).run({
    addressId,
    on,
    why,
  });
};

/** The address was corrected, or turned out to be right: letters may go there again. */
export const forgetReturnedPost = (db: WritableDb, addressId: AddressId): void => {
  db.prepare('DELETE FROM returned_post WHERE address_id = $addressId').run({ addressId });
};
