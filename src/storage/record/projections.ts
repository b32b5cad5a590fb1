import type { RecordEdit } from '../../core/conferences/edits.ts';
import { furtherStepKinds, furtherStepName } from '../../core/conferences/further-steps.ts';
import { invitationReach } from '../../core/conferences/invitation.ts';
import { waitsForAcceptance } from '../../core/conferences/next-help.ts';
import type { ConferenceRecord, Invitee } from '../../core/conferences/record.ts';
import type { InviteeId, SittingId } from '../../core/identifiers.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Whether an edit can change what lists read: typing in the minutes cannot, so that it never wakes a list. */
export const touchesLists = ({ edit }: RecordEdit): boolean =>
  !edit.startsWith('statement.') && !edit.startsWith('view.') && !edit.startsWith('scale.') && !edit.startsWith('inclusion.');

/** Writes again what lists read of one record, in the transaction that changed it. */
export const projectRecord = (tx: WritableDb, sittingId: SittingId, record: ConferenceRecord): void => {
  replaceRows(
    tx,
    'invitee',
    sittingId,
    Object.values(record.invitees).map((i) => ({
      id: i.id,
      sittingId,
      part: i.part,
      personId: i.personId,
      practitionerId: i.practitionerId,
      agencyId: i.agencyId,
      agencyType: i.agencyType,
      agencyName: i.agencyName,
      name: i.name,
      contactWith: JSON.stringify(i.contactWith),
      invitedOn: i.invitedOn,
      reply: i.reply,
      attendance: i.attendance,
      mode: i.mode,
      reportStatus: i.report.status,
      reportDueOn: i.report.dueOn,
      reportReceivedOn: i.report.receivedOn,
      reportSharedOn: i.report.sharedWithFamilyOn,
      coreGroup: i.coreGroup ? 1 : 0,
      repliedOn: i.repliedOn ?? null,
      deputy: i.deputyName === '' ? 0 : 1,
      ...listedReach(i),
    })),
  );
  replaceRows(
    tx,
    'decision',
    sittingId,
    Object.values(record.decisions).map((d) => ({
      conferenceId: d.conferenceId,
      sittingId,
      outcome: d.outcome,
      category: d.category,
      confirmedAt: d.confirmed?.at ?? null,
      childToldOn: d.childToldOn,
      nextHelpOwner: d.nextHelp?.owner ?? null,
      nextHelpStarts: d.nextHelp?.startsOn ?? null,
      participation: d.participation,
      helpWaitsOn: waitsForAcceptance(d.outcome, d.nextHelp) ? (d.nextHelp?.agency ?? '') : null,
      categoryReason: d.categoryReason ?? '',
      legalWhy: d.legalPlanning?.rationale ?? null,
      legalOn: d.legalPlanning?.recommendedOn ?? null,
      legalOwner: d.legalPlanning?.owner ?? null,
      legalBy: d.legalPlanning?.by ?? null,
    })),
  );
  replaceRows(
    tx,
    'plan_action',
    sittingId,
    Object.values(record.plan.actions).map((a) => ({
      id: a.id,
      sittingId,
      number: a.number,
      action: a.action,
      owner: a.owner,
      agency: a.agency,
      dueOn: a.dueOn,
      status: a.status,
      children: JSON.stringify(a.children),
    })),
  );
  replaceRows(tx, 'outline_plan', sittingId, [
    {
      sittingId,
      leadSocialWorker: nameOfInvitee(record, record.plan.leadSocialWorker),
      coreGroupOn: record.plan.coreGroupOn,
      nextConferenceOn: record.plan.nextConferenceOn,
      // The record keeps names in an order of its own: made again from it, the row is the same text.
      visits: canonicalJson({
        visitEveryWorkingDays: record.plan.visitEveryWorkingDays,
        visitsTo: Object.fromEntries(Object.entries(record.plan.visitsTo ?? {}).map(([id, visits]) => [id, { ...visits }])),
      }),
    },
  ]);
  replaceRows(tx, 'awaited', sittingId, awaitedIn(record, sittingId));
  replaceRows(
    tx,
    'dissent',
    sittingId,
    Object.values(record.dissents).map((d) => ({
      id: d.id,
      sittingId,
      conferenceId: d.conferenceId,
      raisedAt: d.raisedAt,
      closedOn: d.closedOn,
      raisedBy: called(record.invitees[d.inviteeId]),
      reason: d.reason,
      passedTo: d.passedTo ?? '',
      outcome: d.outcome,
    })),
  );
};

const listedReach = (invitee: Invitee): Row => {
  const { reached, silentSince, chased } = invitationReach(invitee);
  return { reached: reached.as, silentSince, chasedOn: chased?.on ?? null, chasedWay: chased?.way ?? null };
};

/** Everything that `projectRecord` wrote for one sitting, to compare with what the document says. */
export const projectedRows = (db: ReadableDb, sittingId: SittingId): { readonly [table: string]: ReadonlyArray<unknown> } =>
  Object.fromEntries(
    Object.entries(statements).map(([table, sql]) => [table, db.prepare<unknown[], unknown>(sql.read).all({ sittingId })]),
  );

type Table = keyof typeof statements;
type Row = { readonly [column: string]: string | number | null };

/** What the decisions set going, and what the plan has still to find out; an assessment of one child's is told with that child. */
const awaitedIn = ({ decisions, plan }: ConferenceRecord, sittingId: SittingId): ReadonlyArray<Row> => [
  ...Object.values(decisions).flatMap(({ conferenceId, steps = {} }) =>
    furtherStepKinds.flatMap((kind) => {
      const step = steps[kind];
      return step === undefined
        ? []
        : [
            {
              id: `${conferenceId}:${kind}`,
              sittingId,
              conferenceId,
              route: 'further-step',
              words: [furtherStepName[kind], step.what].filter((part) => part !== '').join('. '),
              owner: step.owner,
              dueBy: step.by,
              doneOn: null,
              outcome: '',
              carriedFrom: null,
            },
          ];
    }),
  ),
  ...Object.values(plan.assessments ?? {}).map((one) => ({
    id: one.id,
    sittingId,
    conferenceId: null,
    route: 'assessment',
    words: one.what,
    owner: one.who,
    dueBy: one.by,
    doneOn: one.doneOn,
    outcome: one.found,
    carriedFrom: one.carriedFrom ?? null,
  })),
];

/** Only rows that differ are written, so that a list is woken only by what concerns it. */
const replaceRows = (tx: WritableDb, table: Table, sittingId: SittingId, rows: ReadonlyArray<Row>): void => {
  const { read, write, remove, key } = statements[table];
  const held = new Map(
    tx
      .prepare<unknown[], Row>(read)
      .all({ sittingId })
      .map((row) => [String(row[key]), JSON.stringify(row)]),
  );
  for (const row of rows) {
    const name = String(row[key]);
    if (held.get(name) !== JSON.stringify(row)) tx.prepare(write).run(row);
    held.delete(name);
  }
  for (const gone of held.keys()) tx.prepare(remove).run({ sittingId, key: gone });
};

const statements = {
  invitee: {
    key: 'id',
    read: `SELECT id, sitting_id AS sittingId, part, person_id AS personId, practitioner_id AS practitionerId, agency_id AS agencyId,
      agency_type AS agencyType, agency_name AS agencyName, name, contact_with AS contactWith, invited_on AS invitedOn, reply, attendance,
      mode, report_status AS reportStatus,
      report_due_on AS reportDueOn, report_received_on AS reportReceivedOn, report_shared_on AS reportSharedOn, core_group AS coreGroup,
      replied_on AS repliedOn, deputy, reached, silent_since AS silentSince,
      chased_on AS chasedOn, chased_way AS chasedWay
      FROM invitee WHERE sitting_id = $sittingId ORDER BY id`,
    write: `INSERT OR REPLACE INTO invitee (id, sitting_id, part, person_id, practitioner_id, agency_id, agency_type, agency_name, name,
      contact_with, invited_on, reply, attendance, mode, report_status, report_due_on, report_received_on, report_shared_on, core_group,
      replied_on, deputy, reached, silent_since, chased_on, chased_way)
      VALUES ($id, $sittingId, $part, $personId, $practitionerId, $agencyId, $agencyType, $agencyName, $name,
      $contactWith, $invitedOn, $reply, $attendance, $mode, $reportStatus, $reportDueOn, $reportReceivedOn, $reportSharedOn, $coreGroup,
      $repliedOn, $deputy, $reached, $silentSince, $chasedOn, $chasedWay)`,
    remove: 'DELETE FROM invitee WHERE sitting_id = $sittingId AND id = $key',
  },
  decision: {
    key: 'conferenceId',
    read: `SELECT conference_id AS conferenceId, sitting_id AS sittingId, outcome, category, confirmed_at AS confirmedAt,
      child_told_on AS childToldOn, next_help_owner AS nextHelpOwner, next_help_starts AS nextHelpStarts, participation,
      help_waits_on AS helpWaitsOn, legal_why AS legalWhy, legal_on AS legalOn, legal_owner AS legalOwner, legal_by AS legalBy,
      category_reason AS categoryReason
      FROM decision WHERE sitting_id = $sittingId ORDER BY conference_id`,
    write: `INSERT OR REPLACE INTO decision (conference_id, sitting_id, outcome, category, confirmed_at, child_told_on, next_help_owner, next_help_starts, participation,
      help_waits_on, legal_why, legal_on, legal_owner, legal_by, category_reason)
      VALUES ($conferenceId, $sittingId, $outcome, $category, $confirmedAt, $childToldOn, $nextHelpOwner, $nextHelpStarts, $participation,
      $helpWaitsOn, $legalWhy, $legalOn, $legalOwner, $legalBy, $categoryReason)`,
    remove: 'DELETE FROM decision WHERE sitting_id = $sittingId AND conference_id = $key',
  },
  plan_action: {
    key: 'id',
    read: `SELECT id, sitting_id AS sittingId, number, action, owner, agency, due_on AS dueOn, status, children
      FROM plan_action WHERE sitting_id = $sittingId ORDER BY id`,
    write: `INSERT OR REPLACE INTO plan_action (id, sitting_id, number, action, owner, agency, due_on, status, children)
      VALUES ($id, $sittingId, $number, $action, $owner, $agency, $dueOn, $status, $children)`,
    remove: 'DELETE FROM plan_action WHERE sitting_id = $sittingId AND id = $key',
  },
  outline_plan: {
    key: 'sittingId',
    read: `SELECT sitting_id AS sittingId, lead_social_worker AS leadSocialWorker, core_group_on AS coreGroupOn,
      next_conference_on AS nextConferenceOn, visits FROM outline_plan WHERE sitting_id = $sittingId`,
    write: `INSERT OR REPLACE INTO outline_plan (sitting_id, lead_social_worker, core_group_on, next_conference_on, visits)
      VALUES ($sittingId, $leadSocialWorker, $coreGroupOn, $nextConferenceOn, $visits)`,
    remove: 'DELETE FROM outline_plan WHERE sitting_id = $sittingId AND sitting_id = $key',
  },
  awaited: {
    key: 'id',
    read: `SELECT id, sitting_id AS sittingId, conference_id AS conferenceId, route, words, owner, due_by AS dueBy, done_on AS doneOn,
      outcome, carried_from AS carriedFrom FROM awaited WHERE sitting_id = $sittingId ORDER BY id`,
    write: `INSERT OR REPLACE INTO awaited (id, sitting_id, conference_id, route, words, owner, due_by, done_on, outcome, carried_from)
      VALUES ($id, $sittingId, $conferenceId, $route, $words, $owner, $dueBy, $doneOn, $outcome, $carriedFrom)`,
    remove: 'DELETE FROM awaited WHERE sitting_id = $sittingId AND id = $key',
  },
  dissent: {
    key: 'id',
    read: `SELECT id, sitting_id AS sittingId, conference_id AS conferenceId, raised_at AS raisedAt, closed_on AS closedOn,
      raised_by AS raisedBy, reason, passed_to AS passedTo, outcome
      FROM dissent WHERE sitting_id = $sittingId ORDER BY id`,
    write: `INSERT OR REPLACE INTO dissent (id, sitting_id, conference_id, raised_at, closed_on, raised_by, reason, passed_to, outcome)
      VALUES ($id, $sittingId, $conferenceId, $raisedAt, $closedOn, $raisedBy, $reason, $passedTo, $outcome)`,
    remove: 'DELETE FROM dissent WHERE sitting_id = $sittingId AND id = $key',
  },
} as const;

const nameOfInvitee = (record: ConferenceRecord, id: InviteeId | null): string =>
  id === null ? '' : (record.invitees[id]?.name ?? '');

const called = (invitee: Invitee | undefined): string =>
  invitee === undefined ? '' : [invitee.name, invitee.agencyName].filter((part) => part !== '').join(', ');
