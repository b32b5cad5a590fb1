import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf } from './bar-code.ts';
import { type GreyPicture, textInPicture } from './read-bar-code.ts';

/** A scanned page with a code on it: `scale` pixels to a module, paper and ink of their own grey, and every pixel off by a little. */
const scanned = (text: string, { scale, ink, paper, noise }: Scan): GreyPicture => {
  const bars = barsOf(text);
  const [width, height] = [Math.ceil((bars.reduce((sum, bar) => sum + bar, 0) + 40) * scale), 60];
  const line = new Uint8Array(width).fill(paper);
  let at = 20;
  for (const [index, bar] of bars.entries()) {
    if (index % 2 === 0) line.fill(ink, Math.round(at * scale), Math.round((at + bar) * scale));
    at += bar;
  }
  const pixels = new Uint8Array(width * height).fill(paper);
  for (let y = 20; y < 50; y += 1) pixels.set(line, y * width);
  for (const [place, pixel] of pixels.entries()) pixels[place] = pixel + ((place * 7919) % 13 < 6 ? noise : -noise);
  return { width, height, pixels };
};
interface Scan {
  readonly scale: number;
  readonly ink: number;
  readonly paper: number;
  readonly noise: number;
}
const anyScan = fc.record({
  scale: fc.double({ min: 1.8, max: 6, noNaN: true }),
  ink: fc.integer({ min: 20, max: 90 }),
  paper: fc.integer({ min: 190, max: 235 }),
  noise: fc.integer({ min: 0, max: 20 }),
});
const anyReference = fc.stringMatching(/^[A-Z]{2,4}-20[0-9]{2}-[0-9]{3,4}\/[0-9]{1,2}$/);

const upsideDown = ({ width, height, pixels }: GreyPicture): GreyPicture => ({ width, height, pixels: pixels.toReversed() });
const onItsSide = ({ width, height, pixels }: GreyPicture): GreyPicture => ({
  width: height,
  height: width,
  pixels: Uint8Array.from({ length: width * height }, (_, at) => pixels[(at % height) * width + Math.floor(at / height)] ?? 255),
});

test('AT08: the code of a scan is read at any resolution, grey and noise, also upside down and on its side', () => {
  fc.assert(
    fc.property(anyReference, anyScan, (reference, scan) => {
      const page = scanned(reference, scan);
      for (const lying of [page, upsideDown(page), onItsSide(page), upsideDown(onItsSide(page))])
        expect(textInPicture(lying)).toBe(reference);
    }),
    { numRuns: 60 },
  );
});

test('AT08: a code of which a part is covered is read as nothing, never as another one', () => {
  fc.assert(
    fc.property(anyReference, anyScan, fc.double({ min: 0.15, max: 0.8, noNaN: true }), (reference, scan, from) => {
      const page = scanned(reference, scan);
      const covered = Uint8Array.from(page.pixels);
      for (let y = 0; y < page.height; y += 1)
        covered.fill(
          scan.ink,
          y * page.width + Math.floor(from * page.width),
          y * page.width + Math.floor((from + 0.06) * page.width),
        );
      expect([undefined, reference]).toContain(textInPicture({ ...page, pixels: covered }));
    }),
    { numRuns: 100 },
  );
});

test('AT08: a page without a code says nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 400, maxLength: 4_000 }), (pixels) => {
      expect(textInPicture({ width: 40, height: Math.floor(pixels.length / 40), pixels })).toBeUndefined();
    }),
  );
});
