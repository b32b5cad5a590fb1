import type { Unit } from './units.ts';

/**
 * Which units stand on which page, in order; a page break that somebody set is in none. A page ends where the next unit no longer fits, or
 * before it where units have to stay together; where all of a page has to, it ends where it is full.
 *
 * `height` is the room between header and footer, in twentieths of a point.
 */
export const filled = (units: ReadonlyArray<Unit>, height: number): ReadonlyArray<ReadonlyArray<Unit>> => {
  const pages: ReadonlyArray<Unit>[] = [];
  let first = 0;
  while (first < units.length) {
    const { to, next } = pageFrom(units, first, height);
    pages.push(units.slice(first, to));
    first = next;
    // What stands behind a break that ends everything is a page, and an empty one.
    if (first === units.length && units[to]?.breaks === true) pages.push([]);
  }
  return pages.length === 0 ? [[]] : pages;
};

const pageFrom = (units: ReadonlyArray<Unit>, first: number, height: number): { readonly to: number; readonly next: number } => {
  let used = units[first]?.repeats ?? 0;
  let after = 0;
  let canEnd = first;
  for (let at = first; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) break;
    // Space above the first line of a page is left out where the page began by itself.
    const above = at === first && first > 0 && units[first - 1]?.breaks !== true ? 0 : Math.max(after, unit.before);
    if (used + above + unit.height + unit.closing > height + tolerance && at > first) {
      const to = canEnd > first ? canEnd : at;
      return { to, next: to };
    }
    if (unit.breaks === true) return { to: at, next: at + 1 };
    used += above + unit.height;
    after = unit.after;
    if (!unit.keeps) canEnd = at + 1;
  }
  return { to: units.length, next: units.length };
};

/** What adding up many heights may be out by. */
const tolerance = 2;
