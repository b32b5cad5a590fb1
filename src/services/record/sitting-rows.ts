import type { SittingRow } from '../../contract/sitting-answers.ts';
import { type Sitting, stageOf } from '../../core/conferences/sitting.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { childrenOfSittings } from '../../storage/record/listed-sittings.ts';
import { conferencesOfSittings, namesOfSittings } from '../../storage/record/sittings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { proceduresForEach } from '../procedures/procedures.ts';
import { standingOf } from './standing.ts';

/** One line about each sitting, by one query for each kind of thing it says, however many there are. */
export const sittingRows = (desk: OpenDesk, db: ReadableDb, sittings: ReadonlyArray<Sitting>): ReadonlyArray<SittingRow> => {
  const ids = sittings.map(({ id }) => id);
  const conferences = conferencesOfSittings(db, ids);
  const names = namesOfSittings(db, ids);
  const children = childrenOfSittings(db, ids);
  const proceduresOf = proceduresForEach(desk, sittings);
  return sittings.map((sitting) => ({
    sittingId: sitting.id,
    reference: sitting.reference,
    familyName: names.get(sitting.id)?.familyName ?? '',
    children: (children.get(sitting.id) ?? []).map(({ givenName }) => givenName),
    heldOn: sitting.heldOn,
    startsAt: sitting.startsAt,
    place: sitting.place,
    chairName: names.get(sitting.id)?.chairName ?? '',
    stage: stageOf(sitting.progress),
    ...standingOf(desk, sitting, conferences.get(sitting.id) ?? [], proceduresOf(sitting)),
  }));
};

export const sittingRow = (desk: OpenDesk, db: ReadableDb, sitting: Sitting): SittingRow => {
  const [row] = sittingRows(desk, db, [sitting]);
  if (row === undefined) throw new Error('A sitting without a line');
  return row;
};
