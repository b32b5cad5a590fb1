import { isRecorded, nothingRecorded, type ResponsibilityRecord } from '../../core/children/parental-responsibility.ts';
import type { Relationship } from '../../core/children/people.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

export const saveRelationship = (
  db: WritableDb,
  { adultId, childId, kind, parental, parentalResponsibility, basis, held }: Relationship,
): void => {
  db.prepare(`
    INSERT INTO relationship (adult_id, child_id, kind, parental, parental_responsibility, basis, ground, held_from, evidence, seen_on,
      seen_by)
    VALUES ($adultId, $childId, $kind, $parental, $parentalResponsibility, $basis, $ground, $from, $evidence, $seenOn, $seenBy)
    ON CONFLICT (adult_id, child_id) DO UPDATE SET kind = excluded.kind, parental = excluded.parental,
      parental_responsibility = excluded.parental_responsibility, basis = excluded.basis, ground = excluded.ground,
      held_from = excluded.held_from, evidence = excluded.evidence, seen_on = excluded.seen_on, seen_by = excluded.seen_by`).run({
    adultId,
    childId,
    kind,
    parental: parental ? 1 : 0,
    parentalResponsibility,
    basis,
    ...(held ?? nothingRecorded),
  });
};

export const removeRelationship = (db: WritableDb, adultId: PersonId, childId: PersonId): void => {
  db.prepare('DELETE FROM relationship WHERE adult_id = $adultId AND child_id = $childId').run({ adultId, childId });
};

const relationshipsSql = `
  SELECT r.adult_id AS adultId, r.child_id AS childId, r.kind, r.parental, r.parental_responsibility AS parentalResponsibility, r.basis,
    r.ground, r.held_from AS heldFrom, r.evidence, r.seen_on AS seenOn, r.seen_by AS seenBy
  FROM relationship r JOIN person p ON p.id = r.adult_id WHERE p.family_id = $id ORDER BY r.adult_id, r.child_id`;
export const relationshipsOfFamily = (db: ReadableDb, id: FamilyId): ReadonlyArray<Relationship> =>
  db
    .prepare<unknown[], RelationshipRow>(relationshipsSql)
    .all({ id })
    .map(({ parental, ground, heldFrom, evidence, seenOn, seenBy, ...row }): Relationship => {
      const held = { ground, from: heldFrom, evidence, seenOn, seenBy };
      return { ...row, parental: parental === 1, ...(isRecorded(held) ? { held } : {}) };
    });

interface RelationshipRow extends Omit<Relationship, 'parental' | 'held'>, Omit<ResponsibilityRecord, 'from'> {
  readonly parental: number;
  readonly heldFrom: ResponsibilityRecord['from'];
}
