import { mostLetterPages } from '../../../contract/child-statements.ts';
import { type ReportPage, textOf } from '../../../core/returned/report-page.ts';
import { base64Of } from '../../engine/base64.ts';
import type { Desk } from '../../engine/desk.ts';
import { jpegOf } from '../../engine/picture-bytes.ts';
import { openPdf } from '../../pdf/open-pdf.ts';
import type { Message } from '../../ui/notice.tsx';

/** A child's letter that came as a PDF: each page as it looks, and the words in it. */
export interface LetterInPdf {
  /** In base64, each a JPEG file. */
  readonly pages: ReadonlyArray<string>;
  /** Empty where it was scanned. */
  readonly words: string;
}

/** In pixels: a page of handwriting is well read at that. */
const across = 1_200;

/** Opens it once the engine found nothing dangerous in it; nothing is kept. */
export const letterInPdf = async (desk: Desk, file: File): Promise<LetterInPdf | { readonly fault: Message }> => {
  const bytes = await file.arrayBuffer();
  const seen = await desk.call('dropped.recognise', { fileName: file.name, file: base64Of(bytes) });
  if (!seen.ok || seen.value.why !== '')
    return { fault: { title: 'This PDF is not opened.', next: seen.ok ? seen.value.why : 'It is too large: scan it in grey.' } };
  const opened = await openPdf(bytes);
  if (!opened.ok) return { fault: { title: opened.error } };
  const pdf = opened.value;
  if (pdf.all > mostLetterPages) {
    pdf.close();
    return {
      fault: { title: `A letter may have ${mostLetterPages} pages here; this has ${pdf.all}.`, next: 'Keep it in parts.' },
    };
  }
  const said = await pdf.read();
  const pages: string[] = [];
  for (let page = 1; page <= pdf.pages; page += 1) {
    const drawn = await pdf.draw(page, across);
    const picture = drawn.ok ? await jpegOf(drawn.value) : undefined;
    if (picture === undefined) {
      pdf.close();
      return { fault: { title: `Page ${page} cannot be drawn.`, next: 'Take a photo of it instead.' } };
    }
    pages.push(base64Of(picture));
  }
  pdf.close();
  // What one call of the browser shell takes (security.md B2).
  if (pages.join('').length > 4_500_000)
    return { fault: { title: 'Its pages are too large together.', next: 'Scan it in grey.' } };
  return { pages, words: said.ok ? wordsOf(said.value) : '' };
};

const wordsOf = (pages: ReadonlyArray<ReportPage>): string =>
  pages.flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n');
