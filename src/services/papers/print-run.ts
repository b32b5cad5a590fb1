import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DocumentChoice, documentsApi, WrittenFile } from '../../contract/documents.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import { documentTitles, isCalendar } from '../../core/disclosure/document-kinds.ts';
import { deskReader } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { err, ok } from '../../core/result.ts';
import { catalogueOf } from '../../documents/catalogue.ts';
import { paginated } from '../../documents/pages/pages.ts';
import { printPack, printRun, type RunLine } from '../../documents/print-pack.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { atomicWrite } from '../../storage/atomic-write.ts';
import { folderFor } from '../documents-folder.ts';
import type { OpenDesk } from '../open-desk.ts';
import { fileForDocuments, hasChangedSince } from '../record/sitting-file.ts';
import { checkOf, waitsForCheck } from './checking.ts';
import { leaksInFile } from './leaks.ts';
import { fileNameFor, type Made, make, readerKey } from './make-document.ts';
import { writeBeside } from './pdfs-beside.ts';
import { printPdfs } from './print-pdf.ts';
import { sendingTo } from './sending.ts';
import { logged, markDistributed, readyToWrite } from './write-documents.ts';

type Run = (typeof documentsApi)['documents.printRun'];
type Count = (typeof documentsApi)['documents.packPages'];

/**
 * Writes one file for each recipient, the cover first and their papers in order behind it, and the list of the run (WD09).
 *
 * The same walls as for single files: leaks, the chair's cut, returned post; and the papers of whoever must be looked at by a second
 * person wait for that, because what is printed here goes out. Every pack is finished and searched before the first is written; with
 * `pdf`, each is also printed from the searched bytes first, for a printer that takes no Word file.
 */
export const writePrintRun = async (
  desk: OpenDesk,
  { sittingId, choices, folder, pdf }: InputOf<Run>,
): Promise<Supplied<Run>> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const ready = readyToWrite(desk, file, inOrder(file, choices), false);
  if (!ready.ok) return ready;
  const place = folderFor(desk, folder);
  if (!place.ok) return place;
  const packs: PackFile[] = [];
  for (const papers of Map.groupBy(ready.value, ({ choice }) => choice.reader).values()) {
    const pack = await packOf(desk, file, papers);
    if (waitsForCheck(desk, file, pack.first.reader)) return err({ type: 'NotChecked', recipient: pack.first.reader.name });
    const leaks = leaksInFile(desk, file, pack.first, pack);
    if (leaks.length > 0) return err({ type: 'Leaks', recipient: pack.first.reader.name, leaks });
    packs.push(pack);
  }
  const files = [...packs, await runSheet(file, packs)];
  const pdfs = pdf ? await pdfsOfPacks(desk, files) : ok([]);
  if (!pdfs.ok) return pdfs;
  if (hasChangedSince(desk, file)) return err({ type: 'ChangedMeanwhile' });
  const written: WrittenFile[] = [];
  for (const [index, pack] of files.entries()) {
    const path = join(place.value, pack.fileName);
    const saved = await atomicWrite(path, pack.bytes, { notes: desk.temporaryFiles });
    if (!saved.ok) return err({ type: 'CannotWrite', fileName: pack.fileName, why: saved.error.type, written });
    const sha256 = createHash('sha256').update(pack.bytes).digest('hex');
    const inPack: WrittenFile[] = [];
    for (const made of pack.papers) {
      const kept = logged(desk, file, { made, fileName: pack.fileName, paper: null, path, sha256, inPack: true });
      if (!kept.ok) return kept;
      inPack.push(kept.value);
    }
    written.push(...inPack);
    const [first, ...others] = inPack;
    const printed = pdfs.value[index];
    if (first === undefined || printed === undefined) continue;
    const beside = await writeBeside(desk, [first, ...others], printed);
    if (!beside.ok) return beside.error.type === 'CannotWrite' ? err({ ...beside.error, written }) : beside;
    written.push(beside.value);
  }
  return markDistributed(desk, file, written);
};

const pdfsOfPacks = (desk: OpenDesk, files: ReadonlyArray<PackFile>) =>
  printPdfs(
    files.map(({ bytes }) => bytes),
    desk.temporaryFiles,
  );

/** How many pages each pack of the run has; it is no bar to counting them that one of them may not go yet (UX08). */
export const packPages = (desk: OpenDesk, { sittingId, choices }: InputOf<Count>): Supplied<Count> => {
  const file = fileForDocuments(desk, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const made: Made[] = [];
  for (const choice of inOrder(file, choices)) {
    const one = make(desk, file, choice);
    if (!one.ok) return one;
    made.push(one.value);
  }
  const packs = [...Map.groupBy(made, ({ choice }) => choice.reader).values()].map((papers) => asPack(desk, file, papers));
  return ok(packs.map(({ line, papers }) => ({ recipient: line.name, papers: papers.length, pages: line.pages })));
};

/**
 * In the order of the list: reader by reader, and for each the letter that speaks of the rest first, then the rest as it speaks of them.
 * However they were ticked, two people who get the same papers find them in the same order. What is no paper, or the service's own, is not
 * printed for anybody.
 */
const inOrder = (file: SittingFile, choices: ReadonlyArray<DocumentChoice>): ReadonlyArray<DocumentChoice> => {
  const listed = catalogueOf(file).map(({ document, reader }) =>
    placeOf({ kind: document.kind, reader: readerKey(reader), childId: 'childId' in document ? document.childId : null }),
  );
  return choices
    .filter(({ kind, reader }) => reader !== null && !isCalendar(kind))
    .toSorted((one, other) => listed.indexOf(placeOf(one)) - listed.indexOf(placeOf(other)));
};

const placeOf = ({ kind, reader, childId }: DocumentChoice): string => `${reader} ${kind} ${childId}`;

interface PackFile {
  readonly first: Made;
  readonly papers: ReadonlyArray<Made>;
  readonly line: RunLine;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const packOf = async (desk: OpenDesk, file: SittingFile, papers: ReadonlyArray<Made>): Promise<PackFile> => {
  const pack = asPack(desk, file, papers);
  return { ...pack, bytes: await renderDocx(pack.model) };
};

const asPack = (desk: OpenDesk, file: SittingFile, papers: ReadonlyArray<Made>) => {
  const [first] = papers;
  if (first === undefined) throw new Error('A pack holds a paper');
  const { by } = sendingTo(desk.db, file, first.reader);
  const way = { email: 'by email', post: 'by post', none: 'by hand' }[by];
  const checked = checkOf(desk, file, first.reader);
  const titled = papers.map(({ choice, model }) => ({ title: titleOf(file, choice), model }));
  const model = printPack(first.copy, { copyNumber: first.copyNumber, way, checked, papers: titled });
  const fileName = fileNameFor(file, { choice: { ...first.choice, childId: null }, copyNumber: first.copyNumber, model });
  const line: RunLine = {
    name: first.reader.name,
    copyNumber: first.copyNumber,
    fileName,
    papers: titled.map(({ title }) => title),
    pages: paginated(model).length,
    onCream: model.dyslexiaFriendly === true,
    way,
    checked,
  };
  return { first, papers, line, fileName, model };
};

const titleOf = (file: SittingFile, { kind, childId }: DocumentChoice): string => {
  const child = file.family.people.find(({ id }) => id === childId)?.givenName;
  return child === undefined ? documentTitles[kind] : `${documentTitles[kind]}, ${child}`;
};

/** The service's own list of the run; it names every recipient, and goes to none. */
const runSheet = async (file: SittingFile, packs: ReadonlyArray<PackFile>): Promise<PackFile> => {
  const reader = deskReader(file);
  const { copy, withheld } = copyFor(file, reader);
  const model = printRun(
    copy,
    packs.map(({ line }) => line),
  );
  const choice = { kind: 'print-run', reader: null, childId: null } as const;
  const made: Made = { choice, reader, copyNumber: 1, copy, model, withheld, leaks: [] };
  const fileName = fileNameFor(file, made);
  const line = {
    name: copy.reader.name,
    copyNumber: 1,
    fileName,
    papers: [],
    pages: paginated(model).length,
    onCream: false,
    way: '',
    checked: '',
  };
  return { first: made, papers: [made], line, fileName, bytes: await renderDocx(model) };
};
