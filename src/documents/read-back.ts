import type { StatementId } from '../core/identifiers.ts';
import { steps } from '../core/steps.ts';
import { type Change, type Part, partsOf } from './compare.ts';
import type { Block, DocumentModel } from './model.ts';

/** A line of the record whose words somebody changed in Word. */
export interface EditedLine {
  readonly id: StatementId;
  readonly under: string;
  readonly was: string;
  readonly becomes: string;
}

/** What somebody changed in a Word file of ours: lines that can be taken over, and everything else, to be looked at (WD08). */
export interface ReadBack {
  readonly lines: ReadonlyArray<EditedLine>;
  readonly others: ReadonlyArray<Change>;
}

/** One thing that a returned file says: a paragraph, or the cells of a row. */
export interface Returned {
  readonly text: string;
  readonly cells: ReadonlyArray<string>;
}

/**
 * Compares a returned file with what was written into it. A line is found by its printed number, wherever it was moved to and whatever
 * program saved it; only where its number, its marking and its source stand as they were are the words between them taken for its
 * new words. Everything else, also a number that stands there twice, is told as it is and put in no line.
 */
export const readBack = (
  model: DocumentModel,
  statements: ReadonlyArray<{ readonly id: StatementId; readonly text: string }>,
  returned: ReadonlyArray<Returned>,
): ReadBack => {
  const written = partsOf(model);
  const come = saidIn(model, returned);
  const found = written.flatMap((part) => lineIn(part, statements) ?? []);
  const settled = new Set<Part>();
  const taken = new Set<number>();
  const lines: EditedLine[] = [];
  for (const line of found) {
    const those = come.flatMap((text, at) => (text.startsWith(line.number) && !taken.has(at) ? [{ text, at }] : []));
    const [one] = those;
    const same = those.find(({ text }) => text === line.part.text);
    if (same !== undefined) {
      settled.add(line.part);
      taken.add(same.at);
      continue;
    }
    const words = those.length === 1 && one !== undefined ? wordsBetween(line, one.text) : null;
    if (one === undefined || words === null) continue;
    settled.add(line.part);
    taken.add(one.at);
    lines.push({ id: line.id, under: line.part.under, was: line.text, becomes: words });
  }
  const left = written.filter((part) => !settled.has(part));
  const rest = come.filter((_, at) => !taken.has(at)).map((text) => ({ under: '', text }));
  return { lines, others: othersOf(left, rest) };
};

interface Line {
  readonly id: StatementId;
  readonly part: Part;
  /** `9.3 `: no other line has it. */
  readonly number: string;
  readonly before: string;
  readonly after: string;
  /** The line as the record holds it. */
  readonly text: string;
}

/** The statement whose words a part prints; null where it prints none, or where two could be meant. */
const lineIn = (part: Part, statements: ReadonlyArray<{ readonly id: StatementId; readonly text: string }>): Line | null => {
  const number = /^\d+(?:\.\d+)+ /.exec(part.text)?.[0];
  if (number === undefined) return null;
  const fits = statements.filter(({ text }) => text !== '' && !text.includes('\n') && part.text.includes(text.trim()));
  // A short line may stand inside a longer one: the longest is the one that is printed.
  const [longest, next] = fits.toSorted((one, other) => other.text.length - one.text.length);
  if (longest === undefined || next?.text === longest.text) return null;
  const at = part.text.indexOf(longest.text.trim());
  return {
    id: longest.id,
    part,
    number,
    before: part.text.slice(0, at),
    after: part.text.slice(at + longest.text.trim().length),
    text: longest.text,
  };
};

/** Nothing is left of a line that was emptied: that is somebody's to decide, not a line without words. */
const wordsBetween = ({ before, after }: Line, text: string): string | null => {
  const ending = after.replace(/^\./, '');
  if (!text.startsWith(before) || !text.endsWith(ending)) return null;
  const words = text.slice(before.length, text.length - ending.length).trim();
  if (words === '') return null;
  // The full stop is the paper's where the line had none.
  return after.startsWith('.') && words.endsWith('.') ? words.slice(0, -1).trim() || null : words;
};

/** What a file says besides its headings and the heading rows of its tables, which are printed by us. */
const saidIn = (model: DocumentModel, returned: ReadonlyArray<Returned>): ReadonlyArray<string> => {
  const ours = new Set(headingsOf(model.blocks));
  return returned
    .map(({ text, cells }) =>
      (cells.length === 0 ? [text] : cells)
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .join(' – '),
    )
    .filter((text) => text !== '' && !ours.has(text));
};

const headingsOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> =>
  blocks.flatMap((block) => {
    if (block.block === 'landscape') return headingsOf(block.blocks);
    if (block.block === 'table')
      return [
        block.columns
          .map(({ heading }) => heading.trim())
          .filter(Boolean)
          .join(' – '),
      ];
    return block.block === 'heading' || block.block === 'title' ? [block.text.replace(/\s+/g, ' ').trim()] : [];
  });

const othersOf = (left: ReadonlyArray<Part>, rest: ReadonlyArray<Part>): ReadonlyArray<Change> => {
  const key = ({ text }: Part): string => text.replace(/\s+/g, ' ').trim();
  const here = new Set(rest.map(key));
  const there = new Set(left.map(key));
  // Something that only stands somewhere else says the same.
  const gone = left.filter((part) => !here.has(key(part)));
  const come = rest.filter((part) => !there.has(key(part)));
  return steps(gone, come, (one, other) => key(one) === key(other)).flatMap((step) => {
    if ('kept' in step) return [];
    return Array.from({ length: Math.max(step.gone.length, step.come.length) }, (_, at) => ({
      under: step.gone[at]?.under ?? '',
      said: step.gone[at]?.text ?? '',
      says: step.come[at]?.text ?? '',
    }));
  });
};
