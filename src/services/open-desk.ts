import type { Organisation } from '../core/disclosure/sitting-file.ts';
import { dateOf, type LocalDate, type LocalDateTime, londonWallClock } from '../core/local-date.ts';
import { ok, type Result } from '../core/result.ts';
import type { AuditLog } from '../storage/audit.ts';
import { type Database, transact, type WritableDb } from '../storage/database.ts';
import type { RecordStore } from '../storage/record-store.ts';
import type { RestrictedKey } from '../storage/restricted.ts';
import { setting } from '../storage/settings.ts';
import type { NotSaved } from '../storage/storage-failure.ts';
import type { StoredNotes } from '../storage/temporary-files.ts';

/** What every service works with while the records are open. */
export interface OpenDesk {
  readonly db: Database;
  readonly records: RecordStore;
  readonly audit: AuditLog;
  /** Undefined where whoever unlocked is not entitled to restricted content. */
  readonly restricted: RestrictedKey | undefined;
  /** For every file written outside the vault (R5). */
  readonly temporaryFiles: StoredNotes;
  /** Word files may not be written in here. */
  readonly vaultFolder: string;
  /** Who is at the desk: the slot's identifier for the log, the name for what they confirm. */
  readonly actor: { readonly id: string; readonly name: string };
  /** The folder of procedures, calendars and the practice family. */
  readonly resources: string;
  /** The folder that Word files are offered to be written to. */
  readonly documentsFolder: string;
  readonly now: () => Date;
  readonly newId: <Id extends string>() => Id;
  /** Aborted when the records are about to be locked: work that takes long comes to a whole place and ends there (security.md A2). */
  readonly leaving: AbortSignal;
}

export const nowAt = (desk: OpenDesk): LocalDateTime => londonWallClock(desk.now());
export const todayAt = (desk: OpenDesk): LocalDate => dateOf(nowAt(desk));

/** `14:32:07` in Europe/London. */
export const savedAt = (desk: OpenDesk): string => {
  const now = desk.now();
  return `${londonWallClock(now).slice(11)}:${String(now.getUTCSeconds()).padStart(2, '0')}`;
};

/** One act of one person: everything it changes and its entry in the log, or nothing (R1). */
export const act = <R extends Result<unknown, unknown>>(
  desk: OpenDesk,
  entry: { readonly action: string; readonly objectId: string | null },
  work: (tx: WritableDb) => R,
): R | Result<never, NotSaved> =>
  save(desk, (tx) => {
    const done = work(tx);
    if (done.ok) desk.audit.append(tx, { actor: desk.actor.id, ...entry, reason: null });
    return done;
  });

/** One change without an entry in the log, for what keeps a history of its own. */
export const save = <R extends Result<unknown, unknown>>(
  desk: OpenDesk,
  work: (tx: WritableDb) => R,
): R | Result<never, NotSaved> =>
  // Several ways of refusing make a union that `transact` hands through as it is.
  transact(desk.db, work as (tx: WritableDb) => Result<unknown, unknown>) as R | Result<never, NotSaved>;

/** The same for what cannot be refused. */
export const actAlways = (
  desk: OpenDesk,
  entry: { readonly action: string; readonly objectId: string | null },
  work: (tx: WritableDb) => void,
): Result<null, NotSaved> =>
  act(desk, entry, (tx) => {
    work(tx);
    return ok(null);
  });

/** The profile that new sittings are run under. */
export const currentProfileId = (desk: OpenDesk): string => String(setting(desk.db, 'profileId') ?? 'england');

export const organisationOf = (desk: OpenDesk): Organisation => {
  const kept = setting(desk.db, 'organisation') as Organisation | undefined;
  return kept ?? { name: '', service: 'Child protection conference service', addressLines: [], phone: '', email: '' };
};
