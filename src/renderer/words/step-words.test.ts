import { describe, expect, test } from 'vitest';
import {
  anInvitee,
  aRecord,
  aStatement,
  at,
  edited,
  inviteeId,
  segmentId,
  statementId,
} from '../../../tests/support/room-record.ts';
import type { PlanAssessment } from '../../core/conferences/assessment.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { PlanAction } from '../../core/conferences/outline-plan.ts';
import type { ActionId, AssessmentId, ConferenceId, PersonId } from '../../core/identifiers.ts';
import type { Step } from '../engine/undo.ts';
import { undoOf } from '../engine/undo-edits.ts';
import { stepInWords } from './step-words.ts';

const action = { id: 'a1' as ActionId, action: 'Housing writes to the chair.', goal: '', children: [] } as unknown as PlanAction;
const record = edited(aRecord(anInvitee('Juno Plaster (TEST)', 'agency'), anInvitee('Juniper Sampleton (TEST)', 'family')), [
  { edit: 'statement.add', statement: aStatement('one', 'The door was broken.'), after: 'last' },
  {
    edit: 'segment.add',
    segment: { id: segmentId('a'), label: 'A', title: '', from: at('10:15'), until: null, restricted: false },
  },
  { edit: 'action.add', action },
]);
const juno = inviteeId('Juno Plaster (TEST)');
const rowan = 'c1' as ConferenceId;
const names = { nameOf: () => 'Rowan', childOf: () => 'Rowan' };
const said = (...redo: ReadonlyArray<RecordEdit>): string =>
  stepInWords({ lane: 'record', at: at('10:30'), undo: undoOf(redo, record), redo }, edited(record, redo), names);

describe('what can be taken back, in words', () => {
  test.each<{ readonly words: string; readonly redo: ReadonlyArray<RecordEdit> }>([
    {
      words: 'Typed “Twice.” (Worries and risks)',
      redo: [{ edit: 'statement.text', id: statementId('one'), text: 'The door was broken. Twice.' }],
    },
    {
      words: 'Deleted “broken.” (Worries and risks)',
      redo: [{ edit: 'statement.text', id: statementId('one'), text: 'The door was ' }],
    },
    {
      words: 'Removed the line “The door was broken.” (Worries and risks)',
      redo: [{ edit: 'statement.remove', id: statementId('one') }],
    },
    {
      words: 'Said before or after somebody came or left: “The door was broken.”',
      redo: [{ edit: 'statement.change', id: statementId('one'), change: { segment: segmentId('a') } }],
    },
    {
      words: 'Marked “The door was broken.” as allegation',
      redo: [{ edit: 'statement.change', id: statementId('one'), change: { kind: 'allegation' } }],
    },
    {
      words: 'Said by Juno Plaster (TEST): “The door was broken.”',
      redo: [{ edit: 'statement.change', id: statementId('one'), change: { speaker: juno } }],
    },
    {
      words: 'Said by Juno Plaster (TEST): “The door was broken.”',
      redo: [
        { edit: 'statement.text', id: statementId('one'), text: 'The door was broken.' },
        { edit: 'statement.change', id: statementId('one'), change: { speaker: juno } },
      ],
    },
    { words: 'Took Juno Plaster (TEST) off the list', redo: [{ edit: 'invitee.remove', id: juno }] },
    {
      words: 'Removed the action “Housing writes to the chair.” from the plan',
      redo: [{ edit: 'action.remove', id: action.id }],
    },
    {
      words: 'Juno Plaster (TEST) arrived',
      redo: [
        { edit: 'invitee.change', id: juno, change: { attendance: 'attended' } },
        { edit: 'presence.set', id: juno, segment: segmentId('a'), presence: { arrived: null, left: null } },
      ],
    },
    {
      words: 'Juno Plaster (TEST): apologies',
      redo: [{ edit: 'invitee.change', id: juno, change: { attendance: 'apologies' } }],
    },
    {
      words: 'Changed the plan: date of the core group',
      redo: [{ edit: 'plan.change', change: { coreGroupOn: '2026-05-01' as never } }],
    },
    {
      words: 'Decision for Rowan: Child protection plan continues',
      redo: [{ edit: 'decision.change', id: rowan, change: { outcome: 'continue' } }],
    },
    {
      words: 'Family group conference for Rowan',
      redo: [{ edit: 'decision.change', id: rowan, change: { familyGroup: null } }],
    },
    {
      words: 'Further steps for Rowan',
      redo: [{ edit: 'decision.change', id: rowan, change: { steps: {} } }],
    },
    {
      words: 'Added an assessment to the plan',
      redo: [{ edit: 'assessment.set', id: 'as1' as AssessmentId, assessment: { what: '' } as PlanAssessment }],
    },
    {
      words: 'Changed an assessment of the plan: “Hearing of Wren”',
      redo: [
        {
          edit: 'assessment.set',
          id: 'as1' as AssessmentId,
          assessment: { what: 'Hearing of Wren', about: null, audience: { to: 'everyone' } } as PlanAssessment,
        },
      ],
    },
    {
      words: 'Changed an assessment of the plan',
      redo: [
        {
          edit: 'assessment.set',
          id: 'as1' as AssessmentId,
          assessment: { what: 'Alder’s drinking', about: 'alder' as PersonId, audience: { to: 'everyone' } } as PlanAssessment,
        },
      ],
    },
    { words: 'Said: Confidentiality', redo: [{ edit: 'opening.set', statement: 'confidentiality', at: at('10:20') }] },
    {
      words: 'Juno Plaster (TEST) left at 14:32',
      redo: [
        { edit: 'segment.change', id: segmentId('a'), change: { until: at('14:32') } },
        {
          edit: 'segment.add',
          segment: {
            id: segmentId('b'),
            label: 'A',
            title: '',
            from: at('14:32'),
            until: null,
            continues: segmentId('a'),
            restricted: false,
          },
        },
        { edit: 'presence.set', id: juno, segment: segmentId('b'), presence: { arrived: null, left: null } },
        { edit: 'presence.set', id: inviteeId('chair'), segment: segmentId('b'), presence: { arrived: null, left: null } },
        { edit: 'presence.set', id: juno, segment: segmentId('b'), presence: null },
      ],
    },
    { words: 'Ended part A', redo: [{ edit: 'segment.change', id: segmentId('a'), change: { until: at('11:00') } }] },
  ])('LC14: $words', ({ words, redo }) => {
    expect(said(...redo)).toBe(words);
  });

  test('X2, LC14: the words of the restricted part are not in the list', () => {
    const secret: Step = {
      lane: 'annex',
      at: at('10:30'),
      undo: [{ edit: 'statement.remove', id: statementId('r') }],
      redo: [{ edit: 'statement.add', statement: aStatement('r', 'The bail address.'), after: 'last' }],
    };
    expect(stepInWords(secret, record, names)).toBe('A line of the restricted part');
  });
});
