import { randomBytes } from 'node:crypto';
import type { SittingId } from '../core/identifiers.ts';
import { err, ok, type Result } from '../core/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { RestrictedKey, RestrictedKeyMissing, SealBroken } from './restricted.ts';
import { childKey, openBox, sealBox, wipe } from './sealed-box.ts';

/** The conference record of a sitting, or its restricted annex. */
export type DocumentKind = 'record' | 'annex';

export interface DocumentAddress {
  readonly sittingId: SittingId;
  readonly kind: DocumentKind;
}

export interface DocumentRow {
  /** The highest number ever given to a chunk of this document. */
  readonly lastSeq: number;
  readonly chunks: number;
  /** New with every write; says whether a document in memory is the stored one. */
  readonly version: string;
}

export const findDocument = (db: ReadableDb, { sittingId, kind }: DocumentAddress): DocumentRow | undefined =>
  db.prepare<[DocumentAddress], DocumentRow>(findDocumentSql).get({ sittingId, kind });

/** How often the record of a sitting and its annex were written, together; windows that typed themselves compare it. */
export const revisionOf = (db: ReadableDb, sittingId: SittingId): number =>
  db.prepare<[{ sittingId: SittingId }], { revision: number | null }>(revisionSql).get({ sittingId })?.revision ?? 0;

/** Stores the first chunk of a new document and answers its version. */
export const insertDocument = (
  tx: WritableDb,
  at: DocumentAddress,
  bytes: Uint8Array,
  key: RestrictedKey | undefined,
): string => {
  const version = newVersion();
  tx.prepare(insertDocumentSql).run({ sittingId: at.sittingId, kind: at.kind, version });
  insertChunk(tx, at, 1, bytes, key);
  return version;
};

/** Stores one more chunk and answers the document's new version. */
export const appendChunk = (
  tx: WritableDb,
  at: DocumentAddress,
  row: DocumentRow,
  bytes: Uint8Array,
  key: RestrictedKey | undefined,
): string => {
  const version = newVersion();
  insertChunk(tx, at, row.lastSeq + 1, bytes, key);
  tx.prepare(appendedSql).run({
    sittingId: at.sittingId,
    kind: at.kind,
    lastSeq: row.lastSeq + 1,
    chunks: row.chunks + 1,
    version,
  });
  return version;
};

/** Puts one chunk in the place of all former ones and answers the document's new version. */
export const replaceChunks = (
  tx: WritableDb,
  at: DocumentAddress,
  row: DocumentRow,
  bytes: Uint8Array,
  key: RestrictedKey | undefined,
): string => {
  const version = appendChunk(tx, at, { ...row, chunks: 0 }, bytes, key);
  tx.prepare(deleteFormerChunksSql).run({ sittingId: at.sittingId, kind: at.kind, seq: row.lastSeq });
  return version;
};

export const deleteDocument = (tx: WritableDb, { sittingId, kind }: DocumentAddress): void => {
  tx.prepare('DELETE FROM record_document WHERE sitting_id = $sittingId AND kind = $kind').run({ sittingId, kind });
};

/** All chunks in the order they were written, one after the other, as Automerge reads them. */
export const readChunks = (
  db: ReadableDb,
  at: DocumentAddress,
  key: RestrictedKey | undefined,
): Result<Buffer, RestrictedKeyMissing | SealBroken> => {
  const rows = db
    .prepare<[DocumentAddress], { seq: number; bytes: Buffer }>(chunksSql)
    .all({ sittingId: at.sittingId, kind: at.kind });
  if (at.kind === 'record') return ok(Buffer.concat(rows.map(({ bytes }) => bytes)));
  if (key === undefined) return err({ type: 'RestrictedKeyMissing' });
  const own = childKey(key, 'annex chunk');
  const opened = rows.map(({ seq, bytes }) => openBox(own, bytes, associatedWith(at, seq)));
  wipe(own);
  if (!opened.every((bytes) => bytes !== undefined)) return err({ type: 'SealBroken' });
  const all = Buffer.concat(opened);
  wipe(...opened);
  return ok(all);
};

/** The documents with more than this many chunks: each would be quicker to load as one. */
export const documentsLongerThan = (db: ReadableDb, chunks: number): ReadonlyArray<DocumentAddress> =>
  db.prepare<[{ chunks: number }], DocumentAddress>(longDocumentsSql).all({ chunks });

/**
 * The random part of this store's writer name, made on first use. A vault brought back from a backup must renew it: its next
 * change would otherwise carry a number that another laptop has already seen with other words.
 */
export const writerEpoch = (tx: WritableDb): string => {
  const row = tx.prepare<[], { epoch: string }>('SELECT epoch FROM record_writer').get();
  if (row !== undefined) return row.epoch;
  const epoch = newVersion();
  tx.prepare('INSERT INTO record_writer (only, epoch) VALUES (1, $epoch)').run({ epoch });
  return epoch;
};

export const renewWriterEpoch = (tx: WritableDb): void => {
  tx.prepare('DELETE FROM record_writer').run();
};

export const findDocumentSql = `
  SELECT last_seq AS lastSeq, chunks, version FROM record_document WHERE sitting_id = $sittingId AND kind = $kind`;
const revisionSql = `
  SELECT sum(last_seq) AS revision FROM record_document WHERE sitting_id = $sittingId`;
const insertDocumentSql = `
  INSERT INTO record_document (sitting_id, kind, last_seq, chunks, version) VALUES ($sittingId, $kind, 1, 1, $version)`;
const appendedSql = `
  UPDATE record_document SET last_seq = $lastSeq, chunks = $chunks, version = $version
  WHERE sitting_id = $sittingId AND kind = $kind`;
const insertChunkSql = `
  INSERT INTO record_chunk (sitting_id, kind, seq, bytes) VALUES ($sittingId, $kind, $seq, $bytes)`;
const deleteFormerChunksSql = `
  DELETE FROM record_chunk WHERE sitting_id = $sittingId AND kind = $kind AND seq <= $seq`;
export const longDocumentsSql = `
  SELECT sitting_id AS sittingId, kind FROM record_document WHERE chunks > $chunks`;
export const chunksSql = `
  SELECT seq, bytes FROM record_chunk WHERE sitting_id = $sittingId AND kind = $kind ORDER BY seq`;

const insertChunk = (
  tx: WritableDb,
  at: DocumentAddress,
  seq: number,
  plain: Uint8Array,
  key: RestrictedKey | undefined,
): void => {
  const bytes =
    at.kind === 'record' ? Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength) : sealChunk(at, seq, plain, key);
  tx.prepare(insertChunkSql).run({ sittingId: at.sittingId, kind: at.kind, seq, bytes });
};

const sealChunk = (at: DocumentAddress, seq: number, plain: Uint8Array, key: RestrictedKey | undefined): Buffer => {
  // The record store answers RestrictedKeyMissing before it gets here.
  if (key === undefined) throw new Error('An annex is written with the restricted key');
  const own = childKey(key, 'annex chunk');
  const sealed = sealBox(own, plain, associatedWith(at, seq));
  wipe(own);
  return sealed;
};

/** A chunk moved to another sitting, kind or place in the order no longer opens (X2). */
const associatedWith = ({ sittingId, kind }: DocumentAddress, seq: number): string =>
  canonicalJson(['record chunk', 1, sittingId, kind, seq]);

const newVersion = (): string => randomBytes(16).toString('hex');
