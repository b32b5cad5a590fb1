import type { SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { CalendarData } from '../../core/procedures/calendar-data.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A holiday table that was saved here, with the change that made it. */
export interface SavedHolidayTable {
  readonly number: number;
  readonly data: CalendarData;
  /** In words: `Added the bank holiday of Mon 21 September 2026, One-off`. */
  readonly change: string;
  /** How many open dates it moved. */
  readonly moved: number;
  readonly savedAt: LocalDateTime;
  readonly savedBy: string;
}

type Row = Omit<SavedHolidayTable, 'data'> & { readonly data: string };
const columns = 'number, data, change, moved, saved_at AS savedAt, saved_by AS savedBy';
const asTable = (row: Row | undefined): SavedHolidayTable | undefined =>
  // It was checked whole before it was written, and nothing else writes it.
  row === undefined ? undefined : { ...row, data: JSON.parse(row.data) as CalendarData };

/** The desk's own table in force; undefined where it counts with the one that comes with the program. */
export const ownHolidayTable = (db: ReadableDb): SavedHolidayTable | undefined =>
  asTable(
    db
      .prepare<[], Row>(
        `SELECT ${columns} FROM holiday_table WHERE origin = 'desk' AND undone_at IS NULL ORDER BY number DESC LIMIT 1`,
      )
      .get(),
  );

/** Its number alone: asked for with every date that is counted. */
export const ownHolidayTableNumber = (db: ReadableDb): number | undefined =>
  db
    .prepare<[], { readonly number: number }>(
      "SELECT number FROM holiday_table WHERE origin = 'desk' AND undone_at IS NULL ORDER BY number DESC LIMIT 1",
    )
    .get()?.number;

export const holidayTable = (db: ReadableDb, number: number): SavedHolidayTable | undefined =>
  asTable(db.prepare<unknown[], Row>(`SELECT ${columns} FROM holiday_table WHERE number = $number`).get({ number }));

export const insertHolidayTable = (
  db: WritableDb,
  { data, ...table }: Omit<SavedHolidayTable, 'number'>,
  origin: 'program' | 'desk',
): number => {
  const last = db.prepare<[], { readonly number: number | null }>('SELECT max(number) AS number FROM holiday_table').get();
  const number = (last?.number ?? 0) + 1;
  db.prepare(`
    INSERT INTO holiday_table (number, origin, data, change, moved, saved_at, saved_by)
    VALUES ($number, $origin, $data, $change, $moved, $savedAt, $savedBy)`).run({
    ...table,
    number,
    origin,
    data: JSON.stringify(data),
  });
  return number;
};

/** The number under which the program's own table is kept for the sittings that closed under it. */
export const keepProgramTable = (db: WritableDb, data: CalendarData, savedAt: LocalDateTime): number => {
  const kept = db
    .prepare<unknown[], { readonly number: number }>("SELECT number FROM holiday_table WHERE origin = 'program' AND data = $data")
    .get({ data: JSON.stringify(data) });
  return kept?.number ?? insertHolidayTable(db, { data, change: '', moved: 0, savedAt, savedBy: '' }, 'program');
};

export const undoHolidayTable = (db: WritableDb, number: number, undoneAt: LocalDateTime): void => {
  db.prepare('UPDATE holiday_table SET undone_at = $undoneAt WHERE number = $number').run({ number, undoneAt });
};

/** The table that each closed sitting's dates were counted with; nothing for those that are open. */
export const holidayTablesOfSittingsSql = `
  SELECT id, holiday_table AS number FROM sitting WHERE id IN (SELECT value FROM json_each($ids)) AND holiday_table IS NOT NULL`;
export const holidayTablesOfSittings = (db: ReadableDb, ids: Iterable<SittingId>): ReadonlyMap<SittingId, number> =>
  new Map(
    db
      .prepare<unknown[], { readonly id: SittingId; readonly number: number }>(holidayTablesOfSittingsSql)
      .all(boundIds(ids))
      .map(({ id, number }) => [id, number]),
  );
export const holidayTableOfSitting = (db: ReadableDb, id: SittingId): number | null =>
  holidayTablesOfSittings(db, [id]).get(id) ?? null;

export const keepHolidayTableOf = (db: WritableDb, id: SittingId, number: number): void => {
  db.prepare('UPDATE sitting SET holiday_table = $number WHERE id = $id').run({ id, number });
};
