import { type PaperFormat, plainFormat } from '../../core/distribution/paper-format.ts';
import type { PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** How this person's papers are written; plainly, unless somebody chose otherwise. */
export const paperFormat = (db: ReadableDb, personId: PersonId | null): PaperFormat => {
  if (personId === null) return plainFormat;
  const row = db
    .prepare<unknown[], { readonly easyRead: number; readonly dyslexiaFriendly: number; readonly language: string }>(
      `SELECT easy_read AS easyRead, dyslexia_friendly AS dyslexiaFriendly, language FROM paper_format WHERE person_id = $personId`,
    )
    .get({ personId });
  if (row === undefined) return plainFormat;
  return { easyRead: row.easyRead === 1, dyslexiaFriendly: row.dyslexiaFriendly === 1, language: row.language };
};

export const savePaperFormat = (db: WritableDb, personId: PersonId, format: PaperFormat): void => {
  db.prepare(
    `INSERT OR REPLACE INTO paper_format (person_id, easy_read, dyslexia_friendly, language)
     VALUES ($personId, $easyRead, $dyslexiaFriendly, $language)`,
  ).run({
    personId,
    easyRead: format.easyRead ? 1 : 0,
    dyslexiaFriendly: format.dyslexiaFriendly ? 1 : 0,
    language: format.language,
  });
};
