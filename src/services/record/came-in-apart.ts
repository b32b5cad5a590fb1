import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { ConferenceRecord } from '../../core/conferences/record.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { isPersonKeptApart } from '../../core/disclosure/access.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { familyFile } from '../../storage/families/families.ts';
import { findRequest } from '../../storage/requests/requests.ts';

/**
 * Says of whoever is kept apart as they come into a room that is being sat in that they were (4.7): what had been said by then stays the
 * chair's to give, also where the reason for keeping them apart is taken back afterwards. Of a part that is only planned it says nothing.
 */
export const apartOnComing = (
  db: ReadableDb,
  { familyId, requestId }: Sitting,
  record: ConferenceRecord,
  edits: ReadonlyArray<RecordEdit>,
): ReadonlyArray<RecordEdit> => {
  const coming = edits.flatMap((edit) => {
    const invitee = edit.edit === 'presence.set' && edit.presence !== null ? record.invitees[edit.id] : undefined;
    return invitee === undefined || invitee.cameInApart === true ? [] : [invitee];
  });
  if (coming.length === 0 || Object.values(record.segments).every(({ from }) => from === null)) return [];
  const [family, request] = [familyFile(db, familyId, () => null), findRequest(db, requestId)];
  if (family === undefined || request === undefined) return [];
  return [...new Set(coming)]
    .filter(({ personId, withPersonId }) => {
      const side = personId ?? withPersonId;
      return side !== null && isPersonKeptApart({ family, request, record }, side);
    })
    .map(({ id }) => ({ edit: 'invitee.change', id, change: { cameInApart: true } }));
};
