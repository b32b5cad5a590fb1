import fc from 'fast-check';
import type { RecordEdit } from '../../src/core/conferences/edits.ts';
import type { InvitationStep } from '../../src/core/conferences/invitation.ts';
import type { InvitationStepId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { aStatement, at, inviteeId, segmentId, statementId } from './room-record.ts';

const someStatement = fc.constantFrom('one', 'two', 'three').map(statementId);
const somebody = fc.constantFrom('chair', 'nurse', 'nobody').map(inviteeId);

/** Edits of a record with the lines `one` and `two`, the part `a`, the chair and a nurse; some of what is not there. */
export const anyRecordEdit: fc.Arbitrary<RecordEdit> = fc.oneof(
  fc.record({ edit: fc.constant('statement.text' as const), id: someStatement, text: fc.string() }),
  fc.record({ edit: fc.constant('statement.remove' as const), id: someStatement }),
  fc.record({
    edit: fc.constant('statement.add' as const),
    statement: fc.string().map((text) => aStatement('three', text)),
    after: fc.oneof(someStatement, fc.constant(null), fc.constant('last' as const)),
  }),
  fc.record({
    edit: fc.constant('statement.change' as const),
    id: someStatement,
    change: fc.record({ kind: fc.constantFrom('fact' as const, 'opinion' as const), source: fc.string() }),
  }),
  fc.record({ edit: fc.constant('invitee.remove' as const), id: somebody }),
  fc.record({
    edit: fc.constant('invitee.change' as const),
    id: somebody,
    change: fc.record({ attendance: fc.constantFrom('attended' as const, 'apologies' as const) }),
  }),
  fc.record({
    edit: fc.constant('invitation.set' as const),
    id: somebody,
    step: fc.constantFrom('first', 'second').map((text) => text as InvitationStepId),
    said: fc.constantFrom<InvitationStep | null>(
      null,
      { kind: 'sent', on: day('2026-04-01'), way: 'email', note: '', by: 'Dana', order: 0 },
      { kind: 'accepted', on: day('2026-04-02'), way: null, note: '', by: 'Dana', order: 1 },
    ),
  }),
  fc.record({
    edit: fc.constant('presence.set' as const),
    id: somebody,
    segment: fc.constant(segmentId('a')),
    presence: fc.constantFrom(null, { arrived: null, left: null }, { arrived: at('10:20'), left: at('11:00') }),
  }),
  fc.constant<RecordEdit>({ edit: 'segment.change', id: segmentId('a'), change: { until: at('12:00') } }),
  fc.constant<RecordEdit>({ edit: 'segment.remove', id: segmentId('a') }),
  fc.constant<RecordEdit>({ edit: 'opening.set', statement: 'purpose', at: at('10:16') }),
  fc.constant<RecordEdit>({ edit: 'plan.change', change: { contingency: 'A legal planning meeting.' } }),
);
