import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LetterheadUsed } from '../../contract/documents.ts';
import type { LetterheadRefused, LetterheadRow, letterheadsApi } from '../../contract/letterheads.ts';
import type { Implementation } from '../../contract/procedure.ts';
import type { LetterheadId } from '../../core/identifiers.ts';
import { checkLetterhead, type LetterheadFinding } from '../../core/letterhead/check-letterhead.ts';
import { letterheadOn } from '../../core/letterhead/paper.ts';
import type { LocalDate } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { renderOnLetterhead } from '../../documents/on-letterhead.ts';
import { sampleLetter } from '../../documents/sample.ts';
import { readWordFile, wordRefusalWords } from '../../incoming/word-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { documentsOnLetterheads } from '../../storage/papers/issued.ts';
import {
  insertLetterhead,
  type KeptLetterhead,
  letterheadFile,
  letterheads,
  retireLetterhead,
} from '../../storage/papers/letterheads.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk, organisationOf, todayAt } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';

export const letterheadServices = (desk: OpenDesk): Implementation<typeof letterheadsApi> => ({
  'letterhead.list': () => {
    const kept = letterheads(desk.db);
    const used = documentsOnLetterheads(desk.db);
    return ok(kept.map((one) => rowOf(one, kept, todayAt(desk), used.get(one.id) ?? 0)));
  },

  'letterhead.check': ({ file }) => check(bytesOf(file)),

  'letterhead.add': async ({ title, inForceFrom, file }) => {
    const bytes = bytesOf(file);
    const findings = await check(bytes);
    if (!findings.ok) return findings;
    const refusing = findings.value.filter(({ severity }) => severity === 'refuse');
    if (refusing.length > 0) return err({ type: 'LetterheadFaulty', findings: refusing } as const);
    const letterhead = {
      id: desk.newId<LetterheadId>(),
      title,
      inForceFrom,
      addedAt: nowAt(desk),
      addedBy: desk.actor.name,
      retiredAt: null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      file: bytes,
    };
    return act(desk, { action: 'letterhead.add', objectId: letterhead.id }, (tx) => {
      insertLetterhead(tx, letterhead);
      return ok({ id: letterhead.id });
    });
  },

  'letterhead.retire': ({ id, retired }) =>
    act(desk, { action: 'letterhead.retire', objectId: id }, (tx) => {
      if (letterheadFile(tx, id) === undefined) return notHere;
      retireLetterhead(tx, id, retired ? nowAt(desk) : null);
      return ok(null);
    }),

  'letterhead.sample': async ({ id }) => {
    const file = letterheadFile(desk.db, id);
    if (file === undefined) return notHere;
    const place = folderFor(desk, desk.documentsFolder);
    if (!place.ok) return place;
    const { markings } = currentProcedures(desk).profile;
    const model = sampleLetter(organisationOf(desk).name, markings.family, todayAt(desk));
    const fileName = `${todayAt(desk)} Sample on our letterhead.docx`;
    const path = join(place.value, fileName);
    const saved = await atomicWrite(path, await renderOnLetterhead(model, file), { notes: desk.temporaryFiles });
    return saved.ok ? ok({ path }) : err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] } as const);
  },
});

const notHere = err({ type: 'NotHere', what: 'letterhead' } as const);

/** Which letterhead a paper of this day is printed on; undefined where the desk has none in use. */
export const letterheadInUse = (db: ReadableDb, on: LocalDate): KeptLetterhead | undefined =>
  letterheadOn(
    letterheads(db).filter(({ retiredAt }) => retiredAt === null),
    on,
  );

/** How lists speak of the letterhead that a paper is on; null for our own plain pages. One that was kept is never removed. */
export const letterheadUsed = (db: ReadableDb, id: LetterheadId | null): LetterheadUsed | null => {
  const found = id === null ? undefined : letterheads(db).find((one) => one.id === id);
  return found === undefined ? null : { title: found.title, inForceFrom: found.inForceFrom };
};

const check = async (bytes: Uint8Array): Promise<Result<ReadonlyArray<LetterheadFinding>, LetterheadRefused>> => {
  const read = await readWordFile(bytes, { as: 'template' });
  if (!read.ok) return err({ type: 'LetterheadRefused', why: wordRefusalWords(read.error) });
  return ok(checkLetterhead(read.value.paragraphs));
};

const bytesOf = (file: string): Uint8Array => new Uint8Array(Buffer.from(file, 'base64'));

const rowOf = (one: KeptLetterhead, all: ReadonlyArray<KeptLetterhead>, today: LocalDate, used: number): LetterheadRow => {
  const { id, title, inForceFrom, addedAt, addedBy, retiredAt } = one;
  const inUse = all.filter((each) => each.retiredAt === null);
  const current = letterheadOn(inUse, today);
  const state = retiredAt !== null ? 'retired' : current?.id === id ? 'now' : inForceFrom > today ? 'later' : 'before';
  return { id, title, inForceFrom, addedAt, addedBy, state, used };
};
