import { isNoAccess, noAccess, type PersonAccess } from '../../core/children/person-support.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface AccessRow {
  readonly personId: PersonId;
  readonly dialect: string;
  readonly interpreterGender: PersonAccess['interpreterGender'];
  readonly stepFree: number;
  readonly hearingLoop: number;
  readonly transport: number;
}

const columns = `a.person_id AS personId, a.dialect, a.interpreter_gender AS interpreterGender, a.step_free AS stepFree,
  a.hearing_loop AS hearingLoop, a.transport`;

/** What is known of somebody; nothing where nobody has said. */
export const personAccess = (db: ReadableDb, personId: PersonId): PersonAccess => {
  const row = db
    .prepare<unknown[], AccessRow>(`SELECT ${columns} FROM person_access a WHERE a.person_id = $personId`)
    .get({ personId });
  return row === undefined ? noAccess : toAccess(row);
};

/** Everybody of a family of whom something is known. */
export const accessOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyMap<PersonId, PersonAccess> =>
  new Map(
    db
      .prepare<unknown[], AccessRow>(
        `SELECT ${columns} FROM person_access a JOIN person p ON p.id = a.person_id WHERE p.family_id = $familyId ORDER BY a.person_id`,
      )
      .all({ familyId })
      .map((row) => [row.personId, toAccess(row)]),
  );

export const savePersonAccess = (db: WritableDb, personId: PersonId, access: PersonAccess): void => {
  if (isNoAccess(access)) {
    db.prepare('DELETE FROM person_access WHERE person_id = $personId').run({ personId });
    return;
  }
  const { dialect, interpreterGender, stepFree, hearingLoop, transport } = access;
  db.prepare(
    `INSERT OR REPLACE INTO person_access (person_id, dialect, interpreter_gender, step_free, hearing_loop, transport)
     VALUES ($personId, $dialect, $interpreterGender, $stepFree, $hearingLoop, $transport)`,
  ).run({
    personId,
    dialect,
    interpreterGender,
    stepFree: stepFree ? 1 : 0,
    hearingLoop: hearingLoop ? 1 : 0,
    transport: transport ? 1 : 0,
  });
};

const toAccess = ({ dialect, interpreterGender, stepFree, hearingLoop, transport }: AccessRow): PersonAccess => ({
  dialect,
  interpreterGender,
  stepFree: stepFree === 1,
  hearingLoop: hearingLoop === 1,
  transport: transport === 1,
});
