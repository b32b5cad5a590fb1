import { textInPicture } from '../../core/attendance/read-bar-code.ts';
import { scansInPdf } from '../../core/attendance/scans-in-pdf.ts';

/** What a bar code in a scanned picture or PDF says; undefined where none can be made out. Nothing leaves the window. */
export const barCodeIn = async (file: File): Promise<string | undefined> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pictures = isPdf(bytes) ? scansInPdf(bytes) : [bytes];
  for (const picture of pictures) {
    const said = await textIn(picture);
    if (said !== undefined) return said;
  }
  return undefined;
};

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** In pixels a side: a page at 400 to an inch. What is larger is drawn smaller. */
const largest = 4_700;

const textIn = async (picture: Uint8Array): Promise<string | undefined> => {
  const drawn = await createImageBitmap(new Blob([Uint8Array.from(picture)])).catch(() => undefined);
  if (drawn === undefined) return undefined;
  const scale = Math.min(1, largest / Math.max(drawn.width, drawn.height));
  const [width, height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return undefined;
  context.drawImage(drawn, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3;
  return textInPicture({ width, height, pixels });
};
