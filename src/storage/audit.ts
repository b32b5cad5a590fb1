import { createHmac, timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '../core/result.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** What the log says of one act. Nothing in it is case text: identifiers and codes, and a reason that the screen asks to keep free of names. */
export interface AuditEntry {
  /** Who did it: the identifier of the person's slot, never a name. */
  readonly actor: string;
  /** A code or the name of a procedure, such as `vault.unlocked` or `document.issue`. */
  readonly action: string;
  readonly objectId: string | null;
  /** Why, where a reason is asked for; at most 200 characters on one line. */
  readonly reason: string | null;
}

export interface StoredAuditEntry extends AuditEntry {
  readonly seq: number;
  /** UTC, to the millisecond. */
  readonly at: string;
  /** What the clock on the wall was ahead of UTC, in minutes. */
  readonly offsetMinutes: number;
  /** On an entry that removed older ones: the last of them and its hash (G4). */
  readonly removedTo: number | null;
  readonly removedHash: string | null;
  readonly previous: string;
  readonly hash: string;
}

/** The head of the log, to be printed or noted outside the store: a chain alone misses a cut tail and a rebuild (G3). */
export interface AuditAnchor {
  readonly seq: number;
  /** The first 16 hex digits of that entry's hash. */
  readonly hash: string;
}

export interface AuditBroken {
  readonly type: 'AuditBroken';
  /** The first entry that is wrong, missing or not the one of the anchor. */
  readonly seq: number;
  readonly problem: 'altered' | 'missing' | 'cut-off' | 'differs-from-anchor';
}

export interface AuditVerified {
  readonly entries: number;
  readonly head: AuditAnchor | undefined;
  /** An anchor older than the oldest kept entry can neither be confirmed nor refuted. */
  readonly anchor: 'none' | 'confirmed' | 'older-than-log';
}

export interface AuditLog {
  /** Adds an entry to the running transaction. True means that the clock stood before the last entry, for the first time (D12). */
  append(tx: WritableDb, entry: AuditEntry): { readonly seq: number; readonly clockMovedBack: boolean };
  head(db: ReadableDb): AuditAnchor | undefined;
  verify(db: ReadableDb, anchor?: AuditAnchor): Result<AuditVerified, AuditBroken>;
  /** Removes entries up to and including `seq`, leaving a signed entry that says so (G4). */
  removeUpTo(tx: WritableDb, seq: number, actor: string): void;
}

/** `auditKey` is 32 bytes and stays the caller's to wipe; `now` is the clock on the wall, which orders nothing (D12). */
export const createAuditLog = (auditKey: Buffer, now: () => Date): AuditLog => {
  const add = (tx: WritableDb, entry: AuditEntry, removed: Removed = { removedTo: null, removedHash: null }): number => {
    const last = lastEntry(tx);
    const time = now();
    const unsigned = {
      seq: (last?.seq ?? 0) + 1,
      at: time.toISOString(),
      offsetMinutes: 0 - time.getTimezoneOffset(),
      ...checked(entry),
      ...removed,
      previous: last?.hash ?? beginning,
    };
    tx.prepare(insertSql).run({ ...unsigned, hash: sign(auditKey, unsigned) });
    return unsigned.seq;
  };
  return {
    append: (tx, entry) => {
      const last = lastEntry(tx);
      const clockMovedBack = last !== undefined && now().toISOString() < last.at;
      if (clockMovedBack) add(tx, { actor: entry.actor, action: 'clock.moved-back', objectId: null, reason: null });
      return { seq: add(tx, entry), clockMovedBack };
    },
    head: headOf,
    verify: (db, anchor) => verifyAudit(db, auditKey, anchor),
    removeUpTo: (tx, seq, actor) => {
      const entry = tx.prepare<[{ seq: number }], { hash: string }>('SELECT hash FROM audit_entry WHERE seq = $seq').get({ seq });
      if (entry === undefined) throw new Error('There is no such audit entry to remove up to');
      add(tx, { actor, action: 'audit.removed', objectId: null, reason: null }, { removedTo: seq, removedHash: entry.hash });
      tx.prepare('DELETE FROM audit_entry WHERE seq <= $seq').run({ seq });
    },
  };
};

/** Reads the whole log and names the first entry that is wrong (G1); with an anchor also a cut tail and a rebuilt log (G3). */
export const verifyAudit = (db: ReadableDb, auditKey: Buffer, anchor?: AuditAnchor): Result<AuditVerified, AuditBroken> => {
  const removal = db
    .prepare<[], StoredAuditEntry>(removalsSql)
    .all()
    .findLast((entry) => isSigned(auditKey, entry));
  const start: Link =
    removal === undefined ? { seq: 0, hash: beginning } : { seq: removal.removedTo ?? 0, hash: removal.removedHash ?? '' };
  let last = start;
  let anchored = anchor?.seq === start.seq ? start : undefined;
  for (const entry of db.prepare<[], StoredAuditEntry>(entriesSql).iterate()) {
    if (entry.seq !== last.seq + 1) return broken(last.seq + 1, entry.seq > last.seq ? 'missing' : 'altered');
    if (entry.previous !== last.hash || !isSigned(auditKey, entry)) return broken(entry.seq, 'altered');
    last = { seq: entry.seq, hash: entry.hash };
    if (entry.seq === anchor?.seq) anchored = last;
  }
  const head = last === start ? undefined : { seq: last.seq, hash: short(last.hash) };
  const verified = { entries: last.seq - start.seq, head };
  if (anchor === undefined) return ok({ ...verified, anchor: 'none' });
  if (anchor.seq > last.seq) return broken(last.seq + 1, 'cut-off');
  if (anchor.seq < start.seq) return ok({ ...verified, anchor: 'older-than-log' });
  return anchored !== undefined && isEqual(short(anchored.hash), anchor.hash.toLowerCase())
    ? ok({ ...verified, anchor: 'confirmed' })
    : broken(anchor.seq, 'differs-from-anchor');
};

interface Link {
  readonly seq: number;
  readonly hash: string;
}

type Removed = Pick<StoredAuditEntry, 'removedTo' | 'removedHash'>;

const beginning = '0'.repeat(64);

export const entriesSql = `
  SELECT seq, at, offset_minutes AS offsetMinutes, actor, action, object_id AS objectId, reason,
         removed_to AS removedTo, removed_hash AS removedHash, previous, hash
  FROM audit_entry ORDER BY seq`;
export const removalsSql = `
  SELECT seq, at, offset_minutes AS offsetMinutes, actor, action, object_id AS objectId, reason,
         removed_to AS removedTo, removed_hash AS removedHash, previous, hash
  FROM audit_entry WHERE removed_to IS NOT NULL ORDER BY removed_to`;
export const lastEntrySql = `
  SELECT seq, at, offset_minutes AS offsetMinutes, actor, action, object_id AS objectId, reason,
         removed_to AS removedTo, removed_hash AS removedHash, previous, hash
  FROM audit_entry ORDER BY seq DESC LIMIT 1`;
const insertSql = `
  INSERT INTO audit_entry (seq, at, offset_minutes, actor, action, object_id, reason, removed_to, removed_hash, previous, hash)
  VALUES ($seq, $at, $offsetMinutes, $actor, $action, $objectId, $reason, $removedTo, $removedHash, $previous, $hash)`;

const lastEntry = (db: ReadableDb): StoredAuditEntry | undefined => db.prepare<[], StoredAuditEntry>(lastEntrySql).get();

const headOf = (db: ReadableDb): AuditAnchor | undefined => {
  const last = lastEntry(db);
  return last === undefined ? undefined : { seq: last.seq, hash: short(last.hash) };
};

const sign = (auditKey: Buffer, entry: Omit<StoredAuditEntry, 'hash'>): string =>
  createHmac('sha256', auditKey)
    .update(canonicalJson({ ...entry }), 'utf8')
    .digest('hex');

const isSigned = (auditKey: Buffer, { hash, ...unsigned }: StoredAuditEntry): boolean => isEqual(hash, sign(auditKey, unsigned));

const short = (hash: string): string => hash.slice(0, 16);

const isEqual = (found: string, expected: string): boolean => {
  const a = Buffer.from(found, 'utf8');
  const b = Buffer.from(expected, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
};

const broken = (seq: number, problem: AuditBroken['problem']): Result<never, AuditBroken> =>
  err({ type: 'AuditBroken', seq, problem });

/** Shapes that cannot hold case text. A breach is a bug of the caller, so it throws. */
const checked = ({ actor, action, objectId, reason }: AuditEntry): AuditEntry => {
  const identifier = /^[A-Za-z0-9][A-Za-z0-9:-]{0,63}$/;
  if (!identifier.test(actor)) throw new Error('The actor of an audit entry is an identifier');
  if (!/^[a-z][A-Za-z.-]{0,59}$/.test(action)) throw new Error('The action of an audit entry is a code');
  if (objectId !== null && !identifier.test(objectId)) throw new Error('The object of an audit entry is an identifier');
  if (reason !== null && (reason.length === 0 || reason.length > 200 || /[\r\n]/.test(reason)))
    throw new Error('A reason is one short line');
  return { actor, action, objectId, reason };
};

/** The newest entries first, for the screen; `verify` says whether they can be believed. */
export const recentAuditEntries = (db: ReadableDb, most: number): ReadonlyArray<StoredAuditEntry> =>
  db.prepare<unknown[], StoredAuditEntry>(recentEntriesSql).all({ most });

const recentEntriesSql = `
  SELECT seq, at, offset_minutes AS offsetMinutes, actor, action, object_id AS objectId, reason,
    removed_to AS removedTo, removed_hash AS removedHash, previous, hash FROM audit_entry ORDER BY seq DESC LIMIT $most`;
