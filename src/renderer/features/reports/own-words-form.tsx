import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { LookedAtLetter } from '../../../contract/child-statements.ts';
import { type OwnForm, ownFormNames, ownForms } from '../../../core/conferences/own-statement.ts';
import type { PersonId, SittingId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { base64Of } from '../../engine/base64.ts';
import { useDesk } from '../../engine/desk.ts';
import { pictureBytes } from '../../engine/picture-bytes.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { LetterShown } from './letter-file.tsx';
import { letterInPdf } from './letter-in-pdf.ts';

/** A letter that was written on a computer, with what it says. */
interface ChosenLetter {
  readonly fileName: string;
  /** In base64. */
  readonly file: string;
  readonly looked: LookedAtLetter;
}

type Audience = 'everyone' | 'professionals';

/** Takes in one child's own statement; its picture is looked at before it is kept. */
export const OwnWordsForm = ({
  sittingId,
  list,
  onDone,
}: {
  readonly sittingId: SittingId;
  readonly list: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
  readonly onDone: () => void;
}) => {
  const styles = useStyles();
  const pictureId = useId();
  const desk = useDesk();
  const change = useChange();
  const { reload } = useRecord();
  const today = useToday();
  const [childId, setChildId] = useState<PersonId | null>(list.length === 1 ? (list[0]?.id ?? null) : null);
  const [form, setForm] = useState<OwnForm | null>(null);
  const [givenOn, setGivenOn] = useState<LocalDate | null>(today);
  const [broughtBy, setBroughtBy] = useState('');
  const [words, setWords] = useState('');
  const [audience, setAudience] = useState<Audience>('professionals');
  const [pages, setPages] = useState<ReadonlyArray<string>>([]);
  const [letter, setLetter] = useState<ChosenLetter>();
  const [fault, setFault] = useState<Message>();

  const choose = async (file: File | undefined): Promise<void> => {
    setFault(undefined);
    setPages([]);
    setLetter(undefined);
    if (file === undefined) return;
    if (/\.pdf$/i.test(file.name)) {
      const letter = await letterInPdf(desk, file);
      if ('fault' in letter) return setFault(letter.fault);
      setPages(letter.pages);
      // Its words are the child's own; whoever keeps them sees them first.
      if (words.trim() === '') setWords(letter.words);
      return;
    }
    if (/\.(docx?|txt|rtf|odt|pages)$/i.test(file.name)) {
      const asked = { fileName: file.name, file: base64Of(await file.arrayBuffer()) };
      const looked = await desk.call('childStatement.look', asked);
      if (!looked.ok) return setFault(messageFor(looked.error));
      setLetter({ ...asked, looked: looked.value });
      if (form === null) setForm('letter');
      return;
    }
    const bytes = await pictureBytes(file);
    if (bytes === undefined)
      return setFault({
        title: 'This picture cannot be opened.',
        next: 'Take a photo of the page, or save it as a PNG or JPEG picture or as a PDF.',
      });
    setPages([base64Of(bytes)]);
  };
  const keep = async (): Promise<void> => {
    if (childId === null || form === null || givenOn === null) return;
    const asFile = letter === undefined ? null : { fileName: letter.fileName, file: letter.file };
    const [picture = null, ...morePages] = pages;
    const asked = { sittingId, childId, form, words, givenOn, broughtBy, audience, picture, morePages, letter: asFile };
    const kept = await change('childStatement.add', asked);
    if (!kept.ok) return setFault(messageFor(kept.error));
    reload();
    onDone();
  };
  return (
    <div className={styles.form}>
      <FieldRow>
        <ChoiceField
          label="Whose words are they"
          value={childId}
          choices={list.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChildId}
        />
        <ChoiceField
          label="What it is"
          value={form}
          choices={ownForms.map((value) => ({ value, label: ownFormNames[value] }))}
          onChange={setForm}
        />
        <DateField label="Given on" value={givenOn} onChange={setGivenOn} />
        <TextField label="Brought by" value={broughtBy} onChange={setBroughtBy} />
      </FieldRow>
      {letter === undefined && (
        <TextArea
          label={form === 'drawing' ? 'What the child said about it, in their words' : 'The child’s words, exactly as they are'}
          value={words}
          onChange={setWords}
        />
      )}
      <div>
        <label htmlFor={pictureId}>The letter, drawing or page itself, as a picture, PDF or Word file</label>{' '}
        <input
          id={pictureId}
          type="file"
          accept="image/png,image/jpeg,.pdf,.docx,.txt"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {pages.map((page, at) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of one file stay in their order.
          key={at}
          className={styles.picture}
          src={`data:image/jpeg;base64,${page}`}
          alt={pages.length === 1 ? 'What will be kept' : `Page ${at + 1} of what will be kept`}
        />
      ))}
      {letter !== undefined && <LetterShown letter={letter.looked} />}
      {letter !== undefined && words.trim() !== '' && (
        <p className={styles.besides}>
          What was typed here before is not kept with the letter; it is back when you choose no file.
        </p>
      )}
      <ChoiceField
        label="Who may have it"
        as="column"
        value={audience}
        choices={[
          { value: 'professionals', label: 'Professionals only' },
          { value: 'everyone', label: 'Everybody on the list, the parents too' },
        ]}
        onChange={setAudience}
      />
      <div role="status">{fault !== undefined && <Notice {...fault} />}</div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={childId === null || form === null || givenOn === null}
          onClick={() => void keep()}
        >
          Keep their words
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px',
    ...card,
  },
  picture: { maxWidth: 'min(100%, 420px)', maxHeight: '240px', objectFit: 'contain', objectPosition: 'left' },
  besides: { margin: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
