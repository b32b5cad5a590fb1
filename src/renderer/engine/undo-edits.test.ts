import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecordEdit } from '../../../tests/support/any-record-edit.ts';
import { aBegunRecord, anInvitee, asPlainData, at, edited, inviteeId, segmentId } from '../../../tests/support/room-record.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { leavesRoom } from '../../core/conferences/movements.ts';
import { audienceOfText } from '../../core/conferences/outline-plan.ts';
import type { ConferenceRecord } from '../../core/conferences/record.ts';
import type { ConferenceId, DissentId } from '../../core/identifiers.ts';
import { undoOf } from './undo-edits.ts';

const conference = 'c1' as ConferenceId;
const nurse = inviteeId('nurse');
const raised = 'd1' as DissentId;

/** The same with a decision that was begun and a dissent, as records from before some of their fields were kept. */
const start = edited(aBegunRecord(), [
  { edit: 'decision.change', id: conference, change: { reasons: 'Likely harm.' } },
  {
    edit: 'dissent.add',
    dissent: {
      id: raised,
      conferenceId: conference,
      inviteeId: nurse,
      raisedAt: null,
      inMeeting: true,
      reason: '',
      outcome: '',
      closedOn: null,
    },
  },
]);

/** Taken back, one edit of the record as it began. */
const takenBack = (edit: RecordEdit, before: ConferenceRecord = start): ConferenceRecord =>
  edited(edited(before, [edit]), undoOf([edit], before));

test('undo leads back to the record as it was, whatever was done (LC14)', () => {
  fc.assert(
    fc.property(fc.array(anyRecordEdit, { maxLength: 8 }), (edits) => {
      const after = edited(start, edits);
      expect(asPlainData(edited(after, undoOf(edits, start)))).toEqual(asPlainData(start));
    }),
  );
});

test('undoing a first scale leaves it empty; a decision gets its confirmation back (DC01, LC14)', () => {
  const scale = { conferenceId: conference, inviteeId: nurse, value: 4, reason: '' };
  expect(Object.values(takenBack({ edit: 'scale.set', scale }).scales)[0]?.value).toBeNull();

  const confirmed = edited(start, [
    { edit: 'decision.confirm', id: conference, confirmed: { by: 'Cedar QUORUMSON', at: '2026-04-21T12:30' as never } },
  ]);
  expect(
    takenBack({ edit: 'decision.change', id: conference, change: { reasons: 'Other words.' } }, confirmed).decisions,
  ).toEqual(confirmed.decisions);
});

test.each<[string, RecordEdit, (record: ConferenceRecord) => unknown, unknown]>([
  [
    'why the category is the main one',
    { edit: 'decision.change', id: conference, change: { categoryReason: 'N' } },
    ({ decisions }) => decisions[conference]?.categoryReason,
    '',
  ],
  [
    'why each limb is met',
    { edit: 'decision.change', id: conference, change: { limbReasons: { A: 'H', B: '' } } },
    ({ decisions }) => decisions[conference]?.limbReasons,
    { A: '', B: '' },
  ],
  [
    'why the plan ends all the same',
    { edit: 'decision.change', id: conference, change: { endDespite: 'S' } },
    ({ decisions }) => decisions[conference]?.endDespite,
    '',
  ],
  [
    'that a child is looked after',
    {
      edit: 'decision.change',
      id: conference,
      change: { lookedAfter: { leads: null, reviewOn: null, together: false, why: '' } },
    },
    ({ decisions }) => decisions[conference]?.lookedAfter,
    null,
  ],
  [
    'that the police act',
    {
      edit: 'decision.change',
      id: conference,
      change: { steps: { 'police-action': { what: 'A', owner: '', by: null } } },
    },
    ({ decisions }) => decisions[conference]?.steps,
    {},
  ],
  [
    'that somebody acknowledged confidentiality',
    { edit: 'invitee.change', id: nurse, change: { acknowledgedAt: at('10:16') } },
    ({ invitees }) => invitees[nurse]?.acknowledgedAt,
    null,
  ],
  [
    'that a deputy may commit',
    { edit: 'invitee.change', id: nurse, change: { deputyMayCommit: true } },
    ({ invitees }) => invitees[nurse]?.deputyMayCommit,
    null,
  ],
  [
    'to whom a dissent was passed on',
    { edit: 'dissent.change', id: raised, change: { passedTo: 'H' } },
    ({ dissents }) => dissents[raised]?.passedTo,
    '',
  ],
  [
    'who may have the bottom line',
    { edit: 'plan.change', change: { bottomLineAudience: { to: 'professionals' } } },
    ({ plan }) => audienceOfText(plan, 'bottomLine'),
    { to: 'everyone' },
  ],
])('%s, said for the first time, is unsaid again (LC14)', (_, edit, said, before) => {
  expect(said(edited(start, [edit]))).not.toEqual(before);
  expect(said(takenBack(edit))).toEqual(before);
});

test('a deputy whose name is put back has their authority again (AG07, LC14)', () => {
  const named = edited(start, [{ edit: 'invitee.change', id: nurse, change: { deputyName: 'Tess', deputyMayCommit: true } }]);
  const { deputyName, deputyMayCommit } =
    takenBack({ edit: 'invitee.change', id: nurse, change: { deputyName: '' } }, named).invitees[nurse] ?? {};
  expect({ deputyName, deputyMayCommit }).toEqual({ deputyName: 'Tess', deputyMayCommit: true });
});

test('AT01: a departure that is taken back leaves no trace of itself in the parts, the lines and who was there', () => {
  const mother = inviteeId('mother');
  const here = edited(aBegunRecord(), [
    { edit: 'invitee.add', invitee: anInvitee('mother', 'family', { attendance: 'attended' }) },
    { edit: 'presence.set', id: mother, segment: segmentId('a'), presence: { arrived: null, left: null } },
    { edit: 'statement.change', id: aBegunRecord().statements[0]!.id, change: { segment: segmentId('a') } },
  ]);
  const edits = leavesRoom(here, [mother], here.segments[segmentId('a')]!, at('10:40'), () => segmentId('b'));
  const left = edited(here, edits);
  expect(Object.keys(left.segments)).toHaveLength(2);
  expect(asPlainData(edited(left, undoOf(edits, here)))).toEqual(asPlainData(here));
});
