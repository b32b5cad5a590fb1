import type { DocumentChoice, documentsApi, PaperLight, Preview, ReaderRow } from '../../contract/documents.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { exclusionInForce, missedParts } from '../../core/conferences/exclusion.ts';
import { stageOf } from '../../core/conferences/sitting.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import { partsInOrder, stretchesOf } from '../../core/conferences/stretches.ts';
import { isToldATime } from '../../core/disclosure/copy-for.ts';
import { documentTitles, isCalendar, isOutcomeLetter } from '../../core/disclosure/document-kinds.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import { withholdingRules } from '../../core/disclosure/reader-copy.ts';
import { readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { PaperFormat } from '../../core/distribution/paper-format.ts';
import { harderThan } from '../../core/plans/reading-age.ts';
import { lightOf, timedPapers } from '../../core/procedures/paper-lights.ts';
import { err, ok } from '../../core/result.ts';
import { documentsFor } from '../../documents/catalogue.ts';
import { paginated } from '../../documents/pages/pages.ts';
import { aimedReadingAge, readingAgeOf } from '../../documents/reading-age-of.ts';
import { type IssuedDocument, issuedDocuments } from '../../storage/papers/issued.ts';
import { paperFormat } from '../../storage/papers/paper-formats.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { confirmCut, listCuts } from '../record/exclusion-cuts.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { countPages } from './count-pages.ts';
import { logRows } from './distribution.ts';
import { letterheadUsed } from './letterheads.ts';
import { bookingOf, fileNameFor, type Made, make, readerKey } from './make-document.ts';
import { isOutOfDate } from './out-of-date.ts';
import { findLibreOffice } from './print-pdf.ts';
import { packPages, writePrintRun } from './print-run.ts';
import { withdrawalsToWrite } from './withdrawal-letters.ts';
import { paperFor, writeDocuments } from './write-documents.ts';

export const documentServices = (desk: OpenDesk): Implementation<typeof documentsApi> => ({
  'documents.list': ({ sittingId }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return notHere;
    const issued = issuedDocuments(desk.db, sittingId);
    return ok(readersOf(file).flatMap((reader) => readerRow(desk, file, reader, issued)));
  },

  'documents.lights': ({ sittingId }) => {
    const file = fileForDocuments(desk, sittingId);
    return file === undefined ? notHere : ok(paperLights(desk, file, issuedDocuments(desk.db, sittingId)));
  },

  'documents.preview': ({ sittingId, choice }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return notHere;
    const made = make(desk, file, choice);
    if (!made.ok) return made;
    const { model, withheld, leaks } = made.value;
    return ok({
      model,
      pages: paginated(model),
      letterhead: letterheadUsed(desk.db, paperFor(desk, file, made.value)),
      leftOut: leftOutOf(withheld),
      leaks,
      fileName: fileNameFor(file, made.value),
      readingAge: model.kind === 'plain-plan' ? ageOf(made.value) : null,
    });
  },

  'documents.write': (asked) => writeDocuments(desk, asked),
  'documents.printRun': (asked) => writePrintRun(desk, asked),
  'documents.packPages': (asked) => packPages(desk, asked),

  'exclusion.cuts': (asked) => listCuts(desk, asked),
  'exclusion.confirmCut': (asked) => confirmCut(desk, asked),

  'documents.withdraw': ({ sittingId, folder }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return notHere;
    return writeDocuments(desk, {
      sittingId,
      choices: [...withdrawalsToWrite(desk.db, file)],
      folder,
      drafts: false,
      pdf: false,
    });
  },

  'documents.printsPdf': () => ok({ printsPdf: findLibreOffice() !== undefined }),

  'documents.folder': () => ok({ folder: desk.documentsFolder }),

  'documents.countPages': (asked) => countPages(desk, asked),

  'documents.log': ({ sittingId }) => ok(logRows(desk, sittingId)),
});

const ageOf = ({ model, copy }: Made): Preview['readingAge'] => {
  const measured = readingAgeOf(model, copy);
  return { age: measured.age, aim: aimedReadingAge, harder: harderThan(measured, aimedReadingAge) };
};

const notHere = err({ type: 'NotHere', what: 'sitting' } as const);

/** How far the papers of each type have come, against the limit of this sitting's own procedures; nothing before the chair has closed it (DL04). */
const paperLights = (desk: OpenDesk, file: SittingFile, issued: ReadonlyArray<IssuedDocument>): ReadonlyArray<PaperLight> => {
  const { closedAt, distributedAt } = file.sitting.progress;
  if (closedAt === null) return [];
  const procedures = proceduresFor(desk, file.sitting);
  const choices = readersOf(file).flatMap((reader) => choicesFor(desk, file, reader));
  return timedPapers.flatMap(({ kind, title, rule }) => {
    const due = deadlinesOf(procedures, file.sitting, file.request, file.conferences, { only: [rule] })[0];
    const papers = choices.filter((choice) => choice.kind === kind || (isOutcomeLetter(kind) && isOutcomeLetter(choice.kind)));
    if (due === undefined || papers.length === 0) return [];
    // A correction has no limit of its own: the first version that a reader was written is the one that was owed.
    const written = papers
      .flatMap((choice) => firstWritten(choice, issued) ?? lastWritten(file, choice, issued)?.at ?? [])
      .sort();
    const all = papers.length;
    // Where the chair's record is with everyone already, the minutes went that day; of letters that this desk did not write nobody knows here.
    if (distributedAt !== null && written.length === 0 && kind !== 'minutes') return [];
    const progress =
      distributedAt !== null && kind === 'minutes' && written.length < all
        ? { due, all, written: all, lastAt: distributedAt }
        : { due, all, written: written.length, lastAt: written.at(-1) ?? null };
    return [{ kind, title, due, ...lightOf(progress, nowAt(desk), procedures.calendar) }];
  });
};

const readerRow = (
  desk: OpenDesk,
  file: SittingFile,
  reader: Reader,
  issued: ReadonlyArray<IssuedDocument>,
): ReadonlyArray<ReaderRow> => {
  const choices = choicesFor(desk, file, reader);
  if (choices.length === 0) return [];
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  return [
    {
      reader: readerKey(reader),
      name: reader.class === 'desk' ? 'Conference service' : reader.name,
      role: reader.class === 'desk' ? 'for the file' : [invitee?.role, invitee?.agencyName].filter((part) => part).join(', '),
      class: reader.class,
      personId: reader.personId,
      notes: [...notesOn(file, reader), ...formatNotes(paperFormat(desk.db, reader.personId))],
      documents: choices.map((choice) => ({ choice, title: titleOf(file, choice), ...stateOf(desk, file, choice, issued) })),
    },
  ];
};

/** An invitation, and its withdrawal, is followed by its calendar file where the reader has a time; the restricted annex stands with the desk, for those entitled to it. */
const choicesFor = (desk: OpenDesk, file: SittingFile, reader: Reader): ReadonlyArray<DocumentChoice> => {
  const key = readerKey(reader);
  const documents = documentsFor(file, reader).flatMap((asked): ReadonlyArray<DocumentChoice> => {
    const choice = { kind: asked.kind, reader: key, childId: 'childId' in asked ? asked.childId : null };
    const kind = asked.kind === 'invitation' ? 'calendar' : asked.kind === 'withdrawal' ? 'withdrawal-calendar' : null;
    return kind === null || !isToldATime(file, reader) ? [choice] : [choice, { ...choice, kind }];
  });
  const isAfter = file.sitting.progress.closedAt !== null;
  const restricted = Object.values(file.record.segments).some((segment) => segment.restricted);
  const annex = reader.class === 'desk' && isAfter && restricted && desk.restricted !== undefined;
  return annex ? [...documents, { kind: 'restricted-annex', reader: null, childId: null }] : documents;
};

const titleOf = (file: SittingFile, { kind, childId }: DocumentChoice): string => {
  const child = file.family.people.find((p) => p.id === childId);
  return child === undefined ? documentTitles[kind] : `${documentTitles[kind]}, ${child.givenName}`;
};

const stateOf = (desk: OpenDesk, file: SittingFile, choice: DocumentChoice, issued: ReadonlyArray<IssuedDocument>) => {
  const last = lastWritten(file, choice, issued);
  if (last !== undefined)
    return { state: isOutOfDate(desk, file, choice, last) ? 'out-of-date' : 'issued', issuedAt: last.at } as const;
  const waits = (choice.kind === 'minutes' || choice.kind === 'restricted-annex') && file.version.state === 'draft';
  return { state: waits ? 'draft' : 'ready', issuedAt: null } as const;
};

const lastWritten = (file: SittingFile, choice: DocumentChoice, issued: ReadonlyArray<IssuedDocument>) =>
  issued.findLast(
    (d) =>
      d.kind === choice.kind &&
      d.reader === choice.reader &&
      d.childId === choice.childId &&
      d.version === file.version.number &&
      (!aboutBooking(choice.kind) || d.booking === bookingOf(file, choice.kind)) &&
      !d.draft,
  );

const firstWritten = ({ kind, reader, childId }: DocumentChoice, issued: ReadonlyArray<IssuedDocument>) =>
  issued.find((d) => d.kind === kind && d.reader === reader && d.childId === childId && !d.draft)?.at;

/** What says when and where: news once for each booking. Everything later is about the one that was held. */
const aboutBooking = (kind: DocumentChoice['kind']): boolean =>
  isCalendar(kind) ||
  [
    'interim-safety-plan',
    'invitation',
    'agency-report',
    'family-leaflet',
    'family-forms',
    'reminder',
    'review-pack',
    'apologies',
    'withdrawal',
    'attendance-sheet',
    'reception-sheet',
    'chair-sheet',
    'cost-list',
  ].includes(kind);

/** What makes this reader's copy different, for the person who prepares it. */
const notesOn = (file: SittingFile, reader: Reader): ReadonlyArray<string> => {
  if (reader.class === 'desk') return [];
  const invitee = reader.inviteeId === null ? undefined : file.record.invitees[reader.inviteeId];
  const exclusion = invitee === undefined ? null : exclusionInForce(invitee);
  const isHeld = ['held', 'approved', 'distributed'].includes(stageOf(file.sitting.progress));
  const missed = missedOf(file, reader);
  const hidden = file.family.addresses.some((a) => reader.personId !== null && a.hiddenFrom.includes(reader.personId));
  return [
    ...(exclusion == null ? [] : [`excluded from ${exclusion.extent === 'whole' ? 'the whole conference' : 'part of it'}`]),
    ...(isHeld && missed.length > 0
      ? [`not in the room for ${missed.length === 1 ? 'part' : 'parts'} ${new Intl.ListFormat('en-GB').format(missed)}`]
      : []),
    ...(hidden ? ['an address is kept from them'] : []),
    ...(reader.textSize === 12 ? [] : [`${reader.textSize} point text`]),
  ];
};

const formatNotes = ({ easyRead, dyslexiaFriendly }: PaperFormat): ReadonlyArray<string> => [
  ...(easyRead ? ['easy to read'] : []),
  ...(dyslexiaFriendly ? ['dyslexia-friendly'] : []),
];

/** The parts that this reader was not in, by their letters; of one that they were in for a while, the times that they were out. */
const missedOf = ({ record }: SittingFile, { present }: Reader): ReadonlyArray<string> => {
  const presence = Object.fromEntries(present.map((id) => [id, { arrived: null, left: null }]));
  const wholly = partsInOrder(record).filter((part) => stretchesOf(record, part).every(({ id }) => !present.includes(id)));
  return missedParts({ presence }, record)
    .map(({ label, from, until }) =>
      wholly.some((part) => part.label === label)
        ? label
        : `${label} (${from ?? 'time not known'} to ${until ?? 'time not known'})`,
    )
    .sort();
};

const leftOutOf = ({ byRule }: Made['withheld']) =>
  Object.entries(byRule).flatMap(([rule, count]) =>
    count === undefined ? [] : [{ rule: withholdingRules[rule as keyof typeof withholdingRules], count }],
  );
