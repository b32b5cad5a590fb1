import type { ColumnMapping, ImportKind } from '../../core/importing/import-fields.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** An import that was made: who, when and how many, which stays when it is undone. */
export interface KeptImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly madeAt: LocalDateTime;
  readonly madeBy: string;
  readonly added: number;
  readonly changed: number;
  readonly undoneAt: LocalDateTime | null;
  readonly undoneBy: string | null;
}

const columns = `id, kind, file_name AS fileName, sha256, made_at AS madeAt, made_by AS madeBy, added, changed,
  undone_at AS undoneAt, undone_by AS undoneBy`;
/** The newest first. */
const importRunsSql = `SELECT ${columns} FROM import_run ORDER BY made_at DESC, id DESC`;
export const importRuns = (db: ReadableDb): ReadonlyArray<KeptImport> => db.prepare<[], KeptImport>(importRunsSql).all();

export const findImport = (db: ReadableDb, id: string): KeptImport | undefined =>
  db.prepare<unknown[], KeptImport>(`SELECT ${columns} FROM import_run WHERE id = $id`).get({ id });

export const insertImport = (db: WritableDb, run: Omit<KeptImport, 'undoneAt' | 'undoneBy'>): void => {
  db.prepare(`
    INSERT INTO import_run (id, kind, file_name, sha256, made_at, made_by, added, changed)
    VALUES ($id, $kind, $fileName, $sha256, $madeAt, $madeBy, $added, $changed)`).run(run);
};

export const countImport = (db: WritableDb, id: string, added: number, changed: number): void => {
  db.prepare('UPDATE import_run SET added = $added, changed = $changed WHERE id = $id').run({ id, added, changed });
};

/** Says that it was undone, and lets go of what it had written down about people. */
export const endImport = (db: WritableDb, id: string, undoneAt: LocalDateTime, undoneBy: string): void => {
  db.prepare('UPDATE import_run SET undone_at = $undoneAt, undone_by = $undoneBy WHERE id = $id').run({ id, undoneAt, undoneBy });
  db.prepare('DELETE FROM import_change WHERE import_id = $id').run({ id });
};

/** One thing that an import made or changed, as it was before (null where it was not there) and after, in canonical JSON. */
export interface ImportChange {
  readonly number: number;
  readonly what: ChangedThing;
  readonly key: string;
  readonly before: string | null;
  readonly after: string;
}
export type ChangedThing =
  | 'family'
  | 'person'
  | 'number'
  | 'address'
  | 'residence'
  | 'relationship'
  | 'agency'
  | 'practitioner'
  | 'invitee';

export const insertChange = (db: WritableDb, importId: string, change: ImportChange): void => {
  db.prepare(`
    INSERT INTO import_change (import_id, number, what, key, before, after)
    VALUES ($importId, $number, $what, $key, $before, $after)`).run({ ...change, importId });
};

/** The last one first, which is the order in which they are taken back. */
export const changesBackwards = (db: ReadableDb, importId: string): ReadonlyArray<ImportChange> =>
  db
    .prepare<unknown[], ImportChange>(
      'SELECT number, what, key, before, after FROM import_change WHERE import_id = $importId ORDER BY number DESC',
    )
    .all({ importId });

/** The mapping that was used last for lists of this shape. */
export const rememberedMapping = (db: ReadableDb, shape: string): ColumnMapping | undefined => {
  const row = db
    .prepare<unknown[], { readonly columns: string }>('SELECT columns FROM import_mapping WHERE shape = $shape')
    .get({ shape });
  return row === undefined ? undefined : (JSON.parse(row.columns) as ColumnMapping);
};

export const rememberMapping = (db: WritableDb, shape: string, mapping: ColumnMapping, savedAt: LocalDateTime): void => {
  db.prepare(`
    INSERT INTO import_mapping (shape, columns, saved_at) VALUES ($shape, $columns, $savedAt)
    ON CONFLICT (shape) DO UPDATE SET columns = excluded.columns, saved_at = excluded.saved_at`).run({
    shape,
    columns: JSON.stringify(mapping),
    savedAt,
  });
};
