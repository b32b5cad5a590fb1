import { textInPicture } from '../../core/attendance/read-bar-code.ts';
import type { OpenPdf } from '../pdf/open-pdf.ts';

/** What a bar code in a scanned picture says; undefined where none can be made out. Nothing leaves the window. */
export const barCodeIn = async (picture: Blob): Promise<string | undefined> => {
  const drawn = await createImageBitmap(picture).catch(() => undefined);
  return drawn === undefined ? undefined : textIn(drawn);
};

/** The same for a PDF, page after page as each looks, however its scanner packed it. Only its first pages are looked at. */
export const barCodeInPdf = async (pdf: OpenPdf): Promise<string | undefined> => {
  for (let page = 1; page <= Math.min(pdf.pages, mostScanned); page += 1) {
    const drawn = await pdf.draw(page, across);
    const said = drawn.ok ? textIn(drawn.value) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
};

/** An attendance sheet has two pages, or a few. */
const mostScanned = 20;
/** In pixels: a page at some 250 to an inch. */
const across = 2_000;

/** In pixels a side: a page at 400 to an inch. What is larger is drawn smaller. */
const largest = 4_700;

/** Closes the picture. */
const textIn = (drawn: ImageBitmap): string | undefined => {
  const scale = Math.min(1, largest / Math.max(drawn.width, drawn.height));
  const [width, height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(drawn, 0, 0, width, height);
  drawn.close();
  if (context === null) return undefined;
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3;
  return textInPicture({ width, height, pixels });
};
