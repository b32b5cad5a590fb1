import type { DocumentId, InviteeId, LetterheadId, PersonId, SittingId } from '../../core/identifiers.ts';
import type { LocalDateTime } from '../../core/local-date.ts';
import { boundIds } from '../bound-ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A record as it was approved: its canonical JSON and the hash of that. */
export interface IssuedRecord {
  readonly sittingId: SittingId;
  readonly version: string;
  readonly approvedAt: LocalDateTime;
  readonly approvedBy: string;
  readonly record: string;
  readonly sha256: string;
  /** What the documents of this version are made from, as it was when the chair approved; null where it came from a case file. */
  readonly file: string | null;
}

export const issuedRecords = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<IssuedRecord> =>
  db
    .prepare<unknown[], IssuedRecord>(
      'SELECT sitting_id AS sittingId, version, approved_at AS approvedAt, approved_by AS approvedBy, record, sha256, file FROM issued_record WHERE sitting_id = $sittingId ORDER BY approved_at, version',
    )
    .all({ sittingId });

export const insertIssuedRecord = (db: WritableDb, issued: IssuedRecord): void => {
  db.prepare(`
    INSERT INTO issued_record (sitting_id, version, approved_at, approved_by, record, sha256, file)
    VALUES ($sittingId, $version, $approvedAt, $approvedBy, $record, $sha256, $file)`).run(issued);
};

/** One Word file that was written for one reader. */
export interface IssuedDocument {
  readonly id: DocumentId;
  readonly sittingId: SittingId;
  readonly kind: string;
  readonly title: string;
  readonly reader: InviteeId | PersonId | null;
  readonly childId: PersonId | null;
  readonly recipient: string;
  /** A reader keeps one number through a sitting, so that no file can take the place of somebody else's (WD13). */
  readonly copyNumber: number;
  readonly version: string;
  readonly draft: boolean;
  readonly at: LocalDateTime;
  readonly fileName: string;
  readonly sha256: string;
  /** Which booking of the sitting it is about, counted from 1: an invitation to a day that is off is not one to the next (IN07). */
  readonly booking: number;
  /** The council's paper it was printed on; null for our own plain pages (WD04). */
  readonly letterheadId: LetterheadId | null;
  /** True where it was printed behind a cover with this reader's other papers; the file and its hash are then the pack's (WD09). */
  readonly inPack: boolean;
  /** Of what it says, whatever it looks like; null for a calendar file or an email, and where it was not kept. */
  readonly wordsSha256: string | null;
}

const issuedDocumentsSql = `
  SELECT id, sitting_id AS sittingId, kind, title, reader, child_id AS childId, recipient, copy_number AS copyNumber, version, draft, at, file_name AS fileName, sha256, booking, letterhead_id AS letterheadId, in_pack AS inPack, words_sha256 AS wordsSha256
  FROM issued_document WHERE sitting_id = $sittingId ORDER BY at, id`;
export const issuedDocuments = (db: ReadableDb, sittingId: SittingId): ReadonlyArray<IssuedDocument> =>
  db
    .prepare<unknown[], Omit<IssuedDocument, 'draft' | 'inPack'> & { readonly draft: number; readonly inPack: number }>(
      issuedDocumentsSql,
    )
    .all({ sittingId })
    .map((document) => ({ ...document, draft: document.draft === 1, inPack: document.inPack === 1 }));

/** The kinds of documents that were written for each sitting; nothing for a sitting without any. */
export const writtenKindsSql = `
  SELECT DISTINCT sitting_id AS sittingId, kind FROM issued_document WHERE sitting_id IN (SELECT value FROM json_each($ids))`;
export const writtenKinds = (db: ReadableDb, ids: Iterable<SittingId>): ReadonlyMap<SittingId, ReadonlySet<string>> => {
  const rows = db.prepare<unknown[], Pick<IssuedDocument, 'sittingId' | 'kind'>>(writtenKindsSql).all(boundIds(ids));
  const grouped = Map.groupBy(rows, ({ sittingId }) => sittingId);
  return new Map([...grouped].map(([id, documents]) => [id, new Set(documents.map(({ kind }) => kind))]));
};

export const insertIssuedDocument = (db: WritableDb, document: IssuedDocument): void => {
  db.prepare(`
    INSERT INTO issued_document (id, sitting_id, kind, title, reader, child_id, recipient, copy_number, version, draft, at, file_name, sha256, booking, letterhead_id, in_pack, words_sha256)
    VALUES ($id, $sittingId, $kind, $title, $reader, $childId, $recipient, $copyNumber, $version, $draft, $at, $fileName, $sha256, $booking, $letterheadId, $inPack, $wordsSha256)`).run(
    {
      ...document,
      draft: document.draft ? 1 : 0,
      inPack: document.inPack ? 1 : 0,
    },
  );
};

/** How many documents were written on each letterhead. */
export const documentsOnLetterheads = (db: ReadableDb): ReadonlyMap<LetterheadId, number> =>
  new Map(
    db
      .prepare<[], { readonly id: LetterheadId; readonly used: number }>(
        'SELECT letterhead_id AS id, count(*) AS used FROM issued_document WHERE letterhead_id IS NOT NULL GROUP BY letterhead_id',
      )
      .all()
      .map(({ id, used }) => [id, used]),
  );
