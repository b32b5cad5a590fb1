import type { Invitee, Segment } from '../conferences/record.ts';
import { partsInOrder, stayed, stretchesOf, wasThereFirst } from '../conferences/stretches.ts';
import type { LocalTime } from '../local-date.ts';
import { matrixAccess } from './access.ts';
import type { Copying } from './copying.ts';
import type { CopyAttendee } from './reader-copy.ts';
import { asLongAsTheirs, isToldOf, metIn } from './said-in.ts';

/**
 * A part as one reader is told of it, or as much of it as they were in the room for without a break. Into how many stretches it fell, and
 * who came or went while they were out, can be seen neither in its times nor in its name.
 */
export interface PartShown {
  /** The first of its stretches that the reader is told of, with the name of the part. */
  readonly part: Segment;
  readonly stretches: ReadonlyArray<Segment>;
  readonly from: LocalTime | null;
  readonly until: LocalTime | null;
}

/** The parts a reader may know of: professionals the open ones, and a restricted one where they were in the room. */
export const partsShown = (copying: Copying): ReadonlyArray<PartShown> => {
  const { record } = copying.file;
  return partsInOrder(record)
    .flatMap((part) => {
      const runs: Segment[][] = [];
      let isGoingOn = false;
      for (const stretch of stretchesOf(record, part)) {
        const isShown = mayKnowOf(copying, stretch);
        if (isShown && isGoingOn) runs.at(-1)?.push(stretch);
        else if (isShown) runs.push([stretch]);
        isGoingOn = isShown;
      }
      return runs.map((run) => shown(copying, part, run));
    })
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : (one.from ?? '') > (other.from ?? '') ? 1 : 0));
};

/** Under the name of the part, which may have been written since its stretches began. */
const shown = ({ file, reader }: Copying, part: Segment, stretches: ReadonlyArray<Segment>): PartShown => {
  const first = stretches[0] ?? part;
  const { label, title } = part;
  const { from } = asLongAsTheirs(file, reader, first);
  const { until } = asLongAsTheirs(file, reader, stretches.at(-1) ?? part);
  return { part: { ...first, label, title }, stretches, from, until };
};

const mayKnowOf = ({ file, reader, professional }: Copying, { id, restricted }: Segment): boolean => {
  const present = reader.present.includes(id);
  if (!restricted) return professional || isToldOf(file, reader, id);
  return professional && matrixAccess(file, reader, { item: 'restricted-segment', inTheRoom: present }) === 'full';
};

/** When somebody was in the room, of the parts that the reader is told of: an entry for each time that they were, without a break. */
export const presenceShown = (copying: Copying, { presence }: Invitee): CopyAttendee['presence'] =>
  partsShown(copying).flatMap(({ part, stretches, from, until }) => {
    const entries: { arrived: LocalTime | null; left: LocalTime | null }[] = [];
    let isGoingOn = false;
    for (const stretch of stretches) {
      const was = presence[stretch.id];
      const here = was !== undefined && metIn(copying.file, copying.reader, stretch.id, was) ? was : undefined;
      const last = entries.at(-1);
      if (here !== undefined && last !== undefined && isGoingOn && wasThereFirst(here)) last.left = here.left ?? stretch.until;
      else if (here !== undefined) entries.push({ arrived: here.arrived ?? stretch.from, left: here.left ?? stretch.until });
      isGoingOn = stayed(here);
    }
    return entries.map(({ arrived, left }) => ({
      segment: part.id,
      arrived: arrived === null || (from !== null && arrived <= from) ? null : arrived,
      left: left === null || (until !== null && left >= until) ? null : left,
    }));
  });
