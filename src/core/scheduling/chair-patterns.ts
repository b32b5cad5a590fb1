import { type Offer, startsIn } from './free-times.ts';

/** How many conferences of each length one chair could hold on one day; the lengths are those that were asked about, in order. */
export type Pattern = ReadonlyArray<number>;

/**
 * The combinations of lengths that fit into a chair's day, each as large as it can be, so that every combination that fits is part
 * of one of them. `minutes` are the lengths, the longest first; a shorter conference may always take a longer one's place.
 */
export const largestPatterns = (offer: Offer, minutes: ReadonlyArray<number>): ReadonlyArray<Pattern> => {
  const fitting = patternsThatFit(offer, minutes);
  return fitting.filter((one) => !fitting.some((other) => other !== one && covers(other, one)));
};

/** The places of `pattern` for lengths up to that of `index`: a place for a long conference takes a short one too. */
export const placesAtLeast = (pattern: Pattern, index: number): number =>
  pattern.slice(0, index + 1).reduce((sum, count) => sum + count, 0);

/** Whether everything that `small` holds could be held in the places of `large`. */
const covers = (large: Pattern, small: Pattern): boolean =>
  large.every((_, index) => placesAtLeast(large, index) >= placesAtLeast(small, index));

/**
 * Grown one conference at a time, keeping for each combination the earliest minute at which it can be over: with the same
 * conferences done, nobody is better off for having finished later.
 */
const patternsThatFit = (offer: Offer, minutes: ReadonlyArray<number>): ReadonlyArray<Pattern> => {
  const starts = minutes.map((length) => startsIn(offer, length));
  const none: Pattern = minutes.map(() => 0);
  const all: Pattern[] = [none];
  let grown = new Map<string, { readonly pattern: Pattern; readonly over: number }>([
    ['', { pattern: none, over: Number.NEGATIVE_INFINITY }],
  ]);
  for (let size = 1; size <= offer.places && grown.size > 0; size += 1) {
    const next = new Map<string, { readonly pattern: Pattern; readonly over: number }>();
    for (const { pattern, over } of grown.values())
      for (const [index, length] of minutes.entries()) {
        const start = starts[index]?.find((one) => one >= over + offer.gap);
        if (start === undefined) continue;
        const larger = pattern.map((count, at) => (at === index ? count + 1 : count));
        const key = larger.join();
        if ((next.get(key)?.over ?? Number.POSITIVE_INFINITY) > start + length)
          next.set(key, { pattern: larger, over: start + length });
      }
    all.push(...[...next.values()].map((one) => one.pattern));
    grown = next;
  }
  return all;
};
