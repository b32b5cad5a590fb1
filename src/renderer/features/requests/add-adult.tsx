import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { blankPerson } from '../../../core/children/blank-person.ts';
import type { Family, Person, Relationship } from '../../../core/children/people.ts';
import { useAlikePeople } from '../../engine/use-alike.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { AlikePeople } from '../../ui/alike-notice.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { boxed } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface AddAdultProps {
  readonly family: Family;
  readonly childrenHere: ReadonlyArray<Person>;
  readonly onClose: () => void;
}

const kinds = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'partner of mother',
  'partner of father',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'carer',
];
const parents = new Set(['mother', 'father']);

/** An adult in one line: name, relationship to which children, and parental responsibility, where "not known" is an answer (PF01). */
export const AddAdult = ({ family, childrenHere, onClose }: AddAdultProps) => {
  const change = useChange();
  const styles = useStyles();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState(family.name);
  const [kind, setKind] = useState('');
  const [responsibility, setResponsibility] = useState<Relationship['parentalResponsibility']>('unknown');
  const [childIds, setChildIds] = useState(childrenHere.map((child) => child.id));
  const [added, setAdded] = useState<ReadonlyArray<string>>([]);
  const [fault, setFault] = useState<Message>();
  const alike = useAlikePeople({ familyId: family.id, givenName, familyName, bornOn: null });

  const add = async (): Promise<void> => {
    const person = blankPerson({ familyId: family.id, role: 'adult', givenName: givenName.trim(), familyName });
    const saved = await change('person.save', { person: { ...person, child: null } });
    if (!saved.ok) return setFault(messageFor(saved.error));
    const adultId = saved.value.personId;
    if (kind.trim() !== '')
      for (const childId of childIds) {
        const parental = parents.has(kind.trim().toLowerCase());
        const relationship = { adultId, childId, kind, parental, parentalResponsibility: responsibility, basis: '' };
        const related = await change('relationship.save', { relationship });
        if (!related.ok) return setFault(messageFor(related.error));
      }
    setAdded([...added, givenName.trim()]);
    setGivenName('');
    setKind('');
    setResponsibility('unknown');
    setFault(undefined);
  };

  return (
    <Group aria-label="Add an adult" className={styles.form}>
      <FieldRow key={added.length}>
        <TextField label="Given name" value={givenName} onChange={setGivenName} />
        <TextField label="Family name" value={familyName} onChange={setFamilyName} />
        <TextField
          label="Relationship"
          value={kind}
          onChange={setKind}
          offers={kinds}
          hint="In your own words: maternal grandmother."
        />
      </FieldRow>
      <AlikePeople people={alike} />
      {childrenHere.length > 0 && (
        <PeopleChips
          label="To which children"
          people={childrenHere.map((child) => ({ id: child.id, name: child.givenName }))}
          chosen={childIds}
          onChange={(chosen) => setChildIds([...chosen])}
        />
      )}
      <ChoiceField
        label="Parental responsibility"
        as="row"
        value={responsibility}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unknown', label: 'Not known' },
        ]}
        onChange={setResponsibility}
      />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={givenName.trim() === ''} onClick={() => void add()}>
          Add this adult
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
