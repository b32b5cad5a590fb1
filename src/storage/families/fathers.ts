import type { FamilyId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb } from '../database.ts';

/** A known father of a child of a booked sitting. */
export interface FatherOfSitting {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly personId: PersonId;
  readonly invited: number;
}

/** Every known father of every sitting of these days, both inclusive, each once for a sitting; who is one says `isFather`. */
export const fathersOfSittingsSql = `
  SELECT s.id AS sittingId, s.reference, s.held_on AS heldOn, f.id AS familyId, f.name AS familyName, p.id AS personId,
    EXISTS (SELECT 1 FROM invitee i WHERE i.sitting_id = s.id AND i.person_id = p.id AND i.attendance <> 'not-invited') AS invited
  FROM sitting s CROSS JOIN conference c ON c.sitting_id = s.id JOIN relationship r ON r.child_id = c.child_id
    JOIN person p ON p.id = r.adult_id JOIN family f ON f.id = s.family_id
  WHERE s.held_on BETWEEN $from AND $until AND s.cancelled_at IS NULL
    AND r.parental = 1 AND (p.sex = 'male' OR lower(r.kind) LIKE '%father%')
  GROUP BY s.id, p.id ORDER BY s.held_on DESC, s.reference, p.id`;
export const fathersOfSittings = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<FatherOfSitting> =>
  db.prepare<unknown[], FatherOfSitting>(fathersOfSittingsSql).all({ from, until });
