import type { WarningNote } from '../../core/children/warnings.ts';
import type { FamilyId, WarningNoteId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `w.id, w.family_id AS familyId, w.person_id AS personId, w.kind, w.words, w.review_on AS reviewOn,
  w.raised_on AS raisedOn, w.raised_by AS raisedBy, w.ended_on AS endedOn`;

/** Those in force and those that have ended, the next to review first. */
export const warningsOfFamilySql = `SELECT ${columns} FROM warning_note w WHERE w.family_id = $familyId ORDER BY w.review_on, w.id`;
export const warningsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<WarningNote> =>
  db.prepare<unknown[], WarningNote>(warningsOfFamilySql).all({ familyId });

export const findWarning = (db: ReadableDb, id: WarningNoteId): WarningNote | undefined =>
  db.prepare<unknown[], WarningNote>(`SELECT ${columns} FROM warning_note w WHERE w.id = $id`).get({ id });

export const saveWarning = (db: WritableDb, note: WarningNote): void => {
  db.prepare(`
    INSERT INTO warning_note (id, family_id, person_id, kind, words, review_on, raised_on, raised_by, ended_on)
    VALUES ($id, $familyId, $personId, $kind, $words, $reviewOn, $raisedOn, $raisedBy, $endedOn)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, kind = excluded.kind, words = excluded.words,
      review_on = excluded.review_on, ended_on = excluded.ended_on`).run(note);
};

/** A warning in force with the family that it is about, for lists across families. */
export interface WarningToReview extends WarningNote {
  readonly familyName: string;
  readonly reference: string;
  /** Empty where it is about the whole family. */
  readonly personName: string;
}

/** Those in force whose review date is not after `until`. */
export const warningsToReviewSql = `
  SELECT ${columns}, f.name AS familyName, f.reference, COALESCE(trim(p.given_name || ' ' || p.family_name), '') AS personName
  FROM warning_note w JOIN family f ON f.id = w.family_id LEFT JOIN person p ON p.id = w.person_id
  WHERE w.ended_on IS NULL AND w.review_on <= $until ORDER BY w.review_on, w.id`;
export const warningsToReview = (db: ReadableDb, until: LocalDate): ReadonlyArray<WarningToReview> =>
  db.prepare<unknown[], WarningToReview>(warningsToReviewSql).all({ until });
