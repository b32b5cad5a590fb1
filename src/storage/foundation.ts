import type { Migration } from './migrate.ts';
import { audit } from './migrations/0010-audit.ts';
import { temporaryFiles } from './migrations/0015-temporary-files.ts';
import { records } from './migrations/0020-records.ts';

/** What every vault has before the first reference table: the log, the notes on temporary files, and the records. */
export const foundationMigrations: ReadonlyArray<Migration> = [audit, temporaryFiles, records];
