import type { DocumentChoice } from '../../contract/documents.ts';
import { isToldATime } from '../../core/disclosure/copy-for.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { withdrawnFrom } from '../../documents/catalogue.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { issuedDocuments } from '../../storage/papers/issued.ts';
import { bookingOf, readerKey } from './make-document.ts';

/** For everybody whose invitation was withdrawn the last time: the letter and the calendar file that they have not got yet. */
export const withdrawalsToWrite = (db: ReadableDb, file: SittingFile): ReadonlyArray<DocumentChoice> => {
  const told = withdrawnFrom(file);
  if (told.length === 0) return [];
  const issued = issuedDocuments(db, file.sitting.id);
  return told.flatMap((reader) =>
    kinds.flatMap((kind): ReadonlyArray<DocumentChoice> => {
      const choice = { kind, reader: readerKey(reader), childId: null };
      const isWritten = issued.some(
        (d) => d.kind === kind && d.reader === choice.reader && d.booking === bookingOf(file, kind) && !d.draft,
      );
      return isWritten || (kind === 'withdrawal-calendar' && !isToldATime(file, reader)) ? [] : [choice];
    }),
  );
};

const kinds = ['withdrawal', 'withdrawal-calendar'] as const;
