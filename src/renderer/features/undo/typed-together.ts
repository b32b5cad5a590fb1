import type { Step } from '../../engine/undo.ts';

/** One line of the list: a step, or the words typed into one line of the record one after another, and how many steps it takes back. */
export interface StepLine {
  readonly step: Step;
  /** With every step that came after it. */
  readonly takesBack: number;
}

/** The steps as they are read, the latest first: every word can be taken back by itself, and a sentence is told as one (LC14). */
export const typedTogether = (latestFirst: ReadonlyArray<Step>): ReadonlyArray<StepLine> => {
  const lines: StepLine[] = [];
  for (const [place, step] of latestFirst.entries()) {
    const later = lines.at(-1);
    const takesBack = place + 1;
    if (later !== undefined && later.step.lane === 'record' && step.lane === 'record' && isOneLine(later.step, step))
      lines[lines.length - 1] = { step: { ...later.step, undo: step.undo }, takesBack };
    else lines.push({ step, takesBack });
  }
  return lines;
};

const isOneLine = (later: Step, earlier: Step): boolean => {
  const line = typedInto(later);
  return line !== undefined && line === typedInto(earlier);
};

/** The line that a step does nothing else than type into. */
const typedInto = ({ redo }: Step): string | undefined => {
  const [only, ...more] = redo;
  return only?.edit === 'statement.text' && more.length === 0 ? only.id : undefined;
};
