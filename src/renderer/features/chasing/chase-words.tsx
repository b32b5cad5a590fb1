import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChaseRow } from '../../../contract/chasing.ts';
import type { WriteFault } from '../../../contract/documents.ts';
import type { CommonFault } from '../../../contract/procedure.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusedWriting } from '../../ui/refused-writing.tsx';

/** What is said to one of them: to read out, to copy, or as a letter with an email that nobody has sent. */
export const ChaseWords = ({
  sittingId,
  person,
}: {
  readonly sittingId: SittingId;
  readonly person: ChaseRow['people'][number];
}) => {
  const styles = useStyles();
  const desk = useDesk();
  const found = useLive('chase.text', { sittingId, inviteeId: person.id });
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'copied' | 'by-hand'>();
  const [said, setSaid] = useState<Said>();
  const [fault, setFault] = useState<WriteFault | CommonFault>();
  if (found === undefined) return <Loading label="Writing the words" />;
  if (!found.ok) return found.error.type === 'Leaks' ? <RefusedWriting fault={found.error} /> : null;
  const { text, byEmail } = found.value;

  const copy = (): void => {
    box.current?.querySelector('textarea')?.select();
    // The older call asks nobody for a permission, which this window gives to nothing.
    setCopied(document.execCommand('copy') ? 'copied' : 'by-hand');
  };
  const write = async (folder: string): Promise<void> => {
    await desk.saves.settled();
    const choices = [{ kind: 'reminder' as const, reader: person.id, childId: null }];
    const written = await desk.call('documents.write', { sittingId, choices, folder, drafts: byEmail });
    setFault(written.ok ? undefined : written.error);
    setSaid(
      written.ok
        ? {
            tone: 'good',
            title: byEmail ? 'The letter and an email with it are written.' : 'The letter is written.',
            next: byEmail ? 'Open the email in Outlook and press Send; then record below that they were asked again.' : undefined,
          }
        : undefined,
    );
  };
  return (
    <div ref={box} className={styles.words}>
      <Textarea
        readOnly
        resize="vertical"
        rows={8}
        aria-label={`What to say to ${person.name}`}
        value={text}
        className={styles.text}
      />
      <div className={styles.bar}>
        <Button onClick={copy} aria-label={`Copy the words for ${person.name}`}>
          Copy
        </Button>
        <span role="status" className={styles.note}>
          {copied === 'copied' && 'Copied.'}
          {copied === 'by-hand' && 'They are marked: press Ctrl+C.'}
        </span>
      </div>
      <FolderBar label="Folder for the letter" said={said}>
        {(folder) => (
          <Button
            aria-label={`${byEmail ? 'Write the letter and an email' : 'Write the letter'} to ${person.name}`}
            disabledFocusable={folder.trim() === ''}
            onClick={() => void write(folder)}
          >
            {byEmail ? 'Write letter and email' : 'Write the letter'}
          </Button>
        )}
      </FolderBar>
      {fault !== undefined && <RefusedWriting fault={fault} />}
    </div>
  );
};

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: '8px' },
  text: { width: '100%', maxWidth: '84ch' },
  bar: { display: 'flex', alignItems: 'center', gap: '8px' },
  note: { color: tokens.colorNeutralForeground2 },
});
