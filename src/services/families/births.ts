import { birthRecorded } from '../../core/children/birth-event.ts';
import { fullName, type Person } from '../../core/children/people.ts';
import type { WritableDb } from '../../storage/database.ts';
import { correctBirth, saveBirth } from '../../storage/families/births.ts';
import { sittingsOfFamily } from '../../storage/record/sittings.ts';
import { nowAt, type OpenDesk } from '../open-desk.ts';
import { editRecord, recordOf } from '../record/records.ts';

/**
 * Keeps a birth with the name that was used before it, and gives the child the new name on the lists of sittings that are not
 * closed: what a closed record or an issued paper says stays as it was (IN03, X8).
 */
export const keepBirth = (desk: OpenDesk, tx: WritableDb, before: Person, after: Person): void => {
  const birth = birthRecorded(before, after, nowAt(desk));
  if (birth === undefined) {
    if (after.birth.known === 'date') correctBirth(tx, after.id, after.birth.on);
    return;
  }
  saveBirth(tx, birth);
  for (const sitting of sittingsOfFamily(tx, after.familyId)) {
    if (sitting.progress.closedAt !== null) continue;
    const listed = Object.values(recordOf(desk, tx, sitting.id).invitees).filter(
      (one) => one.personId === after.id && one.name === fullName(before),
    );
    if (listed.length > 0)
      editRecord(
        desk,
        tx,
        sitting.id,
        listed.map((one) => ({ edit: 'invitee.change', id: one.id, change: { name: fullName(after) } })),
      );
  }
};
