import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HeldText, ReadParagraph } from '../../../contract/held-texts.ts';
import { limits } from '../../../contract/limits.ts';
import type { AgendaItem } from '../../../core/conferences/agenda.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { lengthNote } from '../../ui/length-note.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { counted } from '../../words/record-words.ts';
import { HeldParagraphForm, type Placing } from './held-paragraph-form.tsx';
import { useRoom } from './use-room.tsx';

/** Transcripts and drafts of machines, read paragraph by paragraph; nothing of them is in the record before that (LC13). */
export const HeldPanel = ({ items }: { readonly items: ReadonlyArray<AgendaItem> }) => {
  const styles = useStyles();
  const desk = useDesk();
  const { isOpen, sitting } = useRoom();
  const sittingId = sitting.sitting.id;
  const held = useLive('held.list', { sittingId });
  const [fault, setFault] = useState<Parameters<typeof messageFor>[0]>();
  const [placing, setPlacing] = useState<Placing>();
  if (held === undefined) return <Loading label="Looking for pasted text" />;
  if (!held.ok) return <Notice {...messageFor(held.error)} />;
  const { waiting, count, read } = held.value;
  const [next, ...after] = waiting;
  const take = (answer: { readonly ok: true } | { readonly ok: false; readonly error: Parameters<typeof messageFor>[0] }) => {
    setFault(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  return (
    <div className={styles.panel}>
      {fault !== undefined && <Notice {...messageFor(fault)} />}
      {next === undefined && isOpen && (
        <PasteForm onPut={async (source, text) => take(await desk.call('held.put', { sittingId, source, text }))} />
      )}
      {next !== undefined && (
        <>
          <p role="status" className={styles.count}>
            {counted(count, 'paragraph')} to read
          </p>
          <p className={styles.source}>
            {`From: ${next.source}. Pasted by ${next.heldBy}. Nothing of it is in the record until you accept it.`}
          </p>
          {isOpen && (
            <HeldParagraphForm
              key={next.id}
              paragraph={next}
              items={items}
              placing={placing}
              onAccept={async (statement, chosen) => {
                setPlacing(chosen);
                take(await desk.call('held.accept', { paragraphId: next.id, statement }));
              }}
              onLeaveOut={async () => void take(await desk.call('held.leaveOut', { paragraphId: next.id }))}
            />
          )}
          <Coming paragraphs={after} count={count - 1} />
          {isOpen && (
            <div>
              <Button appearance="subtle" onClick={async () => void take(await desk.call('held.discard', { sittingId }))}>
                {`Delete all ${count} that nobody has read`}
              </Button>
            </div>
          )}
        </>
      )}
      <WasRead
        read={read}
        onTakeBack={isOpen ? async ({ id }) => void take(await desk.call('held.takeBack', { paragraphId: id })) : undefined}
      />
    </div>
  );
};

const PasteForm = ({ onPut }: { readonly onPut: (source: string, text: string) => Promise<boolean> }) => {
  const styles = useStyles();
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const length = lengthNote('held-length', text, limits.longText);
  return (
    <form
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onPut(source, text)) setText('');
      }}
    >
      <Field label="Where it comes from" hint="Such as: Teams transcript, or Copilot draft, with its day" required>
        <Input value={source} autoComplete="off" maxLength={200} onChange={(_, { value }) => setSource(value)} />
      </Field>
      <Field
        label="Transcript or draft"
        hint="It is kept here, encrypted, and read paragraph by paragraph. Leave out what was said in a restricted part."
        required
      >
        <Textarea value={text} rows={8} autoComplete="off" {...length.marks} onChange={(_, { value }) => setText(value)} />
      </Field>
      {length.words}
      <div>
        <Button type="submit" appearance="primary" disabled={source.trim() === '' || text.trim() === ''}>
          Keep it here to be read
        </Button>
      </div>
    </form>
  );
};

const Coming = ({ paragraphs, count }: { readonly paragraphs: HeldText['waiting']; readonly count: number }) => {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <section aria-label="What comes next">
      <h3 className={styles.heading}>What comes next</h3>
      <ol className={styles.list}>
        {paragraphs.slice(0, 3).map(({ id, text }) => (
          <li key={id} className={styles.coming}>
            {text.length > shown ? `${text.slice(0, shown)}…` : text}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Characters of a paragraph that is only looked ahead to or back at. */
const shown = 160;

const WasRead = ({
  read,
  onTakeBack,
}: {
  readonly read: ReadonlyArray<ReadParagraph>;
  readonly onTakeBack: ((paragraph: ReadParagraph) => void) | undefined;
}) => {
  const styles = useStyles();
  if (read.length === 0) return null;
  return (
    <section aria-label="Read last">
      <h3 className={styles.heading}>Read last</h3>
      <ol className={styles.list}>
        {read.slice(0, 5).map((paragraph, place) => (
          <li key={paragraph.id} className={styles.read}>
            <span>
              <strong>{paragraph.statementId === null ? 'Left out' : 'Accepted'}</strong>
              {` by ${paragraph.readBy}: ${paragraph.text.slice(0, shown)}${paragraph.text.length > shown ? '…' : ''}`}
            </span>
            {place === 0 && onTakeBack !== undefined && (
              <Button size="small" onClick={() => onTakeBack(paragraph)}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '8px 28px 32px 16px',
    maxWidth: '880px',
    overflowY: 'auto',
  },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  count: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  source: { margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  heading: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  coming: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  read: { display: 'flex', gap: '12px', alignItems: 'start', justifyContent: 'space-between', overflowWrap: 'anywhere' },
});
