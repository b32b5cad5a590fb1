import type { DocumentChoice } from '../../contract/documents.ts';
import { goesOutOfDate } from '../../core/disclosure/document-kinds.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import { dateOf } from '../../core/local-date.ts';
import type { IssuedDocument } from '../../storage/papers/issued.ts';
import type { OpenDesk } from '../open-desk.ts';
import { make } from './make-document.ts';
import { wordsSha256 } from './written-words.ts';

/**
 * Whether a paper that lies ready would say something else if it were written again: any paper for a conference to come, and afterwards
 * the card of who is who, which is no part of the record and holds what is so now (AG11). It is made once more as of the day on which it
 * was written, so that a day that has gone by is no change.
 */
export const isOutOfDate = (desk: OpenDesk, file: SittingFile, choice: DocumentChoice, written: IssuedDocument): boolean => {
  const isToCome = file.sitting.progress.closedAt === null;
  if (written.wordsSha256 === null || !(choice.kind === 'who-is-who' || (isToCome && goesOutOfDate(choice.kind)))) return false;
  const day = dateOf(written.at);
  const made = make(desk, { ...file, producedOn: day, addressedOn: day }, choice);
  return made.ok && wordsSha256(made.value) !== written.wordsSha256;
};
