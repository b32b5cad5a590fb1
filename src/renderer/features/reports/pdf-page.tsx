import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CarriedMark } from '../../../contract/reading.ts';
import type { MarkKind } from '../../../core/returned/reading-mark.ts';
import { isPicture, type PlacedWords, type ReportPage } from '../../../core/returned/report-page.ts';
import type { OpenPdf } from '../../pdf/open-pdf.ts';
import { narrow } from '../../ui/theme.ts';
import { MarkTools } from './mark-tools.tsx';
import { MarksOf } from './marks-of.tsx';
import { passageAttributes, type ReadingPlace, type Selected, useNear } from './passage.ts';
import { segmentsOf } from './segments.ts';

/** A mark that stands on a part, with where. */
export interface StandingMark {
  readonly mark: CarriedMark;
  readonly at: Selected & { readonly part: number };
}

export interface PdfPageProps {
  readonly page: ReportPage;
  /** From 1, and of how many. */
  readonly number: number;
  readonly of: number;
  /** The report's parts that stand on this page, in their order, the page itself first where it is a picture. */
  readonly parts: ReadonlyArray<{ readonly at: number; readonly text: string }>;
  readonly reportId: ReadingPlace['reportId'];
  readonly marks: ReadonlyArray<StandingMark>;
  /** Undefined while it is being opened. */
  readonly pdf: OpenPdf | undefined;
  /** The part where the reader is, where that is in this report. */
  readonly current: number | undefined;
  readonly onPlace: (place: ReadingPlace) => void;
  readonly onMark: (part: number, kind: MarkKind, selected: Selected | undefined, note: string) => Promise<boolean>;
  /** It came near the screen, or went from there. */
  readonly onNear: (number: number, isNear: boolean) => void;
}

/** A page of a PDF as it looks, its words over it to be selected, marked and spoken, and what the reader marked beside it. */
export const PdfPage = ({ page, number, of, parts, reportId, marks, pdf, current, onPlace, onMark, onNear }: PdfPageProps) => {
  const styles = useStyles();
  const { isNear, watch } = useNear();
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => onNear(number, isNear), [onNear, number, isNear]);
  const chosen = parts.find(({ at }) => at === current);
  const isWhole = isPicture(page);
  const paragraphs = page.paragraphs.map((pieces, index) => ({ pieces, part: parts[index + (isWhole ? 1 : 0)] }));
  const attributes = (at: number) =>
    passageAttributes({ reportId, part: at }, { isEntry: at === (current ?? 0), onPlace, onSelect: setSelected });
  const whole = isWhole ? parts[0] : undefined;
  return (
    <li className={styles.row} aria-label={`Page ${number} of ${of}`}>
      <div
        ref={watch}
        className={styles.page}
        // Everything on the page is placed in hundredths of its width, so that it fits at any size.
        style={{ aspectRatio: `${page.width} / ${page.height}` }}
      >
        <Picture page={number} pdf={isNear ? pdf : undefined} />
        {whole !== undefined && (
          <p className={styles.whole} {...attributes(whole.at)}>
            {whole.text}
          </p>
        )}
        {paragraphs.map(({ pieces, part }) =>
          part === undefined ? null : (
            <Paragraph
              key={part.at}
              pieces={pieces}
              width={page.width}
              marks={marks.flatMap(({ mark, at }) => (at.part === part.at && mark.kind !== 'bookmark' ? [at] : []))}
              attributes={attributes(part.at)}
            />
          ),
        )}
      </div>
      <div className={styles.side}>
        <div className={styles.quiet}>
          Page {number} of {of}
        </div>
        {chosen !== undefined && (
          <MarkTools
            quote={selected === undefined ? '' : chosen.text.slice(selected.from, selected.until)}
            onMark={(kind, note) => onMark(chosen.at, kind, selected, note)}
          />
        )}
        <MarksOf marks={marks.map(({ mark }) => mark)} />
      </div>
    </li>
  );
};

const Picture = ({ page, pdf }: { readonly page: number; readonly pdf: OpenPdf | undefined }) => {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    const shown = canvas.current;
    if (shown === null || pdf === undefined) return;
    let isWanted = true;
    const width = Math.min(mostAcross, Math.ceil(shown.clientWidth * devicePixelRatio));
    void pdf.draw(page, Math.max(1, width)).then((drawn) => {
      if (!drawn.ok) return isWanted && setFault(drawn.error);
      if (!isWanted) return drawn.value.close();
      shown.width = drawn.value.width;
      shown.height = drawn.value.height;
      shown.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.value);
    });
    return () => {
      isWanted = false;
      // A page that is far away keeps no picture.
      shown.width = 1;
      shown.height = 1;
    };
  }, [page, pdf]);
  return (
    <>
      <canvas ref={canvas} aria-hidden className={styles.picture} />
      {fault !== undefined && <div className={styles.fault}>{fault}</div>}
    </>
  );
};

/** In pixels: what a page is drawn wide at most. */
const mostAcross = 2_400;

const Paragraph = ({
  pieces,
  width,
  marks,
  attributes,
}: {
  readonly pieces: ReadonlyArray<PlacedWords>;
  /** Of the page, in points. */
  readonly width: number;
  readonly marks: ReadonlyArray<Selected>;
  readonly attributes: ReturnType<typeof passageAttributes>;
}) => {
  const styles = useStyles();
  const across = (points: number): string => `${(points * 100) / width}cqw`;
  const left = Math.min(...pieces.map((piece) => piece.left));
  const top = Math.min(...pieces.map((piece) => piece.top));
  const right = Math.max(...pieces.map((piece) => piece.left + piece.width));
  const bottom = Math.max(...pieces.map((piece) => piece.top + piece.height * 1.2));
  let from = 0;
  return (
    <p
      className={styles.paragraph}
      style={{ left: across(left), top: across(top), width: across(right - left), height: across(bottom - top) }}
      {...attributes}
    >
      {pieces.map((piece, at) => {
        const start = from;
        from += piece.text.length;
        const own = marks.map((mark) => ({ from: mark.from - start, until: mark.until - start }));
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: what a page says never changes.
            key={at}
            className={styles.piece}
            style={{
              left: across(piece.left - left),
              top: across(piece.top - top),
              fontSize: across(piece.height),
              transform: `scaleX(${stretch(piece)})`,
            }}
          >
            {segmentsOf(piece.text, own.map(clippedTo(piece.text.length))).map((segment, place) =>
              segment.isMarked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a line twice.
                <mark key={place} className={styles.marked}>
                  {segment.text}
                </mark>
              ) : (
                segment.text
              ),
            )}
          </span>
        );
      })}
    </p>
  );
};

const clippedTo =
  (length: number) =>
  ({ from, until }: Selected): Selected => ({
    from: Math.min(length, Math.max(0, from)),
    until: Math.min(length, Math.max(0, until)),
  });

/** How much wider than our letters these are on the page, so that our words lie over those in the picture. */
const stretch = ({ text, width, height }: PlacedWords): number => {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null || height === 0) return 1;
  pen.font = `100px ${letters}`;
  const ours = (pen.measureText(text.trimEnd()).width * height) / 100;
  return ours === 0 ? 1 : Math.round((width / ours) * 1_000) / 1_000;
};
let pen: OffscreenCanvasRenderingContext2D | null | undefined;
const letters = 'Arial, sans-serif';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 860px) minmax(220px, 1fr)',
    gap: '8px 16px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  page: {
    position: 'relative',
    overflow: 'hidden',
    containerType: 'inline-size',
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // The words lie over a picture of themselves and are not seen: a contrast theme may not paint them a second time.
    forcedColorAdjust: 'none',
    '@media (prefers-color-scheme: dark)': { filter: 'brightness(0.85)' },
    '@media (forced-colors: active) and (prefers-color-scheme: dark)': { filter: 'invert(1)' },
  },
  picture: { position: 'absolute', inset: '0', width: '100%', height: '100%' },
  fault: { position: 'absolute', insetInline: '16px', top: '16px', color: '#1a1a1a' },
  whole: {
    position: 'absolute',
    inset: '0',
    margin: '0',
    color: 'transparent',
    ':focus': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  paragraph: {
    position: 'absolute',
    margin: '0',
    color: 'transparent',
    whiteSpace: 'pre',
    fontFamily: letters,
    borderRadius: '2px',
    // On white paper in every theme.
    ':focus': { outline: '2px solid #10547d', outlineOffset: '3px' },
  },
  piece: {
    position: 'absolute',
    transformOrigin: '0 0',
    lineHeight: '1',
    // A mark colours the paper, not the letters.
    mixBlendMode: 'multiply',
    '::selection': { backgroundColor: '#a9cfe6' },
    // The letters stay unseen over the picture of themselves.
    '::highlight(found)': { color: 'transparent', backgroundColor: '#9fd3f5' },
    '::highlight(found-here)': { color: 'transparent', backgroundColor: '#ffb454' },
  },
  marked: {
    color: 'transparent',
    backgroundColor: '#ffe97a',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: '#6b5300',
    textDecorationThickness: '2px',
  },
  side: { position: 'sticky', top: '16px', alignSelf: 'start', display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});
