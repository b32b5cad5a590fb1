import type { Decision, Invitee } from '../../core/conferences/record.ts';
import type { Conference, ConferenceKind } from '../../core/conferences/sitting.ts';
import type { SittingId } from '../../core/identifiers.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** A child's conference as it was in the sitting that it was split off from, with the entries of the list that this changed. */
export interface KeptSplit {
  readonly conference: Conference;
  /** What was written down for the child before the conference; null where nothing was. */
  readonly decision: Omit<Decision, 'conferenceId' | 'confirmed'> | null;
  readonly leaving: ReadonlyArray<Invitee>;
  readonly shared: ReadonlyArray<Invitee>;
  /** The kind of the child's conference where it differs from the request's (D-07). */
  readonly childKind: ConferenceKind | null;
}

export interface SplitOff extends KeptSplit {
  readonly sittingId: SittingId;
  readonly fromId: SittingId;
}

interface Row {
  readonly sittingId: SittingId;
  readonly fromId: SittingId;
  readonly split: string;
}

const toSplit = ({ split, ...ids }: Row): SplitOff => ({ ...ids, ...(JSON.parse(split) as KeptSplit) });

/** How this sitting was split off from another; undefined for any other. */
export const splitOf = (db: ReadableDb, sittingId: SittingId): SplitOff | undefined => {
  const row = db
    .prepare<unknown[], Row>(
      'SELECT sitting_id AS sittingId, from_id AS fromId, split FROM split_sitting WHERE sitting_id = $sittingId',
    )
    .get({ sittingId });
  return row === undefined ? undefined : toSplit(row);
};

/** The sittings that were split off from this one. */
export const splitFrom = (db: ReadableDb, fromId: SittingId): ReadonlyArray<SittingId> =>
  db
    .prepare<unknown[], { readonly sittingId: SittingId }>(
      'SELECT sitting_id AS sittingId FROM split_sitting WHERE from_id = $fromId ORDER BY sitting_id',
    )
    .all({ fromId })
    .map(({ sittingId }) => sittingId);

export const keepSplit = (db: WritableDb, { sittingId, fromId, ...split }: SplitOff): void => {
  db.prepare('INSERT INTO split_sitting (sitting_id, from_id, split) VALUES ($sittingId, $fromId, $split)').run({
    sittingId,
    fromId,
    split: JSON.stringify(split),
  });
};

/** Takes away that it was split off, and what was kept to tell those who had been asked for the day. */
export const forgetSplit = (db: WritableDb, sittingId: SittingId): void => {
  for (const sql of forgetting) db.prepare(sql).run({ sittingId });
};

const forgetting = [
  'DELETE FROM split_sitting WHERE sitting_id = $sittingId',
  'DELETE FROM withdrawn_invitation WHERE sitting_id = $sittingId',
  'DELETE FROM withdrawal WHERE sitting_id = $sittingId',
];
