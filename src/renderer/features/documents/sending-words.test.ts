import { describe, expect, test } from 'vitest';
import type { SendingRow } from '../../../contract/mail.ts';
import type { InviteeId } from '../../../core/identifiers.ts';
import { sendingWords, warningWords } from './sending-words.ts';

const row = (part: Partial<SendingRow>): SendingRow => ({
  reader: 'someone' as InviteeId,
  name: 'Teal Madeup',
  by: 'email',
  email: 'teal@example.test',
  secure: true,
  malformed: false,
  returned: null,
  sentAs: null,
  format: null,
  ...part,
});

describe('AG04: what is said before anything is sent', () => {
  test('each mailbox that is not marked as secure is named', () => {
    const said = warningWords([
      row({}),
      row({ secure: false, name: 'Juno Plaster' }),
      row({ secure: false, name: 'Ember Safeplace' }),
    ]);
    expect(said?.title).toBe('2 mailboxes not marked as secure: Juno Plaster, Ember Safeplace.');
  });

  test('letters by post need no mark', () => {
    expect(warningWords([row({ by: 'post', email: '', secure: false })])).toBeUndefined();
  });

  test('two addresses in one are said to get no email', () => {
    expect(sendingWords(row({ email: 'a@example.test, b@example.test', malformed: true }))).toContain('not one email address');
  });
});
