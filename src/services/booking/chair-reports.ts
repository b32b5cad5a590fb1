import type { boardApi, Continuity, Fairness } from '../../contract/board.ts';
import type { InputOf, Supplied } from '../../contract/procedure.ts';
import { isWorkingDay } from '../../core/procedures/working-calendar.ts';
import { ok } from '../../core/result.ts';
import { absenceOn, hoursOn } from '../../core/scheduling/availability.ts';
import { continuityOf, hardReasons, type Share, sharesOf } from '../../core/scheduling/fairness.ts';
import { practitioners } from '../../storage/agencies/agencies.ts';
import { loadsBetween, reviewChairsBetween } from '../../storage/booking/board.ts';
import type { OpenDesk } from '../open-desk.ts';
import { currentProcedures } from '../procedures/procedures.ts';
import { chairsOf, daysFrom } from './chairs.ts';

type Api = typeof boardApi;
type Range = InputOf<Api['calendar.fairness']>;

const nothing: Share = { sittings: 0, children: 0, hardCases: 0, daysThere: 0 };

/** Conferences, children and hard cases of each chair, beside the days on which they were there (SC05). */
export const shareTheWork = (desk: OpenDesk, { from, until }: Range): Supplied<Api['calendar.fairness']> => {
  const { calendar } = currentProcedures(desk);
  const loads = loadsBetween(desk.db, from, until);
  const chairs = chairsOf(
    desk.db,
    loads.flatMap(({ chairId }) => chairId ?? []),
  );
  const workingDays = daysFrom(from, until).filter((on) => isWorkingDay(on, calendar));
  const daysThere = new Map(
    chairs.map((chair) => [
      chair.practitionerId,
      workingDays.filter((on) => absenceOn(chair, on) === undefined && hoursOn(chair, on) !== undefined).length,
    ]),
  );
  const { of, all } = sharesOf(loads, daysThere);
  const fairness: Fairness = {
    ...all,
    rows: chairs.map(({ practitionerId, name }) => ({ chairId: practitionerId, name, ...(of.get(practitionerId) ?? nothing) })),
    hardMeans: Object.values(hardReasons),
  };
  return ok(fairness);
};

/** How often the former chair chairs a review, and the reasons where another does (SC03, R-CH-03). */
export const sameChairs = (desk: OpenDesk, { from, until }: Range): Supplied<Api['calendar.continuity']> => {
  const names = new Map(practitioners(desk.db).map((one) => [one.id, one.name]));
  const { others, ...counts } = continuityOf(reviewChairsBetween(desk.db, from, until));
  const continuity: Continuity = {
    ...counts,
    others: others.map(({ sittingId, reference, heldOn, chairId, formerChairId, reason }) => ({
      sittingId,
      reference,
      heldOn,
      chairName: chairId === null ? '' : (names.get(chairId) ?? ''),
      formerChairName: formerChairId === null ? '' : (names.get(formerChairId) ?? ''),
      reason,
    })),
  };
  return ok(continuity);
};
