import type { CipherConnection } from './cipher-connection.ts';

/**
 * The few statements whose table name is not a constant: names cannot be bound. They come from the database's own list of
 * tables, never from a person, and are quoted (security.md D6). No other file builds SQL.
 */

/** Our own tables: no virtual ones, not the shadow tables beneath those, nothing of SQLite's. */
const ownTables = (connection: CipherConnection): ReadonlyArray<string> =>
  connection
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name`,
    )
    .pluck()
    .all();

/** How many rows each table holds, to compare a copy with its original (R3). */
export const rowCounts = (connection: CipherConnection): ReadonlyMap<string, number> =>
  new Map(
    ownTables(connection).map((table) => [
      table,
      Number(
        connection
          .prepare(`SELECT count(*) FROM ${quoted(table)}`)
          .pluck()
          .get(),
      ),
    ]),
  );

/**
 * Makes SQLite report its own writes: after this, every inserted, updated or deleted row names its table to `noteChange`.
 *
 * The triggers are temporary, so they never reach the file, and no repository can forget them (style.md section 6). A virtual
 * table cannot carry one: its content table does.
 */
export const reportChanges = (connection: CipherConnection, noteChange: (table: string) => void): void => {
  connection.function('note_change', (table: unknown) => {
    noteChange(String(table));
    return null;
  });
  for (const table of ownTables(connection)) {
    for (const event of ['INSERT', 'UPDATE', 'DELETE']) {
      const trigger = quoted(`report ${event} ${table}`);
      connection.exec(`DROP TRIGGER IF EXISTS temp.${trigger};
        CREATE TEMP TRIGGER ${trigger} AFTER ${event} ON main.${quoted(table)} BEGIN SELECT note_change(${literal(table)}); END`);
    }
  }
};

/** Takes the reporting away, so that a migration may rename or rebuild any table. */
export const stopReportingChanges = (connection: CipherConnection): void => {
  const names = connection.prepare<[], string>(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`).pluck().all();
  for (const name of names) connection.exec(`DROP TRIGGER temp.${quoted(String(name))}`);
};

/** Writes the number that says which migrations a file has been through. It is part of the running transaction. */
export const setUserVersion = (connection: CipherConnection, version: number): void => {
  if (!Number.isSafeInteger(version) || version < 0) throw new Error('A schema version is a whole number');
  connection.pragma(`user_version = ${version}`);
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
