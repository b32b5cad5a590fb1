import * as Automerge from '@automerge/automerge';
import type { ClashAt } from '../core/conferences/two-laptops.ts';
import { err, ok, type Result } from '../core/result.ts';
import { actorId, type Content, conflictsIn, sameHeads, setText, tryTo } from './automerge-documents.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import {
  appendChunk,
  type DocumentAddress,
  deleteDocument,
  documentsLongerThan,
  findDocument,
  insertDocument,
  readChunks,
  renewWriterEpoch,
  replaceChunks,
  writerEpoch,
} from './record-chunks.ts';
import type { RestrictedKey, RestrictedKeyMissing, SealBroken } from './restricted.ts';

/** Which document, and in its type what it holds: `const record: DocumentRef<SittingRecord> = { sittingId, kind: 'record' }`. */
export interface DocumentRef<T> extends DocumentAddress {
  readonly holds?: T;
}

/** Changes the draft in place. Text that people edit goes through `setText`, so that two laptops' words merge letter by letter. */
export type Mutator<T> = (draft: T, setText: (path: ReadonlyArray<string | number>, value: string) => void) => void;

/** Who made a change: an identifier, never a name. It stays in the history for as long as the document does. */
export interface Authorship {
  readonly by: string;
}

/** A past moment of a document; `heads` brings it back with `documentAt`. */
export interface HistoryStep {
  readonly heads: ReadonlyArray<string>;
  readonly by: string | null;
  /** The clock on the wall, to the second; it orders nothing (security.md D12). */
  readonly at: string;
  readonly device: string;
}

export interface DocumentNotFound {
  readonly type: 'DocumentNotFound';
}

/** Bytes that are not whole Automerge changes of this document, or that lean on changes which did not come with them. */
export interface ChunksUnusable {
  readonly type: 'ChunksUnusable';
}

export type Unreadable = DocumentNotFound | RestrictedKeyMissing | SealBroken;

export interface RecordStore {
  createDocument<T extends object>(
    tx: WritableDb,
    ref: DocumentRef<T>,
    initial: T,
    author: Authorship,
  ): Result<T, { readonly type: 'DocumentExists' } | RestrictedKeyMissing>;
  /** Appends at most one chunk; an edit that changes nothing appends none. Saved once the transaction has committed. */
  changeDocument<T>(tx: WritableDb, ref: DocumentRef<T>, mutate: Mutator<T>, author: Authorship): Result<T, Unreadable>;
  loadDocument<T>(db: ReadableDb, ref: DocumentRef<T>): Result<T, Unreadable>;
  /** The whole document with its history, or only what is new since `heads`, for a colleague's laptop. */
  chunksSince<T>(db: ReadableDb, ref: DocumentRef<T>, heads?: ReadonlyArray<string>): Result<Uint8Array, Unreadable>;
  /** Adds what a colleague's laptop wrote; a document that is new here is made. Nothing arrives twice and nothing is taken away. */
  mergeChunks<T>(
    tx: WritableDb,
    ref: DocumentRef<T>,
    chunks: Uint8Array,
  ): Result<T, ChunksUnusable | RestrictedKeyMissing | SealBroken>;
  headsOf<T>(db: ReadableDb, ref: DocumentRef<T>): Result<ReadonlyArray<string>, Unreadable>;
  /** Every change, oldest first. */
  historyOf<T>(db: ReadableDb, ref: DocumentRef<T>): Result<ReadonlyArray<HistoryStep>, Unreadable>;
  documentAt<T>(db: ReadableDb, ref: DocumentRef<T>, heads: ReadonlyArray<string>): Result<T, Unreadable | ChunksUnusable>;
  /**
   * Answers for a field the values that different laptops gave to it, or none where they agree; a person chooses by setting the field. Of a
   * document that was written on one laptop alone it answers at once.
   */
  clashesIn<T>(db: ReadableDb, ref: DocumentRef<T>): Result<ClashAt, Unreadable>;
  /** Turns the chunks of one document into a single one, history included. */
  compactDocument<T>(tx: WritableDb, ref: DocumentRef<T>): Result<void, Unreadable>;
  /** Compacts every document that has grown beyond `chunks` and that this person may read; for closing and quiet moments. */
  compactLongerThan(tx: WritableDb, chunks: number): void;
  /** Takes a document with all its history away (D13). Truncate the write-ahead log after the commit. */
  removeDocument<T>(tx: WritableDb, ref: DocumentRef<T>): void;
  /** After a restore from a backup: this store goes on as a new writer, so that no change number is used twice. */
  becomeNewWriter(tx: WritableDb): void;
  /** Lets go of every document in memory. */
  forget(): void;
}

export interface RecordStoreOptions {
  readonly databaseId: string;
  /** Names this laptop; the same vault on another laptop must have another one. */
  readonly device: string;
  readonly restricted: RestrictedKey | undefined;
  readonly now: () => Date;
}

/**
 * Conference records as Automerge documents (architecture.md section 4): every edit is one chunk in the caller's transaction.
 *
 * Documents stay in memory between edits. Each is believed only while its version is the stored one, so after a rollback, a
 * failed commit or a reopened file it is read again: memory is never ahead of the disk.
 */
export const openRecordStore = ({ databaseId, device, restricted, now }: RecordStoreOptions): RecordStore => {
  const held = new Map<string, Held>();
  let writer: { readonly epoch: string; readonly actor: string } | undefined;

  const actorIn = (tx: WritableDb): string => {
    const epoch = writerEpoch(tx);
    if (writer?.epoch !== epoch) writer = { epoch, actor: actorId(databaseId, device, epoch) };
    return writer.actor;
  };

  const hold = (at: DocumentAddress, entry: Held): void => {
    const name = nameOf(at);
    held.delete(name);
    held.set(name, entry);
    for (const [oldest, { doc }] of held) {
      if (held.size <= documentsInMemory) break;
      held.delete(oldest);
      Automerge.free(doc);
    }
  };

  const mayOpen = ({ kind }: DocumentAddress): Result<void, RestrictedKeyMissing> =>
    kind === 'annex' && restricted === undefined ? err({ type: 'RestrictedKeyMissing' }) : ok(undefined);

  const open = (db: ReadableDb, at: DocumentAddress): Result<Opened, Unreadable> => {
    const row = findDocument(db, at);
    if (row === undefined) return err({ type: 'DocumentNotFound' });
    const allowed = mayOpen(at);
    if (!allowed.ok) return allowed;
    const known = held.get(nameOf(at));
    if (known?.version === row.version) {
      hold(at, known);
      return ok({ row, doc: known.doc });
    }
    const bytes = readChunks(db, at, restricted);
    if (!bytes.ok) return bytes;
    const doc = tryTo(() => Automerge.load<Content>(bytes.value));
    bytes.value.fill(0);
    if (doc === undefined) return err({ type: 'SealBroken' });
    hold(at, { doc, version: row.version });
    return ok({ row, doc });
  };

  const compact = (tx: WritableDb, at: DocumentAddress, { row, doc }: Opened): void => {
    const whole = Automerge.save(doc);
    const again = Automerge.load<Content>(whole);
    const isWhole = sameHeads(Automerge.getHeads(again), Automerge.getHeads(doc));
    Automerge.free(again);
    if (!isWhole) throw new Error('A compacted document must hold every change');
    hold(at, { doc, version: replaceChunks(tx, at, row, whole, restricted) });
  };

  const store: RecordStore = {
    createDocument: (tx, ref, initial, { by }) => {
      const allowed = mayOpen(ref);
      if (!allowed.ok) return allowed;
      if (findDocument(tx, ref) !== undefined) return err({ type: 'DocumentExists' });
      const empty = Automerge.init<Content>({ actor: actorIn(tx) });
      const doc = Automerge.change(empty, { message: by, time: seconds(now()) }, (draft) => void Object.assign(draft, initial));
      hold(ref, { doc, version: insertDocument(tx, ref, Automerge.save(doc), restricted) });
      return ok(contentOf(doc));
    },

    changeDocument: (tx, ref, mutate, { by }) => {
      const opened = open(tx, ref);
      if (!opened.ok) return opened;
      const { row } = opened.value;
      const doc = writtenBy(opened.value.doc, actorIn(tx));
      // Changing a document uses it up: until its chunk is stored, memory holds nothing, whatever throws on the way.
      held.delete(nameOf(ref));
      const changed = Automerge.change(doc, { message: by, time: seconds(now()) }, (draft) =>
        mutate(draft as Parameters<typeof mutate>[0], (path, value) => setText(draft, path, value)),
      );
      if (changed === doc) {
        hold(ref, { doc, version: row.version });
        return ok(contentOf(doc));
      }
      const chunk = Automerge.getLastLocalChange(changed);
      if (chunk === undefined) throw new Error('A change leaves a chunk');
      const version = appendChunk(tx, ref, row, chunk, restricted);
      hold(ref, { doc: changed, version });
      return ok(contentOf(changed));
    },

    loadDocument: (db, ref) => {
      const opened = open(db, ref);
      return opened.ok ? ok(contentOf(opened.value.doc)) : opened;
    },

    chunksSince: (db, ref, heads) => {
      const opened = open(db, ref);
      if (!opened.ok) return opened;
      const { doc } = opened.value;
      return ok(
        heads !== undefined && Automerge.hasHeads(doc, [...heads]) ? Automerge.saveSince(doc, [...heads]) : Automerge.save(doc),
      );
    },

    mergeChunks: (tx, ref, chunks) => {
      const opened = open(tx, ref);
      if (!opened.ok && opened.error.type !== 'DocumentNotFound') return err(opened.error);
      const allowed = mayOpen(ref);
      if (!allowed.ok) return allowed;
      const actor = actorIn(tx);
      // On a copy: bytes that turn out to be unusable must not leave half of themselves in the document in memory.
      const before = opened.ok ? Automerge.clone(opened.value.doc, { actor }) : Automerge.init<Content>({ actor });
      const heads = Automerge.getHeads(before);
      const merged = tryTo(() => Automerge.loadIncremental(before, chunks));
      if (merged === undefined || Automerge.getMissingDeps(merged, []).length > 0 || Automerge.getHeads(merged).length === 0) {
        return err({ type: 'ChunksUnusable' });
      }
      if (!opened.ok) {
        hold(ref, { doc: merged, version: insertDocument(tx, ref, Automerge.save(merged), restricted) });
      } else if (!sameHeads(Automerge.getHeads(merged), heads)) {
        hold(ref, {
          doc: merged,
          version: appendChunk(tx, ref, opened.value.row, Automerge.saveSince(merged, heads), restricted),
        });
      }
      return ok(contentOf(merged));
    },

    headsOf: (db, ref) => {
      const opened = open(db, ref);
      return opened.ok ? ok(Automerge.getHeads(opened.value.doc)) : opened;
    },

    historyOf: (db, ref) => {
      const opened = open(db, ref);
      if (!opened.ok) return opened;
      const steps = Automerge.getChangesMetaSince(opened.value.doc, []);
      return ok(
        steps.map(({ hash, message, time, actor }) => ({ heads: [hash], by: message, at: instant(time), device: actor })),
      );
    },

    documentAt: (db, ref, heads) => {
      const opened = open(db, ref);
      if (!opened.ok) return opened;
      const { doc } = opened.value;
      if (!Automerge.hasHeads(doc, [...heads])) return err({ type: 'ChunksUnusable' });
      return ok(contentOf(Automerge.view(doc, [...heads])));
    },

    clashesIn: (db, ref) => {
      const opened = open(db, ref);
      if (!opened.ok) return opened;
      const { doc } = opened.value;
      const isShared = Automerge.stats(doc).numActors > 1;
      return ok((path) => (isShared ? conflictsIn(doc, path) : []));
    },

    compactDocument: (tx, ref) => {
      const opened = open(tx, ref);
      if (!opened.ok) return opened;
      if (opened.value.row.chunks > 1) compact(tx, ref, opened.value);
      return ok(undefined);
    },

    compactLongerThan: (tx, chunks) => {
      for (const at of documentsLongerThan(tx, chunks)) if (mayOpen(at).ok) store.compactDocument(tx, at);
    },

    removeDocument: (tx, ref) => {
      deleteDocument(tx, ref);
      drop(held, nameOf(ref));
    },

    becomeNewWriter: renewWriterEpoch,

    forget: () => {
      for (const name of [...held.keys()]) drop(held, name);
    },
  };
  return store;
};

const documentsInMemory = 8;

interface Held {
  readonly doc: Automerge.Doc<Content>;
  readonly version: string;
}

interface Opened {
  readonly doc: Automerge.Doc<Content>;
  readonly row: Parameters<typeof appendChunk>[2];
}

const contentOf = <T>(doc: Automerge.Doc<Content>): T => doc as T;

const nameOf = ({ sittingId, kind }: DocumentAddress): string => `${kind} ${sittingId}`;

const drop = (held: Map<string, Held>, name: string): void => {
  const entry = held.get(name);
  held.delete(name);
  if (entry !== undefined) Automerge.free(entry.doc);
};

/** A document read from chunks has a random writer until this store first changes it. */
const writtenBy = (doc: Automerge.Doc<Content>, actor: string): Automerge.Doc<Content> =>
  Automerge.getActorId(doc) === actor ? doc : Automerge.clone(doc, { actor });

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);
const instant = (time: number): string => new Date(time * 1000).toISOString();
