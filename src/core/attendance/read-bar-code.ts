import { startB, stop, widths } from './bar-code.ts';

/** A picture in grey, one byte a pixel, row by row: 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * What a bar code of ours in a scan says; undefined where none can be made out. The page may lie upside down or on its side. A line across
 * it is read for itself and counts only where its check sum is right: half a code, or a signature over it, is no code.
 */
export const textInPicture = ({ width, height, pixels }: GreyPicture): string | undefined => {
  for (let y = 0; y < height; y += step) {
    const said = textInLine(pixels.subarray(y * width, (y + 1) * width));
    if (said !== undefined) return said;
  }
  for (let x = 0; x < width; x += step) {
    const line = new Uint8Array(height);
    for (let y = 0; y < height; y += 1) line[y] = pixels[y * width + x] ?? 255;
    const said = textInLine(line);
    if (said !== undefined) return said;
  }
  return undefined;
};

/** In pixels: a code 16 millimetres high is crossed by many lines at any resolution of a scanner. */
const step = 3;

/** White and black in turn, white first, as lengths in pixels. */
const runsOf = (line: Uint8Array): ReadonlyArray<number> => {
  let [darkest, lightest] = [255, 0];
  for (const pixel of line) {
    if (pixel < darkest) darkest = pixel;
    if (pixel > lightest) lightest = pixel;
  }
  if (lightest - darkest < 60) return [];
  const middle = (darkest + lightest) / 2;
  const runs: number[] = [];
  let isBlack = false;
  let length = 0;
  for (const pixel of line) {
    if (pixel < middle === isBlack) length += 1;
    else {
      runs.push(length);
      isBlack = !isBlack;
      length = 1;
    }
  }
  runs.push(length);
  return runs;
};

const textInLine = (line: Uint8Array): string | undefined => {
  const runs = runsOf(line);
  return textIn(runs) ?? textIn(turned(runs));
};

/** From its other end; what is white stays in the even places. */
const turned = (runs: ReadonlyArray<number>): ReadonlyArray<number> =>
  runs.length % 2 === 1 ? [...runs].reverse() : [0, ...[...runs].reverse()];

const textIn = (runs: ReadonlyArray<number>): string | undefined => {
  for (let at = 1; at + 6 < runs.length; at += 2) {
    const module = sumOf(runs, at, 6) / 11;
    if ((runs[at - 1] ?? 0) < 5 * module || valueAt(runs, at) !== startB) continue;
    const said = textFrom(runs, at + 6);
    if (said !== undefined) return said;
  }
  return undefined;
};

const textFrom = (runs: ReadonlyArray<number>, from: number): string | undefined => {
  const values: number[] = [];
  for (let at = from; at + 6 < runs.length; at += 6) {
    const value = valueAt(runs, at);
    if (value === undefined) return undefined;
    if (value !== stop) {
      values.push(value);
      continue;
    }
    const check = values.pop();
    const sum = (startB + values.reduce((so, one, place) => so + one * (place + 1), 0)) % 103;
    if (check !== sum || values.length === 0 || values.some((one) => one > 94)) return undefined;
    return String.fromCharCode(...values.map((one) => one + 32));
  }
  return undefined;
};

/** The value whose widths these six are nearest to; undefined where they are near to none. The stop is known by its first six. */
const valueAt = (runs: ReadonlyArray<number>, at: number): number | undefined => {
  const total = sumOf(runs, at, 6);
  if (total < 11) return undefined;
  let best: { readonly value: number; readonly off: number } | undefined;
  for (const [value, pattern] of widths.entries()) {
    let off = 0;
    for (let place = 0; place < 6; place += 1) {
      const away = Math.abs(((runs[at + place] ?? 0) * 11) / total - Number(pattern[place]));
      if (away > 0.75) {
        off = Number.POSITIVE_INFINITY;
        break;
      }
      off += away;
    }
    if (off < (best?.off ?? mostOff)) best = { value, off };
  }
  return best?.value;
};

/** In modules, over all six widths. */
const mostOff = 2.6;

const sumOf = (runs: ReadonlyArray<number>, from: number, count: number): number => {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += runs[at] ?? 0;
  return sum;
};
