import type { Decision, Dissent, Invitee, Report } from '../core/conferences/record.ts';
import type { SittingId } from '../core/identifiers.ts';
import type { ReadableDb } from './database.ts';

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
> & { readonly report: Pick<Report, 'status' | 'dueOn' | 'receivedOn' | 'sharedWithFamilyOn'> };

export type ListedDecision = Pick<Decision, 'conferenceId' | 'outcome' | 'category' | 'childToldOn'>;
export type ListedDissent = Pick<Dissent, 'id' | 'conferenceId' | 'raisedAt' | 'closedOn'>;

/** A conference record as its projected rows tell it, without opening the document. */
export interface ListedRecord {
  readonly invitees: { readonly [id: ListedInvitee['id']]: ListedInvitee };
  readonly decisions: { readonly [id: ListedDecision['conferenceId']]: ListedDecision };
  readonly dissents: { readonly [id: ListedDissent['id']]: ListedDissent };
}

export const listedRecord = (db: ReadableDb, sittingId: SittingId): ListedRecord => {
  const all = <Row>(sql: string): ReadonlyArray<Row> => db.prepare<unknown[], Row>(sql).all({ sittingId });
  return {
    invitees: Object.fromEntries(all<InviteeRow>(listedInviteesSql).map((row) => [row.id, inviteeOf(row)])),
    decisions: Object.fromEntries(all<ListedDecision>(listedDecisionsSql).map((row) => [row.conferenceId, row])),
    dissents: Object.fromEntries(all<ListedDissent>(listedDissentsSql).map((row) => [row.id, row])),
  };
};

interface InviteeRow extends Omit<ListedInvitee, 'contactWith' | 'report'> {
  /** JSON: an array of people's identifiers. */
  readonly contactWith: string;
  readonly status: Report['status'];
  readonly dueOn: Report['dueOn'];
  readonly receivedOn: Report['receivedOn'];
  readonly sharedWithFamilyOn: Report['sharedWithFamilyOn'];
}

const inviteeOf = ({ contactWith, status, dueOn, receivedOn, sharedWithFamilyOn, ...row }: InviteeRow): ListedInvitee => ({
  ...row,
  contactWith: JSON.parse(contactWith) as Invitee['contactWith'],
  report: { status, dueOn, receivedOn, sharedWithFamilyOn },
});

const listedInviteesSql = `
  SELECT id, part, name, agency_id AS agencyId, agency_type AS agencyType, agency_name AS agencyName, contact_with AS contactWith,
    invited_on AS invitedOn, reply, attendance, mode, report_status AS status, report_due_on AS dueOn,
    report_received_on AS receivedOn, report_shared_on AS sharedWithFamilyOn
  FROM invitee WHERE sitting_id = $sittingId ORDER BY id`;
const listedDecisionsSql = `
  SELECT conference_id AS conferenceId, outcome, category, child_told_on AS childToldOn
  FROM decision WHERE sitting_id = $sittingId ORDER BY conference_id`;
const listedDissentsSql = `
  SELECT id, conference_id AS conferenceId, raised_at AS raisedAt, closed_on AS closedOn
  FROM dissent WHERE sitting_id = $sittingId ORDER BY id`;
