import type { SecondCheck } from '../../core/distribution/second-check.ts';
import type { CheckId, InviteeId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A look that somebody began; it counts once it is signed. */
export interface BegunCheck extends Pick<SecondCheck, 'version' | 'papers' | 'fingerprint' | 'beganAt'> {
  readonly id: CheckId;
  readonly sittingId: SittingId;
  readonly reader: InviteeId | PersonId;
}

export interface SignedCheck extends SecondCheck {
  readonly reader: InviteeId | PersonId;
}

const signedChecksSql = `
  SELECT reader, version, papers, fingerprint, began_at AS beganAt, signed_at AS signedAt, signed_by AS signedBy, waived
  FROM second_check WHERE sitting_id = $sittingId AND signed_at IS NOT NULL ORDER BY signed_at, id`;
/** What was signed or waived for a sitting, the first one first. */
export const signedChecks = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<SignedCheck> =>
  db
    .prepare<unknown[], Omit<SignedCheck, 'papers'> & { readonly papers: string }>(signedChecksSql)
    .all({ sittingId })
    .map((row) => ({ ...row, papers: JSON.parse(row.papers) as ReadonlyArray<string> }));

/** One that was begun and not signed yet. */
export const findBegunCheck = (db: ReadableDb, id: CheckId): BegunCheck | undefined => {
  const row = db
    .prepare<unknown[], Omit<BegunCheck, 'papers'> & { readonly papers: string }>(
      `SELECT id, sitting_id AS sittingId, reader, version, papers, fingerprint, began_at AS beganAt
       FROM second_check WHERE id = $id AND signed_at IS NULL`,
    )
    .get({ id });
  return row === undefined ? undefined : { ...row, papers: JSON.parse(row.papers) as ReadonlyArray<string> };
};

export const insertBegunCheck = (db: WritableDb, check: BegunCheck): void => {
  db.prepare(`
    INSERT INTO second_check (id, sitting_id, reader, version, papers, fingerprint, began_at)
    VALUES ($id, $sittingId, $reader, $version, $papers, $fingerprint, $beganAt)`).run({
    ...check,
    papers: JSON.stringify(check.papers),
  });
};

export const signCheck = (
  db: WritableDb,
  id: CheckId,
  { at, by, waived }: { readonly at: LocalDateTime; readonly by: string; readonly waived: string },
): void => {
  db.prepare('UPDATE second_check SET signed_at = $at, signed_by = $by, waived = $waived WHERE id = $id').run({
    id,
    at,
    by,
    waived,
  });
};
