import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { err, ok, type Result } from '../core/result.ts';
import { htmlWords } from './html-words.ts';

export interface EmailFile {
  readonly from: string;
  readonly subject: string;
  /** An ISO 8601 instant; empty where it says none. */
  readonly sentAt: string;
  readonly rows: ReadonlyArray<ReadonlyArray<string>>;
  /** What it says outside of tables. */
  readonly lines: ReadonlyArray<string>;
  readonly attachments: ReadonlyArray<EmailAttachment>;
}

export interface EmailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a saved email that anybody may have sent, or says in one or two sentences why not (I5, I11). Nothing in it is run or fetched. */
export const readEmail = async (bytes: Uint8Array): Promise<Result<EmailFile, string>> => {
  const email = await parsed(bytes);
  if (email === undefined || (email.from === undefined && email.subject === undefined))
    return err('It is not an email, or it is damaged.');
  if (isEncrypted(email)) return err(encryptedEmail);
  return ok({
    from: addressOf(email),
    subject: email.subject ?? '',
    sentAt: email.date !== undefined && !Number.isNaN(Date.parse(email.date)) ? email.date : '',
    ...emailWords(email),
    attachments: email.attachments.filter(isAFile).map(({ filename, content }) => ({
      name: filename ?? 'a file without a name',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  });
};

export const encryptedEmail = 'It is encrypted. Open it in Outlook, save what it says as a Word file, and use that.';

const parsed = async (bytes: Uint8Array): Promise<Email | undefined> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
  } catch {
    // Too deep, too long, or nothing that an email looks like.
    return undefined;
  }
};

const isEncrypted = (email: Email): boolean => {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (/multipart\/encrypted/i.test(type) || (/pkcs7-mime/i.test(type) && !/signed-data/i.test(type))) return true;
  return email.attachments.some(
    ({ filename, mimeType }) => /\.rpmsg$/i.test(filename ?? '') || /rpmsg|pgp-encrypted/i.test(mimeType),
  );
};

/** What its text says: the HTML where there is any, because the plain text beside it has lost the tables. */
export const emailWords = ({
  html,
  text,
}: {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}): Pick<EmailFile, 'rows' | 'lines'> => {
  const read = html === undefined ? undefined : htmlWords(html);
  if (read !== undefined && read.rows.length + read.lines.length > 0) return read;
  return {
    rows: [],
    lines: (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
};

const addressOf = ({ from }: Email): string => {
  if (from === undefined) return '';
  return [from.name, from.address ?? ''].filter((part) => part !== '').join(', ');
};

/** A picture of the text itself, a logo or a signature, is no file that somebody sent along. */
const isAFile = ({ related, mimeType, disposition }: Attachment): boolean =>
  !(mimeType.startsWith('image/') && (related === true || disposition === 'inline')) &&
  !/pkcs7-signature|pgp-signature/.test(mimeType);
