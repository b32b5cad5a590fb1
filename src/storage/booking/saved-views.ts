import type { SavedView } from '../../core/conferences/listed.ts';
import type { SavedViewId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** What this person named, by name, and nobody else's. */
const savedViewsSql = `
  SELECT id, name, filter, search FROM saved_view WHERE made_by = $madeBy ORDER BY name COLLATE NOCASE`;
export const savedViews = (db: ReadableDb, madeBy: string): ReadonlyArray<SavedView> =>
  db.prepare<unknown[], SavedView>(savedViewsSql).all({ madeBy });

/** The same name again is the same view, asked differently. */
export const saveView = (db: WritableDb, view: SavedView & { readonly madeBy: string }): void => {
  db.prepare(`
    INSERT INTO saved_view (id, made_by, name, filter, search) VALUES ($id, $madeBy, $name, $filter, $search)
    ON CONFLICT (made_by, name) DO UPDATE SET filter = excluded.filter, search = excluded.search`).run(view);
};

export const removeView = (db: WritableDb, id: SavedViewId, madeBy: string): boolean =>
  db.prepare('DELETE FROM saved_view WHERE id = $id AND made_by = $madeBy').run({ id, madeBy }).changes > 0;
