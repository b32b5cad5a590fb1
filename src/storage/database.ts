import { closeSync, existsSync, openSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '../core/result.ts';
import type { CipherConnection } from './cipher-connection.ts';
import { isSound, type OpenFailure, openConnection } from './open-connection.ts';
import { reportChanges } from './schema-sql.ts';
import { fileSystemReason, type NotSaved, type NotSavedReason, notSaved, notSavedReason } from './storage-failure.ts';

export interface ReadStatement<Parameters extends unknown[], Row> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** Row by row, for long lists; no other statement may run until it is finished. */
  iterate(...parameters: Parameters): IterableIterator<Row>;
}

export interface WriteStatement<Parameters extends unknown[], Row> extends ReadStatement<Parameters, Row> {
  run(...parameters: Parameters): { readonly changes: number };
}

/** Answers questions and refuses a statement that writes. SQL is always a constant; values are bound (security.md D6). */
export interface ReadableDb {
  prepare<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): ReadStatement<Parameters, Row>;
}

/** Exists only inside `transact`, so a function that asks for one says that it writes. */
export interface WritableDb extends ReadableDb {
  prepare<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): WriteStatement<Parameters, Row>;
}

/** The open, encrypted store: one connection in one process (D4). */
export interface Database extends ReadableDb {
  readonly path: string;
  /** Calls `listener` after each commit with the tables it changed, in alphabetical order; the function returned stops that. */
  onChanges(listener: (tables: ReadonlyArray<string>) => void): () => void;
  /** Moves the write-ahead log into the file and lets go of it. Closing twice changes nothing. */
  close(): void;
}

export interface OpenOptions {
  readonly path: string;
  /** 32 bytes. The database keeps a copy of its own until it is closed, to open itself again after a failed disk. */
  readonly key: Buffer;
  /** The newest schema version this app knows; a file beyond it is left alone. */
  readonly known: number;
  /** True makes the file, for its owner only; then it must not be there yet. */
  readonly create: boolean;
}

/** Opens the store in the order of security.md D1 and believes its settings only after a first write has been read back (D2). */
export const openDatabase = ({ path, key, known, create }: OpenOptions): Result<Database, OpenFailure> => {
  if (create) {
    const made = makeFile(path);
    if (!made.ok) return made;
  } else if (!existsSync(path)) return err({ type: 'DatabaseMissing' });
  const ownKey = Buffer.from(key);
  const opened = openConnection({ path, key: ownKey, known, create });
  if (!opened.ok) {
    ownKey.fill(0);
    return opened;
  }
  return ok(databaseOver({ path, key: ownKey, known, connection: opened.value }));
};

/**
 * Does `work` as one transaction, durable when this returns ok: only then may a screen say Saved (R1).
 *
 * An `err` from `work`, or a throw, leaves nothing behind. A disk that is full, read-only or failing is NotSaved, never a throw;
 * after an input/output error the file is closed, opened again and checked before anything more is written (R2).
 */
export const transact = <T, E>(db: Database, work: (tx: WritableDb) => Result<T, E>): Result<T, E | NotSaved> => {
  const state = stateOf(db);
  const reason = state.suspect ? reopen(state) : undefined;
  if (reason !== undefined) return notSaved(reason);
  if (state.connection.inTransaction) throw new Error('A transaction is already running');
  state.changed.clear();
  try {
    statement(state, 'BEGIN IMMEDIATE').run();
    const result = work(writableOver(state));
    if (!result.ok) return undo(state, result);
    // A full disk ends the transaction by itself; work that caught the error must not be taken for saved.
    if (!state.connection.inTransaction) return notSaved('storage-failed');
    statement(state, 'COMMIT').run();
    announce(state);
    return result;
  } catch (error) {
    const failure = notSavedReason(error);
    if (failure === 'storage-failed' || failure === 'damaged') state.suspect = true;
    undo(state, undefined);
    if (failure === undefined) throw error;
    return notSaved(failure);
  }
};

/** Moves what is in the write-ahead log into the file. It was durable before: this only keeps the log short. */
export const shortenLog = (db: Database): Result<void, NotSaved> => checkpoint(db, 'wal_checkpoint(PASSIVE)');

/** Empties the write-ahead log into the file, so that what was deleted is gone from both (style.md section 5). */
export const truncateLog = (db: Database): Result<void, NotSaved> => checkpoint(db, 'wal_checkpoint(TRUNCATE)');

const checkpoint = (db: Database, pragma: 'wal_checkpoint(PASSIVE)' | 'wal_checkpoint(TRUNCATE)'): Result<void, NotSaved> => {
  try {
    stateOf(db).connection.pragma(pragma);
    return ok(undefined);
  } catch (error) {
    const reason = notSavedReason(error);
    if (reason === undefined) throw error;
    return notSaved(reason);
  }
};

/** The connection beneath, for migrations and copies inside the storage folder only (a test watches). */
export const connectionOf = (db: Database): CipherConnection => stateOf(db).connection;

/** A copy of the key, to open a copy of the file with; the caller wipes it. For the storage folder only. */
export const keyOf = (db: Database): Buffer => Buffer.from(stateOf(db).key);

/** Starts announcing changes; called once the tables are all there. */
export const announceChanges = (db: Database): void => {
  const state = stateOf(db);
  state.announcing = true;
  reportChanges(state.connection, (table) => state.changed.add(table));
};

interface State {
  readonly path: string;
  readonly key: Buffer;
  readonly known: number;
  connection: CipherConnection;
  /** True after an input/output error: what is on the disk must be looked at before anything more is written (R2). */
  suspect: boolean;
  announcing: boolean;
  readonly changed: Set<string>;
  readonly listeners: Set<(tables: ReadonlyArray<string>) => void>;
  readonly statements: Map<string, Prepared>;
}

const states = new WeakMap<Database, State>();

const stateOf = (db: Database): State => {
  const state = states.get(db);
  if (state === undefined) throw new Error('This database was not opened here');
  return state;
};

const databaseOver = (opened: Pick<State, 'path' | 'key' | 'known' | 'connection'>): Database => {
  const state: State = {
    ...opened,
    suspect: false,
    announcing: false,
    changed: new Set(),
    listeners: new Set(),
    statements: new Map(),
  };
  const db: Database = {
    path: state.path,
    prepare: (sql) => readStatement(state, sql),
    onChanges: (listener) => {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    close: () => {
      state.statements.clear();
      state.listeners.clear();
      state.key.fill(0);
      state.connection.close();
    },
  };
  states.set(db, state);
  return db;
};

/** An empty file for its owner only, before SQLite fills it: its write-ahead log then gets the same mode (D8). */
const makeFile = (path: string): Result<void, NotSaved> => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return ok(undefined);
  } catch (error) {
    const reason = fileSystemReason(error);
    if (reason === undefined) throw error;
    return notSaved(reason);
  }
};

const reopen = (state: State): NotSavedReason | undefined => {
  state.statements.clear();
  state.connection.close();
  const opened = openConnection({ ...state, create: false });
  if (!opened.ok) {
    if (opened.error.type === 'NotSaved') return opened.error.reason;
    return opened.error.type === 'DatabaseInUse' ? 'in-use' : 'damaged';
  }
  state.connection = opened.value;
  if (!isSound(state.connection)) return 'damaged';
  if (state.announcing) reportChanges(state.connection, (table) => state.changed.add(table));
  state.suspect = false;
  return undefined;
};

const undo = <R>(state: State, result: R): R => {
  state.changed.clear();
  try {
    if (state.connection.inTransaction) statement(state, 'ROLLBACK').run();
  } catch (error) {
    if (notSavedReason(error) === undefined) throw error;
    state.suspect = true;
  }
  return result;
};

const announce = (state: State): void => {
  if (state.changed.size === 0) return;
  const tables = [...state.changed].sort();
  state.changed.clear();
  for (const listener of state.listeners) {
    try {
      listener(tables);
    } catch (error) {
      // The commit stands whatever a listener does; its bug must still be seen.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
};

type Prepared = Sqlite.Statement<unknown[]>;

const statement = (state: State, sql: string): Prepared => {
  const known = state.statements.get(sql);
  if (known !== undefined) return known;
  const prepared = state.connection.prepare<unknown[]>(sql);
  state.statements.set(sql, prepared);
  return prepared;
};

// The first word matters: SQLite counts ATTACH, BEGIN and most pragmas among the statements that only read.
const asksOnly = /^\s*(select|with|explain)\b/i;
const changesRows = /^\s*(select|with|insert|update|delete|replace)\b/i;

const readStatement = <P extends unknown[], R>(state: State, sql: string): ReadStatement<P, R> => {
  const prepared = statement(state, sql);
  if (!asksOnly.test(sql) || !prepared.readonly) throw new Error('Only a transaction may write');
  return readsOf<P, R>(state, prepared, sql);
};

const writableOver = (state: State): WritableDb => ({
  prepare: <P extends unknown[], R>(sql: string): WriteStatement<P, R> => {
    if (!changesRows.test(sql)) throw new Error('A transaction reads and changes rows, nothing else');
    const prepared = statement(state, sql);
    return {
      ...readsOf<P, R>(state, prepared, sql),
      run: (...parameters) => {
        requireTransaction(state);
        return prepared.run(...parameters);
      },
    };
  },
});

// The casts give a row the type its SELECT was written for; tests of each repository read real rows.
const readsOf = <P extends unknown[], R>(state: State, prepared: Prepared, sql: string): ReadStatement<P, R> => {
  const guard = prepared.readonly ? () => {} : () => requireTransaction(state);
  return {
    get: (...parameters) => {
      guard();
      return prepared.get(...parameters) as R | undefined;
    },
    all: (...parameters) => {
      guard();
      return prepared.all(...parameters) as R[];
    },
    // A statement of its own: one that is being read cannot be used a second time.
    iterate: (...parameters) => {
      guard();
      return state.connection.prepare(sql).iterate(...parameters) as IterableIterator<R>;
    },
  };
};

/** Outside a transaction, or after a full disk has ended it, a write would be committed alone. */
const requireTransaction = (state: State): void => {
  if (!state.connection.inTransaction) throw new Error('There is no transaction to write in');
};
