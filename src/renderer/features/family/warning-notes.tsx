import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FamilyFile } from '../../../core/children/people.ts';
import { calledBy, toldApart } from '../../../core/children/told-apart.ts';
import { isInForce, type WarningKind, type WarningNote, warningKinds } from '../../../core/children/warnings.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { addMonths, type LocalDate, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToday } from '../../ui/today.ts';
import { inOrder, personOf } from './family-words.ts';

type Draft = Pick<WarningNote, 'personId' | 'kind' | 'words' | 'reviewOn'> & { readonly id: WarningNote['id'] | null };

/** The warnings about a family: each is added, reviewed and ended here, and nothing of it is deleted (PF08). */
export const WarningNotes = ({ file }: { readonly file: FamilyFile }) => {
  const styles = useStyles();
  const call = useChange();
  const today = useToday();
  const found = useLive('warning.ofFamily', { familyId: file.family.id });
  const [editing, setEditing] = useState<Draft>();
  const [fault, setFault] = useState<Message>();
  const notes = found?.ok ? found.value : [];

  const save = async (draft: Draft, endedOn: LocalDate | null): Promise<void> => {
    const { id, personId, kind, words, reviewOn } = draft;
    const saved = await call('warning.save', {
      warning: { id, familyId: file.family.id, personId, kind, words, reviewOn, endedOn },
    });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    if (saved.ok) setEditing(undefined);
  };
  const about = ({ personId }: WarningNote): string => {
    const person = personId === null ? undefined : personOf(file, personId);
    return person === undefined ? 'the whole family' : calledBy(person);
  };

  return (
    <Section
      title="Warnings"
      lead={`${found?.ok === true && notes.length === 0 ? 'There is none. A warning is for' : 'For'} staff only: on every screen of this family, and on the sheets for the day. Never in a copy for the family.`}
      actions={
        editing === undefined && (
          <Button
            icon={<AddRegular />}
            onClick={() =>
              setEditing({ id: null, personId: null, kind: 'do-not-disclose', words: '', reviewOn: addMonths(today, 3) })
            }
          >
            Add a warning
          </Button>
        )
      }
    >
      {fault !== undefined && <Notice {...fault} />}
      {editing !== undefined && (
        <WarningForm
          key={editing.id ?? 'new'}
          file={file}
          draft={editing}
          onSave={(draft) => void save(draft, null)}
          onCancel={() => setEditing(undefined)}
        />
      )}
      {notes.length > 0 && (
        <ul aria-label="Warnings about this family" className={styles.list}>
          {notes.map((note) => {
            const title = `${warningKinds[note.kind]}, ${about(note)}`;
            return (
              <li key={note.id} className={styles.row}>
                <div className={styles.words}>
                  <strong>{title}</strong>
                  <p className={styles.note}>{note.words}</p>
                  <p className={styles.about}>
                    Raised by {note.raisedBy} on {longDate(note.raisedOn)}.{' '}
                    {note.endedOn === null ? `Review by ${longDate(note.reviewOn)}.` : `Ended on ${longDate(note.endedOn)}.`}
                  </p>
                </div>
                {isInForce(note) ? (
                  <div className={styles.actions}>
                    <Button size="small" aria-label={`Review: ${title}`} onClick={() => setEditing(note)}>
                      Review
                    </Button>
                    <Button size="small" aria-label={`End: ${title}`} onClick={() => void save(note, today)}>
                      End
                    </Button>
                  </div>
                ) : (
                  <Button size="small" aria-label={`Put back: ${title}`} onClick={() => void save(note, null)}>
                    Put back
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
};

const WarningForm = ({
  file,
  draft,
  onSave,
  onCancel,
}: {
  readonly file: FamilyFile;
  readonly draft: Draft;
  readonly onSave: (draft: Draft) => void;
  readonly onCancel: () => void;
}) => {
  const styles = useStyles();
  const [note, setNote] = useState(draft);
  const [reviewOn, setReviewOn] = useState<LocalDate | null>(draft.reviewOn);
  const today = useToday();
  const isPast = reviewOn !== null && reviewOn < today;
  return (
    <section aria-label={draft.id === null ? 'New warning' : 'Review of the warning'} className={styles.form}>
      <FieldRow>
        <ChoiceField
          label="Kind of warning"
          value={note.kind}
          choices={Object.entries(warningKinds).map(([value, label]) => ({ value: value as WarningKind, label }))}
          onChange={(kind) => setNote({ ...note, kind })}
        />
        <ChoiceField<PersonId | 'family'>
          label="About"
          value={note.personId ?? 'family'}
          choices={[
            { value: 'family', label: 'The whole family' },
            ...inOrder(file.people).map((person) => ({ value: person.id, label: toldApart(file, person, today) })),
          ]}
          onChange={(about) => setNote({ ...note, personId: about === 'family' ? null : about })}
        />
        <DateField
          label="Review by"
          value={reviewOn}
          fault={isPast ? 'Choose the day of the next review: today or later.' : undefined}
          onChange={setReviewOn}
        />
      </FieldRow>
      <TextArea
        label="What to do, and not to do"
        hint="In plain words, for whoever opens this family. Do not write a confidential address here."
        lines={2}
        value={note.words}
        onChange={(words) => setNote({ ...note, words })}
      />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={reviewOn === null || isPast || note.words.trim() === ''}
          onClick={() => {
            if (reviewOn !== null) onSave({ ...note, reviewOn });
          }}
        >
          {draft.id === null ? 'Add this warning' : 'It still holds: save the review'}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'start',
    flexWrap: 'wrap',
    gap: '8px 16px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flex: '1 1 240px', minWidth: '0', overflowWrap: 'anywhere' },
  note: { margin: '2px 0' },
  about: { margin: '0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
});
