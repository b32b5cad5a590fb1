import { linesOf, type Run, type Runs } from '../model.ts';
import { letterWidth } from './arial.ts';

/** Where one line of a text begins and ends, as places in `flat`. Exclusive at its end; a line break that was typed is outside. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** Cleaned as every renderer cleans it, so that places in it are places in what is shown. */
export const flat = (runs: Runs): Runs => runs.map((run) => ({ ...run, text: linesOf(run.text).join('\n') }));

/**
 * The lines of a text between margins that are `width` twentieths of a point apart, in Arial of so many points. As Word does it: as many
 * words as fit, a space at the end of a line takes no room, a line may end after a hyphen or a dash, and a word that is longer than a
 * line is broken anywhere. There is always one line, and one after each line break. `spread` is how much further apart letters stand, in
 * twentieths of a point.
 */
export const linesIn = (runs: Runs, width: number, points: number, bold = false, spread = 0): ReadonlyArray<Line> => {
  const lines: Line[] = [];
  const unit = (points * 20) / 2048;
  let [at, from, used] = [0, 0, 0];
  // Where the line can end, and how much of it would be left over for the next.
  let end = -1;
  let sinceEnd = 0;
  const close = (to: number, next: number, left: number): void => {
    lines.push({ from, to });
    [from, used, end, sinceEnd] = [next, left, -1, 0];
  };
  for (const run of runs)
    for (const letter of run.text) {
      const after = at + letter.length;
      if (letter === '\n') close(at, after, 0);
      else {
        const wide = letterWidth(letter, bold || run.voice === 'strong') * unit + spread;
        const isSpace = letter === ' ' || letter === '\t';
        if (!isSpace && used + wide > width + tolerance && at > from) {
          if (end > from) close(end, end, sinceEnd);
          else close(at, at, 0);
        }
        used += wide;
        sinceEnd += wide;
        if (isSpace || isDash(letter)) [end, sinceEnd] = [after, 0];
      }
      at = after;
    }
  lines.push({ from, to: at });
  return lines;
};

/** A twentieth of a point: what adding up many widths may be out by. */
const tolerance = 1;

const isDash = (letter: string): boolean => letter === '-' || letter === '–' || letter === '—';

/** The runs between two places of a text that is `flat`; nothing is left of a run that has no letter there. */
export const between = (runs: Runs, from: number, to: number): Runs => {
  const found: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') found.push({ ...run, text });
    at += run.text.length;
  }
  return found;
};
