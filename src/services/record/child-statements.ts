import type { childStatementsApi } from '../../contract/child-statements.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { ownStatementFault } from '../../core/conferences/own-statement.ts';
import type { Statement } from '../../core/conferences/record.ts';
import type { PictureId, StatementId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { readPicture } from '../../incoming/picture-file.ts';
import { insertOwnPicture, ownPicture } from '../../storage/families/own-pictures.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { editRecord } from './records.ts';

/** A child's own statement is a line of the record like any other, and yet nobody's to change (RP09). */
export const childStatementServices = (desk: OpenDesk): Implementation<typeof childStatementsApi> => ({
  'childStatement.add': ({ sittingId, childId, form, words, givenOn, broughtBy, audience, picture: given }) => {
    const picture = given === null ? null : readPicture(new Uint8Array(Buffer.from(given, 'base64')));
    if (picture?.ok === false) return err({ type: 'PictureRefused', why: picture.error });
    return act(desk, { action: 'childStatement.add', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' });
      if (!conferencesOfSitting(tx, sittingId).some((one) => one.childId === childId))
        return err({ type: 'NotHere', what: 'child' });
      if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
      if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' });
      if (givenOn > todayAt(desk)) return err({ type: 'DayToCome', on: givenOn });
      const fault = ownStatementFault(form, words, picture !== null);
      if (fault !== null) return err(fault);
      const pictureId = picture === null ? null : desk.newId<PictureId>();
      if (picture !== null && pictureId !== null) {
        const { bytes: file, ...size } = picture.value;
        insertOwnPicture(tx, { id: pictureId, sittingId, ...size, file, keptAt: nowAt(desk), keptBy: desk.actor.name });
      }
      const statement: Statement = {
        id: desk.newId<StatementId>(),
        section: 'child-world',
        kind: 'verbatim',
        // Whose it is says `children`: a child who was not asked to come is on nobody's list of speakers.
        speaker: null,
        source: broughtBy === '' ? '' : `brought by ${broughtBy}`.slice(0, 300),
        children: [childId],
        about: null,
        segment: null,
        audience: { to: audience },
        sensitivity: null,
        summary: '',
        text: words,
        own: { form, givenOn, pictureId },
      };
      editRecord(desk, tx, sittingId, [{ edit: 'statement.add', statement, after: null }]);
      return ok({ statementId: statement.id });
    });
  },

  'childStatement.picture': ({ pictureId }) => {
    const picture = ownPicture(desk.db, pictureId);
    return picture === undefined ? err({ type: 'NotHere', what: 'picture' }) : ok(picture);
  },
});
