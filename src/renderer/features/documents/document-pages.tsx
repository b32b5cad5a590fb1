import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { DocumentModel, DocumentPage } from '../../../documents/model.ts';
import { DocumentArticle, PageParts } from './document-view.tsx';

/** The width of A4 at 96 dots to the inch, upright and on its side. */
const upright = (210 / 25.4) * 96;
const onItsSide = (297 / 25.4) * 96;

export interface DocumentPagesProps {
  readonly model: DocumentModel;
  readonly pages: ReadonlyArray<DocumentPage>;
}

/** The document as sheets of paper, each ending where it ends in Word, as large as there is room for (UX08). */
export const DocumentPages = ({ model, pages }: DocumentPagesProps) => {
  const styles = useStyles();
  const { place, width } = useWidth();
  return (
    <div ref={place} className={styles.pages}>
      <DocumentArticle model={model}>
        {pages.map((page, at) => (
          <Sheet key={String(at)} page={page} name={`Page ${at + 1} of ${pages.length}`} room={width} />
        ))}
      </DocumentArticle>
    </div>
  );
};

const Sheet = ({ page, name, room }: { readonly page: DocumentPage; readonly name: string; readonly room: number }) => {
  const styles = useStyles();
  const zoom = Math.min(1, room / (page.landscape ? onItsSide : upright));
  return (
    <section aria-label={name} className={mergeClasses(styles.sheet, page.landscape && styles.onItsSide)} style={{ zoom }}>
      <div className={styles.margin}>
        <MarginLines lines={page.header} />
      </div>
      <div className={styles.body}>
        <PageParts parts={page.parts} />
      </div>
      <div className={mergeClasses(styles.margin, styles.foot)}>
        <MarginLines lines={page.footer} />
      </div>
    </section>
  );
};

const MarginLines = ({ lines }: { readonly lines: DocumentPage['header'] }) => {
  const styles = useStyles();
  return lines.map(({ text, bold }, at) => (
    <div key={String(at)} className={mergeClasses(bold && styles.marking)}>
      {text}
    </div>
  ));
};

/** How wide the place for the pages is, in CSS pixels, also once the window changes. */
const useWidth = () => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(upright);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const watch = new ResizeObserver(() => setWidth(current.clientWidth));
    setWidth(current.clientWidth);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return { place, width };
};

const useStyles = makeStyles({
  pages: { minWidth: '0', overflow: 'hidden' },
  sheet: {
    boxSizing: 'border-box',
    width: '210mm',
    minHeight: '297mm',
    margin: '0 auto 16px',
    padding: '7mm 17mm 6mm',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: 'var(--document-paper)',
    color: '#000000',
    boxShadow: tokens.shadow8,
    ':last-child': { marginBottom: '0' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  onItsSide: { width: '297mm', minHeight: '210mm' },
  // The text begins where its margin ends, or lower where the lines above it need more.
  margin: { minHeight: '10mm', fontSize: '12pt', lineHeight: 1.15, letterSpacing: '0' },
  body: { flexGrow: 1, '& > :first-child': { marginTop: '0' } },
  foot: {
    minHeight: '14mm',
    boxSizing: 'border-box',
    paddingTop: '4pt',
    borderTop: '0.5pt solid #8496B0',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'end',
  },
  marking: { textAlign: 'center', fontWeight: 700 },
});
