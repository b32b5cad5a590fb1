import type { DocumentChoice, Leak } from '../../contract/documents.ts';
import { type AddressText, homeForLetters, isConfidential } from '../../core/children/people.ts';
import { bookingNumber } from '../../core/conferences/withdrawal.ts';
import { copyFor } from '../../core/disclosure/copy-for.ts';
import { type CalendarKind, isBundle, isCalendar, isOneChilds } from '../../core/disclosure/document-kinds.ts';
import type { Reader } from '../../core/disclosure/reader.ts';
import type { ReaderCopy, Withheld } from '../../core/disclosure/reader-copy.ts';
import { dayOfSitting, readersOf } from '../../core/disclosure/readers.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { fileNameFault } from '../../core/distribution/file-name-pattern.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { buildDocument } from '../../documents/build.ts';
import { heldBefore } from '../../documents/catalogue.ts';
import { type FileNameParts, fileName } from '../../documents/file-name.ts';
import type { DocumentModel } from '../../documents/model.ts';
import { inFormat } from '../../documents/reading-format.ts';
import { restrictedAnnex } from '../../documents/restricted-annex.ts';
import { withRoomToDraw } from '../../documents/room-to-draw.ts';
import { familyFile } from '../../storage/families/families.ts';
import { ownPictures } from '../../storage/families/own-pictures.ts';
import { issuedDocuments } from '../../storage/papers/issued.ts';
import { paperFormat } from '../../storage/papers/paper-formats.ts';
import { latestReportViews } from '../../storage/reports/report-files.ts';
import type { OpenDesk } from '../open-desk.ts';
import { annexOf } from '../record/records.ts';
import { addressOpener } from '../restricted-addresses.ts';
import { markedMinutes, slipFor } from './amendments.ts';
import { headingsIn } from './headings.ts';
import { leaksInText } from './leaks.ts';
import { fingerprintOf, wordsSha256 } from './written-words.ts';

/** A document as it would be written for one reader, with what only the person who prepares it may see. */
export interface Made {
  readonly choice: DocumentChoice;
  readonly reader: Reader;
  /** From 1; it ties a file to the distribution log (WD13). */
  readonly copyNumber: number;
  readonly copy: ReaderCopy;
  /** What is shown on the screen; a calendar file is shown as the invitation that it goes with. */
  readonly model: DocumentModel;
  readonly withheld: Withheld;
  readonly leaks: ReadonlyArray<Leak>;
}

export type NotMade = { readonly type: 'NotHere'; readonly what: string } | { readonly type: 'NotEntitled' };

/** How a choice names its reader: the invitation, else the person, else nobody for the desk itself. */
export const readerKey = (reader: Reader): DocumentChoice['reader'] => reader.inviteeId ?? reader.personId;

/** Makes one document from this reader's own copy. The copy is made without the restricted key (X2). */
export const make = (desk: OpenDesk, file: SittingFile, choice: DocumentChoice): Result<Made, NotMade> => {
  const reader = readersOf(file).find((one) => readerKey(one) === choice.reader);
  if (reader === undefined) return err({ type: 'NotHere', what: 'reader' });
  const { copy, withheld } = copyFor(withReports(desk, file), reader, ownAddress(desk, file, reader));
  const built = modelOf(desk, file, choice, reader, copy);
  if (!built.ok) return built;
  const format = paperFormat(desk.db, reader.personId);
  const copyNumber = copyNumberOf(desk, file, reader);
  // The number and the fingerprint before the room to draw in: the foot of a page takes its own room.
  const formatted = inFormat(built.value, format, headingsIn(desk.db, format.language));
  const words = wordsSha256({ choice, model: formatted });
  const model = withRoomToDraw({
    ...formatted,
    copyNumber,
    ...(words === null ? {} : { fingerprint: fingerprintOf(words) }),
  });
  return ok({
    choice,
    reader,
    copyNumber,
    copy,
    model,
    withheld,
    leaks: leaksInText(desk, file, reader, model),
  });
};

/**
 * A reader keeps the number that their first file had. Everybody else gets the next free ones, in the order of the readers: an
 * order that changes when a household does, which is why it is not the number itself.
 */
const copyNumberOf = (desk: OpenDesk, file: SittingFile, reader: Reader): number => {
  const issued = issuedDocuments(desk.db, file.sitting.id);
  const numbered = (one: Reader) => issued.find((document) => document.reader === readerKey(one))?.copyNumber;
  const own = numbered(reader);
  if (own !== undefined) return own;
  const taken = new Set(issued.map((document) => document.copyNumber));
  let next = 0;
  for (const one of readersOf(file).filter((each) => numbered(each) === undefined)) {
    do next += 1;
    while (taken.has(next));
    if (readerKey(one) === readerKey(reader)) return next;
  }
  throw new Error('A reader that is not among the readers');
};

/** Which booking of the sitting a document is about: a withdrawal is about the one that is off. */
export const bookingOf = ({ withdrawals }: SittingFile, kind: DocumentChoice['kind']): number =>
  kind === 'withdrawal' || kind === 'withdrawal-calendar' ? Math.max(1, withdrawals.length) : bookingNumber(withdrawals);

type Named = Pick<Made, 'choice' | 'copyNumber' | 'model'>;

export const fileNameFor = (file: SittingFile, made: Named): string =>
  nameFor(file, made, { extension: isCalendar(made.choice.kind) ? 'ics' : 'docx' });

/** A paper of a disclosure set. */
export const disclosureNameFor = (file: SittingFile, made: Named): string =>
  nameFor(file, made, { extension: 'docx', disclosed: true });

/** The draft email whose first paper this is. */
export const emailNameFor = (file: SittingFile, made: Named): string =>
  nameFor(file, { ...made, choice: { ...made.choice, childId: null } }, { extension: 'eml', email: true });

const nameFor = (
  file: SittingFile,
  { choice, copyNumber, model }: Named,
  as: Pick<FileNameParts, 'extension' | 'email' | 'disclosed'>,
): string => {
  const child = file.conferences.findIndex((c) => c.childId === choice.childId);
  const withdrawnDay = model.kind === 'withdrawal' ? file.withdrawals.at(-1)?.was?.heldOn : undefined;
  const pattern = (file.organisation.fileNames ?? '').trim();
  const parts = {
    on: withdrawnDay ?? dayOfSitting(file),
    reference: file.sitting.reference,
    kind: model.kind,
    version: model.version,
    copyNumber,
    draft: model.draft,
    ...as,
    ...(child < 0 ? {} : { childNumber: child + 1 }),
  };
  return pattern === '' || fileNameFault(pattern) !== null ? fileName(parts) : fileName(parts, pattern);
};

/** With what papers alone need; an approved record says of the reports what they said then. */
const withReports = (desk: OpenDesk, file: SittingFile): SittingFile => ({
  ...file,
  pictures: ownPictures(desk.db, file.sitting.id),
  reported: file.version.state === 'approved' ? (file.reported ?? []) : latestReportViews(desk.db, file.sitting.id),
});

const modelOf = (
  desk: OpenDesk,
  file: SittingFile,
  { kind, childId }: DocumentChoice,
  reader: Reader,
  copy: ReaderCopy,
): Result<DocumentModel, NotMade> => {
  if (kind === 'restricted-annex') {
    const annex = annexOf(desk, desk.db, file.sitting.id);
    return annex === undefined ? err({ type: 'NotEntitled' }) : ok(restrictedAnnex(copy, annex));
  }
  if (kind === 'amendment-slip')
    return heldBefore(file, reader).length === 0 ? err({ type: 'NotHere', what: 'slip' }) : ok(slipFor(desk, file, reader, copy));
  if (kind === 'marked-minutes') {
    const marked = markedMinutes(desk, file, reader, copy);
    return marked === null ? err({ type: 'NotHere', what: 'paper' }) : ok(marked);
  }
  if (isBundle(kind)) return err({ type: 'NotHere', what: 'paper' });
  if (isOneChilds(kind))
    return childId === null ? err({ type: 'NotHere', what: 'child' }) : ok(buildDocument({ kind, childId }, copy));
  return ok(buildDocument({ kind: paperOf(kind) }, copy));
};

/** A calendar file goes with a paper, and is shown as it. */
const paperOf = <Kind extends DocumentChoice['kind']>(kind: Kind) => {
  if (kind === 'calendar') return 'invitation';
  return kind === 'withdrawal-calendar' ? 'withdrawal' : (kind as Exclude<Kind, CalendarKind>);
};

/**
 * Where a reader lives whose own address is confidential, for their own letter and nothing else; null where it is not
 * confidential, or where nobody entitled is at the desk.
 */
const ownAddress = (desk: OpenDesk, file: SittingFile, { personId }: Reader): AddressText | null => {
  if (personId === null || desk.restricted === undefined) return null;
  const home = homeForLetters(file.family, personId, file.addressedOn);
  if (home === undefined || !isConfidential(home)) return null;
  const opened = familyFile(desk.db, file.family.family.id, addressOpener(desk.restricted));
  return opened?.addresses.find((a) => a.id === home.id)?.text ?? null;
};
