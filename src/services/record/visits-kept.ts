import type { Conference, Sitting } from '../../core/conferences/sitting.ts';
import type { VisitsKeptFor } from '../../core/disclosure/sitting-file.ts';
import { addDays } from '../../core/local-date.ts';
import { visitsFor, visitsInWords } from '../../core/plans/visits.ts';
import { visitsKeptInWords } from '../../core/plans/visits-kept.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { promisedVisits, visitsToEach } from '../../storage/plans/visits.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';

/**
 * What became of the promise of the last conference by this one. Where this is still to come the screen counts to today; a paper, which
 * must say the same tomorrow, says when the child was last seen (PL04).
 */
export const visitsKeptBefore = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  conferences: ReadonlyArray<Conference>,
  on: 'screen' | 'paper',
): ReadonlyArray<VisitsKeptFor> => {
  const today = todayAt(desk);
  const children = conferences.map(({ childId }) => childId);
  const promises = promisedVisits(db, children, sitting.heldOn === null ? today : addDays(sitting.heldOn, -1));
  if (promises.size === 0) return [];
  const isHeld = sitting.heldOn !== null && sitting.heldOn <= today;
  const counted = isHeld ? sitting.heldOn : today;
  const until = on === 'paper' && sitting.progress.closedAt === null ? null : counted;
  const made = visitsToEach(db, children);
  const { calendar } = proceduresFor(desk, sitting);
  return children.flatMap((childId) => {
    const promised = promises.get(childId);
    if (promised === undefined) return [];
    const promise = visitsFor(promised.plan, childId);
    if (visitsInWords(promise) === '') return [];
    const kept = visitsKeptInWords(promise, { from: promised.heldOn, until }, made.get(childId) ?? [], calendar);
    return [{ childId, promise, kept }];
  });
};
