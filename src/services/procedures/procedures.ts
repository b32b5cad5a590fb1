import type { Sitting } from '../../core/conferences/sitting.ts';
import type { CalendarData } from '../../core/procedures/calendar-data.ts';
import type { ProceduresProfile } from '../../core/procedures/profile.ts';
import { createWorkingCalendar } from '../../core/procedures/working-calendar.ts';
import {
  holidayTable,
  holidayTableOfSitting,
  holidayTablesOfSittings,
  keepHolidayTableOf,
  keepProgramTable,
  ownHolidayTable,
  ownHolidayTableNumber,
} from '../../storage/booking/holiday-tables.ts';
import type { Database, ReadableDb, WritableDb } from '../../storage/database.ts';
import { currentProfileId, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { loadCalendar, loadVersions, type Procedures, versionOn } from './procedures-files.ts';

/** What new sittings are run under: the version of the profile that is in force today, with the holiday table in force (DL11). */
export const currentProcedures = (desk: OpenDesk): Procedures =>
  withTable(desk, profileInForce(desk), ownHolidayTableNumber(desk.db));

/**
 * What a sitting is judged by: the profile and version it was requested under, whatever came into force since, and the holiday
 * table in force, or the one it was closed under (DL09, DL11).
 */
export const proceduresFor = (desk: OpenDesk, sitting: Pick<Sitting, 'id' | 'profileId' | 'profileVersion'>): Procedures =>
  withTable(
    desk,
    profileOf(desk.resources, sitting.profileId, sitting.profileVersion),
    holidayTableOfSitting(desk.db, sitting.id) ?? ownHolidayTableNumber(desk.db),
  );

/** The same for many sittings, which are asked about together. */
export const proceduresForEach = (
  desk: OpenDesk,
  sittings: ReadonlyArray<Pick<Sitting, 'id'>>,
): ((sitting: Pick<Sitting, 'id' | 'profileId' | 'profileVersion'>) => Procedures) => {
  const closedUnder = holidayTablesOfSittings(
    desk.db,
    sittings.map(({ id }) => id),
  );
  const own = ownHolidayTableNumber(desk.db);
  return ({ id, profileId, profileVersion }) =>
    withTable(desk, profileOf(desk.resources, profileId, profileVersion), closedUnder.get(id) ?? own);
};

/** The holiday table that open dates are counted with: the desk's own, or the one that comes with the program. */
export const tableInForce = (desk: OpenDesk, db: ReadableDb): CalendarData => ownHolidayTable(db)?.data ?? programTable(desk);

/** The table that comes with the program, for the calendar of the profile in force. */
export const programTable = (desk: OpenDesk): CalendarData => calendarOf(desk.resources, profileInForce(desk).calendar);

/** From its closing on, a sitting's dates stay as they were counted then, whatever becomes of the holiday table. */
export const keepDatesOf = (
  desk: OpenDesk,
  tx: WritableDb,
  sitting: Pick<Sitting, 'id' | 'profileId' | 'profileVersion'>,
): void => {
  const { calendar } = profileOf(desk.resources, sitting.profileId, sitting.profileVersion);
  const number = ownHolidayTableNumber(tx) ?? keepProgramTable(tx, calendarOf(desk.resources, calendar), nowAt(desk));
  keepHolidayTableOf(tx, sitting.id, number);
};

const withTable = (desk: OpenDesk, profile: ProceduresProfile, number: number | undefined): Procedures => {
  const ofDesk = counting.get(desk.db) ?? new Map<string, Procedures>();
  counting.set(desk.db, ofDesk);
  const key = `${desk.resources}\n${profile.id}\n${profile.version}\n${number ?? profile.calendar}`;
  const known = ofDesk.get(key);
  if (known !== undefined) return known;
  const own = number === undefined ? undefined : holidayTable(desk.db, number)?.data;
  const procedures = { profile, calendar: createWorkingCalendar(own ?? calendarOf(desk.resources, profile.calendar)) };
  ofDesk.set(key, procedures);
  return procedures;
};

/** A table that is about to be saved may have the number of one whose saving failed. */
export const forgetTables = (desk: OpenDesk): void => {
  counting.delete(desk.db);
};

// A table that was saved never changes under its number, and a store has its own numbers.
const counting = new WeakMap<Database, Map<string, Procedures>>();

const profileInForce = (desk: OpenDesk): ProceduresProfile => {
  const id = currentProfileId(desk);
  const profile = versionOn(versionsOf(desk.resources, id), todayAt(desk));
  if (profile === undefined) throw new Error(`The procedures profile ${id} has no version`);
  return profile;
};

/** Every version of a profile that this desk has, the newest first. */
export const versionsOf = (resources: string, id: string): ReadonlyArray<ProceduresProfile> =>
  once(`${resources}\nprofile\n${id}`, () => loadVersions(resources, id), `The procedures profile ${id}`);

const profileOf = (resources: string, id: string, version: string): ProceduresProfile => {
  const profile = versionsOf(resources, id).find((one) => one.version === version);
  if (profile === undefined) throw new Error(`The procedures profile ${id} has no version ${version} here`);
  return profile;
};

const calendarOf = (resources: string, id: string): CalendarData =>
  once(`${resources}\ncalendar\n${id}`, () => loadCalendar(resources, id), `The calendar ${id}`);

/** Throws where a shipped file is missing or faulty: that is damage of the program, not of the records. */
const once = <T>(
  key: string,
  load: () => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly type: string } },
  what: string,
): T => {
  if (files.has(key)) return files.get(key) as T;
  const read = load();
  if (!read.ok) throw new Error(`${what} cannot be used: ${read.error.type}`);
  files.set(key, read.value);
  return read.value;
};

// A file is read once: it is part of the program and does not change while that runs.
const files = new Map<string, unknown>();
