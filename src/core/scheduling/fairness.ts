import type { PractitionerId, SittingId } from '../identifiers.ts';
import type { LocalDate } from '../local-date.ts';
import { speaksOfKeepingApart } from './kept-apart.ts';

/** What decides how heavy one sitting is for its chair. */
export interface SittingLoad {
  readonly chairId: PractitionerId | null;
  readonly children: number;
  readonly arrangements: string;
  /** People whom bail, the police or a court keeps from somebody. */
  readonly keptAway: number;
  readonly fabricatedIllness: boolean;
  /** Family members who need an interpreter. */
  readonly interpreters: number;
  readonly dissents: number;
}

/** What makes a case hard for its chair. Practitioners' knowledge, to be confirmed locally: no source counts it. */
export const hardReasons = {
  children: 'three or more children',
  apart: 'people who must be kept apart',
  illness: 'illness that may be fabricated or induced',
  interpreter: 'an interpreter',
  dissent: 'a formal dissent',
} as const;
export type HardReason = keyof typeof hardReasons;

const whyHard = (load: SittingLoad): ReadonlyArray<HardReason> => {
  const holds: { readonly [Reason in HardReason]: boolean } = {
    children: load.children >= 3,
    apart: load.keptAway > 0 || speaksOfKeepingApart(load.arrangements),
    illness: load.fabricatedIllness,
    interpreter: load.interpreters > 0,
    dissent: load.dissents > 0,
  };
  return (Object.keys(hardReasons) as HardReason[]).filter((reason) => holds[reason]);
};

/** A chair's share of the work of a period, as counts; the sums of every chair are what they are shares of. */
export interface Share {
  readonly sittings: number;
  readonly children: number;
  readonly hardCases: number;
  /** Working days on which the chair works and is not away. */
  readonly daysThere: number;
}

export const sharesOf = (
  loads: ReadonlyArray<SittingLoad>,
  daysThere: ReadonlyMap<PractitionerId, number>,
): { readonly of: ReadonlyMap<PractitionerId, Share>; readonly all: Share } => {
  const of = new Map(
    [...daysThere].map(([id, days]): [PractitionerId, Share] => {
      const own = loads.filter((load) => load.chairId === id);
      return [id, shareOf(own, days)];
    }),
  );
  const chaired = loads.filter((load) => load.chairId !== null && daysThere.has(load.chairId));
  return {
    of,
    all: shareOf(
      chaired,
      [...daysThere.values()].reduce((sum, days) => sum + days, 0),
    ),
  };
};

const shareOf = (loads: ReadonlyArray<SittingLoad>, daysThere: number): Share => ({
  sittings: loads.length,
  children: loads.reduce((sum, load) => sum + load.children, 0),
  hardCases: loads.filter((load) => whyHard(load).length > 0).length,
  daysThere,
});

/** How many more conferences than the chair's share of the days would bring, rounded; negative where fewer. */
export const beyondShare = ({ sittings, daysThere }: Share, all: Share): number =>
  all.daysThere === 0 ? 0 : Math.round(sittings - (all.sittings * daysThere) / all.daysThere);

/** One review, who chairs it, and who chaired the family's last conference; null where there was none. */
export interface ReviewChair {
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly heldOn: LocalDate;
  readonly chairId: PractitionerId | null;
  readonly formerChairId: PractitionerId | null;
  /** Why it was booked with another chair. */
  readonly reason: string;
}

/** Reviews that the former chair chairs, of all reviews that have a former chair (R-CH-03). */
export const continuityOf = (reviews: ReadonlyArray<ReviewChair>) => {
  const counted = reviews.filter((review) => review.formerChairId !== null);
  const others = counted.filter((review) => review.chairId !== review.formerChairId);
  return {
    reviews: counted.length,
    sameChair: counted.length - others.length,
    /** Reviews that follow no conference known here, left out of the rate. */
    withoutFormer: reviews.length - counted.length,
    others,
  };
};
