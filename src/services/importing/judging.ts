import type { JudgedRow, TakenIn } from '../../contract/importing.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ColumnMapping, ImportKind } from '../../core/importing/import-fields.ts';
import type { IncomingRow } from '../../incoming/table-file.ts';
import type { WritableDb } from '../../storage/database.ts';
import { countImport } from '../../storage/importing/imports.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { type DirectoryRow, directoryJudge, takeDirectory } from './directory-rows.ts';
import { type InvitationRow, invitationJudge, takeInvitations } from './invitation-rows.ts';
import { journalOf } from './journal.ts';
import { type PeopleRow, peopleJudge } from './people-rows.ts';
import { takePeople } from './take-people.ts';

/** A row of which a person may change the choice. */
type Choosable<Row extends { readonly shown: JudgedRow }> = Omit<Row, 'shown'> & { shown: JudgedRow };

/** The looking at the rows of one file: a few at a time, so that the engine answers everything else meanwhile. */
export interface Judging {
  readonly kind: ImportKind;
  /** As many as were looked at so far. */
  readonly rows: Array<Choosable<PeopleRow> | Choosable<DirectoryRow> | Choosable<InvitationRow>>;
  readonly people: ReadonlyArray<PeopleRow>;
  readonly directory: ReadonlyArray<DirectoryRow>;
  readonly invitations: ReadonlyArray<InvitationRow>;
  /** The conference whose list it is. */
  readonly sittingId: SittingId | null;
  readonly isDone: () => boolean;
  readonly stop: () => void;
  /** A bug while looking must reach whoever asks how far it is. */
  readonly throwIfFailed: () => void;
  /** What rows were compared with has changed since. */
  isStale: boolean;
}

const rowsAtATime = 200;

/** Undefined where people are to be invited to a conference that is not here or is closed. */
export const judgeRows = (
  desk: OpenDesk,
  kind: ImportKind,
  mapping: ColumnMapping,
  rows: ReadonlyArray<IncomingRow>,
  sittingId: SittingId | null,
): Judging | undefined => {
  const people: PeopleRow[] = [];
  const directory: DirectoryRow[] = [];
  const invitations: InvitationRow[] = [];
  const { agencies } = currentProcedures(desk).profile;
  const judgePerson = kind === 'people' ? peopleJudge(desk.db, mapping, todayAt(desk)) : undefined;
  const judgeEntry = kind === 'directory' ? directoryJudge(desk.db, mapping, agencies) : undefined;
  const judgeInvitation =
    kind === 'invitations' && sittingId !== null ? invitationJudge(desk, sittingId, mapping, agencies) : undefined;
  if (kind === 'invitations' && judgeInvitation === undefined) return undefined;
  let isStopped = false;
  let failure: unknown;
  const judged = { people, directory, invitations }[kind];
  const go = (): void => {
    if (isStopped) return;
    try {
      for (const row of rows.slice(judged.length, judged.length + rowsAtATime)) {
        if (judgePerson !== undefined) people.push(judgePerson(row));
        if (judgeEntry !== undefined) directory.push(judgeEntry(row));
        if (judgeInvitation !== undefined) invitations.push(judgeInvitation(row));
      }
    } catch (error) {
      failure = error;
      return;
    }
    if (judged.length < rows.length) setImmediate(go);
  };
  setImmediate(go);
  return {
    kind,
    rows: judged,
    people,
    directory,
    invitations,
    sittingId,
    isDone: () => judged.length === rows.length,
    stop: () => {
      isStopped = true;
    },
    throwIfFailed: () => {
      if (failure !== undefined) throw failure;
    },
    isStale: false,
  };
};

/** Takes in the chosen rows, inside the transaction of the import. */
export const takeRows = (
  desk: OpenDesk,
  tx: WritableDb,
  { id: importId, fileName }: { readonly id: string; readonly fileName: string },
  judging: Judging,
): Omit<TakenIn, 'importId'> => {
  const journal = journalOf(tx, importId);
  const { kind, sittingId, invitations: rows } = judging;
  const taken =
    kind === 'people'
      ? takePeople(desk, journal, judging.people, todayAt(desk))
      : kind === 'invitations' && sittingId !== null
        ? { ...takeInvitations(desk, journal, { sittingId, fileName, rows }), addressLeftOut: [] }
        : { ...takeDirectory(desk, journal, judging.directory), addressLeftOut: [] };
  countImport(tx, importId, taken.added, taken.changed);
  return taken;
};
