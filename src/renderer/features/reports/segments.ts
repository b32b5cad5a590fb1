/** A stretch of a text that is marked as a whole or not at all. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text cut where its marks begin and end, neighbours of one kind put together; together they are the text. `until` is exclusive. */
export const segmentsOf = (
  text: string,
  marks: ReadonlyArray<{ readonly from: number; readonly until: number }>,
): ReadonlyArray<Segment> => {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, until }) => [from, until])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((one, other) => one - other);
  const segments: Segment[] = [];
  for (const [index, from] of cuts.entries()) {
    const until = cuts[index + 1];
    if (until === undefined) continue;
    const isMarked = marks.some((mark) => mark.from <= from && mark.until >= until);
    const last = segments.at(-1);
    const said = text.slice(from, until);
    if (last?.isMarked === isMarked) segments[segments.length - 1] = { text: last.text + said, isMarked };
    else segments.push({ text: said, isMarked });
  }
  return segments;
};
