import type { FamilyId, SittingId } from '../../core/identifiers.ts';
import type { ChairDeclaration } from '../../core/scheduling/independence.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface DeclarationRow extends Omit<ChairDeclaration, 'tookPart'> {
  readonly tookPart: number;
}
const columns = `d.practitioner_id AS practitionerId, d.declared_at AS declaredAt, d.took_part AS tookPart, d.words, d.kept_by AS keptBy`;
const rowToDeclaration = (row: DeclarationRow): ChairDeclaration => ({ ...row, tookPart: row.tookPart === 1 });

/** What chairs said before any sitting of the family, the earliest first. */
const declarationsOfFamilySql = `
  SELECT ${columns} FROM sitting s CROSS JOIN chair_declaration d ON d.sitting_id = s.id
  WHERE s.family_id = $familyId ORDER BY d.declared_at, d.rowid`;
export const declarationsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<ChairDeclaration> =>
  db.prepare<unknown[], DeclarationRow>(declarationsOfFamilySql).all({ familyId }).map(rowToDeclaration);

export const declarationsOfSitting = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<ChairDeclaration> =>
  db
    .prepare<unknown[], DeclarationRow>(
      `SELECT ${columns} FROM chair_declaration d WHERE d.sitting_id = $sittingId ORDER BY d.declared_at, d.rowid`,
    )
    .all({ sittingId })
    .map(rowToDeclaration);

/** Whoever corrects what was typed in the same minute leaves one declaration, not two. */
export const keepDeclaration = (db: WritableDb, sittingId: SittingId, declaration: ChairDeclaration): void => {
  db.prepare(`
    INSERT INTO chair_declaration (sitting_id, practitioner_id, declared_at, took_part, words, kept_by)
    VALUES ($sittingId, $practitionerId, $declaredAt, $tookPart, $words, $keptBy)
    ON CONFLICT (sitting_id, practitioner_id, declared_at)
    DO UPDATE SET took_part = excluded.took_part, words = excluded.words, kept_by = excluded.kept_by`).run({
    ...declaration,
    sittingId,
    tookPart: declaration.tookPart ? 1 : 0,
  });
};
