import { hasNoStandingNeeds, noStandingNeeds, type StandingNeeds } from '../../core/children/person-support.ts';
import type { FamilyId, PersonId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

interface AccessRow {
  readonly personId: PersonId;
  readonly dialect: string;
  readonly interpreterGender: StandingNeeds['interpreterGender'];
  readonly stepFree: number;
  readonly hearingLoop: number;
  readonly transport: number;
}

const columns = `a.person_id AS personId, a.dialect, a.interpreter_gender AS interpreterGender, a.step_free AS stepFree,
  a.hearing_loop AS hearingLoop, a.transport`;

/** What is known of somebody; nothing where nobody has said. */
export const standingNeedsOf = (db: ReadableDb, personId: PersonId): StandingNeeds => {
  const row = db
    .prepare<unknown[], AccessRow>(`SELECT ${columns} FROM person_access a WHERE a.person_id = $personId`)
    .get({ personId });
  return row === undefined ? noStandingNeeds : toAccess(row);
};

/** Everybody of a family of whom something is known. */
export const standingNeedsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyMap<PersonId, StandingNeeds> =>
  new Map(
    db
      .prepare<unknown[], AccessRow>(
        `SELECT ${columns} FROM person_access a JOIN person p ON p.id = a.person_id WHERE p.family_id = $familyId ORDER BY a.person_id`,
      )
      .all({ familyId })
      .map((row) => [row.personId, toAccess(row)]),
  );

export const saveStandingNeeds = (db: WritableDb, personId: PersonId, access: StandingNeeds): void => {
  if (hasNoStandingNeeds(access)) {
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

const toAccess = ({ dialect, interpreterGender, stepFree, hearingLoop, transport }: AccessRow): StandingNeeds => ({
  dialect,
  interpreterGender,
  stepFree: stepFree === 1,
  hearingLoop: hearingLoop === 1,
  transport: transport === 1,
});
