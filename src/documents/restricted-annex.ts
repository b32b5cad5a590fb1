import { isForChairOnly } from '../core/conferences/for-chair-only.ts';
import type { RestrictedAnnex } from '../core/conferences/record.ts';
import { kindNames } from '../core/conferences/record-words.ts';
import type { ReaderCopy } from '../core/disclosure/reader-copy.ts';
import { listed, sentenceCase } from '../core/words.ts';
import { framed, voiceFor } from './frame.ts';
import { type DocumentModel, heading, keyFacts, notice, paragraph, title } from './model.ts';
import { ended, inTable, nameOrAgency } from './words.ts';

/**
 * What was said in the restricted part, as a file of its own and never a hidden section (domain.md 6.7, Annex R).
 *
 * It is for those who were in that room and for the desk; a family's copy can never carry it.
 */
export const restrictedAnnex = (copy: ReaderCopy, annex: RestrictedAnnex): DocumentModel => {
  if (voiceFor(copy.reader.class) !== 'professional') throw new RangeError('A restricted annex is never made for a family copy');
  // What an agency gave to the chair alone is not for those who were in that room: it stays on the screen (domain.md 6.4, part 14).
  const shared = annex.statements.filter((statement) => !isForChairOnly(statement));
  return framed('restricted-annex', copy, [
    title('Restricted annex'),
    notice(
      'This file is kept apart from the record. It is not copied, quoted or sent on, and is never put with papers that a family receives.',
    ),
    keyFacts([
      ['Reference', copy.sitting.reference],
      ['Conference held', inTable(copy.sitting.heldOn)],
      ['Chair', copy.chair?.name ?? ''],
      ['In the room', listed(inTheRoom(copy))],
    ]),
    heading(1, 'What was said'),
    ...(shared.length === 0 ? [paragraph('Nothing was recorded.')] : []),
    ...shared.map((statement) => {
      const speaker = copy.attendees.find((attendee) => attendee.id === statement.speaker);
      const from = [speaker === undefined ? '' : nameOrAgency(speaker), statement.source]
        .filter((part) => part !== '')
        .join('; ');
      return paragraph(`${sentenceCase(kindNames[statement.kind])}: ${ended(statement.text)}${from === '' ? '' : ` – ${from}`}`);
    }),
  ]);
};

const inTheRoom = (copy: ReaderCopy): ReadonlyArray<string> => {
  const open = copy.segments.filter((segment) => segment.restricted);
  return copy.attendees
    .filter((attendee) => attendee.presence.some((presence) => open.some((segment) => segment.id === presence.segment)))
    .map(nameOrAgency);
};
