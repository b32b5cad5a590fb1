import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RecordView } from '../../contract/records.ts';
import type { RecordEdit, StatementEdit } from '../../core/conferences/edits.ts';
import type { SittingId } from '../../core/identifiers.ts';
import { type Desk, useDesk } from './desk.ts';
import { createRecordStore, type LoadFault, type RecordStore } from './record-store.ts';

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
  const view = useSyncExternalStore(store.subscribe, store.current);
  const error = useSyncExternalStore(store.subscribe, store.error);
  const handle = useMemo(() => {
    const { reload, edit, editAnnex, retry } = store;
    return { view, error, reload, edit, editAnnex, retry };
  }, [view, error, store]);
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
