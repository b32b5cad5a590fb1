import type { AfterApproval } from '../../core/conferences/after-approval.ts';
import type { Conference, Sitting } from '../../core/conferences/sitting.ts';
import type { Withdrawal } from '../../core/conferences/withdrawal.ts';
import type { ConferenceId } from '../../core/identifiers.ts';
import { withdrawalsOfSittings } from '../../storage/booking/withdrawals.ts';
import { writtenKinds } from '../../storage/papers/issued.ts';
import { afterApprovals } from '../../storage/record/after-approval.ts';
import { type ListedRecord, listedRecords } from '../../storage/record/listed-records.ts';
import {
  type AroundSitting,
  aroundSittings,
  childrenOfSittings,
  type ListedChild,
} from '../../storage/record/listed-sittings.ts';
import { conferencesOfSittings } from '../../storage/record/sittings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { proceduresForEach } from '../procedures/procedures.ts';
import type { Procedures } from '../procedures/procedures-files.ts';

/** As much of a sitting as lists and Today go through: it is read from rows, and the record stays closed (architecture.md 4). */
export interface ListedFile extends AroundSitting {
  readonly sitting: Sitting;
  readonly withdrawals: ReadonlyArray<Withdrawal>;
  readonly conferences: ReadonlyArray<Conference>;
  readonly children: ReadonlyArray<ListedChild>;
  readonly record: ListedRecord;
  /** What became known of its decisions after approval. */
  readonly since: ReadonlyMap<ConferenceId, AfterApproval>;
  /** The kinds of documents that were written. */
  readonly written: ReadonlySet<string>;
  /** What the sitting is judged by. */
  readonly procedures: Procedures;
}

/** The files of many sittings, in their order: one query for each kind of row, however many sittings there are. */
export const listedFiles = (desk: OpenDesk, sittings: ReadonlyArray<Sitting>): ReadonlyArray<ListedFile> => {
  const { db } = desk;
  const ids = sittings.map(({ id }) => id);
  const around = aroundSittings(db, ids);
  const withdrawals = withdrawalsOfSittings(db, ids);
  const conferences = conferencesOfSittings(db, ids);
  const children = childrenOfSittings(db, ids);
  const records = listedRecords(db, ids);
  const since = afterApprovals(db, ids);
  const written = writtenKinds(db, ids);
  const proceduresOf = proceduresForEach(desk, sittings);
  return sittings.flatMap((sitting) => {
    const [about, record] = [around.get(sitting.id), records.get(sitting.id)];
    if (about === undefined || record === undefined) return [];
    return [
      {
        ...about,
        sitting,
        record,
        since,
        withdrawals: withdrawals.get(sitting.id) ?? [],
        conferences: conferences.get(sitting.id) ?? [],
        children: children.get(sitting.id) ?? [],
        written: written.get(sitting.id) ?? new Set(),
        procedures: proceduresOf(sitting),
      },
    ];
  });
};
