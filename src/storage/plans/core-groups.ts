import type { FamilyId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate, LocalTime } from '../../core/local-date.ts';
import type { CoreGroupRecord } from '../../core/plans/core-group-record.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Whose core group it was. */
export interface CoreGroupHeld extends CoreGroupRecord {
  readonly familyId: FamilyId;
}

const coreGroupsSql = `
  SELECT family_id AS familyId, held_on AS heldOn, note, came, child_view AS childView, agreed
  FROM core_group WHERE family_id = $familyId ORDER BY held_on`;
/** The oldest first. */
export const coreGroups = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<CoreGroupHeld> =>
  db
    .prepare<unknown[], Omit<CoreGroupHeld, 'came'> & { readonly came: string }>(coreGroupsSql)
    .all({ familyId })
    .map(({ came, ...held }) => ({ ...held, came: JSON.parse(came) as ReadonlyArray<string> }));

export const saveCoreGroup = (db: WritableDb, { came, ...held }: CoreGroupHeld): void => {
  db.prepare(`
    INSERT OR REPLACE INTO core_group (family_id, held_on, note, came, child_view, agreed)
    VALUES ($familyId, $heldOn, $note, $came, $childView, $agreed)`).run({ ...held, came: JSON.stringify(came) });
};

/** True where there was one on that day. */
export const removeCoreGroup = (db: WritableDb, familyId: FamilyId, heldOn: LocalDate): boolean =>
  db.prepare('DELETE FROM core_group WHERE family_id = $familyId AND held_on = $heldOn').run({ familyId, heldOn }).changes > 0;

export interface KeptDate {
  readonly on: LocalDate;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
}

const datesOfSittingsSql = `
  SELECT sitting_id AS sittingId, meets_on AS "on", starts_at AS startsAt, ends_at AS endsAt FROM core_group_date
  WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY meets_on`;
/** What was agreed at each of these sittings, the earliest first. */
export const datesOfSittings = (
  db: ReadableDb,
  ids: ReadonlyArray<SittingId>,
): ReadonlyMap<SittingId, ReadonlyArray<KeptDate>> => {
  const rows = db.prepare<unknown[], KeptDate & { readonly sittingId: SittingId }>(datesOfSittingsSql).all(boundIds(ids));
  return new Map(
    [...Map.groupBy(rows, ({ sittingId }) => sittingId)].map(([id, dates]) => [
      id,
      dates.map(({ sittingId: _, ...date }) => date),
    ]),
  );
};
export const datesOfSitting = (db: ReadableDb, id: SittingId): ReadonlyArray<KeptDate> => datesOfSittings(db, [id]).get(id) ?? [];

export const replaceDates = (db: WritableDb, sittingId: SittingId, dates: ReadonlyArray<KeptDate>): void => {
  db.prepare('DELETE FROM core_group_date WHERE sitting_id = $sittingId').run({ sittingId });
  const insert = db.prepare(`
    INSERT INTO core_group_date (sitting_id, meets_on, starts_at, ends_at) VALUES ($sittingId, $on, $startsAt, $endsAt)`);
  for (const { on, startsAt, endsAt } of dates) insert.run({ sittingId, on, startsAt, endsAt });
};

/** Why the core group that was due on a day was not held by then. */
export interface LateReason {
  readonly dueOn: LocalDate;
  readonly reason: string;
}
export const reasonsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<LateReason> =>
  db
    .prepare<unknown[], LateReason>(
      'SELECT due_on AS dueOn, reason FROM core_group_late WHERE family_id = $familyId ORDER BY due_on',
    )
    .all({ familyId });
export const saveReason = (db: WritableDb, familyId: FamilyId, { dueOn, reason }: LateReason): void => {
  db.prepare('INSERT OR REPLACE INTO core_group_late (family_id, due_on, reason) VALUES ($familyId, $dueOn, $reason)').run({
    familyId,
    dueOn,
    reason,
  });
};

/** How each of some families stands between two conferences. */
export interface BetweenConferences {
  readonly familyId: FamilyId;
  /** Days on which a core group was held, the earliest first, as a JSON array. */
  readonly held: string;
  /** Reasons by the day that was missed, as a JSON object. */
  readonly reasons: string;
}
const betweenConferencesSql = `
  SELECT asked.value AS familyId,
    (SELECT json_group_array(held_on ORDER BY held_on) FROM core_group WHERE family_id = asked.value) AS held,
    (SELECT json_group_object(due_on, reason) FROM core_group_late WHERE family_id = asked.value) AS reasons
  FROM json_each($ids) asked`;
export const betweenConferences = (db: ReadableDb, ids: ReadonlyArray<FamilyId>): ReadonlyArray<BetweenConferences> =>
  db.prepare<unknown[], BetweenConferences>(betweenConferencesSql).all(boundIds(ids));

export interface PlanAgreed {
  readonly sittingId: SittingId;
  readonly leadSocialWorker: string;
  /** The agency or team that the lead social worker came from; empty where nobody is named. */
  readonly team: string;
  /** The first core group as it was agreed in the room; null where no day was. */
  readonly coreGroupOn: LocalDate | null;
}
const plansAgreedSql = `
  SELECT o.sitting_id AS sittingId, o.lead_social_worker AS leadSocialWorker, o.core_group_on AS coreGroupOn,
    coalesce((SELECT i.agency_name FROM invitee i WHERE i.sitting_id = o.sitting_id AND i.name = o.lead_social_worker
      ORDER BY i.id LIMIT 1), '') AS team
  FROM outline_plan o WHERE o.sitting_id IN (SELECT value FROM json_each($ids))`;
export const plansAgreed = (db: ReadableDb, ids: ReadonlyArray<SittingId>): ReadonlyMap<SittingId, PlanAgreed> =>
  new Map(
    db
      .prepare<unknown[], PlanAgreed>(plansAgreedSql)
      .all(boundIds(ids))
      .map((row) => [row.sittingId, row]),
  );

/** Takes back every agreed date of a family after a day: nobody meets about a plan that ended. */
export const removeDatesAfter = (db: WritableDb, familyId: FamilyId, after: LocalDate): void => {
  db.prepare(`
    DELETE FROM core_group_date WHERE meets_on > $after AND sitting_id IN (SELECT id FROM sitting WHERE family_id = $familyId)`).run(
    {
      familyId,
      after,
    },
  );
};
