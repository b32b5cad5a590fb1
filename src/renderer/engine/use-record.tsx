import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RecordView } from '../../contract/records.ts';
import {
  applyEdit,
  applyStatementEdit,
  type Draft,
  plainSetText,
  type RecordEdit,
  type StatementEdit,
} from '../../core/conferences/edits.ts';
import type { ConferenceRecord, RestrictedAnnex } from '../../core/conferences/record.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { type Desk, useDesk } from './desk.ts';
import { createSaver } from './saver.ts';

export interface RecordHandle {
  /** Undefined until it is loaded. What was just typed is in it already, before the engine has answered. */
  readonly view: RecordView | undefined;
  /** Makes edits on the screen at once and on the disk behind it. */
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
  readonly editAnnex: (...edits: ReadonlyArray<StatementEdit>) => void;
  /** Tries again what was refused. */
  readonly retry: () => void;
}

/** The working copy of one sitting, shared by all tabs of its workspace. */
export const RecordProvider = ({ sittingId, children }: { readonly sittingId: SittingId; readonly children: ReactNode }) => {
  const desk = useDesk();
  const store = useMemo(() => storeOf(desk, sittingId), [desk, sittingId]);
  useEffect(() => store.open(), [store]);
  const view = useSyncExternalStore(store.subscribe, store.current);
  const handle = useMemo(() => ({ view, edit: store.edit, editAnnex: store.editAnnex, retry: store.retry }), [view, store]);
  return <context.Provider value={handle}>{children}</context.Provider>;
};

export const useRecord = (): RecordHandle => {
  const handle = useContext(context);
  if (handle === undefined) throw new Error('A screen was drawn outside RecordProvider');
  return handle;
};

const context = createContext<RecordHandle | undefined>(undefined);

/** One store for each sitting until the window locks: text that the disk refused is still there when its screen is left and opened again. */
const storeOf = (desk: Desk, sittingId: SittingId): RecordStore => {
  const known = stores.get(desk) ?? new Map<SittingId, RecordStore>();
  stores.set(desk, known);
  const store = known.get(sittingId) ?? createRecordStore(desk, sittingId);
  if (!known.has(sittingId)) desk.saves.onRetry(store.retry);
  known.set(sittingId, store);
  return store;
};
const stores = new WeakMap<Desk, Map<SittingId, RecordStore>>();
type RecordStore = ReturnType<typeof createRecordStore>;

/** Edits made here are applied with the core's own `applyEdit`, the same code that the engine runs on the stored document. */
export const createRecordStore = (desk: Desk, sittingId: SittingId) => {
  let view: RecordView | undefined;
  /** The lanes with something that is not on the disk, on its way or refused: until then the screen knows better than the disk. */
  const unsaved = new Set<string>();
  let savedAt = '';
  const listeners = new Set<() => void>();
  const show = (next: RecordView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const load = async (): Promise<void> => {
    const answer = await desk.call('record.get', { sittingId });
    // An answer that was on its way while somebody typed is older than what the screen shows.
    if (answer.ok && unsaved.size === 0 && answer.value.revision >= (view?.revision ?? 0)) show(answer.value);
  };

  const lane = <Edit extends { readonly edit: string }>(name: 'record.edit' | 'annex.edit') => {
    const told = desk.saves.lane();
    return createSaver<ReadonlyArray<Edit>>({
      put: async (edits) => {
        const answer = await sendInParts(desk, name, sittingId, edits);
        if (!answer.ok) return false;
        savedAt = answer.value.at;
        if (view !== undefined) view = { ...view, revision: Math.max(view.revision, answer.value.revision) };
        return true;
      },
      merge: mergeEdits,
      onState: (state) => {
        if (state === 'saved') unsaved.delete(name);
        else unsaved.add(name);
        if (state === 'saving') told.begin();
        else if (state === 'saved') told.done(savedAt);
        else told.failed();
      },
    });
  };
  const record = lane<RecordEdit>('record.edit');
  const annex = lane<StatementEdit>('annex.edit');

  return {
    current: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Loads, and loads again when another window or laptop has changed the record. */
    open: () => {
      void load();
      return desk.onChanges((tables) => {
        if (!tables.includes('record_head')) return;
        void desk.call('record.revision', { sittingId }).then((answer) => {
          if (answer.ok && answer.value.revision > (view?.revision ?? -1) && unsaved.size === 0) void load();
        });
      });
    },
    edit: (...edits: ReadonlyArray<RecordEdit>) => {
      if (view === undefined || edits.length === 0) return;
      show({
        ...view,
        record: withEdits(view.record, (draft: Draft<ConferenceRecord>, setText) => {
          for (const edit of edits) applyEdit(draft, edit, setText);
        }),
      });
      record.save(edits);
    },
    editAnnex: (...edits: ReadonlyArray<StatementEdit>) => {
      if (view === undefined || view.annex === null || edits.length === 0) return;
      show({
        ...view,
        annex: withEdits(view.annex, (draft: Draft<RestrictedAnnex>, setText) => {
          for (const edit of edits) applyStatementEdit(draft, edit, setText);
        }),
      });
      annex.save(edits);
    },
    retry: () => {
      record.retry();
      annex.retry();
    },
  };
};

/**
 * While a disk refuses, edits pile up beyond what one call takes. They go in order; where one part is refused all of them are sent
 * again, which is safe: an edit that arrives twice changes nothing.
 */
const sendInParts = async (
  desk: Desk,
  name: 'record.edit' | 'annex.edit',
  sittingId: SittingId,
  edits: ReadonlyArray<{ readonly edit: string }>,
) => {
  let from = 0;
  for (;;) {
    const answer = await desk.call(name, { sittingId, edits: edits.slice(from, from + editsInOneCall) as never });
    from += editsInOneCall;
    if (!answer.ok || from >= edits.length) return answer;
  }
};

/** As many as the contract takes (src/contract/records.ts). */
const editsInOneCall = 200;

const withEdits = <T extends object>(held: T, make: (draft: Draft<T>, setText: ReturnType<typeof plainSetText>) => void): T => {
  const draft = structuredClone(held) as Draft<T>;
  make(draft, plainSetText(draft as object));
  return draft as T;
};

/** While one save is under way, newer text of the same statement replaces older text; everything else is kept in order. */
export const mergeEdits = <Edit extends { readonly edit: string }>(
  waiting: ReadonlyArray<Edit>,
  newer: ReadonlyArray<Edit>,
): ReadonlyArray<Edit> => {
  const replaced = new Set<unknown>(newer.map(textOf).filter((id) => id !== undefined));
  return [...waiting.filter((edit) => !replaced.has(textOf(edit))), ...newer];
};

/** The statement whose text this edit replaces, or undefined where it does something else. */
const textOf = (edit: { readonly edit: string; readonly id?: unknown }): unknown =>
  edit.edit === 'statement.text' ? edit.id : undefined;
