import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ReportFileId } from '../../../core/identifiers.ts';
import { isPicture, type ReportPage } from '../../../core/returned/report-page.ts';
import type { SaidPart } from '../../../core/returned/version-changes.ts';
import { bytesOf } from '../../engine/base64.ts';
import { type Desk, useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type OpenPdf, openPdf } from '../../pdf/open-pdf.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PdfPage, type PdfPageProps, type StandingMark } from './pdf-page.tsx';

/** A report that came as a PDF, page under page. It is open only while one of its pages is near the screen. */
export const PdfReport = ({
  reportId,
  calledBy,
  pages,
  parts,
  marks,
  ...page
}: Pick<PdfPageProps, 'current' | 'onPlace' | 'onMark'> & {
  readonly reportId: ReportFileId;
  readonly calledBy: string;
  readonly pages: ReadonlyArray<ReportPage>;
  readonly parts: ReadonlyArray<SaidPart>;
  readonly marks: ReadonlyArray<StandingMark>;
}) => {
  const styles = useStyles();
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const onNear = useCallback((number: number, isNear: boolean) => {
    setNear((before) => {
      if (before.has(number) === isNear) return before;
      const after = new Set(before);
      if (isNear) after.add(number);
      else after.delete(number);
      return after;
    });
  }, []);
  const { pdf, fault } = useOpen(reportId, near.size > 0);
  let first = 0;
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      <ol aria-label={`Report of ${calledBy}`} className={styles.pages}>
        {pages.map((one, at) => {
          const from = first;
          first += one.paragraphs.length + (isPicture(one) ? 1 : 0);
          const own = parts.slice(from, first).map(({ text }, index) => ({ at: from + index, text }));
          return (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so a page is known by its number.
              key={at}
              page={one}
              number={at + 1}
              of={pages.length}
              parts={own}
              reportId={reportId}
              marks={marks.filter((mark) => mark.at.part >= from && mark.at.part < first)}
              pdf={pdf}
              onNear={onNear}
              {...page}
            />
          );
        })}
      </ol>
      {pdf !== undefined && pdf.all > pages.length && (
        <p>
          Only the first {pages.length} of its {pdf.all} pages are shown. Open the report from the Register to read the rest.
        </p>
      )}
    </>
  );
};

/** The file of a kept PDF, opened; or why it is not. */
export const openKept = async (
  desk: Desk,
  reportId: ReportFileId,
): Promise<{ readonly pdf: OpenPdf } | { readonly fault: Message }> => {
  const kept = await desk.call('reading.file', { reportId });
  if (!kept.ok) return { fault: messageFor(kept.error) };
  const opened = await openPdf(bytesOf(kept.value.file).buffer);
  return opened.ok ? { pdf: opened.value } : { fault: { title: opened.error } };
};

/** In milliseconds: whoever scrolls on and comes back does not wait. */
const keptOpen = 10_000;

const useOpen = (
  reportId: ReportFileId,
  isWanted: boolean,
): { readonly pdf?: OpenPdf | undefined; readonly fault?: Message | undefined } => {
  const desk = useDesk();
  const [isHeld, setHeld] = useState(isWanted);
  const [found, setFound] = useState<{ readonly pdf?: OpenPdf; readonly fault?: Message }>({});
  useEffect(() => {
    if (isWanted) return setHeld(true);
    const later = setTimeout(() => setHeld(false), keptOpen);
    return () => clearTimeout(later);
  }, [isWanted]);
  useEffect(() => {
    if (!isHeld) return;
    let isGone = false;
    let close = (): void => {};
    void openKept(desk, reportId).then((opened) => {
      if ('pdf' in opened) close = opened.pdf.close;
      if (isGone) close();
      else setFound(opened);
    });
    return () => {
      isGone = true;
      close();
      setFound({});
    };
  }, [desk, reportId, isHeld]);
  return found;
};

const useStyles = makeStyles({
  pages: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
});
