import type { Sitting } from '../../core/conferences/sitting.ts';
import type { SittingFile } from '../../core/disclosure/sitting-file.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { conferencesOfSitting, sittingsOfFamily } from '../../storage/record/sittings.ts';

/** The day that is booked for taking up again what was stopped at a sitting (P-11); nothing while none is. */
export const heldAgain = (db: ReadableDb, { id, familyId }: Sitting): Pick<SittingFile, 'heldAgainOn'> => {
  const again = sittingsOfFamily(db, familyId).find(
    ({ id: next, followsId, progress }) =>
      followsId === id && progress.cancelledAt === null && conferencesOfSitting(db, next).some(({ resumes }) => resumes !== null),
  );
  return again?.heldOn == null ? {} : { heldAgainOn: again.heldOn };
};
