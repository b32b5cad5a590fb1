import { Button, makeStyles } from '@fluentui/react-components';
import { BookmarkRegular, HighlightRegular, NoteAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MarkKind } from '../../../core/returned/reading-mark.ts';
import { TextArea } from '../../ui/text-area.tsx';

/** What can be done with the paragraph that is chosen, or with the words of it that are selected. */
export const MarkTools = ({
  quote,
  onMark,
}: {
  /** The words that are selected; empty for the whole paragraph. */
  readonly quote: string;
  /** Whether it is kept. */
  readonly onMark: (kind: MarkKind, note: string) => Promise<boolean>;
}) => {
  const styles = useStyles();
  const [note, setNote] = useState<string>();
  const keepNote = async (): Promise<void> => {
    if (await onMark('note', note ?? '')) setNote(undefined);
  };
  const of = quote === '' ? 'this paragraph' : `“${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}”`;
  if (note !== undefined)
    return (
      <div className={styles.note}>
        <TextArea label={`Private note on ${of}`} value={note} onChange={setNote} lines={2} />
        <div className={styles.tools}>
          <Button appearance="primary" size="small" disabledFocusable={note.trim() === ''} onClick={() => void keepNote()}>
            Keep the note
          </Button>
          <Button size="small" onClick={() => setNote(undefined)}>
            Cancel
          </Button>
        </div>
      </div>
    );
  return (
    <div role="toolbar" aria-label={`Mark ${of}`} className={styles.tools}>
      <Button size="small" icon={<BookmarkRegular />} onClick={() => void onMark('bookmark', '')}>
        Bookmark
      </Button>
      <Button size="small" icon={<HighlightRegular />} onClick={() => void onMark('highlight', '')}>
        Highlight
      </Button>
      <Button size="small" icon={<NoteAddRegular />} onClick={() => setNote('')}>
        Note
      </Button>
    </div>
  );
};

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '4px 8px' },
  note: { maxWidth: '80ch', padding: '4px 8px' },
});
