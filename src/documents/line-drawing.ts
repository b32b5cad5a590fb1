import { zlibSync } from 'fflate';

/** A white sheet that lines are drawn on in black, smooth at their edges; the unit is the pixel. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row: 255 is white. */
  readonly pixels: Uint8Array;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const blankSheet = (width: number, height: number): Sheet => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(255),
});

/** Half of how thick a line is. */
const half = 1.6;

/** A straight line from point to point, all of them one after another. */
export const drawLine = (sheet: Sheet, ...points: ReadonlyArray<Point>): void => {
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from !== undefined) ink(sheet, boxOf(from, to), (at) => distanceTo(at, from, to));
  }
};

/** A broken line. */
export const drawDashes = (sheet: Sheet, from: Point, to: Point): void => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const at = (along: number): Point => ({
    x: from.x + ((to.x - from.x) * along) / length,
    y: from.y + ((to.y - from.y) * along) / length,
  });
  for (let along = 0; along < length; along += 16) drawLine(sheet, at(along), at(Math.min(length, along + 9)));
};

export const drawCircle = (sheet: Sheet, { x, y }: Point, radius: number): void =>
  ink(sheet, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, (at) =>
    Math.abs(Math.hypot(at.x - x, at.y - y) - radius),
  );

/** A whole number above 0, its middle at `at`, in strokes: no letters are needed, and so no font that another machine has not. */
export const drawNumber = (sheet: Sheet, at: Point, number: number): void => {
  const digits = [...String(number)];
  for (const [index, digit] of digits.entries()) {
    const left = at.x + (index - digits.length / 2) * 18 + 3;
    for (const stroke of strokes[Number(digit)] ?? '') {
      const [from, to] = segments[stroke as keyof typeof segments];
      drawLine(sheet, onDigit(from, left, at.y), onDigit(to, left, at.y));
    }
  }
};

const onDigit = ([x, y]: readonly [number, number], left: number, middle: number): Point => ({
  x: left + x * 11,
  y: middle + (y - 1) * 10,
});

/** The strokes of a digit as a clock on a table shows it: a to f around, g across the middle. */
const segments = {
  a: [
    [0, 0],
    [1, 0],
  ],
  b: [
    [1, 0],
    [1, 1],
  ],
  c: [
    [1, 1],
    [1, 2],
  ],
  d: [
    [0, 2],
    [1, 2],
  ],
  e: [
    [0, 1],
    [0, 2],
  ],
  f: [
    [0, 0],
    [0, 1],
  ],
  g: [
    [0, 1],
    [1, 1],
  ],
} as const satisfies { readonly [name: string]: readonly [readonly [number, number], readonly [number, number]] };
const strokes = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgcde', 'abc', 'abcdefg', 'abcdfg'] as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const boxOf = (one: Point, other: Point): Box => ({
  left: Math.min(one.x, other.x),
  top: Math.min(one.y, other.y),
  right: Math.max(one.x, other.x),
  bottom: Math.max(one.y, other.y),
});

/** Blackens each pixel near `box` by how near it is to the line. */
const ink = ({ width, height, pixels }: Sheet, { left, top, right, bottom }: Box, distance: (at: Point) => number): void => {
  for (let y = Math.max(0, Math.floor(top - 3)); y <= Math.min(height - 1, Math.ceil(bottom + 3)); y += 1)
    for (let x = Math.max(0, Math.floor(left - 3)); x <= Math.min(width - 1, Math.ceil(right + 3)); x += 1) {
      const covered = Math.min(1, Math.max(0, half + 0.5 - distance({ x, y })));
      const place = y * width + x;
      pixels[place] = Math.min(pixels[place] ?? 255, Math.round(255 * (1 - covered)));
    }
};

const distanceTo = (at: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
};

/** The sheet as a PNG file of grey tones (ISO/IEC 15948). The same sheet gives the same bytes (X8), and nothing is in them but pixels. */
export const asPng = ({ width, height, pixels }: Sheet): Uint8Array => {
  const rows = new Uint8Array(height * (width + 1));
  // Each row says first how it is filtered: not at all.
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = [...bigEndian(width), ...bigEndian(height), 8, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', Uint8Array.from(header)),
    ...chunk('IDAT', zlibSync(rows, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
};

const chunk = (name: string, data: Uint8Array): ReadonlyArray<number> => {
  const named = Uint8Array.from([...[...name].map((letter) => letter.charCodeAt(0)), ...data]);
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))];
};

const bigEndian = (number: number): ReadonlyArray<number> => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);

/** The check sum that a PNG carries after each part. */
const crc32 = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};
