import { err, ok, type Result } from '../../core/result.ts';
import { type AuditLog, createAuditLog } from '../audit.ts';
import type { Unsuitable } from '../cipher-connection.ts';
import { type Database, openDatabase, transact, truncateLog } from '../database.ts';
import { type Migration, type MigrationFailed, migrate, newestVersion } from '../migrate.ts';
import { openRecordStore, type RecordStore } from '../record-store.ts';
import type { RestrictedKey } from '../restricted.ts';
import { wipe } from '../sealed-box.ts';
import type { NotSaved } from '../storage-failure.ts';
import { notesIn, type StoredNotes, sweepFolder, sweepNoted } from '../temporary-files.ts';
import type { CopyDamaged } from '../verified-copy.ts';
import { keepNewFilesPrivate, type Machine } from './data-folder.ts';
import type { Slot } from './keys-file.ts';
import { auditKey, databaseKey, type VaultKeys, wipeKeys } from './slots.ts';
import { tidyWhenQuiet } from './tidy-when-quiet.ts';
import { finishCreation, vaultPaths } from './vault-files.ts';

/** What the engine brings along when it opens a vault. */
export interface VaultSettings {
  readonly migrations: ReadonlyArray<Migration>;
  /** Names this laptop in the history of records; kept outside the vault folder, so that a copied folder does not bring it along. */
  readonly device: string;
  readonly now: () => Date;
  /** The machine we run on, where it is not to be asked. */
  readonly machine?: Machine;
}

export interface VaultPerson {
  readonly slotId: string;
  readonly name: string;
  /** May see restricted content: the slot holds the restricted key. */
  readonly entitled: boolean;
}

/** The records, unlocked. It lives in the engine's process and nowhere else (security.md A1). */
export interface OpenVault {
  readonly folder: string;
  readonly databaseId: string;
  readonly person: VaultPerson;
  readonly database: Database;
  readonly records: RecordStore;
  readonly restricted: RestrictedKey | undefined;
  readonly audit: AuditLog;
  /** For every file written outside this folder (R5). */
  readonly temporaryFiles: StoredNotes;
  /** The vault's own keys, for slots and copies; they are wiped on closing. */
  readonly keys: VaultKeys;
  /** True where `keys.json` was unreadable and the former one was used: tell the person, as a former passphrase may open it. */
  readonly openedWithSpareKeys: boolean;
  /** Tidies the records, notes the locking, empties the write-ahead log, closes and wipes the keys (A2). It closes whatever fails. */
  close(): Result<void, NotSaved>;
}

export type VaultNotOpened =
  | { readonly type: 'VaultDamaged'; readonly part: 'keys' | 'database' }
  | { readonly type: 'VaultNewer' }
  | { readonly type: 'VaultInUse' }
  | Unsuitable
  | MigrationFailed
  | CopyDamaged
  | NotSaved;

export interface Opening {
  readonly folder: string;
  readonly databaseId: string;
  readonly slot: Slot;
  readonly keys: VaultKeys;
  readonly fromSpareKeys: boolean;
  /** What the log says of this opening, such as `vault.unlocked`. */
  readonly action: string;
  readonly reason: string | null;
  readonly settings: VaultSettings;
}

/** Opens the database with keys that a slot has just given, brings it up to date, and sweeps what a crash left. Owns the keys from here. */
export const openWithKeys = (opening: Opening): Result<OpenVault, VaultNotOpened> => {
  const { folder, keys, settings } = opening;
  keepNewFilesPrivate();
  finishCreation(folder);
  const opened = openDatabaseOf(opening);
  if (!opened.ok) {
    wipeKeys(keys);
    return opened;
  }
  const database = opened.value;
  const ownAuditKey = auditKey(keys.data);
  const audit = createAuditLog(ownAuditKey, settings.now);
  const restricted = keys.restricted;
  const records = openRecordStore({ databaseId: opening.databaseId, device: settings.device, restricted, now: settings.now });
  const person = { slotId: opening.slot.id, name: opening.slot.label, entitled: restricted !== undefined };
  const log = (action: string, reason: string | null = null) =>
    transact(database, (tx) => ok(audit.append(tx, { actor: person.slotId, action, objectId: null, reason })));
  const shut = () => {
    records.forget();
    database.close();
    wipe(ownAuditKey);
    wipeKeys(keys);
  };

  const noted = log(opening.action, opening.reason);
  if (!noted.ok) {
    shut();
    return noted;
  }
  sweepFolder(folder);
  sweepFolder(vaultPaths(folder).copies);
  sweepNoted(database);
  const stopTidying = tidyWhenQuiet(database, records);
  let closed = false;
  return ok({
    folder,
    databaseId: opening.databaseId,
    person,
    database,
    records,
    restricted,
    audit,
    temporaryFiles: notesIn(database),
    keys,
    openedWithSpareKeys: opening.fromSpareKeys,
    close: () => {
      if (closed) return ok(undefined);
      closed = true;
      stopTidying();
      const tidied = transact(database, (tx) => {
        records.compactLongerThan(tx, chunksWorthCompacting);
        return ok(undefined);
      });
      const locked = log('vault.locked');
      const emptied = truncateLog(database);
      shut();
      return [tidied, emptied].find((step) => !step.ok) ?? (locked.ok ? ok(undefined) : locked);
    },
  });
};

/** Fewer than this load as quickly as one. */
const chunksWorthCompacting = 50;

const openDatabaseOf = ({ folder, keys, settings }: Opening): Result<Database, VaultNotOpened> => {
  const { database: path, copies } = vaultPaths(folder);
  const key = databaseKey(keys.data);
  const opened = openDatabase({ path, key, known: newestVersion(settings.migrations), create: false });
  wipe(key);
  if (!opened.ok) {
    switch (opened.error.type) {
      // The slot opened, so the key is right: what does not open now is damaged, not locked (K11).
      case 'DatabaseDamaged':
      case 'DatabaseMissing':
        return err({ type: 'VaultDamaged', part: 'database' });
      case 'DatabaseNewer':
        return err({ type: 'VaultNewer' });
      case 'DatabaseInUse':
        return err({ type: 'VaultInUse' });
      default:
        return err(opened.error);
    }
  }
  const migrated = migrate(opened.value, settings.migrations, copies);
  if (migrated.ok) return opened;
  opened.value.close();
  return migrated;
};
