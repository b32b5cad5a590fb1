import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import type { CarriedMark, ReportToRead } from '../../../contract/reading.ts';
import type { MarkKind } from '../../../core/returned/reading-mark.ts';
import { isPdf } from '../../../core/returned/report-file.ts';
import { versionInWords } from '../../../core/returned/report-versions.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { MarkTools } from './mark-tools.tsx';
import { MarksOf } from './marks-of.tsx';
import type { ReadingPlace } from './reading-pack.tsx';
import { segmentsOf } from './segments.ts';

/** One report to be read, paragraph by paragraph, with the reader's own marks beside the words they stand on. */
export const ReadingReport = ({
  calledBy,
  report,
  parts,
  marks,
  place,
  onPlace,
}: ReportToRead & {
  readonly calledBy: string;
  readonly place: ReadingPlace | undefined;
  readonly onPlace: (place: ReadingPlace) => void;
}) => {
  const styles = useStyles();
  const headingId = useId();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const standing = marks.flatMap((mark) => (mark.at.state === 'gone' ? [] : [{ mark, at: mark.at }]));
  const gone = marks.filter(({ at }) => at.state === 'gone');
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
      <h2 id={headingId} className={styles.title}>
        {calledBy}
      </h2>
      <div className={styles.quiet}>{versionInWords(report, [report])}</div>
      {isPdf(report.fileName) && <p className={styles.quiet}>This is a PDF: open it from the Register to read it.</p>}
      {fault !== undefined && <Notice {...fault} />}
      {gone.length > 0 && (
        <div className={styles.gone}>
          <p className={styles.goneTitle}>Marked in an earlier version, and no longer in this one</p>
          <MarksOf marks={gone} />
        </div>
      )}
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
    </section>
  );
};

/** Some words of one paragraph; `until` is exclusive. */
export interface Selected {
  readonly from: number;
  readonly until: number;
}

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
      <p
        className={styles.words}
        data-place={`${place.reportId}:${place.part}`}
        tabIndex={isEntry ? 0 : -1}
        onFocus={() => onPlace(place)}
        onMouseUp={(event) => setSelected(selectedIn(event.currentTarget))}
        onKeyUp={(event) => setSelected(selectedIn(event.currentTarget))}
        onKeyDown={toNeighbour}
      >
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

/** What is selected in a paragraph and does not reach beyond it; undefined where nothing is. */
const selectedIn = (paragraph: HTMLElement): Selected | undefined => {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const chosen = selection.getRangeAt(0);
  if (!paragraph.contains(chosen.startContainer) || !paragraph.contains(chosen.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  const from = before.toString().length;
  return { from, until: from + chosen.toString().length };
};

/** The arrow keys go from paragraph to paragraph, also into the next report. */
const toNeighbour = (event: KeyboardEvent<HTMLElement>): void => {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.shiftKey) return;
  const all = [...document.querySelectorAll<HTMLElement>('[data-place]')];
  const next = all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
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
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
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
