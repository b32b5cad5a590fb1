import type { childStatementsApi } from '../../contract/child-statements.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { ownStatementFault } from '../../core/conferences/own-statement.ts';
import type { Statement } from '../../core/conferences/record.ts';
import type { PictureId, StatementId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { type PictureFile, readPicture } from '../../incoming/picture-file.ts';
import { insertOwnPicture, ownPicture } from '../../storage/families/own-pictures.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord } from './records.ts';

/** A child's own statement is a line of the record like any other, and yet nobody's to change (RP09). */
export const childStatementServices = (desk: OpenDesk): Implementation<typeof childStatementsApi> => ({
  'childStatement.add': ({ sittingId, childId, form, words, givenOn, broughtBy, audience, picture: given, morePages }) => {
    const pictures: PictureFile[] = [];
    for (const page of given === null ? [] : [given, ...morePages]) {
      const picture = readPicture(new Uint8Array(Buffer.from(page, 'base64')));
      if (!picture.ok) return err({ type: 'PictureRefused', why: picture.error });
      pictures.push(picture.value);
    }
    return act(desk, { action: 'childStatement.add', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
      if (!conferencesOfSitting(tx, sittingId).some((one) => one.childId === childId))
        return err({ type: 'NotHere', what: 'child' });
      if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
      if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
      if (givenOn > todayAt(desk)) return err({ type: 'DayToCome', on: givenOn });
      const fault = ownStatementFault(form, words, pictures.length > 0);
      if (fault !== null) return err(fault);
      const lineOf = (pictureId: PictureId | null, at: number): Statement => ({
        id: desk.newId<StatementId>(),
        section: 'child-world',
        kind: 'verbatim',
        // Whose it is says `children`: a child who was not asked to come is on nobody's list of speakers.
        speaker: null,
        source: [
          broughtBy === '' ? '' : `brought by ${broughtBy}`.slice(0, 270),
          pictures.length > 1 ? `page ${at + 1} of ${pictures.length}` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
        children: [childId],
        about: null,
        segment: null,
        audience: { to: audience },
        sensitivity: null,
        summary: '',
        // The words stand once, with the first page.
        text: at === 0 ? words : '',
        own: { form, givenOn, pictureId },
      });
      const [firstPage = null, ...otherPages] = pictures.map(({ bytes: file, ...size }) => {
        const id = desk.newId<PictureId>();
        insertOwnPicture(tx, { id, sittingId, ...size, file, keptAt: nowAt(desk), keptBy: desk.actor.name });
        return id;
      });
      const first = lineOf(firstPage, 0);
      const statements = [first, ...otherPages.map((id, at) => lineOf(id, at + 1))];
      // Each is put before everything else, so the last page goes in first.
      const edits = statements.map((statement) => ({ edit: 'statement.add', statement, after: null }) as const).reverse();
      editRecord(desk, tx, sittingId, edits);
      return ok({ statementId: first.id });
    });
  },

  'childStatement.picture': ({ pictureId }) => {
    const picture = ownPicture(desk.db, pictureId);
    return picture === undefined ? err({ type: 'NotHere', what: 'picture' }) : ok(picture);
  },
});
