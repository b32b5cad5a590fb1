import type { PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate, LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Why a family member's copy leaves out what the other's has (RD08). */
export interface RestrictedCopy {
  readonly personId: PersonId;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: LocalDateTime;
}

export const restrictedCopies = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<RestrictedCopy> =>
  db
    .prepare<unknown[], RestrictedCopy>(
      `SELECT person_id AS personId, reason, decided_by AS decidedBy, at
       FROM restricted_copy WHERE sitting_id = $sittingId ORDER BY person_id`,
    )
    .all({ sittingId });

export interface EarlierRestriction extends RestrictedCopy {
  readonly name: string;
  readonly heldOn: LocalDate;
}

const earlierRestrictionsSql = `
  SELECT c.person_id AS personId, trim(p.given_name || ' ' || p.family_name) AS name, c.reason, c.decided_by AS decidedBy, c.at, s.held_on AS heldOn
  FROM restricted_copy c JOIN sitting s ON s.id = c.sitting_id JOIN sitting here ON here.id = $sittingId JOIN person p ON p.id = c.person_id
  WHERE s.family_id = here.family_id AND s.id <> here.id AND s.held_on IS NOT NULL AND s.held_on < coalesce(here.held_on, '9999-12-31')
  ORDER BY s.held_on DESC, name`;
/** Whose copies were restricted after earlier conferences of this family, the latest first: the next chair has to know (RD08). */
export const earlierRestrictions = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<EarlierRestriction> =>
  db.prepare<unknown[], EarlierRestriction>(earlierRestrictionsSql).all({ sittingId });

export const saveRestrictedCopy = (db: WritableDb, sittingId: SittingId, copy: RestrictedCopy): void => {
  db.prepare(`
    INSERT OR REPLACE INTO restricted_copy (sitting_id, person_id, reason, decided_by, at)
    VALUES ($sittingId, $personId, $reason, $decidedBy, $at)`).run({ sittingId, ...copy });
};
