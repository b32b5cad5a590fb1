import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { distributionApi, HolderRow } from '../../contract/distribution.ts';
import type { IssuedRow, LetterheadUsed, NotChecked } from '../../contract/documents.ts';
import type { Implementation, InputOf, Supplied } from '../../contract/procedure.ts';
import { fullName, type Person } from '../../core/children/people.ts';
import { versionNumber } from '../../core/conferences/correction.ts';
import type { DocumentKind } from '../../core/disclosure/document-kinds.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import {
  copiesHeld,
  type Delivery,
  isCarrier,
  type Recall,
  recallAnswers,
  waysOfSending,
} from '../../core/distribution/copies.ts';
import { needsCheck } from '../../core/distribution/second-check.ts';
import type { DocumentId, LetterheadId, SittingId } from '../../core/identifiers.ts';
import { dateOf, shortDate, timeOf } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { sentenceCase } from '../../core/words.ts';
import { listFileName } from '../../documents/file-name.ts';
import { type OutgoingTable, tableAsCsv, tableAsExcel } from '../../documents/table-file.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findPerson } from '../../storage/families/people.ts';
import { corrections, insertCorrection } from '../../storage/papers/corrections.ts';
import { deliveries, recalls, saveDelivery, saveRecall } from '../../storage/papers/deliveries.ts';
import { issuedDocuments, issuedRecords } from '../../storage/papers/issued.ts';
import { letterheads } from '../../storage/papers/letterheads.ts';
import { type PrintedPdf, printedPdfs } from '../../storage/papers/printed-pdfs.ts';
import { planReceipts, saveReceipt } from '../../storage/plans/plan-receipts.ts';
import { findSitting, saveSitting } from '../../storage/record/sittings.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { fileForDocuments, frozen, loggedCopies, sittingFile } from '../record/sitting-file.ts';
import { checkedReadersOf, isChecked } from './checking.ts';
import { readerKey } from './make-document.ts';
import { sendingTo } from './sending.ts';
import { fingerprintOf } from './written-words.ts';

/** Who has what: how it left, what became of it, and the correction that reaches everybody who holds an earlier version. */
export const distributionServices = (desk: OpenDesk): Implementation<typeof distributionApi> => ({
  'distribution.sent': ({ sittingId, files, way, on }) =>
    onFiles(desk, { action: 'distribution.sent', sittingId, files }, (tx, id) => {
      const waits = unchecked(desk, sittingId, id);
      if (waits !== undefined) return err(waits);
      saveDelivery(tx, id, { way, on, by: desk.actor.name, received: null });
      return ok(null);
    }),

  'distribution.received': ({ sittingId, files, on, how }) =>
    onFiles(desk, { action: 'distribution.received', sittingId, files }, (tx, id) => {
      const sent = deliveries(tx, sittingId).get(id);
      if (sent === undefined) return err({ type: 'NotSent' });
      saveDelivery(tx, id, { ...sent, received: { on, how } });
      keepAsReceipt(tx, sittingId, id);
      return ok(null);
    }),

  'distribution.holders': ({ sittingId }) => {
    const file = fileForDocuments(desk, sittingId);
    return file === undefined ? notHere : ok(holdersOf(desk, file));
  },

  'distribution.recall': ({ sittingId, files, why }) =>
    onFiles(desk, { action: 'distribution.recall', sittingId, files }, (tx, id) => {
      saveRecall(tx, id, { on: todayAt(desk), why, by: desk.actor.name, answer: null });
      return ok(null);
    }),

  'distribution.recallAnswer': ({ sittingId, files, on, what }) =>
    onFiles(desk, { action: 'distribution.recallAnswer', sittingId, files }, (tx, id) => {
      const asked = recalls(tx, sittingId).get(id);
      if (asked === undefined) return err({ type: 'NotAskedBack' });
      saveRecall(tx, id, { ...asked, answer: { on, what } });
      return ok(null);
    }),

  'distribution.export': (asked) => exportLog(desk, asked),
  'record.correct': (asked) => correct(desk, asked),
  'record.corrections': ({ sittingId }) => ok(corrections(desk.db, sittingId)),
});

const notHere = err({ type: 'NotHere', what: 'sitting' } as const);

/** A paper that went although a second person had to look at it would be noted as if they had (RD05). */
const unchecked = (desk: OpenDesk, sittingId: SittingId, id: DocumentId): NotChecked | undefined => {
  const written = issuedDocuments(desk.db, sittingId).find((one) => one.id === id);
  const file = fileForDocuments(desk, sittingId);
  const reader = file === undefined ? undefined : readersOf(file).find((one) => readerKey(one) === written?.reader);
  if (file === undefined || written?.reader == null || reader === undefined || isCarrier(written.kind)) return undefined;
  if (!needsCheck(file, reader, checkedReadersOf(desk))) return undefined;
  return isChecked(desk, sittingId, { ...written, reader: written.reader })
    ? undefined
    : { type: 'NotChecked', recipient: reader.name };
};

/** One change to each of some files of one sitting: all of them or none. */
const onFiles = <E>(
  desk: OpenDesk,
  {
    action,
    sittingId,
    files,
  }: { readonly action: string; readonly sittingId: SittingId; readonly files: ReadonlyArray<DocumentId> },
  change: (tx: WritableDb, id: DocumentId) => Result<null, E>,
) =>
  act(desk, { action, objectId: sittingId }, (tx) => {
    const known = new Set(issuedDocuments(tx, sittingId).map(({ id }) => id));
    for (const id of files) {
      if (!known.has(id)) return err({ type: 'NotHere', what: 'file' } as const);
      const changed = change(tx, id);
      if (!changed.ok) return changed;
    }
    return ok(null);
  });

/** Once every plan that was written for somebody has arrived, that is what they say of having it (PL10). */
const keepAsReceipt = (tx: WritableDb, sittingId: SittingId, id: DocumentId): void => {
  const written = issuedDocuments(tx, sittingId).filter(({ kind }) => kind === 'plan');
  const arrived = written.find((one) => one.id === id);
  const asked = planReceipts(tx, sittingId).find(({ inviteeId }) => inviteeId === arrived?.reader);
  if (arrived === undefined || asked === undefined || asked.received !== null) return;
  const sent = deliveries(tx, sittingId);
  const theirs = written.filter(({ reader }) => reader === arrived.reader);
  const hasCome = theirs.every((plan) =>
    theirs.some((one) => one.childId === plan.childId && sent.get(one.id)?.received != null),
  );
  if (hasCome) saveReceipt(tx, sittingId, asked.inviteeId, sent.get(id)?.received ?? null);
};

/** Every file that was written, the first one first. */
export const logRows = (desk: OpenDesk, sittingId: SittingId): ReadonlyArray<IssuedRow> => {
  const logged = loggedCopies(desk.db, sittingId);
  const pdfs = printedPdfs(desk.db, sittingId);
  const papers = new Map<LetterheadId | null, LetterheadUsed>(
    letterheads(desk.db).map(({ id, title, inForceFrom }) => [id, { title, inForceFrom }]),
  );
  const children = new Set(logged.flatMap(({ childId }) => childId ?? []));
  const names = new Map([...children].map((id) => [id, findPerson(desk.db, id)] as const));
  return logged.map((one) => ({
    documentId: one.id,
    kind: one.kind as IssuedRow['kind'],
    title: one.title,
    recipient: one.recipient,
    reader: one.reader,
    child: nameOf(one.childId === null ? undefined : names.get(one.childId)),
    copyNumber: one.copyNumber,
    version: one.draft ? `${one.version} draft` : one.version,
    at: one.at,
    fileName: one.fileName,
    sha256: one.sha256,
    fingerprint: one.wordsSha256 === null ? null : fingerprintOf(one.wordsSha256),
    letterhead: papers.get(one.letterheadId) ?? null,
    pdf: pdfOf(pdfs.get(one.id)),
    sent: one.sent,
    recall: one.recall,
  }));
};

const pdfOf = (pdf: PrintedPdf | undefined): IssuedRow['pdf'] =>
  pdf === undefined ? null : { fileName: pdf.fileName, sha256: pdf.sha256 };

const nameOf = (person: Person | undefined): string | null => (person === undefined ? null : fullName(person));

const holdersOf = (desk: OpenDesk, file: SittingFile): ReadonlyArray<HolderRow> => {
  const rows = new Map(logRows(desk, file.sitting.id).map((row) => [row.documentId, row]));
  return copiesHeld(loggedCopies(desk.db, file.sitting.id)).flatMap(({ reader: key, kind, childId, version, files }) => {
    const own = files.flatMap(({ id }) => rows.get(id) ?? []);
    const last = own.at(-1);
    const reader = readersOf(file).find((one) => readerKey(one) === key);
    const child = file.family.people.find(({ id }) => id === childId);
    if (last === undefined) return [];
    const way = reader === undefined ? undefined : sendingTo(desk.db, file, reader);
    return [
      {
        reader: key,
        recipient: last.recipient,
        kind: kind as DocumentKind,
        title: last.title,
        child: nameOf(child),
        version,
        copyNumber: last.copyNumber,
        files: own,
        reach: way === undefined || way.by === 'none' ? '' : way.by === 'email' ? way.email : 'by post, to where they live',
        onTheList: reader !== undefined,
      },
    ];
  });
};

type Export = (typeof distributionApi)['distribution.export'];

const exportLog = async (desk: OpenDesk, { sittingId, reader, format, folder }: InputOf<Export>): Promise<Supplied<Export>> => {
  const sitting = findSitting(desk.db, sittingId);
  if (sitting === undefined) return notHere;
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const rows = logRows(desk, sittingId).filter((row) => reader === null || row.reader === reader);
  const table: OutgoingTable = {
    title: 'Distribution log',
    headings: [
      'Paper',
      'About',
      'Copy for',
      'Copy number',
      'Version',
      'Written on',
      'Written at',
      'File',
      'Fingerprint (SHA-256)',
      'Fingerprint in its foot',
      'Letterhead',
      'Sent',
      'Sent on',
      'Sent by',
      'Arrived on',
      'How that is known',
      'Asked back on',
      'Why',
      'Asked back by',
      'What became of it',
      'On',
      'Corrected later because',
    ],
    rows: rows.map((row) => [
      row.title,
      row.child ?? '',
      row.recipient,
      row.copyNumber,
      row.version,
      { on: dateOf(row.at) },
      timeOf(row.at),
      row.fileName,
      row.sha256,
      row.fingerprint ?? '',
      row.letterhead === null ? 'plain pages' : `${row.letterhead.title}, from ${shortDate(row.letterhead.inForceFrom)}`,
      ...sentCells(row.sent),
      ...recallCells(row.recall),
      corrections(desk.db, sittingId).find((one) => one.of === row.version)?.note ?? '',
    ]),
  };
  const bytes = format === 'csv' ? tableAsCsv(table) : await tableAsExcel(table);
  const fileName = listFileName(`${todayAt(desk)} `, sitting.reference, ' distribution log', format);
  const path = join(place.value, fileName);
  const saved = await atomicWrite(path, bytes, { notes: desk.temporaryFiles });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] });
  const logged = act(desk, { action: 'distribution.export', objectId: sittingId }, () => ok(null));
  if (!logged.ok) return logged;
  return ok({ path, rows: rows.length, sha256: createHash('sha256').update(bytes).digest('hex') });
};

const sentCells = (sent: Delivery | null) =>
  sent === null
    ? ['not noted', '', '', '', '']
    : [
        sentenceCase(waysOfSending[sent.way]),
        { on: sent.on },
        sent.by,
        sent.received === null ? '' : { on: sent.received.on },
        sent.received?.how ?? '',
      ];

const recallCells = (recall: Recall | null) =>
  recall === null
    ? ['', '', '', '', '']
    : [
        { on: recall.on },
        recall.why,
        recall.by,
        recall.answer === null ? 'no answer yet' : recallAnswers[recall.answer.what],
        recall.answer === null ? '' : { on: recall.answer.on },
      ];

type Correct = (typeof distributionApi)['record.correct'];

const correct = (desk: OpenDesk, { sittingId, kind, note, askedBy }: InputOf<Correct>): Supplied<Correct> =>
  act(desk, { action: 'record.correct', objectId: sittingId }, (tx) => {
    const sitting = findSitting(tx, sittingId);
    if (sitting === undefined) return notHere;
    const approved = issuedRecords(tx, sittingId);
    const last = approved.at(-1);
    if (last === undefined || sitting.progress.approvedAt === null) return err({ type: 'NotApproved' } as const);
    const at = nowAt(desk);
    // A record that came from a case file was issued without what its papers are made from: from here on that would be lost.
    const open = last.file === null ? sittingFile(desk, tx, sittingId) : undefined;
    const file = open === undefined ? null : frozen(desk, open, sitting.progress.approvedAt);
    insertCorrection(tx, sittingId, { of: last.version, at, by: desk.actor.name, askedBy, kind, note, file });
    saveSitting(tx, { ...sitting, progress: { ...sitting.progress, approvedAt: null, distributedAt: null } });
    return ok({ version: versionNumber(approved.length) });
  });
