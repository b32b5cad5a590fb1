import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CarriedMark } from '../../../contract/reading.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** What the reader marked in one paragraph, in words, so that nobody has to see a colour; a note can be reworded. */
export const MarksOf = ({ marks }: { readonly marks: ReadonlyArray<CarriedMark> }) => {
  const styles = useStyles();
  if (marks.length === 0) return null;
  return (
    <ul aria-label="Your marks" className={styles.marks}>
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </ul>
  );
};

const names = { bookmark: 'Bookmark', highlight: 'Highlight', note: 'Note' } as const;

const Mark = ({ mark }: { readonly mark: CarriedMark }) => {
  const styles = useStyles();
  const change = useChange();
  const [note, setNote] = useState<string>();
  const [fault, setFault] = useState<Message>();
  const called = `${names[mark.kind]}${mark.kind === 'bookmark' ? '' : ` on “${beginning(mark.quote)}”`}`;
  const remove = async (): Promise<void> => {
    const gone = await change('reading.unmark', { markId: mark.id });
    if (!gone.ok) setFault(messageFor(gone.error));
  };
  const keep = async (): Promise<void> => {
    const kept = await change('reading.changeNote', { markId: mark.id, note: note ?? '' });
    if (!kept.ok) return setFault(messageFor(kept.error));
    setFault(undefined);
    setNote(undefined);
  };
  return (
    <li className={styles.mark}>
      <div className={styles.quiet}>
        {called}
        {standing(mark)}{' '}
        {mark.kind === 'note' && note === undefined && (
          <>
            <Link as="button" aria-label={`Reword: ${called}`} onClick={() => setNote(mark.note)}>
              Reword
            </Link>
            {' · '}
          </>
        )}
        {note !== undefined && (
          <>
            <Link as="button" onClick={() => void keep()}>
              Keep the note
            </Link>
            {' · '}
          </>
        )}
        <Link as="button" aria-label={`Take away: ${called}`} onClick={() => void remove()}>
          Take away
        </Link>
      </div>
      {mark.note !== '' && note === undefined && <div className={styles.note}>{mark.note}</div>}
      {note !== undefined && <TextArea label="Private note" value={note} onChange={setNote} lines={2} />}
      {fault !== undefined && <Notice {...fault} />}
    </li>
  );
};

/** A whole paragraph is known by how it begins. */
const beginning = (quote: string): string => (quote.length > 80 ? `${quote.slice(0, 80).trimEnd()}…` : quote);

/** Where the marked words were changed or went since, with the version in which they stood. */
const standing = ({ at, version, quote, kind }: CarriedMark): string => {
  if (at.state === 'same') return '';
  const was = kind === 'bookmark' ? ` It read: “${quote}”.` : '';
  return at.state === 'changed' ? `; the words were changed since version ${version}.${was}` : `, in version ${version}.${was}`;
};

const useStyles = makeStyles({
  marks: { margin: '0 8px 4px', padding: '0', listStyleType: 'none', maxWidth: '80ch' },
  mark: { padding: '4px 0 4px 12px', borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
