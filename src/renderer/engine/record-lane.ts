import type { RecordView, Saved } from '../../contract/records.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { Desk } from './desk.ts';
import { areReplacing, asShown, fieldByField, isAdding, subjectOf } from './edit-fields.ts';
import { createSaver } from './saver.ts';

export interface RecordLane<Edit> {
  readonly save: (edits: ReadonlyArray<Edit>) => void;
  /** Tries again what the disk refused and what did not fit. */
  readonly retry: () => void;
  /** What did not fit, as the screen shows it now: it is on the screen and nowhere else. */
  readonly aside: () => ReadonlyArray<Edit>;
}

/**
 * The way of one kind of edit to the disk. An edit that the contract does not understand is set aside with its reason, so that
 * everything else is saved; newer typing in the same field takes its place (security.md I2, R2).
 */
export const createRecordLane = <Edit extends RecordEdit>(parts: {
  readonly desk: Desk;
  readonly name: 'record.edit' | 'annex.edit';
  readonly sittingId: SittingId;
  readonly view: () => RecordView | undefined;
  readonly onSaved: (saved: Saved) => void;
  /** `false` while something is on its way or was refused by the disk. */
  readonly onRest: (isAtRest: boolean) => void;
}): RecordLane<Edit> => {
  const { desk, name, sittingId } = parts;
  const told = desk.saves.lane();
  let aside: ReadonlyArray<SetAside<Edit>> = [];
  let isRetrying = false;
  let savedAt = '';

  const call = async (edits: ReadonlyArray<Edit>) => {
    const answer = await desk.call(name, { sittingId, edits: edits as never });
    if (answer.ok) {
      savedAt = answer.value.at;
      parts.onSaved(answer.value);
    }
    return answer;
  };

  const shown = (edit: Edit): ReadonlyArray<Edit> => {
    const view = parts.view();
    if (view === undefined) return [edit];
    const statements = name === 'annex.edit' ? (view.annex?.statements ?? []) : view.record.statements;
    const now = asShown(edit, view.record, statements);
    return now === undefined ? [] : [now];
  };

  /** In order, in parts that one call takes; a part that does not fit goes field by field. False where the disk refuses. */
  const send = async (edits: ReadonlyArray<Edit>): Promise<boolean> => {
    for (let from = 0; from < edits.length; from += editsInOneCall) {
      const part = edits.slice(from, from + editsInOneCall);
      const answer = await call(part);
      if (answer.ok) continue;
      if (answer.error.type !== 'NotUnderstood' || !(await sendAlone(part.flatMap(fieldByField)))) return false;
    }
    return true;
  };
  const sendAlone = async (edits: ReadonlyArray<Edit>): Promise<boolean> => {
    for (const edit of edits.flatMap(shown)) {
      const answer = await call([edit]);
      if (answer.ok) continue;
      if (answer.error.type !== 'NotUnderstood') return false;
      aside = [...aside.filter((one) => !areReplacing([edit], one.edit)), { edit, ...answer.error }];
    }
    return true;
  };

  const saver = createSaver<ReadonlyArray<Edit>>({
    put: async (edits) => {
      const before = aside;
      const isForAll = isRetrying;
      isRetrying = false;
      const again = before
        .map(({ edit }) => edit)
        .filter((edit) => isForAll || (isAdding(edit) && edits.some((newer) => subjectOf(newer) === subjectOf(edit))))
        .filter((edit) => !areReplacing(edits, edit))
        .flatMap(shown);
      const batch = [...again, ...edits];
      aside = before.filter(({ edit }) => !isForAll && !areReplacing(batch, edit));
      if (await send(batch).catch(() => false)) return true;
      // The whole batch is tried again, which is safe: an edit that arrives twice changes nothing.
      aside = before;
      isRetrying ||= isForAll;
      return false;
    },
    merge: mergeEdits,
    onState: (state) => {
      if (state === 'saving') told.begin();
      else if (state === 'saved' && aside.length === 0) told.done(savedAt);
      else told.failed(aside.length === 0 ? undefined : inWords(aside));
      parts.onRest(state === 'saved');
    },
  });

  return {
    save: saver.save,
    retry: () => {
      if (aside.length === 0) return saver.retry();
      isRetrying = true;
      saver.save([]);
    },
    aside: () => aside.flatMap(({ edit }) => shown(edit)),
  };
};

interface SetAside<Edit> {
  readonly edit: Edit;
  /** Where the value stands in what was sent, and a sentence that says what is wrong with it. */
  readonly where: string;
  readonly why: string;
}

/** As many as the contract takes (src/contract/records.ts). */
const editsInOneCall = 200;

/** Names the field and never its text: the top bar is seen by the whole room. */
const inWords = (aside: ReadonlyArray<SetAside<unknown>>): string => {
  const [first] = aside;
  const steps = first?.where.split('.') ?? [];
  const field = (steps.findLast((step) => !/^\d*$/.test(step)) ?? 'value').replace(
    /[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  const many = aside.length === 1 ? 'One change does not fit' : `${aside.length} changes do not fit, the first`;
  return `${many} (${field === 'text' ? 'the words of a line' : field}). ${first?.why} It is still on the screen: put it right and it is saved.`;
};

/** While one save is under way, newer text of the same statement replaces older text; everything else is kept in order. */
const mergeEdits = <Edit extends RecordEdit>(waiting: ReadonlyArray<Edit>, newer: ReadonlyArray<Edit>): ReadonlyArray<Edit> => {
  const replaced = new Set<string | undefined>(newer.map(textOf).filter((id) => id !== undefined));
  return [...waiting.filter((edit) => !replaced.has(textOf(edit))), ...newer];
};

/** The statement whose text this edit replaces, or undefined where it does something else. */
const textOf = (edit: RecordEdit): string | undefined => (edit.edit === 'statement.text' ? edit.id : undefined);
