import type { RoomId } from '../identifiers.ts';
import { asCompared } from './as-compared.ts';

/** How long it takes from one building to another, either way, door to door. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** The ways between the buildings that a service holds conferences in (SC05). */
export interface Ways {
  readonly ways: ReadonlyArray<Way>;
  /** Minutes between two buildings of which nobody has said how far apart they are. */
  readonly otherwise: number;
}

/** With the building of each room of the directory; a room of which no building is written is nowhere. */
export interface Travel extends Ways {
  readonly buildings: { readonly [room: RoomId]: string };
}

/** Half an hour until somebody says otherwise: our own figure, no source has one. */
export const usualWays: Ways = { ways: [], otherwise: 30 };

/** Minutes from one room to another; 0 within one building, and where either is not known. */
export const travelMinutes = (travel: Travel | undefined, one: RoomId | null, other: RoomId | null): number => {
  if (travel === undefined || one === null || other === null) return 0;
  const [from, to] = [travel.buildings[one] ?? '', travel.buildings[other] ?? ''];
  return minutesBetween(travel, from, to);
};

/** The same between two buildings by name. */
export const minutesBetween = ({ ways, otherwise }: Ways, from: string, to: string): number => {
  if (asCompared(from) === '' || asCompared(to) === '' || asCompared(from) === asCompared(to)) return 0;
  const way = ways.find(
    (one) =>
      (asCompared(one.from) === asCompared(from) && asCompared(one.to) === asCompared(to)) ||
      (asCompared(one.from) === asCompared(to) && asCompared(one.to) === asCompared(from)),
  );
  return way?.minutes ?? otherwise;
};

/** The longest way that a chair of this service may have between two conferences of one day. */
export const longestWay = (travel: Travel | undefined): number => {
  if (travel === undefined) return 0;
  const buildings = buildingsOf(Object.values(travel.buildings));
  return Math.max(0, ...buildings.flatMap((from, at) => buildings.slice(at + 1).map((to) => minutesBetween(travel, from, to))));
};

/** Each building once, however it was typed, in order. */
export const buildingsOf = (places: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Map(places.filter((place) => asCompared(place) !== '').map((place) => [asCompared(place), place.trim()]));
  return [...seen.values()].sort((a, b) => (asCompared(a) < asCompared(b) ? -1 : 1));
};
