import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RecordView } from '../../contract/records.ts';
import type { RecordEdit, StatementEdit } from '../../core/conferences/edits.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { type Desk, useDesk } from './desk.ts';
import { createRecordStore, type LoadFault, type RecordStore } from './record-store.ts';
import type { UndoHistory } from './undo.ts';

export interface RecordHandle {
  /** Undefined until it is loaded. What was just typed is in it already, before the engine has answered. */
  readonly view: RecordView | undefined;
  /** Why it could not be loaded, the last time; what was loaded before is still in `view`. */
  readonly error: LoadFault | undefined;
  /** Asks for it again. */
  readonly reload: () => void;
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
  return <context.Provider value={store}>{children}</context.Provider>;
};

/** The whole record; a screen that uses it is drawn again at every key. */
export const useRecord = (): RecordHandle => {
  const store = useRecordStore();
  const view = useSyncExternalStore(store.subscribe, store.current);
  const error = useSyncExternalStore(store.subscribe, store.error);
  return useMemo(() => {
    const { reload, edit, editAnnex, retry } = store;
    return { view, error, reload, edit, editAnnex, retry };
  }, [view, error, store]);
};

/**
 * One part of the record, drawn again only when that part has changed: `select` answers the very same value until then. Parts that
 * an edit does not touch stay the same objects.
 */
export const useRecordPart = <Part,>(select: (view: RecordView | undefined) => Part): Part => {
  const store = useRecordStore();
  return useSyncExternalStore(store.subscribe, () => select(store.current()));
};

/** What can be taken back and done again. */
export const useHistory = (): UndoHistory => {
  const store = useRecordStore();
  return useSyncExternalStore(store.subscribe, store.history);
};

export const useRecordStore = (): RecordStore => {
  const store = useContext(context);
  if (store === undefined) throw new Error('A screen was drawn outside RecordProvider');
  return store;
};

const context = createContext<RecordStore | undefined>(undefined);

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
