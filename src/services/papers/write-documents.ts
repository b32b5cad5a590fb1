import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { DocumentChoice, documentsApi, WriteFault, WrittenFile } from '../../contract/documents.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { fullName } from '../../core/children/people.ts';
import { type DocumentKind, documentTitles, isCalendar } from '../../core/disclosure/document-kinds.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { LetterheadId } from '../../core/identifiers.ts';
import { isOnLetterhead } from '../../core/letterhead/paper.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { calendarFile } from '../../documents/calendar-file.ts';
import { documentsFor } from '../../documents/catalogue.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { insertIssuedDocument, issuedDocuments } from '../../storage/papers/issued.ts';
import { letterheadFile } from '../../storage/papers/letterheads.ts';
import { findSitting, saveSitting } from '../../storage/record/sittings.ts';
import { splitOf } from '../../storage/requests/split-sittings.ts';
import type { TemporaryFileNotes } from '../../storage/temporary-files.ts';
import { folderFor } from '../documents-folder.ts';
import { act, nowAt, type OpenDesk } from '../open-desk.ts';
import { waitsForChair } from '../record/exclusion-cuts.ts';
import { fileForDocuments, hasChangedSince } from '../record/sitting-file.ts';
import { waitsForCheck } from './checking.ts';
import { draftsOf, wantedAsPdf } from './email-drafts.ts';
import { leaksInFile } from './leaks.ts';
import { letterheadInUse } from './letterheads.ts';
import { bookingOf, fileNameFor, type Made, make, readerKey } from './make-document.ts';
import { pdfsOf, writeBeside } from './pdfs-beside.ts';
import { type Renderer, rendererFor } from './rendering/renderer.ts';
import { returnedTo, sendingTo } from './sending.ts';
import { wordsSha256 } from './written-words.ts';

type Asked = InputOf<(typeof documentsApi)['documents.write']>;
type Answer = Supplied<(typeof documentsApi)['documents.write']>;

/**
 * Writes the chosen documents, each file whole or not at all, and logs each with its hash (X7).
 *
 * Every file is finished, opened again and searched for what its reader may not have before the first is written: one leak stops
 * them all (RD03). An address from which something came back stops them too (AG06). With `drafts`, each recipient's papers also stand in an
 * unsent email of their own (AG04, RD07), as PDFs for whoever wants those. A PDF is printed from the searched bytes, all of them before the first file is written. Where
 * somebody changed meanwhile what they are made from, none is written: it may be what a reader may not have.
 */
export const writeDocuments = async (desk: OpenDesk, asked: Asked): Promise<Answer> => {
  const renderer = rendererFor(asked.choices.length);
  try {
    return await writeDrawnBy(renderer, desk, asked);
  } finally {
    renderer.end();
  }
};

/** The same, drawn by a renderer that goes on to draw others. */
export const writeDrawnBy = async (
  renderer: Renderer,
  desk: OpenDesk,
  { sittingId, choices, folder, drafts, pdf }: Asked,
): Promise<Answer> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const finished = await allFinished(renderer, desk, file, { choices, drafts, folder });
  if (!finished.ok) return finished;
  const { files, place } = finished.value;
  const pdfs = await pdfsOf(desk, pdf ? files : drafts ? wantedAsPdf(desk, file, files) : []);
  if (!pdfs.ok) return pdfs;
  const pack = [...files, ...(drafts ? await draftsOf(desk, file, files, pdfs.value) : [])];
  if (hasChangedSince(desk, file)) return err({ type: 'ChangedMeanwhile' });
  const notes = desk.temporaryFiles.forPack(pack.map(({ fileName }) => join(place, fileName)));
  const written: WrittenFile[] = [];
  try {
    for (const one of pack) {
      const done = await writeOne(desk, file, one, place, notes);
      if (!done.ok) return done.error.type === 'CannotWrite' ? err({ ...done.error, written }) : done;
      written.push(done.value);
      const printed = pdfs.value.get(one);
      if (printed === undefined) continue;
      const beside = await writeBeside(desk, [done.value], printed);
      if (!beside.ok) return beside.error.type === 'CannotWrite' ? err({ ...beside.error, written }) : beside;
      written.push(beside.value);
    }
  } finally {
    notes.done();
  }
  return markDistributed(desk, file, written);
};

/** Everything that was chosen, made and fit to go; the first reason why one of them is not stops them all. */
export const readyToWrite = (
  desk: OpenDesk,
  file: SittingFile,
  choices: ReadonlyArray<DocumentChoice>,
  drafts: boolean,
): Result<ReadonlyArray<Made>, WriteFault> => {
  const made: Made[] = [];
  for (const choice of choices) {
    const one = madeReady(desk, file, choice, drafts);
    if (!one.ok) return one;
    made.push(one.value);
  }
  return ok(made);
};

/** One paper, made and fit to go, or why it is not. */
const madeReady = (desk: OpenDesk, file: SittingFile, choice: DocumentChoice, drafts: boolean): Result<Made, WriteFault> => {
  const made = make(desk, file, choice);
  if (!made.ok) return made;
  const { reader, leaks } = made.value;
  if (leaks.length > 0) return err({ type: 'Leaks', recipient: reader.name, leaks });
  if ((choice.kind === 'minutes' || choice.kind === 'marked-minutes') && waitsForChair(desk, file, reader))
    return err({ type: 'CutNotConfirmed', recipient: reader.name });
  if (drafts && sendingTo(desk.db, file, reader).by === 'email' && waitsForCheck(desk, file, reader))
    return err({ type: 'NotChecked', recipient: reader.name });
  const returned = returnedTo(desk, file, reader, drafts);
  return returned === undefined ? made : err(returned);
};

/** A file that is ready to be written. */
export interface Finished {
  readonly made: Made;
  readonly fileName: string;
  readonly paper: LetterheadId | null;
  readonly bytes: Uint8Array;
  /** A draft email; what it is about is the first of its papers. */
  readonly isEmail?: true;
  /** One of several papers of a pack: the file is the pack's. */
  readonly inPack?: true;
}

/** How many calendar entries this reader is sent in the same go, before the next. */
const entriesFor = (reader: Reader, finished: ReadonlyArray<Finished>): number =>
  finished.filter(({ made }) => isCalendar(made.choice.kind) && readerKey(made.reader) === readerKey(reader)).length;

/** A paper that is being drawn while the next is made; a calendar entry is text, and is written in its turn. */
interface Begun {
  readonly made: Made;
  readonly paper: LetterheadId | null;
  readonly drawn: Promise<Uint8Array> | null;
}

/** Makes every paper and begins to draw each as soon as it is made; then finishes them all. Nothing is written yet. */
const allFinished = async (
  renderer: Renderer,
  desk: OpenDesk,
  file: SittingFile,
  { choices, drafts, folder }: Pick<Asked, 'choices' | 'drafts' | 'folder'>,
): Promise<Result<{ readonly files: ReadonlyArray<Finished>; readonly place: string }, WriteFault>> => {
  const begun: Begun[] = [];
  for (const choice of choices) {
    const one = madeReady(desk, file, choice, drafts);
    if (!one.ok) return one;
    const made = one.value;
    const paper = paperFor(desk, file, made);
    begun.push({ made, paper, drawn: isCalendar(choice.kind) ? null : renderer.draw(made.model, paperOf(desk, paper)) });
  }
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const files = await finishAll(desk, file, begun);
  return files.ok ? ok({ files: files.value, place: place.value }) : files;
};

/** Every file as it will be written, each opened again and searched: the first that holds what its reader may not have stops them all. */
const finishAll = async (
  desk: OpenDesk,
  file: SittingFile,
  papers: ReadonlyArray<Begun>,
): Promise<Result<ReadonlyArray<Finished>, WriteFault>> => {
  const finished: Finished[] = [];
  for (const { made, paper, drawn } of papers) {
    const bytes = (await drawn) ?? calendarBytes(desk, file, made, entriesFor(made.reader, finished));
    const whole = { made, fileName: fileNameFor(file, made), paper, bytes };
    const leaks = leaksInFile(desk, file, made, whole);
    if (leaks.length > 0) return err({ type: 'Leaks', recipient: made.reader.name, leaks });
    finished.push(whole);
  }
  return ok(finished);
};

const writeOne = async (
  desk: OpenDesk,
  file: SittingFile,
  { made, fileName, paper, bytes, isEmail }: Finished,
  folder: string,
  notes: TemporaryFileNotes,
) => {
  const path = join(folder, fileName);
  const saved = await atomicWrite(path, bytes, { notes });
  if (!saved.ok) return err({ type: 'CannotWrite', fileName, why: saved.error.type, written: [] } as const);
  return logged(desk, file, { made, fileName, paper, path, sha256: sha256Of(bytes), ...(isEmail === true ? { isEmail } : {}) });
};

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps in the log that a file was written, and what of. */
export const logged = (
  desk: OpenDesk,
  file: SittingFile,
  { made, paper, path, sha256, isEmail, inPack }: Omit<Finished, 'bytes'> & { readonly path: string; readonly sha256: string },
) => {
  const childId = isEmail === true ? null : made.choice.childId;
  const child = file.family.people.find((p) => p.id === childId);
  const recipient = made.reader.class === 'desk' ? 'Conference service' : made.reader.name;
  const document = {
    id: desk.newId<WrittenFile['documentId']>(),
    sittingId: file.sitting.id,
    kind: isEmail === true ? 'email-draft' : made.choice.kind,
    title: isEmail === true ? emailTitle(made.choice.kind) : documentTitles[made.choice.kind],
    reader: made.choice.reader,
    childId,
    recipient,
    copyNumber: made.copyNumber,
    version: file.version.number,
    draft: isEmail !== true && made.model.draft,
    at: nowAt(desk),
    fileName: basename(path),
    sha256,
    booking: bookingOf(file, made.choice.kind),
    letterheadId: paper,
    inPack: inPack === true,
    wordsSha256: isEmail === true ? null : wordsSha256(made),
  } as const;
  const kept = act(desk, { action: 'document.issue', objectId: document.id }, (tx) => {
    insertIssuedDocument(tx, document);
    return ok(null);
  });
  if (!kept.ok) return kept;
  const wrote: WrittenFile = {
    documentId: document.id,
    kind: document.kind,
    audience: made.reader.class,
    recipient,
    child: child === undefined ? null : fullName(child),
    path,
    sha256,
  };
  return ok(wrote);
};

const emailTitle = (kind: DocumentKind): string => `Email, not sent: ${documentTitles[kind]}`;

/**
 * The council's paper for this document: what its reader's copy of this version was printed on before, so that writing it again gives
 * the same file, else that of today. Null for our own plain pages (WD04, X8).
 */
export const paperFor = (desk: OpenDesk, file: SittingFile, { choice, model }: Made): LetterheadId | null => {
  if (isCalendar(choice.kind) || !isOnLetterhead(model.kind)) return null;
  const before = issuedDocuments(desk.db, file.sitting.id).findLast(
    (document) =>
      document.kind === choice.kind &&
      document.reader === choice.reader &&
      document.childId === choice.childId &&
      document.version === file.version.number &&
      !document.draft &&
      !document.inPack &&
      !model.draft,
  );
  return before === undefined ? (letterheadInUse(desk.db, model.producedOn)?.id ?? null) : before.letterheadId;
};

/** The Word file of a letterhead; null for our own plain pages. */
export const paperOf = (desk: OpenDesk, paper: LetterheadId | null): Uint8Array | null =>
  paper === null ? null : (letterheadFile(desk.db, paper) ?? null);

/** SEQUENCE says how often this reader was sent an entry before: Outlook then moves the one it has (SC08). */
const calendarBytes = (desk: OpenDesk, file: SittingFile, { copy, choice }: Made, entriesBefore: number): Uint8Array => {
  const { reader } = choice;
  const cancelled = choice.kind === 'withdrawal-calendar';
  // Whoever left with a child has the entry of the sitting that the child was split off from (SC06).
  const split = cancelled && file.withdrawals.at(-1)?.reason === 'split-off' ? splitOf(desk.db, file.sitting.id) : undefined;
  const sittingId = split?.fromId ?? file.sitting.id;
  const sent =
    issuedDocuments(desk.db, sittingId).filter((d) => isCalendar(d.kind) && d.reader === reader).length + entriesBefore;
  // Whoever was told the day without an entry of ours has none to take away: theirs is at most the first.
  const entry = { sittingId, sequence: cancelled ? Math.max(1, sent) : sent, cancelled };
  const text = reader === null ? null : calendarFile(copy, { ...entry, recipient: reader });
  if (text === null) throw new Error('A sitting without a day was on the list of invitations');
  return new TextEncoder().encode(text);
};

/** Once everybody who gets the approved minutes has them, the sitting is distributed. */
export const markDistributed = (desk: OpenDesk, file: SittingFile, written: ReadonlyArray<WrittenFile>): Answer => {
  const { sitting } = file;
  const due = readersOf(file).filter((reader) => documentsFor(file, reader).some((asked) => asked.kind === 'minutes'));
  const issued = issuedDocuments(desk.db, sitting.id).filter(
    (d) => d.kind === 'minutes' && !d.draft && d.version === file.version.number,
  );
  const all = due.every((reader) => issued.some((d) => d.reader === readerKey(reader)));
  if (file.version.state !== 'approved' || !all || sitting.progress.distributedAt !== null) return ok(written);
  const marked = act(desk, { action: 'record.distribute', objectId: sitting.id }, (tx) => {
    // Read again: writing took a while, and somebody may have changed the sitting, or begun to correct its record, meanwhile.
    const now = findSitting(tx, sitting.id);
    if (now?.progress.approvedAt === sitting.progress.approvedAt)
      saveSitting(tx, { ...now, progress: { ...now.progress, distributedAt: nowAt(desk) } });
    return ok(null);
  });
  return marked.ok ? ok(written) : marked;
};
