import { barsOf, hasBars, quietModules } from '../core/attendance/bar-code.ts';
import { asPng, blankSheet } from './line-drawing.ts';
import type { UprightBlock } from './model.ts';

/** Pixels to a module. Printed at 96 to an inch a module is half a millimetre, which any office scanner resolves. */
const scale = 2;
/** In pixels: 16 millimetres. */
const height = 60;

/** The reference of a sitting as a bar code, for the scan of a signed sheet; none where a reference is no text for one. It says nothing but the reference. */
export const barCode = (reference: string): ReadonlyArray<UprightBlock> => {
  if (!hasBars(reference)) return [];
  const bars = barsOf(reference);
  const modules = bars.reduce((sum, bar) => sum + bar, 0) + 2 * quietModules;
  const sheet = blankSheet(modules * scale, height);
  let at = quietModules;
  for (const [index, bar] of bars.entries()) {
    if (index % 2 === 0)
      for (let y = 0; y < height; y += 1)
        sheet.pixels.fill(0, y * sheet.width + at * scale, y * sheet.width + (at + bar) * scale);
    at += bar;
  }
  return [
    {
      block: 'picture',
      type: 'png',
      data: Buffer.from(asPng(sheet)).toString('base64'),
      width: sheet.width,
      height,
      alt: `Bar code of the reference ${reference}`,
    },
  ];
};
