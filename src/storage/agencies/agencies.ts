import type { Agency, Practitioner, Room } from '../../core/agencies/directory.ts';
import type { AgencyId, PractitionerId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const agenciesSql = 'SELECT id, type, name, mailbox, phone FROM agency ORDER BY name COLLATE NOCASE';
export const agencies = (db: ReadableDb): ReadonlyArray<Agency> => db.prepare<[], Agency>(agenciesSql).all();

export const findAgency = (db: ReadableDb, id: AgencyId): Agency | undefined =>
  db.prepare<unknown[], Agency>('SELECT id, type, name, mailbox, phone FROM agency WHERE id = $id').get({ id });

export const saveAgency = (db: WritableDb, agency: Agency): void => {
  db.prepare(`
    INSERT INTO agency (id, type, name, mailbox, phone) VALUES ($id, $type, $name, $mailbox, $phone)
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, mailbox = excluded.mailbox, phone = excluded.phone`).run(
    agency,
  );
};

const practitionerColumns = `
  id, agency_id AS agencyId, name, role, email, phone, deputy, chairs, takes_minutes AS takesMinutes,
  lead_practitioner AS leadPractitioner, registration, chairs_from AS chairsFrom, chairs_until AS chairsUntil,
  stands_in_for AS standsInFor`;
interface PractitionerRow extends Omit<Practitioner, 'chairs' | 'takesMinutes' | 'leadPractitioner'> {
  readonly chairs: number;
  readonly takesMinutes: number;
  readonly leadPractitioner: number;
}
const rowToPractitioner = (row: PractitionerRow): Practitioner => ({
  ...row,
  chairs: row.chairs === 1,
  takesMinutes: row.takesMinutes === 1,
  leadPractitioner: row.leadPractitioner === 1,
});

const practitionersSql = `SELECT ${practitionerColumns} FROM practitioner ORDER BY name COLLATE NOCASE`;
export const practitioners = (db: ReadableDb): ReadonlyArray<Practitioner> =>
  db.prepare<[], PractitionerRow>(practitionersSql).all().map(rowToPractitioner);

export const findPractitioner = (db: ReadableDb, id: PractitionerId): Practitioner | undefined => {
  const row = db
    .prepare<unknown[], PractitionerRow>(`SELECT ${practitionerColumns} FROM practitioner WHERE id = $id`)
    .get({ id });
  return row === undefined ? undefined : rowToPractitioner(row);
};

export const savePractitioner = (db: WritableDb, practitioner: Practitioner): void => {
  db.prepare(`
    INSERT INTO practitioner (id, agency_id, name, role, email, phone, deputy, chairs, takes_minutes, lead_practitioner,
      registration, chairs_from, chairs_until, stands_in_for)
    VALUES ($id, $agencyId, $name, $role, $email, $phone, $deputy, $chairs, $takesMinutes, $leadPractitioner, $registration,
      $chairsFrom, $chairsUntil, $standsInFor)
    ON CONFLICT (id) DO UPDATE SET agency_id = excluded.agency_id, name = excluded.name, role = excluded.role, email = excluded.email,
      phone = excluded.phone, deputy = excluded.deputy, chairs = excluded.chairs, takes_minutes = excluded.takes_minutes,
      lead_practitioner = excluded.lead_practitioner, registration = excluded.registration, chairs_from = excluded.chairs_from,
      chairs_until = excluded.chairs_until, stands_in_for = excluded.stands_in_for`).run({
    ...practitioner,
    deputy: practitioner.deputy ?? '',
    chairs: practitioner.chairs ? 1 : 0,
    takesMinutes: practitioner.takesMinutes ? 1 : 0,
    leadPractitioner: practitioner.leadPractitioner === true ? 1 : 0,
    registration: practitioner.registration ?? '',
    chairsFrom: practitioner.chairsFrom ?? null,
    chairsUntil: practitioner.chairsUntil ?? null,
    standsInFor: practitioner.standsInFor ?? null,
  });
};

interface RoomRow extends Omit<Room, 'separateWaiting' | 'secondExit' | 'stepFree' | 'hearingLoop' | 'screen'> {
  readonly separateWaiting: number;
  readonly secondExit: number;
  readonly stepFree: number;
  readonly hearingLoop: number;
  readonly screen: number;
}
const roomsSql = `
  SELECT id, name, place, seats, separate_waiting AS separateWaiting, second_exit AS secondExit, step_free AS stepFree,
    hearing_loop AS hearingLoop, screen, how_to_get_there AS howToGetThere FROM room ORDER BY name COLLATE NOCASE`;
export const rooms = (db: ReadableDb): ReadonlyArray<Room> =>
  db
    .prepare<[], RoomRow>(roomsSql)
    .all()
    .map((row) => ({
      ...row,
      separateWaiting: row.separateWaiting === 1,
      secondExit: row.secondExit === 1,
      stepFree: row.stepFree === 1,
      hearingLoop: row.hearingLoop === 1,
      screen: row.screen === 1,
    }));

export const saveRoom = (db: WritableDb, room: Room): void => {
  db.prepare(`
    INSERT INTO room (id, name, place, seats, separate_waiting, second_exit, step_free, hearing_loop, screen, how_to_get_there)
    VALUES ($id, $name, $place, $seats, $separateWaiting, $secondExit, $stepFree, $hearingLoop, $screen, $howToGetThere)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, seats = excluded.seats,
      separate_waiting = excluded.separate_waiting, second_exit = excluded.second_exit, step_free = excluded.step_free,
      hearing_loop = excluded.hearing_loop, screen = excluded.screen, how_to_get_there = excluded.how_to_get_there`).run({
    ...room,
    howToGetThere: room.howToGetThere ?? '',
    separateWaiting: room.separateWaiting ? 1 : 0,
    secondExit: room.secondExit ? 1 : 0,
    stepFree: room.stepFree ? 1 : 0,
    hearingLoop: room.hearingLoop ? 1 : 0,
    screen: room.screen === true ? 1 : 0,
  });
};
