import { steps } from '../steps.ts';

/** One thing that a report says: an answer, or a paragraph. */
export interface SaidPart {
  /** The question or the heading that it stands under; empty where there is none. */
  readonly under: string;
  readonly text: string;
}

/** Words that stayed, were taken out of the earlier version, or were put into the later one. */
export interface Piece {
  readonly was: 'kept' | 'out' | 'in';
  readonly text: string;
}

export interface PartChange {
  readonly under: string;
  readonly pieces: ReadonlyArray<Piece>;
}

/**
 * What the later version of a report says differently, in its order, word by word where a paragraph was changed (RP05).
 *
 * Both sides can be rebuilt from the pieces: kept and out are the words of the earlier paragraph, kept and in those of the later one.
 */
export const changesInReport = (before: ReadonlyArray<SaidPart>, after: ReadonlyArray<SaidPart>): ReadonlyArray<PartChange> =>
  steps(before, after, (one, other) => one.under === other.under && one.text === other.text).flatMap((step) => {
    if ('kept' in step) return [];
    const { gone, come } = step;
    // An answer is compared with the answer to the same question before it is compared with whatever stands in its place.
    const left = [...gone];
    const changes = come.map((is): PartChange => {
      const same = is.under === '' ? mostAlike(is.text, left) : left.findIndex(({ under }) => under === is.under);
      const [was] = same >= 0 ? left.splice(same, 1) : [];
      return { under: is.under, pieces: was === undefined ? [{ was: 'in', text: is.text }] : wordByWord(was.text, is.text) };
    });
    return [...left.map(({ under, text }): PartChange => ({ under, pieces: [{ was: 'out', text }] })), ...changes];
  });

/** The paragraph under no question that has most words in common with this one, at least a third of its own; -1 where there is none. */
const mostAlike = (text: string, among: ReadonlyArray<SaidPart>): number => {
  const words = new Set(plainWords(text));
  let best = { at: -1, share: 1 / 3 };
  for (const [at, other] of among.slice(0, mostCompared).entries()) {
    if (other.under !== '') continue;
    const theirs = plainWords(other.text);
    const share = theirs.filter((word) => words.has(word)).length / Math.max(1, theirs.length, words.size);
    if (share > best.share) best = { at, share };
  }
  return best.at;
};

const plainWords = (text: string): ReadonlyArray<string> => text.match(/\S+/gu) ?? [];

/** How many paragraphs that went are looked through for the one that was reworded: it stands near the first that is left. */
const mostCompared = 40;

/** A paragraph of more words than this on both sides is shown as taken out and put in whole: comparing it would hold up the desk. */
const mostWords = 2_000;

const wordByWord = (before: string, after: string): ReadonlyArray<Piece> => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > mostWords && is.length > mostWords)
    return [
      { was: 'out', text: before },
      { was: 'in', text: after },
    ];
  return joined(
    steps(was, is, (one, other) => one === other).flatMap(
      (step): ReadonlyArray<Piece> =>
        'kept' in step
          ? [{ was: 'kept', text: step.kept }]
          : [
              { was: 'out', text: step.gone.join('') },
              { was: 'in', text: step.come.join('') },
            ],
    ),
  );
};

/** Each with the space after it, so that words which changed beside each other are one piece. */
const wordsOf = (text: string): ReadonlyArray<string> => text.match(/^\s+|\S+\s*/gu) ?? [];

const joined = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.was === piece.was) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
};
