import type { DecisionOutcome } from '../../core/conferences/record.ts';
import type { Conference, ConferenceKind, DayZero, Progress, Sitting } from '../../core/conferences/sitting.ts';
import type { ConferenceId, FamilyId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

const sittingColumns = `s.id, s.request_id AS requestId, s.family_id AS familyId, s.follows_id AS followsId, s.reference, s.held_on AS heldOn, s.starts_at AS startsAt,
  s.ends_at AS endsAt, s.place, s.room_id AS roomId, s.remote_link AS remoteLink, s.chair_id AS chairId, s.minute_taker_id AS minuteTakerId, s.booked_despite AS bookedDespite,
  s.profile_id AS profileId, s.profile_version AS profileVersion, s.model, s.booked_at AS bookedAt, s.invited_at AS invitedAt,
  s.closed_at AS closedAt, s.approved_at AS approvedAt, s.distributed_at AS distributedAt, s.cancelled_at AS cancelledAt`;
type SittingRow = Omit<Sitting, 'progress'> & Progress;

const rowToSitting = ({
  bookedAt,
  invitedAt,
  closedAt,
  approvedAt,
  distributedAt,
  cancelledAt,
  ...rest
}: SittingRow): Sitting => ({
  ...rest,
  progress: { bookedAt, invitedAt, closedAt, approvedAt, distributedAt, cancelledAt },
});

export const findSitting = (db: ReadableDb, id: SittingId): Sitting | undefined => {
  const row = db.prepare<unknown[], SittingRow>(`SELECT ${sittingColumns} FROM sitting s WHERE s.id = $id`).get({ id });
  return row === undefined ? undefined : rowToSitting(row);
};

export const sittingsByIdSql = `SELECT ${sittingColumns} FROM sitting s WHERE s.id IN (SELECT value FROM json_each($ids))`;
/** In the order of `ids`; without those that are not there. */
export const sittingsById = (db: ReadableDb, ids: ReadonlyArray<SittingId>): ReadonlyArray<Sitting> => {
  const rows = db.prepare<unknown[], SittingRow>(sittingsByIdSql).all(boundIds(ids));
  const found = new Map(rows.map((row) => [row.id, rowToSitting(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

export const findSittingByReference = (db: ReadableDb, reference: string): Sitting | undefined => {
  const row = db
    .prepare<unknown[], SittingRow>(`SELECT ${sittingColumns} FROM sitting s WHERE s.reference = $reference`)
    .get({ reference });
  return row === undefined ? undefined : rowToSitting(row);
};

export const sittingsOfFamily = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<Sitting> =>
  db
    .prepare<unknown[], SittingRow>(
      `SELECT ${sittingColumns} FROM sitting s WHERE s.family_id = $familyId ORDER BY s.held_on, s.reference`,
    )
    .all({ familyId })
    .map(rowToSitting);

/** Where a family's story stands: its last sitting that was closed, by the day it was held. */
export interface LastClosed {
  readonly id: SittingId;
  readonly reference: string;
}
export const closedSittingsSql = `
  SELECT s.family_id AS familyId, s.id, s.reference FROM sitting s
  WHERE s.family_id IN (SELECT value FROM json_each($ids)) AND s.closed_at IS NOT NULL ORDER BY s.held_on, s.reference`;
export const lastClosedOfFamilies = (db: ReadableDb, ids: Iterable<FamilyId>): ReadonlyMap<FamilyId, LastClosed> =>
  new Map(
    db
      .prepare<unknown[], LastClosed & { readonly familyId: FamilyId }>(closedSittingsSql)
      .all(boundIds(ids))
      .map(({ familyId, ...last }) => [familyId, last]),
  );

/** What each sitting is found by, and how far it has come. */
export interface SittingWords extends Progress {
  readonly id: SittingId;
  readonly heldOn: LocalDate | null;
  /** The earliest limit of its conferences. */
  readonly dueOn: LocalDate | null;
  readonly reference: string;
  readonly place: string;
  readonly familyName: string;
  readonly chairName: string | null;
  /** The kinds of its conferences, with commas between. */
  readonly kinds: string | null;
  /** Its children's given names, a line each. */
  readonly children: string | null;
}

/** By the day and hour they are held, or where they have none by their limit. */
const sittingWordsSql = `
  SELECT s.id, s.reference, s.place, s.held_on AS heldOn, min(c.due_on) AS dueOn, s.booked_at AS bookedAt, s.invited_at AS invitedAt, s.closed_at AS closedAt,
    s.approved_at AS approvedAt, s.distributed_at AS distributedAt, s.cancelled_at AS cancelledAt, f.name AS familyName, p.name AS chairName,
    group_concat(c.kind) AS kinds, group_concat(child.given_name, char(10)) AS children
  FROM sitting s JOIN family f ON f.id = s.family_id LEFT JOIN practitioner p ON p.id = s.chair_id
    LEFT JOIN conference c ON c.sitting_id = s.id LEFT JOIN person child ON child.id = c.child_id
  GROUP BY s.id
  ORDER BY coalesce(s.held_on, min(c.due_on), '9999'), s.starts_at, s.reference`;
export const sittingWords = (db: ReadableDb): ReadonlyArray<SittingWords> => db.prepare<[], SittingWords>(sittingWordsSql).all();

/** How many sittings are run under each version of a profile. */
export const sittingsUnder = (db: ReadableDb, profileId: string): { readonly [version: string]: number } =>
  Object.fromEntries(
    db
      .prepare<unknown[], { readonly version: string; readonly count: number }>(
        'SELECT profile_version AS version, count(*) AS count FROM sitting WHERE profile_id = $profileId GROUP BY profile_version',
      )
      .all({ profileId })
      .map(({ version, count }) => [version, count]),
  );

/** Those with something still to do: neither distributed nor cancelled. */
export const unfinishedSittingsSql = `
  SELECT ${sittingColumns} FROM sitting s WHERE s.distributed_at IS NULL AND s.cancelled_at IS NULL ORDER BY s.held_on`;
export const unfinishedSittings = (db: ReadableDb): ReadonlyArray<Sitting> =>
  db.prepare<[], SittingRow>(unfinishedSittingsSql).all().map(rowToSitting);

/** A child whose conference has papers still to come. */
export interface ChildOfUnfinished {
  readonly sittingId: SittingId;
  readonly givenName: string;
  readonly familyName: string;
}
const childrenOfUnfinishedSql = `
  SELECT s.id AS sittingId, p.given_name AS givenName, p.family_name AS familyName
  FROM sitting s JOIN conference c ON c.sitting_id = s.id JOIN person p ON p.id = c.child_id
  WHERE s.distributed_at IS NULL AND s.cancelled_at IS NULL ORDER BY s.held_on DESC, p.birth_on, p.given_name`;
/** Those of the latest conference first; one without a day last. */
export const childrenOfUnfinished = (db: ReadableDb): ReadonlyArray<ChildOfUnfinished> =>
  db.prepare<[], ChildOfUnfinished>(childrenOfUnfinishedSql).all();

/**
 * Those whose papers have gone out while a child has not been told what was decided, or nobody has taken on the help that follows; held
 * on a day from `from` to `until`, both inclusive.
 */
export const distributedWithSomethingOwedSql = `
  SELECT ${sittingColumns} FROM sitting s
  WHERE s.held_on BETWEEN $from AND $until AND s.distributed_at IS NOT NULL AND s.cancelled_at IS NULL AND EXISTS (
    SELECT 1 FROM conference c JOIN decision d ON d.conference_id = c.id LEFT JOIN after_approval a ON a.conference_id = c.id
    WHERE c.sitting_id = s.id AND d.outcome IS NOT NULL AND (
      (d.child_told_on IS NULL AND a.told_on IS NULL) OR (d.help_waits_on IS NOT NULL AND a.accepted_on IS NULL)))`;
export const distributedWithSomethingOwed = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<Sitting> =>
  db.prepare<unknown[], SittingRow>(distributedWithSomethingOwedSql).all({ from, until }).map(rowToSitting);

/** Held on a day from `from` to `until`, both inclusive, and closed by the chair; by day and reference. */
export interface HeldSitting {
  readonly id: SittingId;
  readonly reference: string;
  readonly isApproved: boolean;
}
const heldSittingsSql = `
  SELECT id, reference, approved_at IS NOT NULL AS isApproved FROM sitting
  WHERE held_on BETWEEN $from AND $until AND closed_at IS NOT NULL AND cancelled_at IS NULL ORDER BY held_on, reference`;
export const heldSittings = (db: ReadableDb, from: LocalDate, until: LocalDate): ReadonlyArray<HeldSitting> =>
  db
    .prepare<unknown[], Omit<HeldSitting, 'isApproved'> & { readonly isApproved: number }>(heldSittingsSql)
    .all({ from, until })
    .map((row) => ({ ...row, isApproved: row.isApproved === 1 }));

/** Those the chair has not closed: their dates still follow the rules. */
export const sittingsStillOpen = (db: ReadableDb): ReadonlyArray<Sitting> =>
  unfinishedSittings(db).filter((sitting) => sitting.progress.closedAt === null);

const sittingsOnSql = `SELECT ${sittingColumns} FROM sitting s WHERE s.held_on = $on ORDER BY s.starts_at`;
export const sittingsOn = (db: ReadableDb, on: LocalDate): ReadonlyArray<Sitting> =>
  db.prepare<unknown[], SittingRow>(sittingsOnSql).all({ on }).map(rowToSitting);

export const nextSittingAfter = (db: ReadableDb, on: LocalDate): Sitting | undefined => {
  const row = db
    .prepare<unknown[], SittingRow>(
      `SELECT ${sittingColumns} FROM sitting s WHERE s.held_on > $on ORDER BY s.held_on, s.starts_at LIMIT 1`,
    )
    .get({ on });
  return row === undefined ? undefined : rowToSitting(row);
};

export const saveSitting = (db: WritableDb, { progress, ...sitting }: Sitting): void => {
  db.prepare(`
    INSERT INTO sitting (id, request_id, family_id, follows_id, reference, held_on, starts_at, ends_at, place, room_id, remote_link, chair_id, minute_taker_id,
      booked_despite, profile_id, profile_version, model, booked_at, invited_at, closed_at, approved_at, distributed_at, cancelled_at)
    VALUES ($id, $requestId, $familyId, $followsId, $reference, $heldOn, $startsAt, $endsAt, $place, $roomId, $remoteLink, $chairId, $minuteTakerId,
      $bookedDespite, $profileId, $profileVersion, $model, $bookedAt, $invitedAt, $closedAt, $approvedAt, $distributedAt, $cancelledAt)
    ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      place = excluded.place, room_id = excluded.room_id, remote_link = excluded.remote_link, chair_id = excluded.chair_id, minute_taker_id = excluded.minute_taker_id,
      booked_despite = excluded.booked_despite,
      profile_id = excluded.profile_id, profile_version = excluded.profile_version, model = excluded.model, booked_at = excluded.booked_at,
      invited_at = excluded.invited_at, closed_at = excluded.closed_at, approved_at = excluded.approved_at,
      distributed_at = excluded.distributed_at, cancelled_at = excluded.cancelled_at`).run({ ...sitting, ...progress });
};

interface ConferenceRow extends Omit<Conference, 'dayZero' | 'resumes'> {
  readonly dayZeroEvent: DayZero['event'] | null;
  readonly dayZeroOn: LocalDate | null;
  readonly resumesId: ConferenceId | null;
  readonly firstHeldOn: LocalDate | null;
  readonly firstDueOn: LocalDate | null;
}
const rowToConference = ({
  dayZeroEvent,
  dayZeroOn,
  resumesId,
  firstHeldOn,
  firstDueOn,
  ...rest
}: ConferenceRow): Conference => ({
  ...rest,
  resumes: resumesId === null || firstHeldOn === null ? null : { conferenceId: resumesId, firstHeldOn, firstDueOn },
  dayZero: dayZeroEvent === null || dayZeroOn === null ? null : { event: dayZeroEvent, on: dayZeroOn },
});

export const conferencesOfSittingsSql = `
  SELECT c.id, c.sitting_id AS sittingId, c.child_id AS childId, c.kind, c.number, c.day_zero_event AS dayZeroEvent,
    c.day_zero_on AS dayZeroOn, c.due_on AS dueOn, c.hold_by AS holdBy, c.late_reason AS lateReason, c.late_approved_by AS lateApprovedBy,
    c.resumes_id AS resumesId, c.first_held_on AS firstHeldOn, c.first_due_on AS firstDueOn
  FROM conference c JOIN person p ON p.id = c.child_id
  WHERE c.sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY p.birth_on, p.given_name, c.id`;
/** Those of each sitting, the oldest child first. */
export const conferencesOfSittings = (
  db: ReadableDb,
  ids: Iterable<SittingId>,
): ReadonlyMap<SittingId, ReadonlyArray<Conference>> =>
  Map.groupBy(
    db.prepare<unknown[], ConferenceRow>(conferencesOfSittingsSql).all(boundIds(ids)).map(rowToConference),
    ({ sittingId }) => sittingId,
  );
export const conferencesOfSitting = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<Conference> =>
  conferencesOfSittings(db, [sittingId]).get(sittingId) ?? [];

export const saveConference = (db: WritableDb, { dayZero, resumes, ...conference }: Conference): void => {
  db.prepare(`
    INSERT INTO conference (id, sitting_id, child_id, kind, number, day_zero_event, day_zero_on, due_on, hold_by, late_reason, late_approved_by,
      resumes_id, first_held_on, first_due_on)
    VALUES ($id, $sittingId, $childId, $kind, $number, $dayZeroEvent, $dayZeroOn, $dueOn, $holdBy, $lateReason, $lateApprovedBy,
      $resumesId, $firstHeldOn, $firstDueOn)
    ON CONFLICT (id) DO UPDATE SET sitting_id = excluded.sitting_id, kind = excluded.kind, number = excluded.number, day_zero_event = excluded.day_zero_event,
      day_zero_on = excluded.day_zero_on, due_on = excluded.due_on, hold_by = excluded.hold_by, late_reason = excluded.late_reason,
      late_approved_by = excluded.late_approved_by, resumes_id = excluded.resumes_id, first_held_on = excluded.first_held_on,
      first_due_on = excluded.first_due_on`).run({
    ...conference,
    resumesId: resumes?.conferenceId ?? null,
    firstHeldOn: resumes?.firstHeldOn ?? null,
    firstDueOn: resumes?.firstDueOn ?? null,
    dayZeroEvent: dayZero?.event ?? null,
    dayZeroOn: dayZero?.on ?? null,
  });
};

const removals = [
  'DELETE FROM invitee WHERE sitting_id = $id',
  'DELETE FROM decision WHERE sitting_id = $id',
  'DELETE FROM plan_action WHERE sitting_id = $id',
  'DELETE FROM outline_plan WHERE sitting_id = $id',
  'DELETE FROM awaited WHERE sitting_id = $id',
  'DELETE FROM dissent WHERE sitting_id = $id',
  'DELETE FROM conference WHERE sitting_id = $id',
  'DELETE FROM sitting WHERE id = $id',
];
const requestRemovals = [
  'DELETE FROM request_child WHERE request_id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
  'DELETE FROM request_left_out WHERE request_id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
  'DELETE FROM request_other_plan WHERE request_id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
  'DELETE FROM request_need WHERE request_id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
  'DELETE FROM request_exclusion WHERE request_id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
  'DELETE FROM request WHERE id = $requestId AND NOT EXISTS (SELECT 1 FROM sitting WHERE request_id = $requestId)',
];

/** Takes a sitting away that nothing was done with; its two documents have gone before, and its request goes where no other uses it. */
export const removeSitting = (db: WritableDb, { id, requestId }: Pick<Sitting, 'id' | 'requestId'>): void => {
  for (const sql of removals) db.prepare(sql).run({ id });
  for (const sql of requestRemovals) db.prepare(sql).run({ requestId });
};

/** Whether the child has a conference ahead: any, or a review where that alone counts. */
const hasOpenConferenceSql = `
  SELECT EXISTS (
    SELECT 1 FROM conference c JOIN sitting s ON s.id = c.sitting_id
    WHERE c.child_id = $childId AND s.closed_at IS NULL AND s.cancelled_at IS NULL AND ($kind = 'any' OR c.kind IN ('review', 'early-review'))
  ) AS found`;
export const hasOpenConference = (db: ReadableDb, childId: PersonId, kind: 'any' | 'review'): boolean =>
  db.prepare<unknown[], { readonly found: number }>(hasOpenConferenceSql).get({ childId, kind })?.found === 1;

/** A conference about a child that was closed, and how it ended. */
export interface ClosedConference {
  readonly id: ConferenceId;
  readonly sittingId: SittingId;
  readonly outcome: DecisionOutcome | null;
}
const closedBeforeSql = `
  SELECT c.id, c.sitting_id AS sittingId, d.outcome FROM conference own
  JOIN sitting t ON t.id = own.sitting_id JOIN conference c ON c.child_id = own.child_id AND c.id <> own.id
  JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
  WHERE own.id = $id AND s.closed_at IS NOT NULL AND (t.closed_at IS NULL OR s.closed_at < t.closed_at)
  ORDER BY s.closed_at DESC`;
/** The conferences about the same child that were closed before this one was, the latest first. */
export const closedBefore = (db: ReadableDb, id: ConferenceId): ReadonlyArray<ClosedConference> =>
  db.prepare<unknown[], ClosedConference>(closedBeforeSql).all({ id });

/** Whether it was ever postponed or cancelled: that stays on the record. */
export const wasWithdrawn = (db: ReadableDb, id: SittingId): boolean =>
  db
    .prepare<unknown[], { readonly number: number }>('SELECT number FROM withdrawal WHERE sitting_id = $id LIMIT 1')
    .get({ id }) !== undefined;

/** A review to come about children whose plans have all ended. */
export interface ReviewWithoutPlan {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate | null;
}
export const reviewsWithoutPlanSql = `
  SELECT s.id AS sittingId, s.reference, f.name AS familyName, s.held_on AS heldOn
  FROM sitting s JOIN family f ON f.id = s.family_id
  WHERE s.distributed_at IS NULL AND s.cancelled_at IS NULL AND s.closed_at IS NULL
    AND EXISTS (SELECT 1 FROM conference c WHERE c.sitting_id = s.id)
    AND NOT EXISTS (
      SELECT 1 FROM conference c WHERE c.sitting_id = s.id AND (
        c.kind NOT IN ('review', 'early-review')
        OR EXISTS (SELECT 1 FROM plan_period pp WHERE pp.child_id = c.child_id AND pp.ended_on IS NULL)
        OR NOT EXISTS (SELECT 1 FROM plan_period pp WHERE pp.child_id = c.child_id)))
  ORDER BY s.held_on, s.reference`;
/** Those that nobody has closed or called off. One about a child of whose plan nothing is known here is none of them. */
export const reviewsWithoutPlan = (db: ReadableDb): ReadonlyArray<ReviewWithoutPlan> =>
  db.prepare<[], ReviewWithoutPlan>(reviewsWithoutPlanSql).all();

/** The sittings that follow from one, oldest reference first. */
const sittingsAfterSql = `SELECT ${sittingColumns} FROM sitting s WHERE s.follows_id = $id ORDER BY s.reference`;
export const sittingsAfter = (db: ReadableDb, id: SittingId): ReadonlyArray<Sitting> =>
  db.prepare<unknown[], SittingRow>(sittingsAfterSql).all({ id }).map(rowToSitting);

/** Takes a conference off a sitting; its decision has left the record before. */
export const removeConference = (db: WritableDb, id: Conference['id']): void => {
  db.prepare('DELETE FROM conference WHERE id = $id').run({ id });
};

/**
 * The conferences a child has had at sittings that were closed and decided something, oldest first, each with the day it was held.
 * An adjourned or inquorate sitting creates no conference date, and starts no clock (C-09, domain.md 8.3).
 */
export interface HeldConference {
  readonly childId: PersonId;
  readonly kind: ConferenceKind;
  readonly heldOn: LocalDate;
  readonly firstHeldOn: LocalDate | null;
}
export const heldConferencesSql = `
  SELECT c.child_id AS childId, c.kind, s.held_on AS heldOn, c.first_held_on AS firstHeldOn FROM conference c
  JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
  WHERE c.child_id IN (SELECT value FROM json_each($ids)) AND s.closed_at IS NOT NULL AND d.outcome IS NOT NULL
    AND d.outcome NOT IN ('adjourned', 'inquorate-no-decision')
  ORDER BY s.held_on`;
export const heldConferencesOfChildren = (
  db: ReadableDb,
  ids: Iterable<PersonId>,
): ReadonlyMap<PersonId, ReadonlyArray<HeldConference>> =>
  Map.groupBy(db.prepare<unknown[], HeldConference>(heldConferencesSql).all(boundIds(ids)), ({ childId }) => childId);
export const heldConferences = (db: ReadableDb, childId: PersonId): ReadonlyArray<HeldConference> =>
  heldConferencesOfChildren(db, [childId]).get(childId) ?? [];

export interface SittingLine {
  readonly id: SittingId;
  readonly familyName: string;
  readonly chairName: string | null;
}
export const namesOfSittingsSql = `
  SELECT s.id, f.name AS familyName, p.name AS chairName FROM sitting s JOIN family f ON f.id = s.family_id
  LEFT JOIN practitioner p ON p.id = s.chair_id WHERE s.id IN (SELECT value FROM json_each($ids))`;
export const namesOfSittings = (db: ReadableDb, ids: Iterable<SittingId>): ReadonlyMap<SittingId, SittingLine> =>
  new Map(
    db
      .prepare<unknown[], SittingLine>(namesOfSittingsSql)
      .all(boundIds(ids))
      .map((line) => [line.id, line]),
  );
export const sittingNames = (db: ReadableDb, id: SittingId): SittingLine | undefined => namesOfSittings(db, [id]).get(id);

/** Children of a family whose last closed conference decided nothing: adjourned, or too few agencies were there (domain.md 2.5). */
const undecidedChildrenSql = `
  SELECT c.child_id AS childId FROM conference c
  JOIN sitting s ON s.id = c.sitting_id JOIN decision d ON d.conference_id = c.id
  WHERE s.family_id = $familyId AND s.closed_at IS NOT NULL AND d.outcome IN ('adjourned', 'inquorate-no-decision')
    AND NOT EXISTS (
      SELECT 1 FROM conference later JOIN sitting t ON t.id = later.sitting_id JOIN decision e ON e.conference_id = later.id
      WHERE later.child_id = c.child_id AND t.closed_at IS NOT NULL AND t.held_on > s.held_on
        AND e.outcome NOT IN ('adjourned', 'inquorate-no-decision'))
  ORDER BY c.child_id`;
export const undecidedChildren = (db: ReadableDb, familyId: FamilyId): ReadonlyArray<PersonId> =>
  db
    .prepare<unknown[], { readonly childId: PersonId }>(undecidedChildrenSql)
    .all({ familyId })
    .map((row) => row.childId);

const childOfConferenceSql = 'SELECT child_id AS childId FROM conference WHERE id = $id';
export const childOfConference = (db: ReadableDb, id: ConferenceId): PersonId | undefined =>
  db.prepare<unknown[], { readonly childId: PersonId }>(childOfConferenceSql).get({ id })?.childId;
