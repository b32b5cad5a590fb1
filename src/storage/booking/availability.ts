import type { AbsenceId, PractitionerId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import {
  type Absence,
  type Availability,
  usualPattern,
  type WorkingHours,
  type WorkingPattern,
} from '../../core/scheduling/availability.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const absencesSql = `
  SELECT id, practitioner_id AS practitionerId, from_on AS "from", until_on AS "until", reason FROM chair_absence
  ORDER BY practitioner_id, from_on`;
export const absences = (db: ReadableDb): ReadonlyArray<Absence> => db.prepare<[], Absence>(absencesSql).all();

export const findAbsence = (db: ReadableDb, id: AbsenceId): Absence | undefined => absences(db).find((one) => one.id === id);

export const saveAbsence = (db: WritableDb, absence: Absence): void => {
  db.prepare(`
    INSERT INTO chair_absence (id, practitioner_id, from_on, until_on, reason) VALUES ($id, $practitionerId, $from, $until, $reason)
    ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on, reason = excluded.reason`).run(
    absence,
  );
};

export const removeAbsence = (db: WritableDb, id: AbsenceId): void => {
  db.prepare('DELETE FROM chair_absence WHERE id = $id').run({ id });
};

/** The patterns that differ from the usual one, or were said to be the same. */
export interface OwnPattern extends WorkingPattern {
  readonly practitionerId: PractitionerId;
}
export const ownPatterns = (db: ReadableDb): ReadonlyArray<OwnPattern> => {
  const hours = db
    .prepare<[], WorkingHours & { readonly practitionerId: PractitionerId }>(
      'SELECT practitioner_id AS practitionerId, weekday, starts_at AS "from", ends_at AS "until" FROM chair_hours ORDER BY practitioner_id, weekday',
    )
    .all();
  return db
    .prepare<[], Omit<OwnPattern, 'hours'>>(
      'SELECT practitioner_id AS practitionerId, conferences_a_day AS conferencesADay FROM chair_pattern ORDER BY practitioner_id',
    )
    .all()
    .map(({ practitionerId, conferencesADay }) => ({
      practitionerId,
      hours: hours.filter((h) => h.practitionerId === practitionerId).map(({ practitionerId: _, ...rest }) => rest),
      conferencesADay,
    }));
};

export const savePattern = (db: WritableDb, practitionerId: PractitionerId, pattern: WorkingPattern): void => {
  db.prepare(`
    INSERT INTO chair_pattern (practitioner_id, conferences_a_day) VALUES ($practitionerId, $conferencesADay)
    ON CONFLICT (practitioner_id) DO UPDATE SET conferences_a_day = excluded.conferences_a_day`).run({
    practitionerId,
    conferencesADay: pattern.conferencesADay,
  });
  db.prepare('DELETE FROM chair_hours WHERE practitioner_id = $practitionerId').run({ practitionerId });
  const add = db.prepare(
    'INSERT INTO chair_hours (practitioner_id, weekday, starts_at, ends_at) VALUES ($practitionerId, $weekday, $from, $until)',
  );
  for (const hours of pattern.hours) add.run({ practitionerId, ...hours });
};

interface ChairPeriod {
  readonly practitionerId: PractitionerId;
  readonly chairsFrom?: LocalDate;
  readonly chairsUntil?: LocalDate;
}
/** Those who chair for a time only. */
const chairPeriods = (db: ReadableDb): ReadonlyArray<ChairPeriod> =>
  db
    .prepare<[], { readonly id: PractitionerId; readonly chairsFrom: LocalDate | null; readonly chairsUntil: LocalDate | null }>(
      `SELECT id, chairs_from AS chairsFrom, chairs_until AS chairsUntil FROM practitioner
       WHERE chairs_from IS NOT NULL OR chairs_until IS NOT NULL`,
    )
    .all()
    .map(({ id, chairsFrom, chairsUntil }) => ({
      practitionerId: id,
      ...(chairsFrom === null ? {} : { chairsFrom }),
      ...(chairsUntil === null ? {} : { chairsUntil }),
    }));

/** When each of them works and is away; the usual pattern where nothing else is said. */
export const availabilityOf = (db: ReadableDb, ids: ReadonlyArray<PractitionerId>): ReadonlyArray<Availability> => {
  const away = absences(db);
  const patterns = new Map(ownPatterns(db).map(({ practitionerId, ...pattern }) => [practitionerId, pattern]));
  const periods = new Map(chairPeriods(db).map(({ practitionerId, ...period }) => [practitionerId, period]));
  return ids.map((practitionerId) => ({
    practitionerId,
    pattern: patterns.get(practitionerId) ?? usualPattern,
    absences: away.filter((absence) => absence.practitionerId === practitionerId),
    ...periods.get(practitionerId),
  }));
};
