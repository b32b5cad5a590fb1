import MailComposer from 'nodemailer/lib/mail-composer';
import { cleanText } from '../core/clean-text.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import type { LocalDateTime } from '../core/local-date.ts';
import { zonedInLondon } from '../core/local-date.ts';
import { contactLine } from './frame.ts';

export interface Attachment {
  readonly fileName: string;
  /** Generic words for what it is; they never name a person. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface DraftParts {
  /** Identifies the draft; the same one gives the same bytes (X8). */
  readonly id: string;
  /** Exactly one address (`isOneAddress`). */
  readonly to: string;
  readonly at: LocalDateTime;
  /** At least one, the letter first. */
  readonly attachments: ReadonlyArray<Attachment>;
}

/**
 * A message that Outlook opens ready to send and that nobody has sent: `X-Unsent` makes it a draft (AG04, RD07).
 *
 * One recipient, never a copy to anybody. Subjects are shown on locked screens and in shared mailboxes: neither the subject nor the
 * text names a child, only the reference. Nothing is connected to; the sender is whoever presses Send.
 */
export const emailDraft = async (copy: ReaderCopy, { id, to, at, attachments }: DraftParts): Promise<Uint8Array> => {
  const { organisation, procedures, reader, sitting } = copy;
  const composer = new MailComposer({
    headers: { 'X-Unsent': '1' },
    to: { name: oneLine(reader.name), address: to },
    ...(organisation.email === '' ? {} : { replyTo: organisation.email }),
    subject: oneLine(`${procedures.marking}: ${attachments[0]?.title ?? ''}, ${sitting.reference}`),
    text: cleanText(
      [
        `Dear ${reader.name}`,
        `With this message, for case reference ${sitting.reference}:\n${attachments.map(({ title }) => `- ${title}`).join('\n')}`,
        'These papers name children and families and are for you alone. Keep them safe and do not pass them on. If they are not meant for you, tell us and delete them.',
        [organisation.service, organisation.name, contactLine(copy)].filter((part) => part !== '').join('\n'),
      ].join('\n\n'),
    ),
    attachments: attachments.map(({ fileName, bytes }) => ({
      filename: fileName,
      content: bytes as Buffer,
      contentType: typeOf(fileName),
    })),
    // Left alone, the library would write the name of this machine and a random part into the file (X8, WD10).
    messageId: `<${id}@conference-desk.invalid>`,
    baseBoundary: id,
    date: new Date(zonedInLondon(at).epochMilliseconds),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};

const typeOf = (fileName: string): string => {
  if (fileName.endsWith('.ics')) return 'text/calendar; charset=utf-8';
  return fileName.endsWith('.pdf')
    ? 'application/pdf'
    : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
};

/** A line break in a name would begin a header of its own. */
const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
