import type { Picture } from './model.ts';

/** At the 96 pixels to an inch that Word counts with. */
export const twipsAPixel = 15;

/** How high a picture may be, in pixels: two thirds of a page. */
const highest = 640;

/** How large a picture is printed, in pixels: as wide as there is room for at most, and a small one is not blown up. `room` is in twentieths of a point. */
export const printedSize = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  room: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, room / twipsAPixel / width, highest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};
