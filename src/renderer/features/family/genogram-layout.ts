import { Graph, layout } from '@dagrejs/dagre';
import type { Genogram, Sign } from '../../../core/children/genogram.ts';
import type { Person } from '../../../core/children/people.ts';
import { type Bus, linesOf } from './genogram-lines.ts';

/** Where everything of a genogram stands, in pixels. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly people: ReadonlyArray<DrawnPerson>;
  readonly households: ReadonlyArray<{ readonly id: string } & Box>;
  readonly lines: ReadonlyArray<{ readonly id: string; readonly path: string; readonly isBroken: boolean }>;
  /** Where lines that cross really join. */
  readonly joints: ReadonlyArray<{ readonly x: number; readonly y: number }>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPerson {
  readonly person: Person;
  readonly sign: Sign;
  /** The middle of the sign. */
  readonly x: number;
  readonly y: number;
  readonly lines: ReadonlyArray<string>;
  /** Sign and words together. */
  readonly box: Box;
}

export const signSize = 34;
export const lineHeight = 17;
const perLetter = 7.4;

/** A genogram that draws itself: dagre lays generations out below each other, and each line runs in a lane of its own (PF02). */
export const drawn = (genogram: Genogram, wordsFor: (person: Person) => ReadonlyArray<string>): Drawn => {
  const words = new Map(genogram.people.map(({ person }) => [person.id, wordsFor(person)]));
  const graph = laidOut(genogram, words);
  const boxOf = (id: string): Box => {
    const { x, y, width, height } = graph.node(id);
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  const people = genogram.people.map(({ person, sign }): DrawnPerson => {
    const box = boxOf(person.id);
    const middle = { x: box.x + box.width / 2, y: box.y + signSize / 2 };
    return { person, sign, ...middle, lines: words.get(person.id) ?? [], box };
  });
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    people,
    households: genogram.households.map((home) => ({ id: home, ...boxOf(`home ${home}`) })),
    ...linesOf(busesOf(genogram), new Map(people.map((one) => [one.person.id, one.box]))),
  };
};

const laidOut = (genogram: Genogram, words: ReadonlyMap<string, ReadonlyArray<string>>): Graph => {
  const graph = new Graph({ compound: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 44, marginx: 16, marginy: 16 });
  for (const home of genogram.households) graph.setNode(`home ${home}`, {});
  for (const { person, home } of genogram.people) {
    const lines = words.get(person.id) ?? [];
    const width = Math.max(signSize + 16, ...lines.map((line) => line.length * perLetter + 8));
    graph.setNode(person.id, { width, height: signSize + 6 + lines.length * lineHeight });
    if (home !== null && genogram.households.includes(home)) graph.setParent(person.id, `home ${home}`);
  }
  for (const { id, parents, children } of genogram.couples) {
    graph.setNode(id, { width: 4, height: 4 });
    for (const parent of parents) graph.setEdge(parent, id, { weight: 4, minlen: 1 });
    for (const child of children) graph.setEdge(id, child, { weight: 4, minlen: 1 });
  }
  for (const { from, to, isDescent } of genogram.ties) {
    // Whoever is tied to a child stands beside its parents, which are two steps above it.
    const minlen = isDescent || 'couple' in to ? 1 : 2;
    graph.setEdge(from, 'person' in to ? to.person : to.couple, { weight: 1, minlen });
  }
  layout(graph);
  return graph;
};

/** What hangs together: the parents of the same children, the parents of one parent, and somebody tied to one child or to some. */
const busesOf = ({ couples, ties }: Genogram): ReadonlyArray<Bus> => [
  ...couples.map(({ id, parents, children }) => ({ id, above: parents, below: children, isBroken: false })),
  ...[...Map.groupBy(ties, ({ to, isDescent }) => JSON.stringify([to, isDescent]))].flatMap(([id, [first, ...rest]]) => {
    if (first === undefined) return [];
    const { to, isDescent } = first;
    const below = 'person' in to ? [to.person] : (couples.find((couple) => couple.id === to.couple)?.children ?? []);
    return [{ id, above: [first, ...rest].map(({ from }) => from), below, isBroken: !isDescent }];
  }),
];
