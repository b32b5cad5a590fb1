import type { RecordView, Saved } from '../../contract/records.ts';
import { annexAfter, recordAfter } from '../../core/conferences/edited.ts';
import type { RecordEdit, StatementEdit } from '../../core/conferences/edits.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { londonWallClock, timeOf } from '../../core/local-date.ts';
import type { Desk } from './desk.ts';
import { createRecordLane } from './record-lane.ts';
import { emptyHistory, remember, type Step, stepBack, stepForward, type UndoHistory } from './undo.ts';
import { undoOf, undoOfStatements } from './undo-edits.ts';

export type RecordStore = ReturnType<typeof createRecordStore>;

/** Edits made here are applied with the core's own `applyEdit`, the same code that the engine runs on the stored document. */
export const createRecordStore = (desk: Desk, sittingId: SittingId) => {
  let view: RecordView | undefined;
  let error: LoadFault | undefined;
  /** The lanes with something that is not on the disk, on its way or refused: until then the screen knows better than the disk. */
  const unsaved = new Set<string>();
  /** What is known of changes by other windows that the screen does not show yet. */
  let news: 'none' | 'announced' | 'certain' = 'none';
  /** When this window last had something saved: what is announced just after is most likely that. */
  let savedHere = Number.NEGATIVE_INFINITY;
  let willAsk = false;
  /** What was done here and can be taken back: on every tab, until the window locks. */
  let history: UndoHistory = emptyHistory;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Words stand in the box that they are typed in: whoever else shows them can wait for the frame that shows the letter. */
  const tellOf = (edits: ReadonlyArray<RecordEdit>): void => {
    if (edits.every(({ edit: what }) => what === 'statement.text')) desk.later(tell);
    else tell();
  };
  const show = (next: RecordView): void => {
    view = next;
    tell();
  };

  const load = async (): Promise<void> => {
    const answer = await desk.call('record.get', { sittingId }).catch(() => gone);
    if (!answer.ok) {
      error = answer.error;
      return tell();
    }
    // An answer that was on its way while somebody typed is older than what the screen shows.
    if (unsaved.size > 0 || answer.value.revision < (view?.revision ?? 0)) return;
    // What did not fit is on this screen and nowhere else.
    const aside = { record: record.aside(), annex: annex.aside() };
    news = 'none';
    error = undefined;
    show(withAnnexEdits(withRecordEdits(answer.value, aside.record), aside.annex));
  };

  /** Asks for what other windows have changed, once nothing of this one is on its way. */
  const catchUp = async (): Promise<void> => {
    if (news === 'none' || unsaved.size > 0) return;
    if (news === 'certain') return load();
    // At every key of somebody who types, the question would cost as much as the saving itself.
    if (performance.now() < savedHere + betweenQuestions) askSoon();
    else await ask();
  };
  const ask = async (): Promise<void> => {
    const answer = await desk.call('record.revision', { sittingId }).catch(() => gone);
    // Whatever was typed meanwhile asks again when it is saved.
    if (!answer.ok || unsaved.size > 0) return;
    news = answer.value.revision > (view?.revision ?? -1) ? 'certain' : 'none';
    if (news === 'certain') await load();
  };
  const askSoon = (): void => {
    if (willAsk) return;
    willAsk = true;
    setTimeout(() => {
      willAsk = false;
      if (unsaved.size > 0) askSoon();
      else if (news === 'announced') void ask();
    }, betweenQuestions);
  };

  const laneParts = (name: 'record.edit' | 'annex.edit') => ({
    desk,
    name,
    sittingId,
    view: () => view,
    onSaved: ({ revision }: Saved) => {
      savedHere = performance.now();
      if (view === undefined) return;
      // Each call is one revision: a number that was passed over belongs to somebody else.
      // Where two laptops differ, the record is read otherwise than it is kept.
      if (revision > view.revision + 1 || view.clashes.length > 0) news = 'certain';
      view = { ...view, revision: Math.max(view.revision, revision) };
    },
    onRest: (isAtRest: boolean) => {
      if (isAtRest) unsaved.delete(name);
      else unsaved.add(name);
      if (isAtRest) void catchUp();
    },
  });
  const record = createRecordLane<RecordEdit>(laneParts('record.edit'));
  const annex = createRecordLane<StatementEdit>(laneParts('annex.edit'));

  const edit = (edits: ReadonlyArray<RecordEdit>): void => {
    if (view === undefined || edits.length === 0) return;
    view = withRecordEdits(view, edits);
    // On its way to the disk before a screen draws it.
    record.save(edits);
    tellOf(edits);
  };
  const editAnnex = (edits: ReadonlyArray<StatementEdit>): void => {
    if (view === undefined || view.annex === null || edits.length === 0) return;
    view = withAnnexEdits(view, edits);
    annex.save(edits);
    tellOf(edits);
  };
  /** Makes the edits of one side of a step; an approved record, or an annex that may no longer be read, stays as it is. */
  const move = (found: readonly [Step, UndoHistory] | undefined, side: 'undo' | 'redo'): Step | undefined => {
    if (found === undefined || view === undefined || !view.open) return undefined;
    const [step, left] = found;
    history = left;
    if (step.lane === 'record') edit(step[side]);
    else editAnnex(step[side]);
    return step;
  };
  const now = () => timeOf(londonWallClock(new Date()));

  return {
    current: () => view,
    /** Why the record could not be loaded the last time that it was asked for. */
    error: () => error,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Loads, and loads again when another window or laptop has changed the record. */
    open: () => {
      void load();
      return desk.onChanges((tables) => {
        if (!tables.includes('record_document')) return;
        if (news === 'none') news = 'announced';
        void catchUp();
      });
    },
    reload: () => void load(),
    edit: (...edits: ReadonlyArray<RecordEdit>) => {
      if (view?.open === true && edits.length > 0)
        history = remember(history, { lane: 'record', at: now(), undo: undoOf(edits, view.record), redo: edits });
      edit(edits);
    },
    editAnnex: (...edits: ReadonlyArray<StatementEdit>) => {
      if (view?.open === true && view.annex !== null && edits.length > 0)
        history = remember(history, { lane: 'annex', at: now(), undo: undoOfStatements(edits, view.annex), redo: edits });
      editAnnex(edits);
    },
    /** What can be taken back and done again; the same object until something is done. */
    history: () => history,
    /** Takes the latest step back that may be, and answers it; undefined where there is none. */
    undo: (may?: (step: Step) => boolean) => move(stepBack(history, may), 'undo'),
    redo: () => move(stepForward(history), 'redo'),
    retry: () => {
      record.retry();
      annex.retry();
    },
  };
};

/** In milliseconds: what others changed is seen this long after it at most, while somebody types here. */
const betweenQuestions = 300;

const gone = { ok: false, error: { type: 'Disconnected' } } as const;

export type LoadFault = Extract<Awaited<ReturnType<typeof askForRecord>>, { readonly ok: false }>['error'];
const askForRecord = (desk: Desk, sittingId: SittingId) => desk.call('record.get', { sittingId });

const withRecordEdits = (view: RecordView, edits: ReadonlyArray<RecordEdit>): RecordView => ({
  ...view,
  record: recordAfter(view.record, ...edits),
});

const withAnnexEdits = (view: RecordView, edits: ReadonlyArray<StatementEdit>): RecordView =>
  view.annex === null ? view : { ...view, annex: annexAfter(view.annex, ...edits) };
