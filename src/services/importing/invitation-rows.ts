import type { JudgedRow } from '../../contract/importing.ts';
import { inviteeByName, inviteeFromAgency, inviteeFromPerson, type Joining } from '../../core/conferences/joining-list.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import type { InviteeId, SittingId } from '../../core/identifiers.ts';
import { type ColumnMapping, valuesOf } from '../../core/importing/import-fields.ts';
import { firstChoice } from '../../core/importing/judged-row.ts';
import {
  type AgencyTypeName,
  type DirectoryRow as Cells,
  directoryMatcher,
  readDirectoryRow,
} from '../../core/importing/match-directory.ts';
import { type InvitationVerdict, invitationMatcher, type Meant } from '../../core/importing/match-invitations.ts';
import type { IncomingRow } from '../../incoming/table-file.ts';
import type { WritableDb } from '../../storage/database.ts';
import { inviteeThing } from '../../storage/importing/import-things.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord } from '../record/records.ts';
import { sittingFile } from '../record/sitting-file.ts';
import type { Journal } from './journal.ts';

/** A row of an invite list with its verdict (IE06). */
export interface InvitationRow {
  readonly shown: JudgedRow;
  readonly read: Cells | undefined;
  readonly verdict: InvitationVerdict;
}

/** Undefined where there is no such sitting, or its list is closed. */
export const invitationJudge = (
  desk: OpenDesk,
  sittingId: SittingId,
  mapping: ColumnMapping,
  types: ReadonlyArray<AgencyTypeName>,
): ((row: IncomingRow) => InvitationRow) | undefined => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined || !isListOpen(file.sitting.progress)) return undefined;
  const judge = invitationMatcher(
    {
      file: file.family,
      children: file.request.childIds,
      list: Object.values(file.record.invitees),
      request: file.request,
      today: todayAt(desk),
    },
    directoryMatcher(file.agencies, file.practitioners),
  );
  return ({ line, cells }) => {
    const values = valuesOf(mapping, cells);
    const read = readDirectoryRow(values, types);
    const who = [values.name, values.agencyName].filter(Boolean).join(', ').slice(0, 300);
    const verdict: InvitationVerdict =
      typeof read === 'string' ? { outcome: 'refused', what: [read], taken: null, likened: null } : judge(read, line);
    const { outcome, what } = verdict;
    return {
      shown: { line, outcome, who, what, choice: firstChoice(outcome), onlyAsHere: outcome === 'near' && verdict.taken === null },
      read: typeof read === 'string' ? undefined : read,
      verdict,
    };
  };
};

export const isListOpen = ({ closedAt, cancelledAt }: { readonly closedAt: unknown; readonly cancelledAt: unknown }): boolean =>
  closedAt === null && cancelledAt === null;

/** Puts the chosen people on the list of the sitting, each once; nothing of the directory changes. */
export const takeInvitations = (
  desk: OpenDesk,
  { tx, keep }: Journal,
  asked: { readonly sittingId: SittingId; readonly fileName: string; readonly rows: ReadonlyArray<InvitationRow> },
): { readonly added: number; readonly changed: number } => {
  const file = sittingFile(desk, tx, asked.sittingId);
  if (file === undefined) throw new Error('Its rows were looked at');
  const reportDue = file.deadlines.find(({ rule }) => rule === 'T-08')?.due ?? null;
  const come = new Set<string>();
  let added = 0;
  for (const { shown, read, verdict } of asked.rows) {
    const meant = shown.choice === 'take' ? verdict.taken : shown.choice === 'same-as-here' ? verdict.likened : null;
    if (meant === null || read === undefined) continue;
    // Two rows may be counted as one and the same.
    const who = meant.is === 'family' ? meant.person.id : meant.is === 'directory' ? meant.candidate.practitioner?.id : undefined;
    if (who !== undefined && come.has(who)) continue;
    if (who !== undefined) come.add(who);
    const joining: Joining = {
      id: desk.newId<InviteeId>(),
      why: `On the list “${asked.fileName}”, line ${shown.line}.`,
      file: file.family,
      children: file.request.childIds,
      reportDue,
    };
    const invitee = inviteeOf(meant, read, joining);
    keep('invitee', inviteeThing(asked.sittingId, invitee.id), () => add(desk, tx, asked.sittingId, invitee));
    added += 1;
  }
  return { added, changed: 0 };
};

const add = (desk: OpenDesk, tx: WritableDb, sittingId: SittingId, invitee: Invitee): void => {
  editRecord(desk, tx, sittingId, [{ edit: 'invitee.add', invitee }]);
};

const inviteeOf = (meant: NonNullable<Meant>, read: Cells, joining: Joining): Invitee => {
  if (meant.is === 'family') return inviteeFromPerson(meant.person, joining);
  const { name, role, agencyName } = read;
  if (meant.is === 'named')
    return inviteeByName(
      { name: name || agencyName, role, agencyType: meant.agencyType, agencyName: agencyName || name },
      joining,
    );
  const known = inviteeFromAgency(meant.candidate, joining);
  // Where the directory knows the agency alone, the row says who of it comes.
  return meant.candidate.practitioner === null && name !== '' ? { ...known, name, role } : known;
};
