import type { LocalDate } from '../core/local-date.ts';
import { steps } from '../core/steps.ts';
import { type Block, type DocumentModel, type Mark, notice, type Run, type Runs, textOf, type UprightBlock } from './model.ts';

/** Whose changes they are, and of which day. */
export interface MarkedAs {
  readonly by: string;
  readonly on: LocalDate;
  /** The version before, and why it was changed, in words that name nobody. */
  readonly since: string;
  readonly reasons: ReadonlyArray<string>;
}

/**
 * The later of two versions with everything that changed since the earlier one marked, as tracked changes in Word (WD07): accepting all of
 * them gives the later version word for word, rejecting them the words of the earlier one. Headings are not marked.
 */
export const withChangesMarked = (
  before: DocumentModel,
  after: DocumentModel,
  { by, on, since, reasons }: MarkedAs,
): DocumentModel => {
  let marks = 0;
  const mark = (kind: Mark['kind'], text: string, voice: Run['voice']): Run => {
    marks += 1;
    return { text, voice, mark: { kind, by, on, number: marks } };
  };
  const all = (kind: Mark['kind'], words: Runs): Runs => words.map(({ text, voice }) => mark(kind, text, voice));
  const compared = (was: Runs, is: Runs): Runs => marked(was, is, mark);
  const earlier = leavesOf(before.blocks);
  const later = leavesOf(after.blocks);
  /** By the place of a leaf in the later version: what it becomes, and what was taken out before it. */
  const becomes = new Map<number, Leaf>();
  const goneBefore = new Map<number, ReadonlyArray<Runs>>();
  let at = 0;
  for (const step of steps(earlier, later, (one, other) => keyOf(one) === keyOf(other))) {
    if ('kept' in step) {
      at += 1;
      continue;
    }
    step.come.forEach((leaf, index) => {
      const was = step.gone[index];
      becomes.set(at + index, was === undefined ? leaf.map((cell) => all('in', cell)) : pair(was, leaf, compared));
    });
    const rest = step.gone.slice(step.come.length).map((leaf) => all('out', joined(leaf)));
    at += step.come.length;
    if (rest.length > 0) goneBefore.set(at, rest);
  }
  let next = 0;
  const take = (leaf: Leaf): { readonly leaf: Leaf; readonly gone: ReadonlyArray<Runs> } => {
    const place = next;
    next += 1;
    return { leaf: becomes.get(place) ?? leaf, gone: goneBefore.get(place) ?? [] };
  };
  const blocks = after.blocks.flatMap((block) => redrawn(block, take));
  const last = (goneBefore.get(later.length) ?? []).map(asParagraph);
  const head = notice(
    `Changes since version ${since} are marked: what was put in is underlined, what was taken out is struck through.${reasons.length === 0 ? '' : ` Why: ${reasons.join(' ')}`}`,
  );
  return { ...after, blocks: [head, ...blocks, ...last] };
};

/** What is compared as one: a paragraph, an item of a list, or a row of a table with its cells. */
type Leaf = ReadonlyArray<Runs>;

const leavesOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Leaf> => blocks.flatMap(leavesOfOne);

const leavesOfOne = (block: Block): ReadonlyArray<Leaf> => {
  switch (block.block) {
    case 'paragraph':
    case 'notice':
      return [[block.runs]];
    case 'list':
      return block.items.map((item) => [item]);
    case 'table':
      return block.rows;
    case 'landscape':
      return leavesOf(block.blocks);
    case 'title':
    case 'heading':
    case 'picture':
    case 'page-break':
      return [];
  }
};

const keyOf = (leaf: Leaf): string => leaf.map(textOf).join('\t');

const joined = (leaf: Leaf): Runs =>
  leaf
    .filter((cell) => textOf(cell) !== '')
    .flatMap((cell, index) => (index === 0 ? cell : [{ text: ' – ', voice: 'plain' } as const, ...cell]));

const pair = (was: Leaf, is: Leaf, compared: (was: Runs, is: Runs) => Runs): Leaf =>
  was.length === is.length
    ? is.map((cell, index) => compared(was[index] ?? [], cell))
    : is.map((cell, index) => compared(index === 0 ? joined(was) : [], cell));

/** Word by word: what stays keeps its voice, what went and came is marked where it stood. */
const marked = (was: Runs, is: Runs, mark: (kind: Mark['kind'], text: string, voice: Run['voice']) => Run): Runs =>
  steps(wordsOf(was), wordsOf(is), (one, other) => one.text === other.text).flatMap((step): Runs => {
    if ('kept' in step) return [step.kept];
    return [
      ...together(step.gone).map(({ text, voice }) => mark('out', text, voice)),
      ...together(step.come).map(({ text, voice }) => mark('in', text, voice)),
    ];
  });

const wordsOf = (words: Runs): ReadonlyArray<Run> =>
  words.flatMap(({ text, voice }) => (text.match(/\s+|[^\s]+/gu) ?? []).map((part) => ({ text: part, voice })));

const together = (words: Runs): Runs => {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.voice === word.voice) runs[runs.length - 1] = { ...last, text: last.text + word.text };
    else runs.push(word);
  }
  return runs;
};

const asParagraph = (runs: Runs): UprightBlock => ({ block: 'paragraph', runs });

type Take = (leaf: Leaf) => { readonly leaf: Leaf; readonly gone: ReadonlyArray<Runs> };

/** What was taken out between the rows of a table stands before the table: a row that is half there would be no row. */
const redrawn = (block: Block, take: Take): ReadonlyArray<Block> => {
  switch (block.block) {
    case 'paragraph':
    case 'notice': {
      const { leaf, gone } = take([block.runs]);
      return [...gone.map(asParagraph), { ...block, runs: leaf[0] ?? [] }];
    }
    case 'list': {
      const items = block.items.map((item) => take([item]));
      return [{ ...block, items: items.flatMap(({ leaf, gone }) => [...gone, leaf[0] ?? []]) }];
    }
    case 'table': {
      const rows = block.rows.map(take);
      return [...rows.flatMap(({ gone }) => gone.map(asParagraph)), { ...block, rows: rows.map(({ leaf }) => leaf) }];
    }
    case 'landscape':
      return [{ ...block, blocks: block.blocks.flatMap((inner) => redrawn(inner, take) as ReadonlyArray<UprightBlock>) }];
    case 'title':
    case 'heading':
    case 'picture':
    case 'page-break':
      return [block];
  }
};
