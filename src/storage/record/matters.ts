import type { Challenge, Matter, MatterKey, Step } from '../../core/following/matters.ts';
import type { AssessmentId, ChallengeId, ConferenceId, MatterStepId, SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A matter as a list shows it, with the conference that it comes from. */
export interface ListedMatter extends Matter {
  readonly conferenceId: ConferenceId | null;
  readonly reference: string;
  readonly familyName: string;
  readonly heldOn: LocalDate | null;
}

/** Which matters: those of one closed sitting or of all, open ones alone, raised from a day until another, both inclusive. */
export interface MattersAsked {
  readonly sittingId: SittingId | null;
  readonly onlyOpen: boolean;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** What was carried over into a review that was held is followed there. A recommendation and a dissent are matters from the moment the conference is closed; before that they are still being decided. */
const mattersSql = `
  WITH matter AS (
    SELECT 'legal-planning' AS route, d.conference_id AS id, d.sitting_id, d.conference_id, d.legal_on AS raised_on, NULL AS raised_at,
      '' AS raised_by, coalesce(d.legal_owner, '') AS owner, d.legal_by AS due_by, d.legal_why AS words, NULL AS closed_on, '' AS outcome
    FROM decision d WHERE d.legal_why IS NOT NULL
    UNION ALL
    SELECT 'dissent', id, sitting_id, conference_id, substr(raised_at, 1, 10), raised_at, raised_by, passed_to, NULL, reason, closed_on,
      outcome
    FROM dissent
    UNION ALL
    SELECT a.route, a.id, a.sitting_id, a.conference_id, NULL, NULL, '', a.owner, a.due_by, a.words, a.done_on, a.outcome
    FROM awaited a
    WHERE NOT EXISTS (
      SELECT 1 FROM awaited n JOIN sitting l ON l.id = n.sitting_id WHERE n.carried_from = a.id AND l.closed_at IS NOT NULL)
    UNION ALL
    SELECT route, id, sitting_id, conference_id, raised_on, NULL, raised_by, '', NULL, words, NULL, '' FROM challenge
  )
  SELECT m.route, m.id, m.sitting_id AS sittingId, m.conference_id AS conferenceId, coalesce(p.given_name, '') AS childName,
    coalesce(m.raised_on, s.held_on) AS raisedOn, m.raised_at AS raisedAt, m.raised_by AS raisedBy, m.owner, m.due_by AS "by", m.words,
    m.closed_on AS closedOn, m.outcome, s.reference, s.held_on AS heldOn, f.name AS familyName
  FROM matter m
  JOIN sitting s ON s.id = m.sitting_id
  JOIN family f ON f.id = s.family_id
  LEFT JOIN conference c ON c.id = m.conference_id
  LEFT JOIN person p ON p.id = c.child_id
  WHERE s.closed_at IS NOT NULL
    AND ($sittingId IS NULL OR m.sitting_id = $sittingId)
    AND ($from IS NULL OR coalesce(m.raised_on, s.held_on) >= $from)
    AND ($until IS NULL OR coalesce(m.raised_on, s.held_on) <= $until)
    AND ($onlyOpen = 0 OR (m.closed_on IS NULL AND NOT EXISTS (
      SELECT 1 FROM matter_step t WHERE t.matter_id = m.id AND t.route = m.route AND t.kind = 'outcome')))
  ORDER BY raisedOn DESC, m.route, m.id`;

const stepsSql = `
  SELECT matter_id AS matterId, route, id, kind, taken_on AS takenOn, result, words FROM matter_step
  WHERE matter_id = $matterId AND route = $route ORDER BY taken_on, id`;

/** The newest first. */
export const matters = (db: ReadableDb, { onlyOpen, ...asked }: MattersAsked): ReadonlyArray<ListedMatter> =>
  db
    .prepare<unknown[], MatterRow>(mattersSql)
    .all({ ...asked, onlyOpen: onlyOpen ? 1 : 0 })
    .map(({ route, id, closedOn, outcome, ...row }) => ({
      ...row,
      key: { route, id } as MatterKey,
      inRecord: closedOn === null ? null : { on: closedOn, words: outcome },
      steps: stepsOf(db, { route, id } as MatterKey),
    }));

const stepsOf = (db: ReadableDb, { route, id }: MatterKey): ReadonlyArray<Step> =>
  db
    .prepare<unknown[], Step & { readonly matterId: string; readonly route: string }>(stepsSql)
    .all({ matterId: id, route })
    .map(({ matterId: _, route: __, ...step }) => step);

interface MatterRow extends Omit<ListedMatter, 'key' | 'steps' | 'inRecord'> {
  readonly route: MatterKey['route'];
  readonly id: string;
  readonly closedOn: LocalDate | null;
  readonly outcome: string;
}

const challengesOfSql = `
  SELECT id, sitting_id AS sittingId, conference_id AS conferenceId, route, raised_on AS raisedOn, raised_by AS raisedBy, words
  FROM challenge WHERE sitting_id = $sittingId ORDER BY id`;
export const challengesOf = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<Challenge> =>
  db.prepare<unknown[], Challenge>(challengesOfSql).all({ sittingId });

const findChallengeSql = 'SELECT id FROM challenge WHERE id = $id';
export const findChallenge = (db: ReadableDb, id: ChallengeId): { readonly id: ChallengeId } | undefined =>
  db.prepare<unknown[], { readonly id: ChallengeId }>(findChallengeSql).get({ id });

/** The sittings still to be held that carry an assessment on. */
const openSittingsCarryingSql = `
  SELECT n.sitting_id AS sittingId FROM awaited n JOIN sitting s ON s.id = n.sitting_id
  WHERE n.carried_from = $id AND s.closed_at IS NULL AND s.cancelled_at IS NULL ORDER BY n.sitting_id`;
export const openSittingsCarrying = (db: ReadableDb, id: AssessmentId): ReadonlyArray<SittingId> =>
  db
    .prepare<unknown[], { readonly sittingId: SittingId }>(openSittingsCarryingSql)
    .all({ id })
    .map(({ sittingId }) => sittingId);

const findStepSql = 'SELECT id FROM matter_step WHERE id = $id';
export const findStep = (db: ReadableDb, id: MatterStepId): { readonly id: MatterStepId } | undefined =>
  db.prepare<unknown[], { readonly id: MatterStepId }>(findStepSql).get({ id });

export const insertChallenge = (tx: WritableDb, challenge: Challenge): void => {
  tx.prepare(`
    INSERT INTO challenge (id, sitting_id, conference_id, route, raised_on, raised_by, words)
    VALUES ($id, $sittingId, $conferenceId, $route, $raisedOn, $raisedBy, $words)`).run(challenge);
};

export const removeChallenge = (tx: WritableDb, id: ChallengeId): void => {
  tx.prepare('DELETE FROM matter_step WHERE matter_id = $id').run({ id });
  tx.prepare('DELETE FROM challenge WHERE id = $id').run({ id });
};

/** A step with the matter it was taken about, as a case file carries it. */
export interface KeptStep extends Step {
  readonly sittingId: SittingId;
  readonly about: MatterKey;
}

const stepsOfSittingSql = `
  SELECT id, sitting_id AS sittingId, route, matter_id AS matterId, kind, taken_on AS takenOn, result, words
  FROM matter_step WHERE sitting_id = $sittingId ORDER BY id`;
export const stepsOfSitting = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<KeptStep> =>
  db
    .prepare<unknown[], Omit<KeptStep, 'about'> & { readonly route: MatterKey['route']; readonly matterId: string }>(
      stepsOfSittingSql,
    )
    .all({ sittingId })
    .map(({ route, matterId, ...step }) => ({ ...step, about: { route, id: matterId } as MatterKey }));

export const insertStep = (tx: WritableDb, { about, ...step }: KeptStep): void => {
  tx.prepare(`
    INSERT INTO matter_step (id, sitting_id, route, matter_id, kind, taken_on, result, words)
    VALUES ($id, $sittingId, $route, $matterId, $kind, $takenOn, $result, $words)`).run({
    ...step,
    route: about.route,
    matterId: about.id,
  });
};

export const removeStep = (tx: WritableDb, id: MatterStepId): void => {
  tx.prepare('DELETE FROM matter_step WHERE id = $id').run({ id });
};
