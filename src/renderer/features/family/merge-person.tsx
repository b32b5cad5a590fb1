import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MergeChoices } from '../../../core/children/merge-choices.ts';
import type { FamilyFile, Person } from '../../../core/children/people.ts';
import { calledBy, toldApart } from '../../../core/children/told-apart.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useToday } from '../../ui/today.ts';

export interface MergePersonProps {
  readonly person: Person;
  readonly file: FamilyFile;
  readonly onMerged: (kept: PersonId) => void;
}

/** Somebody who was entered twice: who stays is chosen, everything that follows is read, and then it is done (PF09). */
export const MergePerson = ({ person, file, onMerged }: MergePersonProps) => {
  const today = useToday();
  const [keepId, setKeep] = useState<PersonId | null>(null);
  const others = file.people.filter(({ id, role }) => id !== person.id && role === person.role);
  if (others.length === 0) return null;
  return (
    <Section title="Entered twice?" level={3}>
      <ChoiceField
        label={`${calledBy(person)} is the same person as`}
        value={keepId}
        choices={others.map((other) => ({ value: other.id, label: toldApart(file, other, today) }))}
        onChange={setKeep}
      />
      {keepId !== null && <Preview key={keepId} keepId={keepId} person={person} file={file} onMerged={onMerged} />}
    </Section>
  );
};

const Preview = ({ keepId, person, file, onMerged }: MergePersonProps & { readonly keepId: PersonId }) => {
  const styles = useStyles();
  const call = useChange();
  const [fault, setFault] = useState<Message>();
  const [chosen, setChosen] = useState<MergeChoices>({});
  const pair = { keepId, dropId: person.id };
  const asked = useLive('person.mergePreview', pair);
  const keep = file.people.find(({ id }) => id === keepId);
  if (asked === undefined || keep === undefined) return <Loading />;
  if (!asked.ok) return <Notice {...messageFor(asked.error)} />;
  const { refusals, consequences, choices } = asked.value;
  const merge = async (): Promise<void> => {
    const merged = await call('person.merge', { ...pair, choices: chosen });
    if (merged.ok) onMerged(keepId);
    else setFault(messageFor(merged.error));
  };
  return (
    <section aria-label="What the merge would change" className={styles.preview}>
      {refusals.map((refusal) => (
        <Notice key={refusal} tone="warning" title={refusal} />
      ))}
      {consequences.length > 0 && (
        <ul className={styles.list}>
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {choices.map(({ key, label, options, suggested }) => (
        <ChoiceField
          key={key}
          label={label}
          as="column"
          value={chosen[key] ?? suggested}
          choices={options.map(({ side, words }) => ({ value: side, label: words }))}
          onChange={(side) => setChosen({ ...chosen, [key]: side })}
        />
      ))}
      {fault !== undefined && <Notice {...fault} />}
      {refusals.length === 0 && (
        <Button className={styles.button} onClick={() => void merge()}>
          Merge into {calledBy(keep)}
        </Button>
      )}
    </section>
  );
};

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: '0', paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  button: { alignSelf: 'start' },
});
