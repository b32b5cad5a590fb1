import type { SendingRow } from '../../../contract/mail.ts';
import type { Message } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';

/** How one recipient's papers reach them. */
export const sendingWords = ({ by, email, malformed }: SendingRow): string => {
  switch (by) {
    case 'email':
      return malformed ? `${email}: this is not one email address, so no email is written` : email;
    case 'post':
      return 'by post, to where they live';
    case 'none':
      return 'no address here: hand it over';
  }
};

/** What to look at before anything is sent; undefined where there is nothing. */
export const warningWords = (rows: ReadonlyArray<SendingRow>): Message | undefined => {
  const unmarked = rows.filter((row) => row.by === 'email' && !row.secure);
  if (unmarked.length === 0) return undefined;
  return {
    title: `${counted(unmarked.length, 'mailbox', 'mailboxes')} not marked as secure: ${unmarked.map(({ name }) => name).join(', ')}.`,
    next: 'Use encrypted mail for them, or tick Secure mail once you know that it is.',
  };
};
