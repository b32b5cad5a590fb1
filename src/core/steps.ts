/** Something that two sequences have in common, as the second has it, or a place where they differ. */
export type Step<T> = { readonly kept: T } | { readonly gone: ReadonlyArray<T>; readonly come: ReadonlyArray<T> };

/** How one sequence becomes another, by their longest common subsequence. */
export const steps = <T>(
  before: ReadonlyArray<T>,
  after: ReadonlyArray<T>,
  same: (one: T, other: T) => boolean,
): ReadonlyArray<Step<T>> => {
  const longest = lengths(before, after, same);
  const found: Step<T>[] = [];
  let [gone, come]: [T[], T[]] = [[], []];
  const close = (): void => {
    if (gone.length + come.length > 0) found.push({ gone, come });
    [gone, come] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && other !== undefined && same(one, other)) {
      close();
      found.push({ kept: other });
      i += 1;
      j += 1;
    } else if (other === undefined || (one !== undefined && (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0))) {
      if (one !== undefined) gone.push(one);
      i += 1;
    } else {
      come.push(other);
      j += 1;
    }
  }
  close();
  return found;
};

/** For each pair of places, how much the rests have in common. */
const lengths = <T>(
  before: ReadonlyArray<T>,
  after: ReadonlyArray<T>,
  same: (one: T, other: T) => boolean,
): ReadonlyArray<Uint32Array> => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint32Array;
      row[j] = same(before[i] as T, after[j] as T)
        ? (table[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
};
