import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CarriedMark, ReportToRead } from '../../../contract/reading.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { ReportFileId, SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';
import { FindInPack } from './find-in-pack.tsx';
import { type ChildOfSitting, OwnWordsList } from './own-words.tsx';
import { goTo, type ReadingPlace } from './passage.ts';
import { ReadingReport } from './reading-report.tsx';
import { useReadingPdfs } from './use-reading-pdfs.ts';

/** A report that was kept just now: the reader opens at it. */
export interface OpenedReport {
  readonly reportId: ReportFileId;
  /** What is said of it. */
  readonly title: string;
}

/** Every report in one scroll, the children's own words first, with what the reader marks for themselves (RP04). */
export const ReadingPack = ({
  sittingId,
  agencies,
  list,
  opened,
  isOpen,
}: {
  /** Whether what the reports recommend can still be entered. */
  readonly isOpen: boolean;
  readonly opened: OpenedReport | undefined;
  readonly sittingId: SittingId;
  readonly agencies: ReadonlyArray<Invitee>;
  readonly list: ReadonlyArray<ChildOfSitting>;
}) => {
  const styles = useStyles();
  const shown = useRef<HTMLDivElement>(null);
  const pack = useLive('reading.pack', { sittingId });
  const [place, setPlace] = useState<ReadingPlace>();
  const faults = useReadingPdfs(pack?.ok === true ? pack.value : nothing);
  const isThere = pack?.ok === true && pack.value.some(({ report }) => report.id === opened?.reportId);
  const openedId = isThere ? opened?.reportId : undefined;
  // With the report itself, not after it: whoever is quick is not taken back to its heading.
  useLayoutEffect(() => {
    if (openedId === undefined) return;
    const heading = document.querySelector<HTMLElement>(`[data-report="${openedId}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [openedId]);
  if (pack === undefined) return <Loading label="Opening the reports" />;
  if (!pack.ok) return <Notice {...messageFor(pack.error)} />;
  const called = ({ inviteeId }: ReportToRead): string => {
    const invitee = agencies.find(({ id }) => id === inviteeId);
    return invitee?.agencyName || invitee?.name || 'An agency that is no longer on the list';
  };
  const missing = agencies.filter(({ id }) => !pack.value.some(({ inviteeId }) => inviteeId === id));
  return (
    <div className={styles.pack} ref={shown}>
      <div role="status">{opened !== undefined && <Notice tone="good" title={opened.title} />}</div>
      <p className={styles.lead}>
        Only you see what you mark here, and it is in nobody’s copy. Choose a paragraph with the mouse or the arrow keys; select
        some of its words to mark only those.
      </p>
      <FindInPack within={shown} of={pack.value} />
      <nav aria-label="In this pack" className={styles.contents}>
        <ul className={styles.links}>
          {pack.value.map((one) => (
            <li key={one.report.id}>
              <Link as="button" onClick={() => goTo({ reportId: one.report.id, part: 0 })}>
                {called(one)}
              </Link>{' '}
              {one.marks.length > 0 && `(${counted(one.marks.length, 'mark')})`}
            </li>
          ))}
        </ul>
        <Bookmarks pack={pack.value} called={called} />
      </nav>
      <OwnWordsList list={list} />
      {pack.value.length === 0 && (
        <EmptyState title="No report is kept yet.">Keep the files that come back under Register; they are read here.</EmptyState>
      )}
      {pack.value.map((one) => (
        <ReadingReport
          key={one.report.id}
          calledBy={called(one)}
          {...one}
          list={list}
          isOpen={isOpen}
          place={place}
          onPlace={setPlace}
          unread={faults.get(one.report.id)}
        />
      ))}
      {missing.length > 0 && pack.value.length > 0 && (
        <p className={styles.lead}>
          No file is kept from: {missing.map(({ agencyName, name }) => agencyName || name).join('; ')}.
        </p>
      )}
    </div>
  );
};

const nothing: ReadonlyArray<ReportToRead> = [];

/** What was bookmarked and noted, to be gone back to; what went from a report stands with that report. */
const Bookmarks = ({
  pack,
  called,
}: {
  readonly pack: ReadonlyArray<ReportToRead>;
  readonly called: (one: ReportToRead) => string;
}) => {
  const styles = useStyles();
  const kept = pack.flatMap((one) =>
    one.marks.flatMap((mark) =>
      mark.kind === 'highlight' || mark.at.state === 'gone' ? [] : [{ one, mark, part: mark.at.part }],
    ),
  );
  if (kept.length === 0) return null;
  return (
    <ul aria-label="Bookmarks and notes" className={styles.links}>
      {kept.map(({ one, mark, part }) => (
        <li key={mark.id}>
          <Link as="button" onClick={() => goTo({ reportId: one.report.id, part })}>
            {called(one)}: {beginning(mark)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

const beginning = ({ note, quote }: CarriedMark): string => {
  const text = note || quote;
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
};

const useStyles = makeStyles({
  pack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  lead: { margin: '0', maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
  contents: { display: 'flex', flexWrap: 'wrap', gap: '8px 48px' },
  links: { margin: '0', paddingLeft: '20px', maxWidth: '60ch' },
});
