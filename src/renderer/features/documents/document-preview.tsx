import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentChoice, DocumentRow, Preview, ReaderRow } from '../../../contract/documents.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import type { DocumentModel } from '../../../documents/model.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { counted, sentenceCase } from '../../words/record-words.ts';
import { choiceKey, readerClassName } from './choices.ts';
import { DocumentPages, type DocumentPagesProps } from './document-pages.tsx';
import { DocumentView, paperColour } from './document-view.tsx';
import { type BrokenPages, OnLetterhead, type OnLetterheadProps } from './on-letterhead.tsx';

/** Below this width the list and the page stand in one column. */
export const oneColumn = '@media (max-width: 1020px)';

type Shown = 'pages' | 'text';

export interface DocumentPreviewProps {
  readonly sittingId: SittingId;
  readonly reader: ReaderRow;
  readonly document: DocumentRow;
}

/** The document as it will be, on a white page; above it, for whoever prepares it, what this copy leaves out and why (X7). */
export const DocumentPreview = ({ sittingId, reader, document }: DocumentPreviewProps) => {
  const styles = useStyles();
  const preview = useLive('documents.preview', { sittingId, choice: document.choice });
  const key = choiceKey(document.choice);
  const [as, setAs] = useState<Shown>('pages');
  const [broken, setBroken] = useState<BrokenPages>();

  return (
    <section aria-label="Preview" className={styles.pane}>
      <h2 key={key} ref={bringIntoView} className={styles.title}>
        {document.title} for {reader.name}
      </h2>
      {preview === undefined && <Loading label="Making the copy" />}
      {preview !== undefined && !preview.ok && <Notice {...messageFor(preview.error)} />}
      {preview?.ok === true && (
        <>
          <ForStaff sittingId={sittingId} choice={document.choice} reader={reader} preview={preview.value} onPages={setBroken} />
          <HowShown as={as} onChange={setAs} />
          <Paper
            key={key}
            model={preview.value.model}
            pages={broken?.of === preview.value.model ? broken.pages : preview.value.pages}
            as={as}
            label={`${document.title} for ${reader.name}, as it is printed`}
          />
        </>
      )}
    </section>
  );
};

/** Where the list and the page are in one column, what was chosen would otherwise open out of sight. */
const bringIntoView = (title: HTMLElement | null): void => {
  if (title !== null && title.getBoundingClientRect().top > window.innerHeight * 0.8) title.scrollIntoView({ block: 'start' });
};

interface ForStaffProps {
  readonly sittingId: SittingId;
  readonly choice: DocumentChoice;
  readonly reader: ReaderRow;
  readonly preview: Preview;
  readonly onPages: OnLetterheadProps['onPages'];
}

const ForStaff = ({ sittingId, choice, reader, preview, onPages }: ForStaffProps) => {
  const styles = useStyles();
  const { model, leftOut, leaks, readingAge } = preview;
  const items = leftOut.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className={styles.staff}>
      <div>
        {sentenceCase(readerClassName(reader.class))} · version {model.version}
        {model.draft ? ', draft' : ''} · {model.textSize} point print{model.dyslexiaFriendly ? ', dyslexia-friendly' : ''} ·{' '}
        {counted(preview.pages.length, 'page')}
        {preview.letterhead === null ? '' : ' on plain paper'} · {preview.fileName}
      </div>
      {preview.letterhead !== null && (
        <OnLetterhead sittingId={sittingId} choice={choice} letterhead={preview.letterhead} of={model} onPages={onPages} />
      )}
      {items === 0 ? (
        <div>Nothing is left out of this copy.</div>
      ) : (
        <details>
          <summary className={styles.summary}>
            Left out of this copy: {counted(items, 'item')}, by {counted(leftOut.length, 'rule')}
          </summary>
          <ul aria-label="Left out, by rule" className={styles.rules}>
            {leftOut.map((one) => (
              <li key={one.rule}>
                {one.count} – {one.rule}
              </li>
            ))}
          </ul>
        </details>
      )}
      {readingAge !== null && <HowEasy {...readingAge} />}
      {leaks.length > 0 && (
        <Notice
          title={`This copy says ${leaks.length === 1 ? 'something' : `${leaks.length} things`} that ${reader.name} may not have.`}
          next="It cannot be written until these are settled: change the line, or who may have it."
        >
          <ul className={styles.rules}>
            {leaks.map((leak) => (
              <li key={`${leak.what} ${leak.where}`}>
                {leak.what}, {leak.where}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};

/** How easy a plain paper is to read, measured, and what to put in plainer words where it is not (PL07). */
const HowEasy = ({ age, aim, harder }: NonNullable<Preview['readingAge']>) => {
  const styles = useStyles();
  const measured = `Measured reading age: ${age}. ${age <= aim ? 'That is as easy as it is meant to be' : 'That is harder than it is meant to be'}: ${aim} or younger.`;
  if (harder.length === 0) return <div>{measured}</div>;
  return (
    <div>
      <div>{measured}</div>
      <details>
        <summary className={styles.summary}>{counted(harder.length, 'sentence')} for somebody older</summary>
        <div>Put these in shorter words where they were typed, on the Plan tab or in the Room.</div>
        <ul aria-label="Sentences that are hard to read" className={styles.rules}>
          {harder.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};

interface PaperProps extends DocumentPagesProps {
  readonly label: string;
  readonly as: Shown;
}

const Paper = ({ model, pages, label, as }: PaperProps) => {
  const styles = useStyles();
  return (
    <ScrollArea label={label} className={styles.desk}>
      {as === 'pages' ? <DocumentPages model={model} pages={pages} /> : <DocumentText model={model} />}
    </ScrollArea>
  );
};

/** All of it as one text, in lines as long as the window has room for: for whoever needs the letters larger than a page lets them be. */
const DocumentText = ({ model }: { readonly model: DocumentModel }) => {
  const styles = useStyles();
  return (
    <div className={styles.text} style={{ backgroundColor: paperColour(model) }}>
      <div className={styles.marking}>
        {model.marking}
        {model.draft && <div>Draft – not approved by the chair</div>}
      </div>
      <DocumentView model={model} />
    </div>
  );
};

const HowShown = ({ as, onChange }: { readonly as: Shown; readonly onChange: (as: Shown) => void }) => (
  <RadioGroup layout="horizontal" aria-label="How it is shown" value={as} onChange={(_, { value }) => onChange(value as Shown)}>
    <Radio value="pages" label="Page by page" />
    <Radio value="text" label="As one text" />
  </RadioGroup>
);

const useStyles = makeStyles({
  // The page stays beside the list while the list is scrolled.
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    minWidth: '0',
    position: 'sticky',
    top: '16px',
    maxHeight: 'max(480px, calc(100vh - 132px))',
    [oneColumn]: { position: 'static', maxHeight: 'none' },
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  staff: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', width: 'fit-content' },
  rules: { margin: '4px 0 0', paddingLeft: '20px' },
  desk: {
    flexShrink: '1',
    minHeight: '280px',
    overflowY: 'auto',
    [oneColumn]: { maxHeight: 'max(320px, calc(100vh - 120px))' },
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { padding: '8px' },
  },
  text: {
    maxWidth: '210mm',
    margin: '0 auto',
    padding: '32px clamp(16px, 8%, 17mm)',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    color: '#000000',
    boxShadow: tokens.shadow8,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  marking: { textAlign: 'center', fontFamily: 'Arial, "Liberation Sans", sans-serif', fontSize: '12pt', fontWeight: 700 },
});
