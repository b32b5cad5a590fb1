import type { Box } from './genogram-layout.ts';

/** Those above who are tied to all of those below. */
export interface Bus {
  readonly id: string;
  readonly above: ReadonlyArray<string>;
  readonly below: ReadonlyArray<string>;
  readonly isBroken: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Bus {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** How far beside each other two lines leave or reach the same person. */
const apart = 9;

/**
 * Each bus as a level line in a lane of its own between the two generations, with a straight line down from everybody above and to
 * everybody below. Lines may cross; where they join there is a joint.
 */
export const linesOf = (
  buses: ReadonlyArray<Bus>,
  boxes: ReadonlyMap<string, Box>,
): {
  readonly lines: ReadonlyArray<{ readonly id: string; readonly path: string; readonly isBroken: boolean }>;
  readonly joints: ReadonlyArray<Point>;
} => {
  const placed = buses.flatMap((bus) => place(bus, boxes));
  const lines: { readonly id: string; readonly path: string; readonly isBroken: boolean }[] = [];
  const joints: Point[] = [];
  for (const bus of placed) {
    const lane = laneOf(bus, placed);
    const ends = [
      ...bus.above.map((id) => ({ x: middle(boxes, id) + shift(id, bus, placed, 'above'), y: bottomOf(boxes, id) })),
      ...bus.below.map((id) => ({ x: middle(boxes, id) + shift(id, bus, placed, 'below'), y: boxes.get(id)?.y ?? 0 })),
    ];
    const across = ends.map(({ x }) => x);
    const [from, to] = [Math.min(...across), Math.max(...across)];
    const drops = ends.map(({ x, y }) => `M${x} ${y}L${x} ${lane}`).join('');
    lines.push({ id: bus.id, path: `${drops}M${from} ${lane}L${to} ${lane}`, isBroken: bus.isBroken });
    joints.push(...ends.filter(({ x }) => x > from && x < to).map(({ x }) => ({ x, y: lane })));
  }
  return { lines, joints };
};

const place = (bus: Bus, boxes: ReadonlyMap<string, Box>): ReadonlyArray<Placed> => {
  const [above, below] = [bus.above, bus.below].map((ids) => ids.flatMap((id) => boxes.get(id) ?? []));
  if (above === undefined || below === undefined || above.length === 0 || below.length === 0) return [];
  return [
    {
      ...bus,
      top: Math.max(...above.map(({ y, height }) => y + height)),
      bottom: Math.min(...below.map(({ y }) => y)),
      left: Math.min(...[...above, ...below].map(({ x }) => x)),
    },
  ];
};

/** The buses between the same two generations share the height between them evenly. */
const laneOf = (bus: Placed, all: ReadonlyArray<Placed>): number => {
  const beside = all.filter(({ bottom }) => bottom === bus.bottom).sort((a, b) => a.left - b.left);
  const top = Math.max(...beside.map((one) => one.top));
  return top + ((bus.bottom - top) * (beside.indexOf(bus) + 1)) / (beside.length + 1);
};

/** Somebody on several buses has a line for each, side by side. */
const shift = (id: string, bus: Placed, all: ReadonlyArray<Placed>, end: 'above' | 'below'): number => {
  const theirs = all.filter((one) => one[end].includes(id));
  return (theirs.indexOf(bus) - (theirs.length - 1) / 2) * apart;
};

const middle = (boxes: ReadonlyMap<string, Box>, id: string): number => {
  const box = boxes.get(id);
  return box === undefined ? 0 : box.x + box.width / 2;
};
const bottomOf = (boxes: ReadonlyMap<string, Box>, id: string): number => {
  const box = boxes.get(id);
  return box === undefined ? 0 : box.y + box.height;
};
