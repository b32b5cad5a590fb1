import Sqlite from 'better-sqlite3';
import { err, type Result } from '../core/result.ts';

/** The disk did not take it. What was saved before is still saved; the text belongs on screen with an offer to try again (security.md R2). */
export interface NotSaved {
  readonly type: 'NotSaved';
  readonly reason: NotSavedReason;
}

export type NotSavedReason = 'disk-full' | 'read-only' | 'storage-failed' | 'damaged' | 'in-use';

export const notSaved = (reason: NotSavedReason): Result<never, NotSaved> => err({ type: 'NotSaved', reason });

/** What a failure of the storage means to a person, or undefined where the failure is a bug of ours (a wrong statement, a broken rule). */
export const notSavedReason = (error: unknown): NotSavedReason | undefined => {
  if (error instanceof Sqlite.SqliteError) return reasonOfCode(error.code);
  return undefined;
};

/** The same for what the file system says. */
export const fileSystemReason = (error: unknown): NotSavedReason | undefined => {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    case 'EBUSY':
      return 'in-use';
    case 'EIO':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return 'storage-failed';
    default:
      return undefined;
  }
};

/** The code of a system error (`ENOSPC`), or undefined where it is something else. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const reasonOfCode = (code: string): NotSavedReason | undefined => {
  if (code === 'SQLITE_FULL') return 'disk-full';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return 'read-only';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'storage-failed';
  // SQLITE_NOTADB is also how SQLCipher says "wrong key"; after a key that opened its slot it can only be damage (K11).
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use';
  return undefined;
};
