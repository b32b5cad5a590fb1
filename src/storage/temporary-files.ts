import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../core/result.ts';
import { type Database, transact, type WritableDb } from './database.ts';
import { errorCode, type NotSaved } from './storage-failure.ts';

/** Where the names of half-written files are kept while they exist, so that the next start can remove what a crash left behind. */
export interface TemporaryFileNotes {
  /** A name beside `path`, noted. Throws with the code of the failure where it cannot be noted. */
  nameFor(path: string): string;
  forget(temporary: string): void;
}

/** The notes of a store. */
export interface StoredNotes extends TemporaryFileNotes {
  /** Notes the names for all of these files with the first of them, and forgets them with `done`: each note waits for the disk. */
  forPack(paths: ReadonlyArray<string>): PackNotes;
}

export interface PackNotes extends TemporaryFileNotes {
  done(): void;
}

/** A name in the same folder that says whose it is and nothing of what it holds. */
export const temporaryNameBeside = (path: string): string =>
  join(dirname(path), `.conference-desk-${randomBytes(8).toString('hex')}.tmp`);

/**
 * Notes kept in the store (security.md R5). An export may go to any folder, whose path can name a family, so a note file in the
 * clear would not do. Files inside the vault folder need no note: `sweepFolder` knows them by name.
 *
 * A note that cannot be saved stops the write: a file nobody remembers is worse than one not written. A note that cannot be
 * taken back does no harm, as the next start finds nothing under its name.
 */
export const notesIn = (db: Database): StoredNotes => ({
  nameFor: (path) => {
    const name = temporaryNameBeside(path);
    note(db, [name]);
    return name;
  },
  forget: (temporary) => forget(db, [temporary]),
  forPack: (paths) => {
    const names = new Map(paths.map((path) => [path, temporaryNameBeside(path)]));
    const gone: string[] = [];
    let noted = false;
    return {
      nameFor: (path) => {
        const name = names.get(path);
        if (name === undefined) throw new Error('A file that is not of this pack');
        if (!noted) note(db, [...names.values()]);
        noted = true;
        return name;
      },
      forget: (temporary) => {
        gone.push(temporary);
      },
      // What was never begun is as far gone as what was renamed; only a leftover that could not be removed stays noted.
      done: () =>
        noted &&
        forget(
          db,
          [...names.values()].filter((name) => gone.includes(name) || !existsSync(name)),
        ),
    };
  },
});

const note = (db: Database, paths: ReadonlyArray<string>): void => {
  const noted = changeNotes(db, (tx) => {
    const insert = tx.prepare('INSERT OR IGNORE INTO temporary_file (path) VALUES ($path)');
    for (const path of paths) insert.run({ path });
  });
  if (!noted.ok) throw Object.assign(new Error('A temporary name could not be noted'), { code: codeOf(noted.error) });
};

const forget = (db: Database, paths: ReadonlyArray<string>): void => {
  changeNotes(db, (tx) => {
    const remove = tx.prepare('DELETE FROM temporary_file WHERE path = $path');
    for (const path of paths) remove.run({ path });
  });
};

/** Removes every noted leftover and answers how many there were. One that is held, or on a stick that is away, stays noted. */
export const sweepNoted = (db: Database): number => {
  let removed = 0;
  for (const { path } of db.prepare<[], { path: string }>('SELECT path FROM temporary_file ORDER BY path').all()) {
    if (!isOurs(basename(path)) || !existsSync(dirname(path))) continue;
    const outcome = remove(path);
    if (outcome === 'removed') removed += 1;
    if (outcome !== 'held') forget(db, [path]);
  }
  return removed;
};

/** Removes the leftovers in one of our own folders, known by their name, and answers how many there were. */
export const sweepFolder = (folder: string): number =>
  existsSync(folder) ? readdirSync(folder).filter((name) => isOurs(name) && remove(join(folder, name)) === 'removed').length : 0;

const isOurs = (name: string): boolean => /^\.conference-desk-[0-9a-f]{16}\.tmp$/.test(name);

const remove = (path: string): 'removed' | 'absent' | 'held' => {
  try {
    // One of ours may be a folder: what is printed is printed in one.
    rmSync(path, { recursive: true });
    return 'removed';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'absent' : 'held';
  }
};

const changeNotes = (db: Database, change: (tx: WritableDb) => void): Result<void, NotSaved> =>
  transact(db, (tx) => {
    change(tx);
    return ok(undefined);
  });

const codeOf = ({ reason }: NotSaved): string => {
  if (reason === 'disk-full') return 'ENOSPC';
  return reason === 'read-only' ? 'EROFS' : 'EIO';
};
