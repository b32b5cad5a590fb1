/** Some lines of the record that follow each other and are laid out and painted together. */
export interface LineGroup<Line> {
  readonly number: number;
  readonly lines: ReadonlyArray<Line>;
}

/** As many as a group begins with; one that lines are put into grows beyond it. */
const full = 25;

/**
 * The lines in groups, in their order, so that a key in one line costs its group and not the whole record.
 *
 * A line stays in the group that it was in `before`, whatever comes and goes beside it: one that went to another group would be
 * made anew, and lose the caret of whoever types in it.
 */
export const inGroups = <Line extends { readonly id: string }>(
  all: ReadonlyArray<Line>,
  before: ReadonlyArray<LineGroup<Line>> = [],
): ReadonlyArray<LineGroup<Line>> => {
  const known = new Map(before.flatMap(({ number, lines }) => lines.map(({ id }) => [id, number] as const)));
  const lastKnown = all.findLastIndex(({ id }) => known.has(id));
  const used = new Set<number>();
  let fresh = Math.max(-1, ...before.map(({ number }) => number)) + 1;
  const groups: { number: number; lines: Line[] }[] = [];
  const begin = (number: number, line: Line): void => {
    used.add(number);
    groups.push({ number, lines: [line] });
  };
  for (const [place, line] of all.entries()) {
    const group = groups.at(-1);
    const own =
      known.get(line.id) ?? (group === undefined ? known.get(all.find(({ id }) => known.has(id))?.id ?? '') : undefined);
    if (group !== undefined && (own === group.number || (own === undefined && (place < lastKnown || group.lines.length < full))))
      group.lines.push(line);
    else begin(own === undefined || used.has(own) ? fresh++ : own, line);
  }
  return groups;
};
