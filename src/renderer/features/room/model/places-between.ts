import { movementsIn } from '../../../../core/conferences/movement.ts';
import type { ConferenceRecord, Segment, Statement } from '../../../../core/conferences/record.ts';
import { partOf, partsInOrder, stretchesOf } from '../../../../core/conferences/stretches.ts';
import type { SegmentId, StatementId } from '../../../../core/identifiers.ts';
import { movementInWords } from '../../../words/movement-words.ts';

type Timeline = Pick<ConferenceRecord, 'segments' | 'invitees'>;

/**
 * What happened in the room before a line was said, for each line that stands after such a place: `14:32 Caldor PLACEHOLDER left`. The
 * first line of a heading has it too, where something was said before in the same part.
 */
export const placesBetween = (
  record: Timeline,
  lines: ReadonlyArray<Pick<Statement, 'id' | 'segment'>>,
  spokenIn: ReadonlySet<SegmentId>,
): ReadonlyMap<StatementId, string> => {
  const places = new Map<StatementId, string>();
  let before: Segment | undefined;
  for (const { id, segment } of lines) {
    const here = segment === null ? undefined : record.segments[segment];
    if (here === undefined) continue;
    const words = before === undefined ? first(record, here, spokenIn) : between(record, before, here);
    if (words !== '') places.set(id, words);
    before = here;
  }
  return places;
};

const first = (record: Timeline, here: Segment, spokenIn: ReadonlySet<SegmentId>): string => {
  const stretches = stretchesOf(record, partOf(record, here));
  const earlier = stretches.slice(0, stretches.indexOf(here));
  return earlier.some(({ id }) => spokenIn.has(id)) ? movementsUpTo(record, here, 1) : '';
};

const between = (record: Timeline, before: Segment, here: Segment): string => {
  if (before === here) return '';
  const part = partOf(record, here);
  if (partOf(record, before) !== part) return `${here.from ?? ''} Part ${part.label}`.trim();
  const stretches = stretchesOf(record, part);
  const steps = stretches.indexOf(here) - stretches.indexOf(before);
  if (steps > 0) return movementsUpTo(record, here, steps);
  const next = movementsIn(record, part).find((movement) => movement.before === here);
  return next === undefined ? '' : `Said before: ${movementInWords(next)}`;
};

/** The last so many comings and goings before a stretch began. */
const movementsUpTo = (record: Timeline, here: Segment, count: number): string => {
  const movements = movementsIn(record, partOf(record, here));
  const at = movements.findIndex(({ after }) => after === here);
  return movements
    .slice(Math.max(0, at + 1 - count), at + 1)
    .map(movementInWords)
    .join(' · ');
};

/** Where in its part a line can be said to stand: `Before 14:32 Caldor PLACEHOLDER left`. Nothing where the part is one stretch. */
export const placesFor = (
  record: Timeline,
  { segment }: Pick<Statement, 'segment'>,
): ReadonlyArray<{ readonly id: SegmentId; readonly words: string }> => {
  const here = segment === null ? undefined : record.segments[segment];
  if (here === undefined) return [];
  const [next, ...more] = movementsIn(record, partOf(record, here));
  if (next === undefined) return [];
  return [
    { id: next.before.id, words: `Before ${movementInWords(next)}` },
    ...[next, ...more].map((movement) => ({ id: movement.after.id, words: `After ${movementInWords(movement)}` })),
  ];
};

/** Every place of the conference in which something can have been said, part by part; a restricted one is none of them. */
export const placesSaid = (record: Timeline): ReadonlyArray<{ readonly id: SegmentId; readonly words: string }> =>
  partsInOrder(record)
    .filter(({ from, restricted }) => from !== null && !restricted)
    .flatMap((part) => {
      const name = `Part ${part.label}, from ${part.from}`;
      const places = placesFor(record, { segment: part.id });
      return places.length === 0
        ? [{ id: part.id, words: name }]
        : places.map(({ id, words }) => ({ id, words: `${name}: ${words}` }));
    });
