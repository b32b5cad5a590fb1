import { steps } from '../steps.ts';
import type { SaidPart } from './version-changes.ts';

/** A passage of one version of a report, as somebody marked it. Places are counted in UTF-16 units of the part's text. */
export interface Passage {
  /** Which part of the version, from 0. */
  readonly part: number;
  readonly from: number;
  /** Exclusive; never before `from`. */
  readonly until: number;
}

/**
 * Where a passage of an earlier version stands in a later one: word for word (`same`), with other words in it or around it (`changed`),
 * or no more. A passage that went is told with the part that now stands where it stood, null where nothing stands before it.
 */
export type Carried =
  | ({ readonly state: 'same' | 'changed' } & Passage)
  | { readonly state: 'gone'; readonly after: number | null };

/** The words of a passage. */
export const quoteOf = (parts: ReadonlyArray<SaidPart>, { part, from, until }: Passage): string =>
  parts[part]?.text.slice(from, until) ?? '';

/** Whether a passage is one of these parts: a part that is there, and places inside its text. */
export const isPassage = (parts: ReadonlyArray<SaidPart>, { part, from, until }: Passage): boolean => {
  const length = parts[part]?.text.length;
  return length !== undefined && from >= 0 && from <= until && until <= length;
};

/**
 * Carries passages from one version into another, each exactly once: a mark is never lost, whatever was done to the report (RP04).
 *
 * A part that stands unchanged is found by its place among its neighbours, one that was moved by its words, one that was reworded by the
 * question that it answers; inside it the words that stayed are found one by one.
 */
export const carried = (
  passages: ReadonlyArray<Passage>,
  before: ReadonlyArray<SaidPart>,
  after: ReadonlyArray<SaidPart>,
): ReadonlyArray<Carried> => {
  const places = placesOf(before, after);
  return passages.map((passage): Carried => {
    const place = places[passage.part];
    const was = before[passage.part];
    if (place === undefined || was === undefined) return { state: 'gone', after: null };
    const is = place.at === null ? undefined : after[place.at];
    if (place.at === null || is === undefined) return { state: 'gone', after: place.after };
    if (is.text === was.text) return { state: 'same', part: place.at, from: passage.from, until: passage.until };
    const inside = insideOf(passage, was.text, is.text);
    return inside === null ? { state: 'gone', after: place.at } : { ...inside, part: place.at };
  });
};

interface Place {
  /** The part that it became; null where it went. */
  readonly at: number | null;
  /** The last part before the place where it stood; null at the very beginning. */
  readonly after: number | null;
}

const placesOf = (before: ReadonlyArray<SaidPart>, after: ReadonlyArray<SaidPart>): ReadonlyArray<Place> => {
  const places: Place[] = [];
  const taken = new Set<number>();
  /** Parts that do not stand where they stood, each with the new ones that stand there, those at its own height first. */
  const open: { readonly index: number; readonly part: SaidPart; readonly near: ReadonlyArray<number> }[] = [];
  let at = 0;
  for (const step of steps(before, after, isSame)) {
    const last = at === 0 ? null : at - 1;
    if ('kept' in step) {
      taken.add(at);
      places.push({ at, after: last });
      at += 1;
      continue;
    }
    for (const [height, part] of step.gone.entries()) {
      const near = step.come
        .map((_, index) => index)
        .filter((index) => Math.abs(index - height) <= nearest)
        .sort((one, other) => Math.abs(one - height) - Math.abs(other - height))
        .map((index) => at + index);
      open.push({ index: places.length, part, near });
      places.push({ at: null, after: last });
    }
    at += step.come.length;
  }
  const settle = (find: (one: (typeof open)[number]) => number | undefined): void => {
    for (const one of open) {
      const place = places[one.index];
      const found = place === undefined || place.at !== null ? undefined : find(one);
      if (place === undefined || found === undefined) continue;
      taken.add(found);
      places[one.index] = { ...place, at: found };
    }
  };
  const elsewhere = (is: (other: SaidPart) => boolean): number | undefined => {
    const found = after.findIndex((other, index) => !taken.has(index) && is(other));
    return found < 0 ? undefined : found;
  };
  // Moved as it was, also under another heading; then reworded where it stood, the same question before any other.
  settle(({ part }) => elsewhere((other) => isSame(other, part)));
  settle(({ part }) => elsewhere((other) => other.text === part.text));
  settle(({ part, near }) =>
    mostAlike(
      part,
      near.filter((index) => after[index]?.under === part.under),
      after,
      taken,
    ),
  );
  settle(({ part, near }) => mostAlike(part, near, after, taken));
  return places;
};

/** How far from its height among what went a part is looked for among what came: comparing all with all would take too long. */
const nearest = 12;

const isSame = (one: SaidPart, other: SaidPart): boolean => one.under === other.under && one.text === other.text;

/** The part that has most of its words, and at least a third of them; an answer to the same question needs only one. */
const mostAlike = (
  part: SaidPart,
  among: ReadonlyArray<number>,
  after: ReadonlyArray<SaidPart>,
  taken: ReadonlySet<number>,
): number | undefined => {
  const words = wordsOf(part.text);
  const rated = among
    .filter((index) => !taken.has(index))
    .map((index) => {
      const other = after[index];
      const least = part.under !== '' && other?.under === part.under ? 0 : 1 / 3;
      const kept = other === undefined ? 0 : keptWords(part.text, other.text).length / Math.max(1, words.length);
      return { index, kept, isEnough: kept > least };
    })
    .filter(({ isEnough }) => isEnough)
    .sort((one, other) => other.kept - one.kept);
  return rated[0]?.index;
};

interface Word {
  readonly text: string;
  readonly from: number;
}

const wordsOf = (text: string): ReadonlyArray<Word> =>
  [...text.matchAll(/\S+/gu)].map((found) => ({ text: found[0], from: found.index }));

/** A part of more words than this is not compared word by word: it would hold up the desk. */
const mostWords = 2_000;

/** The words that stand in both texts in the same order, each with where it stood and stands. */
const keptWords = (
  before: string,
  after: string,
): ReadonlyArray<{ readonly text: string; readonly was: number; readonly is: number }> => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > mostWords || is.length > mostWords) return [];
  const kept: { text: string; was: number; is: number }[] = [];
  let at = 0;
  for (const step of steps(was, is, (a, b) => a.text === b.text)) {
    if ('kept' in step) {
      kept.push({ text: step.kept.text, was: was[at]?.from ?? 0, is: step.kept.from });
      at += 1;
    } else {
      at += step.gone.length;
    }
  }
  return kept;
};

/** Where the words of a passage stand in the reworded text; null where none of them is left. */
const insideOf = (
  { from, until }: Passage,
  was: string,
  is: string,
): { readonly state: 'same' | 'changed'; readonly from: number; readonly until: number } | null => {
  const quote = was.slice(from, until);
  const stand = keptWords(was, is)
    .filter((word) => word.was < until && word.was + word.text.length > from)
    .map((word) => ({
      from: word.is + Math.max(0, from - word.was),
      until: word.is + Math.min(word.text.length, until - word.was),
    }));
  const [first, last] = [stand[0], stand.at(-1)];
  if (first !== undefined && last !== undefined) {
    // Spaces around the words belong to what was marked.
    const lead = quote.length - quote.trimStart().length;
    const tail = quote.length - quote.trimEnd().length;
    const whole = { from: first.from - lead, until: last.until + tail };
    if (whole.from >= 0 && is.slice(whole.from, whole.until) === quote) return { state: 'same', ...whole };
    const words = { from: first.from, until: last.until };
    return { state: is.slice(words.from, words.until) === quote ? 'same' : 'changed', ...words };
  }
  const at = quote.trim() === '' ? -1 : is.indexOf(quote);
  return at < 0 ? null : { state: 'same', from: at, until: at + quote.length };
};
