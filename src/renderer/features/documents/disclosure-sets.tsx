import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentRow, ReaderRow } from '../../../contract/documents.ts';
import { type DisclosurePurpose, type DisclosureSet, disclosurePurposes } from '../../../core/disclosure/redaction-log.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';
import { choiceKey } from './choices.ts';

const purposes = (Object.entries(disclosurePurposes) as ReadonlyArray<[DisclosurePurpose, string]>).map(([value, label]) => ({
  value,
  label,
}));

export interface DisclosureProps {
  readonly sittingId: SittingId;
  readonly readers: ReadonlyArray<ReaderRow>;
}

/** Papers for a court or an access request, with the log of what they leave out (RD10). */
export const DisclosureSets = ({ sittingId, readers }: DisclosureProps) => {
  const styles = useStyles();
  const made = useLive('disclosure.list', { sittingId });
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<Message>();
  if (made?.ok !== true) return null;
  return (
    <Section
      title="For a court or an access request"
      lead="Chosen papers of one copy, and a redaction log that has the rule for each thing left out."
    >
      {made.value.length > 0 && (
        <ul aria-label="Disclosure sets" className={styles.list}>
          {made.value.map((set) => (
            <li key={set.id}>{inWords(set)}</li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <NewSet
          sittingId={sittingId}
          readers={readers}
          onClose={(message) => {
            setOpen(false);
            setSaid(message);
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>Put a disclosure set together</Button>
        </div>
      )}
      <div role="status">{said !== undefined && <Notice tone="good" {...said} />}</div>
    </Section>
  );
};

const inWords = ({ at, recipient, reference, authority, copyOf, files, cuts }: DisclosureSet): string =>
  [
    `${longDate(dateOf(at))}: ${counted(files.length, 'file')} for ${recipient}${reference === '' ? '' : ` (${reference})`}.`,
    `Copy of ${copyOf}; ${counted(cuts, 'thing')} left out. ${authority}`,
  ].join(' ');

const NewSet = ({ sittingId, readers, onClose }: DisclosureProps & { readonly onClose: (said?: Message) => void }) => {
  const styles = useStyles();
  const change = useChange();
  const offered = useLive('documents.folder', {});
  const [purpose, setPurpose] = useState<DisclosurePurpose>('court');
  const [recipient, setRecipient] = useState('');
  const [reference, setReference] = useState('');
  const [authority, setAuthority] = useState('');
  const [of, setOf] = useState<string | null>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Message>();
  const chosen = readers.find((row) => keyOf(row) === of);
  const papers = (chosen?.documents ?? []).filter(({ choice }) => !without.has(choiceKey(choice)));
  const make = async (row: ReaderRow, folder: string): Promise<void> => {
    const wanted = papers.map(({ choice: { kind, childId } }) => ({ kind, childId }));
    const done = await change('disclosure.make', {
      ...{ sittingId, purpose, recipient, reference, authority, folder },
      reader: row.reader,
      papers: wanted,
    });
    if (!done.ok) return setFault(messageFor(done.error));
    onClose({
      title: `${counted(done.value.files.length, 'file')} written, the redaction log last.`,
      next:
        purpose === 'court'
          ? `They are in ${done.value.folder}.`
          : `They are in ${done.value.folder}; the log is not for whoever asked, and is in the folder “Stays with the service” there.`,
    });
  };
  return (
    <Group aria-label="A disclosure set" className={styles.form}>
      <ChoiceField label="Who asks" as="column" value={purpose} choices={purposes} onChange={setPurpose} />
      <TextField label="For whom" value={recipient} onChange={setRecipient} hint="It is printed at the foot of every page." />
      <TextField label="Their reference" value={reference} onChange={setReference} />
      <TextField
        label="On whose authority"
        value={authority}
        onChange={setAuthority}
        hint="The order and its day; or the request, and who checked who asks."
      />
      <ChoiceField
        label="Whose copy"
        value={of}
        choices={readers.map((row) => ({ value: keyOf(row), label: row.name }))}
        onChange={setOf}
      />
      {chosen?.documents.map((document) => (
        <Paper key={choiceKey(document.choice)} document={document} without={without} onChange={setWithout} />
      ))}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={papers.length === 0 || recipient.trim() === '' || authority.trim() === '' || offered?.ok !== true}
          onClick={() => chosen !== undefined && offered?.ok === true && void make(chosen, offered.value.folder)}
        >
          Put it together
        </Button>
        <Button onClick={() => onClose()}>Cancel</Button>
      </div>
      <div aria-live="polite">{fault !== undefined && <Notice {...fault} />}</div>
    </Group>
  );
};

const Paper = ({
  document,
  without,
  onChange,
}: {
  readonly document: DocumentRow;
  readonly without: ReadonlySet<string>;
  readonly onChange: (without: ReadonlySet<string>) => void;
}) => {
  const key = choiceKey(document.choice);
  return (
    <Checkbox
      label={`Disclose: ${document.title}`}
      checked={!without.has(key)}
      onChange={(_, { checked }) =>
        onChange(new Set(checked === true ? [...without].filter((one) => one !== key) : [...without, key]))
      }
    />
  );
};

const keyOf = ({ reader }: ReaderRow): string => reader ?? 'desk';

const useStyles = makeStyles({
  list: { margin: '0', paddingLeft: '20px' },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '640px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
