import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anInvitee, aRecord, edited, inviteeId } from '../../../tests/support/room-record.ts';
import type { InvitationStepId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import type { RecordEdit } from './edits.ts';
import { type InvitationStep, invitationHistory, invitationStanding, invitationStepKinds, invitationWays } from './invitation.ts';
import type { Invitee } from './record.ts';
import { stillOwed } from './still-owed.ts';

const nurse = inviteeId('nurse');
const step = (number: number, kind: InvitationStep['kind'], on: string, more: Partial<InvitationStep> = {}): RecordEdit => ({
  edit: 'invitation.set',
  id: nurse,
  step: `step-${String(number).padStart(2, '0')}` as InvitationStepId,
  said: { kind, on: day(on), way: 'email', note: '', by: 'Dana', order: number, ...more },
});
const takenBack = (number: number): RecordEdit => ({ ...step(number, 'sent', '2026-04-01'), said: null }) as RecordEdit;
const nurseAfter = (...edits: ReadonlyArray<RecordEdit>): Invitee => {
  const found = edited(aRecord(anInvitee('nurse', 'agency')), edits).invitees[nurse];
  if (found === undefined) throw new Error('The nurse is on the list');
  return found;
};
const statusOn = (today: string, ...edits: ReadonlyArray<RecordEdit>) =>
  invitationStanding(nurseAfter(...edits), day(today)).status;
const [sent, delivered, seen] = [
  step(1, 'sent', '2026-04-01'),
  step(2, 'delivered', '2026-04-03'),
  step(3, 'seen', '2026-04-04'),
];

describe('AG03: an invitation is followed from sending to reply', () => {
  test.each<[string, ReadonlyArray<RecordEdit>]>([
    ['to-send', []],
    ['sent', [sent]],
    ['delivered', [sent, delivered]],
    ['seen', [sent, delivered, seen]],
    ['accepted', [sent, step(4, 'accepted', '2026-04-05')]],
    ['declined', [sent, step(4, 'declined', '2026-04-05')]],
    ['deputy', [sent, step(4, 'deputy', '2026-04-05')]],
    ['came-back', [sent, step(4, 'came-back', '2026-04-05')]],
    ['sent', [sent, step(4, 'came-back', '2026-04-05'), step(5, 'sent', '2026-04-06')]],
    ['delivered', [sent, delivered, step(4, 'chased', '2026-04-05')]],
  ])('%s', (status, edits) => expect(statusOn('2026-04-07', ...edits)).toBe(status));

  test('each step keeps its day, how, and who recorded it', () => {
    const history = invitationHistory(nurseAfter(sent, step(4, 'accepted', '2026-04-05', { way: 'phone', by: 'Ash' })));
    expect(history.map(({ kind, on, way, by }) => [kind, on, way, by])).toEqual([
      ['sent', '2026-04-01', 'email', 'Dana'],
      ['accepted', '2026-04-05', 'phone', 'Ash'],
    ]);
    expect(nurseAfter(sent, step(4, 'accepted', '2026-04-05'))).toMatchObject({
      invitedOn: '2026-04-01',
      reply: 'accepted',
      repliedOn: '2026-04-05',
    });
  });

  test('a silence is counted from the day it was delivered, and from the day it was sent only while that is not known', () => {
    expect([statusOn('2026-04-07', sent), statusOn('2026-04-08', sent)]).toEqual(['sent', 'no-reply']);
    expect([statusOn('2026-04-09', sent, delivered), statusOn('2026-04-10', sent, delivered)]).toEqual(['delivered', 'no-reply']);
    expect(stillOwed(nurseAfter(sent, delivered), day('2026-04-09'))).toMatchObject({ reply: true, isSilent: false });
    expect(stillOwed(nurseAfter(sent, delivered), day('2026-04-10'))).toMatchObject({ reply: true, isSilent: true });
    const cameBack = nurseAfter(sent, step(4, 'came-back', '2026-04-05'));
    expect(stillOwed(cameBack, day('2026-05-01'))).toMatchObject({ reply: false, isSilent: false });
  });

  test('an invitation that goes again for another day begins anew; what became of the first stays in the history', () => {
    const moved: RecordEdit = { edit: 'invitee.change', id: nurse, change: { invitedOn: null, reply: 'none', repliedOn: null } };
    const first = [sent, seen, step(4, 'accepted', '2026-04-05'), moved];
    expect(statusOn('2026-04-06', ...first)).toBe('to-send');
    expect(statusOn('2026-04-08', ...first, step(5, 'sent', '2026-04-06'))).toBe('sent');
    expect(invitationHistory(nurseAfter(...first, step(5, 'sent', '2026-04-06')))).toHaveLength(4);
    // The same day again: what was seen that morning is not what went in the afternoon.
    expect(statusOn('2026-04-02', sent, step(2, 'seen', '2026-04-01'), moved, step(3, 'sent', '2026-04-01'))).toBe('sent');
  });

  test('of a record from before the steps were kept, the days that it has are its history', () => {
    const old: Invitee = {
      ...anInvitee('nurse', 'agency'),
      invitedOn: day('2026-04-01'),
      reply: 'declined',
      repliedOn: day('2026-04-04'),
    };
    const { invitation: _, ...without } = old;
    expect(invitationHistory(without).map(({ id, kind, on, way }) => [id, kind, on, way])).toEqual([
      [null, 'sent', '2026-04-01', null],
      [null, 'declined', '2026-04-04', null],
    ]);
  });
});

const anyStepOf = (...kinds: ReadonlyArray<InvitationStep['kind']>) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    on: fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-04-${String(date).padStart(2, '0')}`)),
    way: fc.constantFrom(null, ...invitationWays),
    note: fc.constant(''),
    by: fc.constant('Dana'),
    order: fc.constant(0),
  });
const anyStep = anyStepOf(...invitationStepKinds);
const recorded = (at: number, said: InvitationStep): RecordEdit => step(at, said.kind, said.on, { ...said, order: at });

test('AG03: a step that is taken back leaves the invitation as if it had never been written down', () => {
  fc.assert(
    fc.property(
      fc.option(anyStepOf('sent')),
      fc.array(anyStepOf('delivered', 'seen', 'accepted', 'declined', 'deputy', 'chased', 'came-back'), { maxLength: 5 }),
      anyStep,
      (sentFirst, others, last) => {
        const inOrder = [...others].sort((a, b) => a.on.localeCompare(b.on));
        const steps = sentFirst === null ? inOrder : [{ ...sentFirst, on: day('2026-03-31') }, ...inOrder];
        const edits = steps.map((said, at) => recorded(at, said));
        const mistaken = recorded(50, { ...last, on: day('2026-05-01') });
        expect(nurseAfter(...edits, mistaken, takenBack(50))).toEqual(nurseAfter(...edits));
      },
    ),
  );
});

test('AG03: an answer to the invitation that went before does not come back for the one that goes now', () => {
  const edits = [sent, step(2, 'accepted', '2026-04-02'), step(3, 'sent', '2026-04-05'), step(4, 'declined', '2026-04-06')];
  expect(nurseAfter(...edits, takenBack(4))).toMatchObject({ invitedOn: '2026-04-05', reply: 'none', repliedOn: null });
});
