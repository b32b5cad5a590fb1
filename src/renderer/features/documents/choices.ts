import type { DocumentChoice, DocumentRow, ReaderRow } from '../../../contract/documents.ts';
import { isOnRequest } from '../../../core/disclosure/document-kinds.ts';
import type { ReaderClass } from '../../../core/disclosure/reader.ts';

/** One string for one document of one reader, so that a set can hold it. */
export const choiceKey = ({ kind, reader, childId }: DocumentChoice): string =>
  [kind, reader ?? 'desk', childId ?? 'all'].join(' ');

/** Every document of every reader, in the order in which the list shows them. */
export const allDocuments = (readers: ReadonlyArray<ReaderRow>): ReadonlyArray<DocumentRow> =>
  readers.flatMap((reader) => reader.documents);

/** Everything that is owed is to be written unless somebody says not, and what is only on request if somebody says so: `turned` are those. */
export const chosenOf = (documents: ReadonlyArray<DocumentRow>, turned: ReadonlySet<string>): ReadonlyArray<DocumentRow> =>
  documents.filter(({ choice }) => turned.has(choiceKey(choice)) === isOnRequest(choice.kind));

/** The document with this key and whoever it is for; the first of the list where there is none such. */
export const shownDocument = (
  readers: ReadonlyArray<ReaderRow>,
  key: string | undefined,
): { readonly reader: ReaderRow; readonly document: DocumentRow } | undefined => {
  const all = readers.flatMap((reader) => reader.documents.map((document) => ({ reader, document })));
  return all.find(({ document }) => choiceKey(document.choice) === key) ?? all[0];
};

/** Before a conference: letter, leaflet and forms of each parent and child, whatever else is ticked (AG09). */
export const familyPacks = (readers: ReadonlyArray<ReaderRow>): ReadonlyArray<DocumentChoice> =>
  readers
    .filter(({ class: readerClass }) => ['parent-in-household', 'parent-elsewhere', 'child'].includes(readerClass))
    .flatMap(({ documents }) => documents.map(({ choice }) => choice))
    .filter(({ kind }) =>
      ['invitation', 'family-leaflet', 'family-forms', 'exclusion-letter', 'interim-safety-plan'].includes(kind),
    );

/** What the button says that writes the files: `Write all documents`, `Write 5 of 12 documents`. */
export const writeWords = (chosen: number, all: number): string => {
  if (chosen === all) return 'Write all documents';
  return chosen === 1 ? 'Write one document' : `Write ${chosen} of ${all} documents`;
};

/** `3 to write · 2 written`: how far one reader's documents are. */
export const progressInWords = (documents: ReadonlyArray<DocumentRow>): string => {
  const issued = documents.filter(({ state }) => state === 'issued').length;
  const waiting = documents.filter(({ state, choice }) => state !== 'issued' && !isOnRequest(choice.kind)).length;
  if (waiting === 0) return issued === 0 ? 'Only on request' : 'All written';
  return issued === 0 ? `${waiting} to write` : `${waiting} to write · ${issued} written`;
};

/** Whose eyes a copy is made for, in words (domain.md 6.8). */
export const readerClassName = (readerClass: ReaderClass): string => classes[readerClass];

const classes: { readonly [C in ReaderClass]: string } = {
  'parent-in-household': 'parent in the household',
  'parent-elsewhere': 'parent living elsewhere, or kept out',
  child: 'child, own copy',
  'core-agency': 'agency of the core group',
  'non-core-agency': 'agency outside the core group',
  supporter: 'supporter or advocate',
  interpreter: 'interpreter',
  desk: 'conference service',
};

/** The last part of a path of either kind of system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Enough of a hash to tell two files apart by eye; the whole is in the log's row. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
