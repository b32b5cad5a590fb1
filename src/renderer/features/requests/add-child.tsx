import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { unbornName } from '../../../core/children/birth-event.ts';
import { blankPerson, mutable } from '../../../core/children/blank-person.ts';
import type { Family } from '../../../core/children/people.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useAlikePeople } from '../../engine/use-alike.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { AlikePeople } from '../../ui/alike-notice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { boxed } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface AddChildProps {
  readonly family: Family;
  readonly onAdded: (id: PersonId) => void;
  readonly onClose: () => void;
}

/** A child in one line: name and date of birth, or the expected date of an unborn child. Adding keeps the line open for the next. */
export const AddChild = ({ family, onAdded, onClose }: AddChildProps) => {
  const change = useChange();
  const styles = useStyles();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState(family.name);
  const [on, setOn] = useState<LocalDate | null>(null);
  const [isUnborn, setUnborn] = useState(false);
  const [added, setAdded] = useState<ReadonlyArray<string>>([]);
  const [fault, setFault] = useState<Message>();
  const alike = useAlikePeople({ familyId: family.id, givenName, familyName, bornOn: on });
  const isReady = givenName.trim() !== '' || isUnborn;

  const add = async (): Promise<void> => {
    const name = givenName.trim() === '' ? unbornName : givenName.trim();
    const birth = on === null ? ({ known: 'no' } as const) : ({ known: isUnborn ? 'expected' : 'date', on } as const);
    const person = blankPerson({ familyId: family.id, role: 'child', givenName: name, familyName, birth });
    const saved = await change('person.save', { person: mutable(person) });
    if (!saved.ok) return setFault(messageFor(saved.error));
    onAdded(saved.value.personId);
    setAdded([...added, name]);
    setGivenName('');
    setOn(null);
    setUnborn(false);
    setFault(undefined);
  };

  return (
    <Group aria-label="Add a child" className={styles.form}>
      <FieldRow key={added.length}>
        <TextField label="Given name" value={givenName} onChange={setGivenName} />
        <TextField label="Family name" value={familyName} onChange={setFamilyName} />
        <DateField label={isUnborn ? 'Expected date of delivery' : 'Date of birth'} value={on} onChange={setOn} width="full" />
      </FieldRow>
      <Checkbox label="Not born yet" checked={isUnborn} onChange={(_, data) => setUnborn(data.checked === true)} />
      <AlikePeople people={alike} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!isReady} onClick={() => void add()}>
          Add this child
        </Button>
        <Button onClick={onClose}>{added.length === 0 ? 'Cancel' : 'Done'}</Button>
        <span role="status">{added.length > 0 && `Added: ${added.join(', ')}.`}</span>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  form: boxed,
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});
