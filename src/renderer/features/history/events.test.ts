import { expect, test } from 'vitest';
import type { IssuedRow } from '../../../contract/documents.ts';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { byDay, eventsOf } from './events.ts';

const view = {
  sitting: {
    heldOn: '2026-04-21',
    progress: {
      bookedAt: '2026-03-30T11:05',
      invitedAt: '2026-04-01T09:00',
      closedAt: '2026-04-21T12:40',
      approvedAt: null,
      distributedAt: null,
    },
  },
  withdrawals: [],
  chair: { name: 'Cedar QUORUMSON' },
} as unknown as SittingView;
const letter = {
  documentId: 'd1',
  kind: 'decision-letter',
  title: 'Decision letter',
  recipient: 'Juniper SAMPLETON',
  version: '1.0',
  at: '2026-04-22T10:00',
  fileName: 'SC-2026-0142-1 decision letter.docx',
  sha256: '',
} as unknown as IssuedRow;

test('history names each stage and every document that was written, the latest first (RD06)', () => {
  expect(eventsOf(view, [letter]).map(({ sentence }) => sentence)).toEqual([
    'Decision letter written for Juniper SAMPLETON.',
    'Conference closed.',
    'Invitations marked as sent.',
    'Booked for Tue 21 April 2026.',
  ]);
});

test('what happened on one day stands together, with its times', () => {
  expect(byDay(eventsOf(view, [letter]))[0]).toMatchObject({ day: 'Wed 22 April 2026', events: [{ time: '10:00' }] });
});

test('X2: who read and who changed the restricted part stands in its place among the rest', () => {
  const uses = [
    { what: 'read', by: 'Cedar QUORUMSON', firstAt: '2026-04-21T09:10', lastAt: '2026-04-21T12:35' },
    { what: 'changed', by: 'Sorrel MINUTEWELL', firstAt: '2026-04-20T16:00', lastAt: '2026-04-20T16:00' },
  ] as const;
  const told = eventsOf(view, [letter], [], uses as never).map(({ sentence, detail }) => `${sentence} ${detail}`);
  expect(told.slice(1, 4)).toEqual([
    'Conference closed. By Cedar QUORUMSON',
    'Restricted part and confidential annexes read by Cedar QUORUMSON. First at 09:10 on this day. Shown only to those who may read them.',
    'Restricted part and confidential annexes changed by Sorrel MINUTEWELL. Shown only to those who may read them.',
  ]);
  expect(
    eventsOf(view, [letter])
      .map(({ sentence }) => sentence)
      .join(),
  ).not.toContain('Restricted');
});
