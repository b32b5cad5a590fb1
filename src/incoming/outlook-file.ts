import { err, ok, type Result } from '../core/result.ts';
import { textDecoderFor } from './code-page.ts';
import { type CompoundFolder, readCompound } from './compound-file.ts';
import { type EmailAttachment, type EmailFile, emailWords, encryptedEmail } from './email-file.ts';
import { htmlInRtf } from './packed-rtf.ts';

/**
 * Reads a message as Outlook saves one when it is dragged to a folder (.msg), or says in one or two sentences why not (I5, I11). Nothing
 * in it is run or fetched. Where its words and properties stand: [MS-OXMSG] and [MS-OXPROPS], read 2026-11-30.
 */
export const readOutlookMessage = (bytes: Uint8Array): Result<EmailFile, string> => {
  const opened = readCompound(bytes);
  if (!opened.ok)
    return err(
      opened.error === 'Larger' ? 'It holds more than a message of Outlook ever does.' : 'It is not an email, or it is damaged.',
    );
  const message = propertiesOf(opened.value, messageHeader);
  const attachments = attachmentsOf(opened.value, message.codePage);
  const subject = message.text(property.subject);
  const from = senderOf(message);
  const words = emailWords({ html: htmlOf(message), text: message.text(property.body) });
  if (subject === '' && from === '' && words.rows.length + words.lines.length === 0)
    return err('It is not an email, or it is damaged.');
  if (isLocked(message, attachments)) return err(encryptedEmail);
  return ok({
    from,
    subject,
    sentAt: message.instant(property.sentAt) ?? message.instant(property.receivedAt) ?? '',
    ...words,
    attachments: attachments.filter(isAFile).map(({ name, bytes: inside }) => ({ name, bytes: inside })),
  });
};

/** The numbers that MAPI gives to what is read here. */
const property = {
  messageClass: 0x001a,
  subject: 0x0037,
  sentAt: 0x0039,
  receivedAt: 0x0e06,
  senderName: 0x0c1a,
  senderKind: 0x0c1e,
  senderAddress: 0x0c1f,
  senderSmtpAddress: 0x5d01,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  bytes: 0x3701,
  shortName: 0x3704,
  howAttached: 0x3705,
  longName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  hidden: 0x7ffe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
} as const;

/** How many bytes stand before the values of fixed size, in bytes. */
const messageHeader = 32;
const attachmentHeader = 8;

interface Properties {
  readonly codePage: number;
  /** Empty where there is none. */
  readonly text: (id: number) => string;
  readonly binary: (id: number) => Uint8Array | undefined;
  readonly whole: (id: number) => number | undefined;
  readonly instant: (id: number) => string | undefined;
}

const propertiesOf = ({ streams }: CompoundFolder, headerSize: number, given?: number): Properties => {
  const fixed = fixedValues(streams.get('__properties_version1.0'), headerSize);
  const whole = (id: number): number | undefined => fixed.get(id)?.getUint32(0, true);
  const named = (id: number, type: string): Uint8Array | undefined =>
    streams.get(`__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`);
  const codePage = given ?? whole(property.messageCodePage) ?? whole(property.internetCodePage) ?? 1252;
  const eightBit = textDecoderFor(codePage);
  return {
    codePage,
    whole,
    binary: (id) => named(id, '0102'),
    text: (id) => {
      const unicode = named(id, '001F');
      const found = unicode === undefined ? eightBit.decode(named(id, '001E')) : utf16.decode(unicode);
      return found.replaceAll('\0', '').trim();
    },
    instant: (id) => instantOf(fixed.get(id)),
  };
};

const utf16 = new TextDecoder('utf-16le');

/** Values of up to eight bytes by their number: type, number and flags stand before each. */
const fixedValues = (stream: Uint8Array | undefined, headerSize: number): ReadonlyMap<number, DataView> => {
  const found = new Map<number, DataView>();
  if (stream === undefined) return found;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = headerSize; at + 16 <= stream.length; at += 16)
    found.set(view.getUint16(at + 2, true), new DataView(stream.buffer, stream.byteOffset + at + 8, 8));
  return found;
};

/** Windows counts tenths of microseconds since 1601. */
const instantOf = (value: DataView | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const at = new Date(Number(value.getBigUint64(0, true) / 10_000n) - 11_644_473_600_000);
  const year = at.getUTCFullYear();
  return year >= 1990 && year < 2200 ? at.toISOString() : undefined;
};

const senderOf = (message: Properties): string => {
  const smtp = message.text(property.senderSmtpAddress);
  // An Exchange address is the name of a mailbox inside a council, and nothing that anybody can write to.
  const other = /^smtp$/i.test(message.text(property.senderKind)) ? message.text(property.senderAddress) : '';
  const name = message.text(property.senderName);
  return [...new Set([name, smtp === '' ? other : smtp])].filter((one) => one !== '').join(', ');
};

const htmlOf = (message: Properties): string | undefined => {
  const html = message.binary(property.html);
  if (html !== undefined) return textDecoderFor(message.whole(property.internetCodePage) ?? message.codePage).decode(html);
  const rtf = message.binary(property.rtf);
  return rtf === undefined ? message.text(property.html) || undefined : htmlInRtf(rtf);
};

interface Attached extends EmailAttachment {
  readonly mimeType: string;
  /** It stands in the text, as a logo or a signature does. */
  readonly isInText: boolean;
}

const attachmentsOf = ({ folders }: CompoundFolder, codePage: number): ReadonlyArray<Attached> =>
  [...folders]
    .filter(([name]) => name.startsWith('__attach_version1.0_'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, folder]) => {
      const attached = propertiesOf(folder, attachmentHeader, codePage);
      const isMessage = attached.whole(property.howAttached) === 5;
      const name = attached.text(property.longName) || attached.text(property.shortName) || 'a file without a name';
      return {
        name: isMessage && !/\.msg$/i.test(name) ? `${name}.msg` : name,
        bytes: attached.binary(property.bytes) ?? new Uint8Array(),
        mimeType: attached.text(property.mimeType),
        isInText: attached.text(property.contentId) !== '' || ((attached.whole(property.hidden) ?? 0) & 1) === 1,
      };
    });

const isAFile = ({ name, mimeType, isInText }: Attached): boolean =>
  !(isInText && (mimeType.startsWith('image/') || /\.(png|jpe?g|gif|bmp)$/i.test(name)));

const isLocked = (message: Properties, attachments: ReadonlyArray<Attached>): boolean =>
  /^IPM\.Note\.(SMIME|Secure|rpmsg)/i.test(message.text(property.messageClass)) ||
  attachments.some(({ name, mimeType }) => /\.(rpmsg|p7m)$/i.test(name) || /rpmsg|pgp-encrypted|pkcs7-mime/i.test(mimeType));
