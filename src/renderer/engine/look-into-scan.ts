import { partsOfPages } from '../../core/returned/report-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { barCodeIn, barCodeInPdf } from './bar-code-in.ts';

/** What a picture or PDF says of where it belongs. */
export interface LookedIntoScan {
  /** What its bar code says; undefined where there is none. */
  readonly reference: string | undefined;
  /** Its words; empty for a picture, and where none can be read. */
  readonly words: string;
}

/** Looks into a picture or a PDF that the engine found nothing dangerous in. */
export const lookIntoScan = async (file: File): Promise<LookedIntoScan> => {
  if (!/\.pdf$/i.test(file.name)) return { reference: await barCodeIn(file), words: '' };
  const opened = await openPdf(await file.arrayBuffer());
  if (!opened.ok) return { reference: undefined, words: '' };
  const pdf = opened.value;
  // Words first: a page that takes too long to draw ends the thread, and what it said is still known.
  const pages = await pdf.read();
  const reference = await barCodeInPdf(pdf);
  pdf.close();
  const words = pages.ok ? partsOfPages(pages.value).map(({ text }) => text) : [];
  return { reference, words: words.join('\n').slice(0, mostWords) };
};

/** Whoever a report is about is named long before this. */
const mostWords = 200_000;
