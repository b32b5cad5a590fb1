import type { BirthEvent } from '../../core/children/birth-event.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const columns = `b.child_id AS childId, b.given_name_before AS givenNameBefore, b.family_name_before AS familyNameBefore,
  b.expected_on AS expectedOn, b.born_on AS bornOn, b.recorded_at AS recordedAt`;

export const birthsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<BirthEvent> =>
  db
    .prepare<unknown[], BirthEvent>(
      `SELECT ${columns} FROM birth_event b JOIN person p ON p.id = b.child_id WHERE p.family_id = $familyId ORDER BY b.born_on, b.child_id`,
    )
    .all({ familyId });

export const saveBirth = (db: WritableDb, birth: BirthEvent): void => {
  db.prepare(`
    INSERT INTO birth_event (child_id, given_name_before, family_name_before, expected_on, born_on, recorded_at)
    VALUES ($childId, $givenNameBefore, $familyNameBefore, $expectedOn, $bornOn, $recordedAt)
    ON CONFLICT (child_id) DO UPDATE SET expected_on = excluded.expected_on, born_on = excluded.born_on,
      recorded_at = excluded.recorded_at`).run(birth);
};

/** Another day of birth for a child whose birth is kept; nothing where none is. */
export const correctBirth = (db: WritableDb, childId: PersonId, bornOn: LocalDate): void => {
  db.prepare('UPDATE birth_event SET born_on = $bornOn WHERE child_id = $childId').run({ childId, bornOn });
};

/** A child born after a pre-birth conference that decided a plan, whom nobody has met about since (T-22). */
export interface BornSince {
  readonly childId: PersonId;
  readonly givenName: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly bornOn: LocalDate;
}
// CROSS keeps the order: the few births lead to their children, and not all people to a birth.
const bornWithoutMeetingSql = `
  SELECT p.id AS childId, p.given_name AS givenName, p.family_id AS familyId, f.name AS familyName, p.birth_on AS bornOn
  FROM birth_event b CROSS JOIN person p ON p.id = b.child_id JOIN family f ON f.id = p.family_id
  WHERE p.birth_known = 'date'
    AND EXISTS (SELECT 1 FROM plan_period pp WHERE pp.child_id = p.id AND pp.ended_on IS NULL)
    AND NOT EXISTS (SELECT 1 FROM core_group g WHERE g.family_id = p.family_id AND g.held_on >= p.birth_on)
    AND NOT EXISTS (SELECT 1 FROM conference c JOIN sitting s ON s.id = c.sitting_id
      WHERE c.child_id = p.id AND s.closed_at IS NOT NULL AND s.held_on >= p.birth_on)
  ORDER BY p.birth_on, p.id`;
export const bornWithoutMeeting = (db: ReadableDb): ReadonlyArray<BornSince> =>
  db.prepare<[], BornSince>(bornWithoutMeetingSql).all();
