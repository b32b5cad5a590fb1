import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
// The half that parses, in this same thread: whatever a file does to it ends with the thread.
import 'pdfjs-dist/build/pdf.worker.mjs';
import type { PlacedWords } from '../../core/returned/report-page.ts';
import type { ThreadAnswer, ThreadAsked } from './thread-words.ts';

/**
 * A thread of its own for one PDF from outside: it is parsed and drawn here and nowhere else, with no page, no script of the file's, no
 * fonts but those in the file and our own, and nothing fetched but what the app serves itself (security.md A3, B6).
 */
addEventListener('message', ({ ports: [port] }) => {
  if (port === undefined) return;
  let opened: PDFDocumentProxy | undefined;
  port.onmessage = async ({ data }: MessageEvent<ThreadAsked>) => {
    const reply = (answer: ThreadAnswer, moved: Transferable[] = []): void => port.postMessage(answer, moved);
    try {
      if (data.ask === 'open') {
        opened = await open(data.bytes);
        reply({ id: data.id, told: 'opened', pages: Math.min(opened.numPages, data.mostPages), all: opened.numPages });
      } else if (opened === undefined) {
        throw new Error('Nothing is open');
      } else if (data.ask === 'words') {
        reply({ id: data.id, told: 'words', ...(await wordsOf(opened, data.page)) });
      } else {
        const picture = await drawn(opened, data.page, data.width);
        reply({ id: data.id, told: 'drawn', picture }, [picture]);
      }
    } catch (error) {
      // A code and no words of the file (S4).
      reply({
        id: data.id,
        told: 'fault',
        why: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken',
      });
    }
  };
});

/** What pdf.js needs beside itself is built into this folder (electron.vite.config.ts). */
const own = new URL('/pdf/', self.location.href).href;

/** In pixels, inclusive: an A4 page scanned at 600 dots to the inch. A larger picture is left out. */
const mostPixels = 36_000_000;

const open = (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${own}cmaps/`,
    standardFontDataUrl: `${own}standard_fonts/`,
    wasmUrl: `${own}wasm/`,
    useWorkerFetch: true,
    // Our policy allows no WebAssembly in the window: the same decoders as scripts.
    useWasm: false,
    // Letters are drawn as shapes: no font of the file's reaches the system.
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    enableXfa: false,
    maxImageSize: mostPixels,
    verbosity: 0,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
  }).promise;

/** Where every piece of a page's words stands on it, as the page is shown. */
const wordsOf = async (
  opened: PDFDocumentProxy,
  number: number,
): Promise<{ readonly width: number; readonly height: number; readonly said: ReadonlyArray<PlacedWords> }> => {
  const page = await opened.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const said = items.slice(0, mostPieces).flatMap((item): ReadonlyArray<PlacedWords> => {
    if (!('str' in item)) return [];
    const at = multiplied(transform, item.transform as ReadonlyArray<number>);
    const size = Math.hypot(at[2] ?? 0, at[3] ?? 0);
    // Words that run up or down are as wide as they are high.
    const isUpright = Math.abs(at[1] ?? 0) > Math.abs(at[0] ?? 0);
    const [left = 0, foot = 0] = [at[4], at[5]];
    return [
      isUpright
        ? { text: item.str, left: left - size, top: (at[1] ?? 0) > 0 ? foot : foot - item.width, width: size, height: item.width }
        : { text: item.str, left, top: foot - 0.8 * size, width: item.width, height: size },
    ];
  });
  return { width, height, said };
};

const mostPieces = 20_000;

const multiplied = (one: ReadonlyArray<number>, other: ReadonlyArray<number>): ReadonlyArray<number> => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** A page as a picture `width` pixels wide, on white. A page of an odd shape is drawn smaller. */
const drawn = async (opened: PDFDocumentProxy, number: number, width: number): Promise<ImageBitmap> => {
  const page = await opened.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const wanted = width / size.width;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas');
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
    // Notes and fields that somebody put on the page belong to it; nothing of them acts.
    annotationMode: 1,
  }).promise;
  page.cleanup();
  return canvas.transferToImageBitmap();
};

/** Where pdf.js draws in between; it knows only the canvases of a page by itself. */
class OffscreenCanvases {
  create(width: number, height: number): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D | null } {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: { readonly canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(made: { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null }): void {
    made.canvas = null;
    made.context = null;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

/** Filters are elements of a page, and here is none: pdf.js does their work itself. */
class NoFilters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addKnockoutFilter(): string {
    return 'none';
  }
  destroy(): void {}
}
