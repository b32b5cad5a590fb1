import type { JudgedRow } from '../../contract/importing.ts';
import type { AgencyId } from '../../core/identifiers.ts';
import { type ColumnMapping, valuesOf } from '../../core/importing/import-fields.ts';
import { firstChoice } from '../../core/importing/judged-row.ts';
import {
  type AgencyTypeName,
  type DirectoryRow as Cells,
  type DirectoryVerdict,
  directoryMatcher,
  readDirectoryRow,
} from '../../core/importing/match-directory.ts';
import { bareName } from '../../core/importing/near-names.ts';
import type { IncomingRow } from '../../incoming/table-file.ts';
import { agencies, practitioners, saveAgency, savePractitioner } from '../../storage/agencies/agencies.ts';
import type { ReadableDb } from '../../storage/database.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Journal } from './journal.ts';

/** A row of a directory with its verdict (IE06). */
export interface DirectoryRow {
  readonly shown: JudgedRow;
  readonly read: Cells | undefined;
  readonly verdict: DirectoryVerdict;
}

export const directoryJudge = (db: ReadableDb, mapping: ColumnMapping, types: ReadonlyArray<AgencyTypeName>) => {
  const judge = directoryMatcher(agencies(db), practitioners(db));
  return ({ line, cells }: IncomingRow): DirectoryRow => {
    const values = valuesOf(mapping, cells);
    const read = readDirectoryRow(values, types);
    const who = [values.name, values.agencyName].filter(Boolean).join(', ').slice(0, 300);
    const verdict: DirectoryVerdict =
      typeof read === 'string' ? { outcome: 'refused', what: [read], agency: null, practitioner: null } : judge(read, line);
    const { outcome, what } = verdict;
    return {
      shown: { line, outcome, who, what, choice: firstChoice(outcome) },
      read: typeof read === 'string' ? undefined : read,
      verdict,
    };
  };
};

/** Takes in the chosen agencies and contacts, an agency that many rows name once. What is here is never changed. */
export const takeDirectory = (
  desk: OpenDesk,
  journal: Journal,
  all: ReadonlyArray<DirectoryRow>,
): { readonly added: number; readonly changed: number } => {
  const { tx, keep } = journal;
  const made = new Map<string, AgencyId>();
  let added = 0;

  const agencyOf = (read: Cells, verdict: DirectoryVerdict, asNew: boolean): AgencyId | null => {
    if (read.agencyName === '') return null;
    const isHere =
      verdict.agency !== null && (!asNew || verdict.agency.name === read.agencyName || verdict.practitioner !== null);
    if (verdict.agency !== null && isHere) return verdict.agency.id;
    const key = bareName(read.agencyName);
    const before = made.get(key);
    if (before !== undefined) return before;
    const type = read.agencyType ?? verdict.agency?.type ?? typeOf(all, key);
    if (type === undefined) throw new Error('A new agency without a type is refused when its row is judged');
    const agency = {
      id: desk.newId<AgencyId>(),
      type,
      name: read.agencyName,
      mailbox: read.agencyMailbox,
      phone: read.agencyPhone,
    };
    keep('agency', agency.id, () => saveAgency(tx, agency));
    made.set(key, agency.id);
    added += 1;
    return agency.id;
  };

  for (const { shown, read, verdict } of all) {
    if (read === undefined || shown.choice === 'leave') continue;
    const agencyId = agencyOf(read, verdict, shown.choice === 'take');
    if (read.name === '' || (shown.choice === 'same-as-here' && verdict.practitioner !== null)) continue;
    const { name, role, email, phone } = read;
    const one = { id: desk.newId<never>(), agencyId, name, role, email, phone, chairs: false, takesMinutes: false };
    keep('practitioner', one.id, () => savePractitioner(tx, one));
    added += 1;
  }
  return { added, changed: 0 };
};

/** What another row says of the same agency. */
const typeOf = (all: ReadonlyArray<DirectoryRow>, key: string): string | undefined =>
  all.find(({ read }) => read?.agencyType !== undefined && bareName(read.agencyName) === key)?.read?.agencyType;
