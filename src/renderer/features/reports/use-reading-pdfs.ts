import { useEffect, useRef, useState } from 'react';
import type { ReportToRead } from '../../../contract/reading.ts';
import type { ReportFileId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import type { Message } from '../../ui/notice.tsx';
import { openKept } from './pdf-report.tsx';

/** Reads the PDFs of a pack that nobody has opened yet, one after the other, and keeps what they say; answers why one could not be read. */
export const useReadingPdfs = (pack: ReadonlyArray<ReportToRead>): ReadonlyMap<ReportFileId, Message> => {
  const desk = useDesk();
  const [faults, setFaults] = useState<ReadonlyMap<ReportFileId, Message>>(new Map());
  const tried = useRef(new Set<ReportFileId>());
  const isAtWork = useRef(false);
  const next = pack.find(({ report, pages }) => pages?.length === 0 && !tried.current.has(report.id))?.report.id;
  useEffect(() => {
    if (next === undefined || isAtWork.current) return;
    isAtWork.current = true;
    tried.current.add(next);
    const read = async (): Promise<Message | undefined> => {
      const opened = await openKept(desk, next);
      if ('fault' in opened) return opened.fault;
      const pages = await opened.pdf.read();
      opened.pdf.close();
      if (!pages.ok) return { title: pages.error };
      const kept = await desk.call('reading.keepPages', { reportId: next, pages: [...pages.value] });
      return kept.ok ? undefined : messageFor(kept.error);
    };
    void read().then((fault) => {
      isAtWork.current = false;
      // Said also where there is none: the next one is looked for.
      setFaults((before) => (fault === undefined ? new Map(before) : new Map(before).set(next, fault)));
    });
  }, [desk, next]);
  return faults;
};
