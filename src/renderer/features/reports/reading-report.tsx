import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CarriedMark, ReportToRead } from '../../../contract/reading.ts';
import type { MarkKind } from '../../../core/returned/reading-mark.ts';
import { versionInWords } from '../../../core/returned/report-versions.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { MarkTools } from './mark-tools.tsx';
import { MarksOf } from './marks-of.tsx';
import type { ChildOfSitting } from './own-words.tsx';
import { passageAttributes, type ReadingPlace, type Selected } from './passage.ts';
import { PdfReport } from './pdf-report.tsx';
import { segmentsOf } from './segments.ts';
import { WhatItRecommends } from './what-it-recommends.tsx';

/** One report to be read, paragraph by paragraph, with the reader's own marks beside the words they stand on. */
export const ReadingReport = ({
  calledBy,
  report,
  parts,
  pages,
  marks,
  place,
  onPlace,
  unread,
  recommends,
  list,
  isOpen,
}: ReportToRead & {
  readonly list: ReadonlyArray<ChildOfSitting>;
  readonly isOpen: boolean;
  readonly calledBy: string;
  /** Why a PDF could not be read; undefined also while it is being read. */
  readonly unread: Message | undefined;
  readonly place: ReadingPlace | undefined;
  readonly onPlace: (place: ReadingPlace) => void;
}) => {
  const styles = useStyles();
  const headingId = useId();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const standing = marks.flatMap((mark) => (mark.at.state === 'gone' ? [] : [{ mark, at: mark.at }]));
  const isUnread = pages?.length === 0;
  // Nothing is gone from a report that was not read yet.
  const gone = isUnread ? [] : marks.filter(({ at }) => at.state === 'gone');
  const current = place?.reportId === report.id ? place.part : undefined;
  const mark = async (part: number, kind: MarkKind, selected: Selected | undefined, note: string): Promise<boolean> => {
    const whole = { from: 0, until: parts[part]?.text.length ?? 0 };
    const passage = kind === 'bookmark' ? whole : (selected ?? whole);
    const kept = await change('reading.mark', { reportId: report.id, kind, part, ...passage, note });
    setFault(kept.ok ? undefined : messageFor(kept.error));
    return kept.ok;
  };
  return (
    <section aria-labelledby={headingId} className={styles.report}>
      <h2 id={headingId} className={styles.title} data-report={report.id} tabIndex={-1}>
        {calledBy}
      </h2>
      <div className={styles.quiet}>{versionInWords(report, [report])}</div>
      {fault !== undefined && <Notice {...fault} />}
      {gone.length > 0 && (
        <div className={styles.gone}>
          <p className={styles.goneTitle}>Marked in an earlier version, and no longer in this one</p>
          <MarksOf marks={gone} />
        </div>
      )}
      <WhatItRecommends report={report} recommends={recommends} list={list} isOpen={isOpen} />
      {isUnread && (unread === undefined ? <Loading label="Reading the PDF" /> : <Notice tone="fault" {...unread} />)}
      {pages !== null && !isUnread && (
        <PdfReport
          reportId={report.id}
          calledBy={calledBy}
          pages={pages}
          parts={parts}
          marks={standing}
          current={current}
          onPlace={onPlace}
          onMark={mark}
        />
      )}
      {pages === null && (
        <ol aria-label={`Report of ${calledBy}`} className={styles.parts}>
          {parts.map((part, at) => {
            const own = standing.filter((one) => one.at.part === at);
            const under = part.under !== parts[at - 1]?.under ? part.under : '';
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so a paragraph is known by its place.
              <li key={at}>
                {under !== '' && <div className={styles.under}>{under}</div>}
                <Words
                  place={{ reportId: report.id, part: at }}
                  text={part.text}
                  marks={own.flatMap((one) => (one.mark.kind === 'bookmark' ? [] : [one.at]))}
                  isCurrent={current === at}
                  isEntry={at === (current ?? 0)}
                  onPlace={onPlace}
                  onMark={(...asked) => mark(at, ...asked)}
                />
                <MarksOf marks={own.map((one): CarriedMark => one.mark)} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
};

const Words = ({
  place,
  text,
  marks,
  isCurrent,
  isEntry,
  onPlace,
  onMark,
}: {
  readonly place: ReadingPlace;
  readonly text: string;
  readonly marks: ReadonlyArray<Selected>;
  readonly isCurrent: boolean;
  /** Where Tab comes into the report. */
  readonly isEntry: boolean;
  readonly onPlace: (place: ReadingPlace) => void;
  readonly onMark: (kind: MarkKind, selected: Selected | undefined, note: string) => Promise<boolean>;
}) => {
  const styles = useStyles();
  const [selected, setSelected] = useState<Selected>();
  return (
    <>
      <p className={styles.words} {...passageAttributes(place, { isEntry, onPlace, onSelect: setSelected })}>
        {segmentsOf(text, marks).map((segment, at) =>
          segment.isMarked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a paragraph twice.
            <mark key={at} className={styles.marked}>
              {segment.text}
            </mark>
          ) : (
            segment.text
          ),
        )}
      </p>
      {isCurrent && (
        <MarkTools
          quote={selected === undefined ? '' : text.slice(selected.from, selected.until)}
          onMark={(kind, note) => onMark(kind, selected, note)}
        />
      )}
    </>
  );
};

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // Not under what finds words in the pack.
    scrollMarginTop: '60px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  gone: { padding: '12px 16px', border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusXLarge },
  goneTitle: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  parts: {
    margin: '0',
    padding: '16px',
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    ...card,
  },
  under: { marginTop: '8px', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  words: {
    margin: '0',
    padding: '4px 8px',
    maxWidth: '80ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  marked: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
});
