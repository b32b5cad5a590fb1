import { changesTheDecision } from '../../core/conferences/decide.ts';
import type { RecordEdit, StatementEdit } from '../../core/conferences/edits.ts';
import type { Section, Statement } from '../../core/conferences/record.ts';
import { viewKey } from '../../core/conferences/record.ts';
import type { LocalTime } from '../../core/local-date.ts';

/** One thing that a person did and can take back, in the ordinary record or in the restricted annex. */
export type Step = StepOf<'record', RecordEdit> | StepOf<'annex', StatementEdit>;

interface StepOf<Lane, Edit> {
  readonly lane: Lane;
  /** When it was done, or last gone on with. */
  readonly at: LocalTime;
  readonly undo: ReadonlyArray<Edit>;
  readonly redo: ReadonlyArray<Edit>;
}

export interface UndoHistory {
  /** The latest last. */
  readonly done: ReadonlyArray<Step>;
  readonly undone: ReadonlyArray<Step>;
}

export const emptyHistory: UndoHistory = { done: [], undone: [] };

/**
 * The history after one more step, without end while the window is open (LC14).
 *
 * Typing in one field is taken back a word at a time, with the line that its first letter made. A new step forgets what was undone.
 */
export const remember = ({ done }: UndoHistory, step: Step): UndoHistory => {
  const last = done.at(-1);
  const merged = last === undefined ? undefined : mergedTyping(last, step);
  return { done: merged === undefined ? [...done, step] : [...done.slice(0, -1), merged], undone: [] };
};

/** The latest step that may be taken back, and the history without it; undefined where there is none. */
export const stepBack = (
  { done, undone }: UndoHistory,
  may: (step: Step) => boolean = () => true,
): readonly [Step, UndoHistory] | undefined => {
  const at = done.findLastIndex(may);
  const last = done[at];
  return last === undefined ? undefined : [last, { done: done.toSpliced(at, 1), undone: [...undone, last] }];
};

export const stepForward = ({ done, undone }: UndoHistory): readonly [Step, UndoHistory] | undefined => {
  const last = undone.at(-1);
  return last === undefined ? undefined : [last, { done: [...done, last], undone: undone.slice(0, -1) }];
};

/** What the chair confirmed stands once the conference is closed (DC01): everything else can still be taken back. */
export const mayBeTakenBack = ({ undo }: Step, isClosed: boolean): boolean => !isClosed || !undo.some(changesTheDecision);

const mergedTyping = (last: Step, next: Step): Step | undefined => {
  const before = typedIn(last);
  const typed = typedIn(next);
  if (before === undefined || typed === undefined || last.lane !== next.lane) return undefined;
  if (before.field !== typed.field || before.to !== typed.from || !isOneKey(typed)) return undefined;
  const beginsWord = /\s$/.test(before.to) && typed.to.length > before.to.length && !/\s$/.test(typed.to);
  if (beginsWord) return undefined;
  const [made] = last.redo;
  // The line that a first letter made is made again with all its words.
  const redo =
    made?.edit === 'statement.add' ? [{ ...made, statement: { ...made.statement, text: typed.to } } as const] : next.redo;
  return { ...next, undo: last.undo, redo } as Step;
};

interface Typing {
  /** Which field of what. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What was typed, where a step did no more than change one text. */
const typedIn = ({ undo, redo }: Step): Typing | undefined => {
  const [edit] = redo;
  const [back] = undo;
  if (edit === undefined || back === undefined || redo.length !== 1) return undefined;
  if (edit.edit === 'statement.add' && back.edit === 'statement.remove')
    return { field: `statement.text ${edit.statement.id} .text`, from: '', to: edit.statement.text };
  if (edit.edit !== back.edit) return undefined;
  const changed = differences(back, edit);
  const [one] = changed;
  if (one === undefined || changed.length !== 1 || typeof one.from !== 'string' || typeof one.to !== 'string') return undefined;
  return { field: [edit.edit, idOf(edit), one.path].join(' '), from: one.from, to: one.to };
};

/** Whose field it is: two edits of one kind may be about two people. */
const idOf = (edit: RecordEdit): string => {
  if ('id' in edit) return edit.id;
  if (edit.edit === 'view.set') return viewKey(edit.view.conferenceId, edit.view.inviteeId);
  if (edit.edit === 'scale.set') return viewKey(edit.scale.conferenceId, edit.scale.inviteeId);
  if (edit.edit === 'visits.set') return edit.childId;
  if (edit.edit === 'settled.set') return edit.key;
  return 'item' in edit ? edit.item : '';
};

/** One letter came or went, wherever in the text: more at once was pasted, completed or chosen. */
const isOneKey = ({ from, to }: Typing): boolean => {
  const [shorter, longer] = from.length < to.length ? [from, to] : [to, from];
  if (longer.length - shorter.length !== 1) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  return shorter.slice(same) === longer.slice(same + 1);
};

interface Difference {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Every value in which two plain values differ, by its way down to it. */
const differences = (from: unknown, to: unknown, path = ''): ReadonlyArray<Difference> => {
  if (Object.is(from, to)) return [];
  if (!isObject(from) || !isObject(to)) return [{ path, from, to }];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    differences(from[key], to[key], `${path}.${key}`),
  );
};
const isObject = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null;

/** The heading whose lines a step changed, so that what is taken back can be seen; undefined where it changed no line. */
export const sectionOfStep = ({ undo, redo }: Step, statements: ReadonlyArray<Statement>): Section | undefined => {
  for (const edit of [...undo, ...redo]) {
    if (edit.edit === 'statement.add') return edit.statement.section;
    if (edit.edit !== 'statement.change' && edit.edit !== 'statement.text' && edit.edit !== 'statement.remove') continue;
    const held = statements.find(({ id }) => id === edit.id);
    if (held !== undefined) return held.section;
  }
  return undefined;
};
