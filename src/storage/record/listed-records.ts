import type { InvitationStep, Reached } from '../../core/conferences/invitation.ts';
import type { Decision, Dissent, Invitee, Report } from '../../core/conferences/record.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb } from '../database.ts';

/** What the projected rows keep of somebody on the list: enough to judge quoracy by and to see what is late. */
export type ListedInvitee = Pick<
  Invitee,
  | 'id'
  | 'part'
  | 'name'
  | 'agencyId'
  | 'agencyType'
  | 'agencyName'
  | 'contactWith'
  | 'invitedOn'
  | 'reply'
  | 'attendance'
  | 'mode'
> & {
  /** How far the invitation has come (AG03). */
  readonly reached: Reached['as'];
  /** While they owe a reply: since when; else null. */
  readonly silentSince: LocalDate | null;
  /** When and how they were last asked again; null where nobody did (AG05). */
  readonly chased: Pick<InvitationStep, 'on' | 'way'> | null;
} & { readonly report: Pick<Report, 'status' | 'dueOn' | 'receivedOn' | 'sharedWithFamilyOn'> };

export type ListedDecision = Pick<Decision, 'conferenceId' | 'outcome' | 'category' | 'childToldOn'> & {
  /** The agency that has still to accept the help that follows; null where nothing waits (AG11). */
  readonly helpWaitsOn: string | null;
};
export type ListedDissent = Pick<Dissent, 'id' | 'conferenceId' | 'raisedAt' | 'closedOn'>;

/** A conference record as its projected rows tell it, without opening the document. */
export interface ListedRecord {
  readonly invitees: { readonly [id: ListedInvitee['id']]: ListedInvitee };
  readonly decisions: { readonly [id: ListedDecision['conferenceId']]: ListedDecision };
  readonly dissents: { readonly [id: ListedDissent['id']]: ListedDissent };
}

/** The record of each sitting, by one query for each kind of row, however many sittings there are. */
export const listedRecords = (db: ReadableDb, ids: ReadonlyArray<SittingId>): ReadonlyMap<SittingId, ListedRecord> => {
  const rowsOf = <Row extends OfSitting>(sql: string): ReadonlyMap<SittingId, ReadonlyArray<Row>> =>
    Map.groupBy(db.prepare<unknown[], Row>(sql).all(boundIds(ids)), ({ sittingId }) => sittingId);
  const invitees = rowsOf<InviteeRow>(listedInviteesSql);
  const decisions = rowsOf<OfSitting & ListedDecision>(listedDecisionsSql);
  const dissents = rowsOf<OfSitting & ListedDissent>(listedDissentsSql);
  return new Map(
    ids.map((id) => [
      id,
      {
        invitees: Object.fromEntries((invitees.get(id) ?? []).map((row) => [row.id, inviteeOf(row)])),
        decisions: Object.fromEntries((decisions.get(id) ?? []).map(({ sittingId: _, ...row }) => [row.conferenceId, row])),
        dissents: Object.fromEntries((dissents.get(id) ?? []).map(({ sittingId: _, ...row }) => [row.id, row])),
      },
    ]),
  );
};

interface OfSitting {
  readonly sittingId: SittingId;
}

interface InviteeRow extends OfSitting, Omit<ListedInvitee, 'contactWith' | 'report' | 'chased'> {
  /** JSON: an array of people's identifiers. */
  readonly contactWith: string;
  readonly chasedOn: InvitationStep['on'] | null;
  readonly chasedWay: InvitationStep['way'];
  readonly status: Report['status'];
  readonly dueOn: Report['dueOn'];
  readonly receivedOn: Report['receivedOn'];
  readonly sharedWithFamilyOn: Report['sharedWithFamilyOn'];
}

const inviteeOf = ({
  sittingId: _,
  contactWith,
  chasedOn,
  chasedWay,
  status,
  dueOn,
  receivedOn,
  sharedWithFamilyOn,
  ...row
}: InviteeRow): ListedInvitee => ({
  ...row,
  contactWith: JSON.parse(contactWith) as Invitee['contactWith'],
  report: { status, dueOn, receivedOn, sharedWithFamilyOn },
  chased: chasedOn === null ? null : { on: chasedOn, way: chasedWay },
});

export const listedInviteesSql = `
  SELECT sitting_id AS sittingId, id, part, name, agency_id AS agencyId, agency_type AS agencyType, agency_name AS agencyName,
    contact_with AS contactWith,
    invited_on AS invitedOn, reached, silent_since AS silentSince, chased_on AS chasedOn,
    chased_way AS chasedWay, reply, attendance, mode, report_status AS status, report_due_on AS dueOn,
    report_received_on AS receivedOn, report_shared_on AS sharedWithFamilyOn
  FROM invitee WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY sitting_id, id`;
export const listedDecisionsSql = `
  SELECT sitting_id AS sittingId, conference_id AS conferenceId, outcome, category, child_told_on AS childToldOn,
    help_waits_on AS helpWaitsOn
  FROM decision WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY sitting_id, conference_id`;
export const listedDissentsSql = `
  SELECT sitting_id AS sittingId, id, conference_id AS conferenceId, raised_at AS raisedAt, closed_on AS closedOn
  FROM dissent WHERE sitting_id IN (SELECT value FROM json_each($ids)) ORDER BY sitting_id, id`;
