import type { ConferenceModel } from '../../core/conferences/agenda.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** The model that a sitting keeps, as it was; undefined where it keeps none. */
export const keptModel = (db: ReadableDb, sittingId: SittingId): ConferenceModel | undefined => {
  const row = db.prepare<unknown[], { readonly data: string }>(keptModelSql).get({ sittingId });
  return row === undefined ? undefined : (JSON.parse(row.data) as ConferenceModel);
};

/** From now on the sitting keeps this model; what it kept before stays. Two sittings of one model share its row. */
export const keepModel = (db: WritableDb, sittingId: SittingId, model: ConferenceModel): void => {
  const kept = { id: model.id, data: JSON.stringify(model) };
  db.prepare('INSERT INTO kept_model (id, data) VALUES ($id, $data) ON CONFLICT DO NOTHING').run(kept);
  db.prepare(`
    UPDATE sitting SET kept_model = (SELECT number FROM kept_model WHERE id = $id AND data = $data)
    WHERE id = $sittingId AND kept_model IS NULL`).run({ ...kept, sittingId });
};

const keptModelSql = `
  SELECT kept_model.data FROM sitting JOIN kept_model ON kept_model.number = sitting.kept_model WHERE sitting.id = $sittingId`;
