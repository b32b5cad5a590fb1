import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type RecallAnswer, recallAnswers, type WayOfSending, waysOfSending } from '../../../core/distribution/copies.ts';
import type { DocumentId, SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { sentenceCase } from '../../words/record-words.ts';

type Act = 'sent' | 'received' | 'recall' | 'answer';
const acts: { readonly [A in Act]: string } = {
  sent: 'Note how they were sent',
  received: 'Note that they arrived',
  recall: 'Ask them back',
  answer: 'Note what became of them',
};

const asChoices = <Key extends string>(words: { readonly [K in Key]: string }) =>
  (Object.entries(words) as unknown as ReadonlyArray<[Key, string]>).map(([value, label]) => ({
    value,
    label: sentenceCase(label),
  }));

/** What can be said of copies that were ticked, one thing at a time (RD06). */
export const CopyActions = ({
  sittingId,
  files,
  onDone,
}: {
  readonly sittingId: SittingId;
  readonly files: ReadonlyArray<DocumentId>;
  readonly onDone: () => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const today = useToday();
  const [act, setAct] = useState<Act>();
  const [way, setWay] = useState<WayOfSending>('post');
  const [answer, setAnswer] = useState<RecallAnswer>('returned');
  const [picked, setOn] = useState<LocalDate | null>(null);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<Message>();
  const on = picked ?? today;
  const of = { sittingId, files: [...files] };
  const close = (): void => {
    setAct(undefined);
    setWords('');
    setOn(null);
    setFault(undefined);
  };
  const note = async (what: Act): Promise<void> => {
    const asked = {
      sent: () => change('distribution.sent', { ...of, way, on }),
      received: () => change('distribution.received', { ...of, on, how: words }),
      recall: () => change('distribution.recall', { ...of, why: words }),
      answer: () => change('distribution.recallAnswer', { ...of, on, what: answer }),
    }[what];
    const noted = await asked();
    if (!noted.ok) return setFault(messageFor(noted.error));
    close();
    onDone();
  };
  return (
    <>
      <div className={styles.bar}>
        {(Object.entries(acts) as ReadonlyArray<[Act, string]>).map(([one, label]) => (
          <Button key={one} disabledFocusable={files.length === 0} aria-expanded={act === one} onClick={() => setAct(one)}>
            {label}
          </Button>
        ))}
      </div>
      {act !== undefined && (
        <Group aria-label={acts[act]} className={styles.form}>
          {act === 'sent' && (
            <ChoiceField label="How" as="list" value={way} choices={asChoices(waysOfSending)} onChange={setWay} />
          )}
          {act === 'answer' && (
            <ChoiceField
              label="What became of them"
              as="list"
              value={answer}
              choices={asChoices(recallAnswers)}
              onChange={setAnswer}
            />
          )}
          {(act === 'received' || act === 'recall') && (
            <TextField
              label={act === 'received' ? 'How that is known' : 'Why they are asked back'}
              value={words}
              onChange={setWords}
              hint={
                act === 'received'
                  ? 'For instance: signed for; she rang and said so.'
                  : 'It is kept in the log, and goes to nobody.'
              }
            />
          )}
          {act !== 'recall' && <DateField label="On" value={on} onChange={setOn} />}
          <div className={styles.bar}>
            <Button
              appearance="primary"
              disabledFocusable={files.length === 0 || ((act === 'received' || act === 'recall') && words.trim() === '')}
              onClick={() => void note(act)}
            >
              Keep this
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </Group>
      )}
      <div aria-live="polite">{fault !== undefined && <Notice {...fault} />}</div>
    </>
  );
};

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '480px' },
});
