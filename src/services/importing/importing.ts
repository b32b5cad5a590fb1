import { createHash } from 'node:crypto';
import { type importingApi, mostTableBytes, type TableRead } from '../../contract/importing.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { missingFrom, readAs, shapeOf, suggestMapping, type TableKind } from '../../core/importing/import-fields.ts';
import { mayChoose } from '../../core/importing/judged-row.ts';
import { err, ok } from '../../core/result.ts';
import { readTable } from '../../incoming/excel-file.ts';
import type { IncomingTable } from '../../incoming/table-file.ts';
import { importRuns, insertImport, rememberedMapping, rememberMapping } from '../../storage/importing/imports.ts';
import { act, nowAt, type OpenDesk, save } from '../open-desk.ts';
import { type Judging, judgeRows, takeRows } from './judging.ts';
import { mappingFiles } from './mapping-files.ts';
import { undoImport } from './undo.ts';

/** A file that was read: in memory only, until its rows are taken in or it is let go of. */
interface Brought {
  readonly table: IncomingTable;
  readonly shown: TableRead;
  readonly sha256: string;
  judging: Judging | undefined;
}

const rowsAtOnce = 100;
const sampleRows = 4;

/** Lists from other systems, one at a time (IE01, IE06). */
export const importingServices = (desk: OpenDesk): Implementation<typeof importingApi> => {
  let parts: Buffer[] = [];
  let brought: Brought | undefined;
  const letGo = (): void => {
    brought?.judging?.stop();
    brought = undefined;
    parts = [];
  };
  // What rows are compared with: once it changes, they must be looked at again.
  desk.db.onChanges((tables) => {
    const judging = brought?.judging;
    if (judging === undefined) return;
    const ofList = judging.kind === 'invitations' && tables.some((table) => listed.has(table));
    if (ofList || tables.some((table) => compared.has(table))) judging.isStale = true;
  });

  return {
    'import.read': async ({ fileName, base64, part, of }) => {
      if (part === 1) letGo();
      parts.push(Buffer.from(base64, 'base64'));
      if (part < of) return ok(null);
      const bytes = Buffer.concat(parts);
      const isWhole = parts.length === of;
      parts = [];
      if (!isWhole) return err({ type: 'TableRefused', why: 'Another file was brought meanwhile. Bring it again.' });
      if (bytes.length > mostTableBytes) return err({ type: 'TableRefused', why: 'It is larger than 20 megabytes.' });
      const read = await readTable(bytes);
      if (!read.ok) return read;
      const table = read.value;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      brought = { table, shown: shownOf(desk, fileName, table), sha256, judging: undefined };
      return ok(null);
    },

    'import.judge': ({ kind, mapping, sittingId }) => {
      if (brought === undefined) return err({ type: 'NothingRead' });
      const { table } = brought;
      const within = Object.fromEntries(Object.entries(mapping).filter(([, at]) => at < table.headings.length));
      const missing = missingFrom(kind, within);
      if (missing.length > 0) return err({ type: 'MappingNotWhole', missing });
      const remembered = save(desk, (tx) => {
        rememberMapping(tx, shapeOf(readAs(kind), table.headings), within, nowAt(desk));
        return ok(null);
      });
      if (!remembered.ok) return remembered;
      brought.judging?.stop();
      brought.judging = judgeRows(desk, kind, within, table.rows, sittingId);
      if (brought.judging === undefined) return err({ type: 'NotHere', what: 'sitting' });
      return ok(null);
    },

    'import.state': () => {
      if (brought === undefined) return ok({ status: 'none' });
      const { shown: table, judging } = brought;
      if (judging === undefined) return ok({ status: 'read', table });
      judging.throwIfFailed();
      const { kind } = judging;
      if (!judging.isDone()) return ok({ status: 'judging', table, kind, done: judging.rows.length, total: table.rows });
      const counts = { new: 0, changed: 0, near: 0, same: 0, refused: 0 };
      let chosen = 0;
      for (const { shown } of judging.rows) {
        counts[shown.outcome] += 1;
        if (shown.choice !== 'leave') chosen += 1;
      }
      return ok({ status: 'judged', table, kind, counts, chosen, isStale: judging.isStale });
    },

    'import.rows': ({ outcome, from }) => {
      if (brought?.judging === undefined) return err({ type: 'NothingRead' });
      const wanted = brought.judging.rows.filter(({ shown }) => outcome === null || shown.outcome === outcome);
      return ok({ total: wanted.length, rows: wanted.slice(from, from + rowsAtOnce).map(({ shown }) => shown) });
    },

    'import.choose': ({ rows, choice }) => {
      if (brought?.judging === undefined) return err({ type: 'NothingRead' });
      for (const row of brought.judging.rows) {
        const isMeant = 'line' in rows ? row.shown.line === rows.line : row.shown.outcome === rows.outcome;
        const mayTake = choice !== 'take' || row.shown.onlyAsHere !== true;
        if (isMeant && mayTake && mayChoose(row.shown.outcome, choice)) row.shown = { ...row.shown, choice };
      }
      return ok(null);
    },

    'import.take': () => {
      const judging = brought?.judging;
      if (brought === undefined || judging === undefined || !judging.isDone()) return err({ type: 'NothingRead' });
      if (judging.isStale) return err({ type: 'RecordsChanged' });
      if (judging.rows.every(({ shown }) => shown.choice === 'leave')) return err({ type: 'NothingChosen' });
      const id = desk.newId<string>();
      const { sha256, shown } = brought;
      const taken = act(desk, { action: 'import.take', objectId: id }, (tx) => {
        const { fileName } = shown;
        const run = { id, kind: judging.kind, fileName, sha256, madeAt: nowAt(desk), madeBy: desk.actor.name };
        insertImport(tx, { ...run, added: 0, changed: 0 });
        return ok({ importId: id, ...takeRows(desk, tx, run, judging) });
      });
      if (taken.ok) letGo();
      return taken;
    },

    'import.cancel': () => {
      letGo();
      return ok(null);
    },

    'import.runs': () => ok(importRuns(desk.db).map(({ sha256: _, ...run }) => run)),

    'import.undo': (asked) => undoImport(desk, asked),
  };
};

const compared: ReadonlySet<string> = new Set([
  'family',
  'person',
  'person_number',
  'address',
  'residence',
  'relationship',
  'agency',
  'practitioner',
]);

/** What a list of people to invite is compared with besides. */
const listed: ReadonlySet<string> = new Set(['invitee', 'sitting', 'request', 'request_condition', 'request_exclusion']);

const shownOf = (desk: OpenDesk, fileName: string, { readAs, headings, rows, notes }: IncomingTable): TableRead => {
  const files = mappingFiles(desk.resources);
  const suggestion = (kind: TableKind) => {
    const remembered = rememberedMapping(desk.db, shapeOf(kind, headings));
    if (remembered !== undefined) return { mapping: remembered, from: 'As a list of this shape was read here last.' };
    const known = suggestMapping(files, kind, headings);
    return known === undefined
      ? { mapping: {}, from: '' }
      : { mapping: known.mapping, from: `By its headings: ${known.from.title}.` };
  };
  return {
    fileName,
    readAs,
    headings,
    rows: rows.length,
    sample: rows.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
    notes,
    suggestions: { people: suggestion('people'), directory: suggestion('directory'), invitations: suggestion('directory') },
  };
};
