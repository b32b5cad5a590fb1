import { expect, test } from 'vitest';
import { aBegunRecord, aStatement, asPlainData, at, edited, inviteeId, statementId } from '../../../tests/support/room-record.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { ConferenceId } from '../../core/identifiers.ts';
import {
  emptyHistory,
  mayBeTakenBack,
  remember,
  type Step,
  sectionOfStep,
  stepBack,
  stepForward,
  type UndoHistory,
} from './undo.ts';
import { undoOf } from './undo-edits.ts';

const start = aBegunRecord();
const conference = 'c1' as ConferenceId;

const typing = (from: string, to: string): Step => ({
  lane: 'record',
  at: at('10:30'),
  undo: [{ edit: 'statement.text', id: statementId('one'), text: from }],
  redo: [{ edit: 'statement.text', id: statementId('one'), text: to }],
});
const typed = (text: string): UndoHistory =>
  [...text].reduce((held, _, place) => remember(held, typing(text.slice(0, place), text.slice(0, place + 1))), emptyHistory);

test('typing is taken back a word at a time and brought again the same way (LC14)', () => {
  const history = typed('Door was broken');
  expect(history.done.map(({ redo }) => redo)).toMatchObject([
    [{ text: 'Door ' }],
    [{ text: 'Door was ' }],
    [{ text: 'Door was broken' }],
  ]);
  const [last, left] = stepBack(history)!;
  expect(last.undo).toMatchObject([{ text: 'Door was ' }]);
  expect(stepForward(left)?.[0]).toEqual(last);
});

test('the history never runs out in a session (LC14)', () => {
  let history = typed('word '.repeat(500));
  let steps = 0;
  for (let next = stepBack(history); next !== undefined; next = stepBack(history)) {
    history = next[1];
    steps += 1;
  }
  expect(steps).toBe(500);
});

test('undo knows the heading it changed, also of a line that is gone (LC14)', () => {
  const removed: Step = {
    lane: 'record',
    at: at('10:30'),
    undo: [{ edit: 'statement.add', statement: aStatement('gone'), after: 'last' }],
    redo: [{ edit: 'statement.remove', id: statementId('gone') }],
  };
  expect(sectionOfStep(removed, [])).toBe('worries');
  expect(sectionOfStep(typing('', 'D'), start.statements)).toBe('worries');
  const opening: Step = {
    lane: 'record',
    at: at('10:30'),
    undo: [{ edit: 'opening.set', statement: 'purpose', at: null }],
    redo: [{ edit: 'opening.set', statement: 'purpose', at: at('10:16') }],
  };
  expect(sectionOfStep(opening, start.statements)).toBeUndefined();
});

test('typing in the restricted annex is never joined to typing in the record (LC07)', () => {
  const annex: Step = {
    lane: 'annex',
    at: at('10:30'),
    undo: [{ edit: 'statement.text', id: statementId('one'), text: 'D' }],
    redo: [{ edit: 'statement.text', id: statementId('one'), text: 'Do' }],
  };
  expect(remember(remember(emptyHistory, typing('', 'D')), annex).done).toHaveLength(2);
});

test('typing in any field is taken back a word at a time, and what is chosen is a step of its own (LC14)', () => {
  const held: RecordEdit[] = [];
  let history = emptyHistory;
  const doing = (edit: RecordEdit): void => {
    const before = edited(start, held);
    history = remember(history, { lane: 'record', at: at('10:30'), undo: undoOf([edit], before), redo: [edit] });
    held.push(edit);
  };
  for (const text of ['H', 'Ho', 'Hou', 'Hou ', 'Hou s']) doing({ edit: 'plan.change', change: { contingency: text } });
  doing({ edit: 'plan.change', change: { contingency: 'Housing writes.' } });
  doing({ edit: 'invitee.change', id: inviteeId('nurse'), change: { deputyName: 'T' } });
  doing({ edit: 'invitee.change', id: inviteeId('nurse'), change: { deputyName: 'Te' } });
  doing({ edit: 'invitee.change', id: inviteeId('chair'), change: { deputyName: 'T' } });
  expect(history.done.map(({ redo }) => redo)).toMatchObject([
    [{ change: { contingency: 'Hou ' } }],
    [{ change: { contingency: 'Hou s' } }],
    [{ change: { contingency: 'Housing writes.' } }],
    [{ id: 'nurse', change: { deputyName: 'Te' } }],
    [{ id: 'chair', change: { deputyName: 'T' } }],
  ]);
});

test('a new line goes with the first word that was typed in it (LC14)', () => {
  const made: Step = {
    lane: 'record',
    at: at('10:30'),
    undo: [{ edit: 'statement.remove', id: statementId('three') }],
    redo: [{ edit: 'statement.add', statement: aStatement('three', 'H'), after: 'last' }],
  };
  const next: Step = {
    lane: 'record',
    at: at('10:31'),
    undo: [{ edit: 'statement.text', id: statementId('three'), text: 'H' }],
    redo: [{ edit: 'statement.text', id: statementId('three'), text: 'He' }],
  };
  const { done } = remember(remember(emptyHistory, made), next);
  expect(done).toHaveLength(1);
  const redone = edited(start, done[0]!.redo as ReadonlyArray<RecordEdit>);
  expect(redone.statements.at(-1)).toMatchObject({ id: 'three', text: 'He' });
  expect(asPlainData(edited(redone, done[0]!.undo as ReadonlyArray<RecordEdit>))).toEqual(asPlainData(start));
});

test('what the chair confirmed is passed over once the conference is closed (DC01, LC14)', () => {
  const confirmed: RecordEdit = { edit: 'decision.confirm', id: conference, confirmed: null };
  const decided: Step = { lane: 'record', at: at('11:00'), undo: [confirmed], redo: [confirmed] };
  const history = remember(remember(emptyHistory, typing('Door was broken', 'Door was broken.')), decided);
  expect(stepBack(history, (step) => mayBeTakenBack(step, false))?.[0]).toBe(decided);
  const [taken, left] = stepBack(history, (step) => mayBeTakenBack(step, true))!;
  expect(taken.redo).toMatchObject([{ text: 'Door was broken.' }]);
  expect(left.done).toEqual([decided]);
});
