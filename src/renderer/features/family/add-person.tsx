import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Birth, Family, Person } from '../../../core/children/people.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useAlikePeople } from '../../engine/use-alike.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { AlikePeople } from '../../ui/alike-notice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { card } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A child or an adult by name and date of birth; everything else is filled in afterwards, as it becomes known. */
export const AddPerson = ({
  family,
  role,
  onAdded,
  onClose,
}: {
  readonly family: Family;
  readonly role: Person['role'];
  readonly onAdded: (id: PersonId) => void;
  readonly onClose: () => void;
}) => {
  const styles = useStyles();
  const form = useRef<HTMLElement>(null);
  // The button that opened it stays where it is: a keyboard would have to find the form.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const call = useChange();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState(family.name);
  const [on, setOn] = useState<LocalDate | null>(null);
  const [isUnborn, setUnborn] = useState(false);
  const [fault, setFault] = useState<Message>();
  const alike = useAlikePeople({ familyId: family.id, givenName, familyName, bornOn: on });

  const add = async (): Promise<void> => {
    const birth: Birth = on === null ? { known: 'no' } : { known: isUnborn ? 'expected' : 'date', on };
    const added = await call('person.save', { person: blankPerson(family, role, { givenName, familyName, birth }) });
    if (!added.ok) {
      setFault(messageFor(added.error));
      return;
    }
    onAdded(added.value.personId);
    onClose();
  };
  const title = role === 'child' ? 'Add a child' : 'Add an adult';
  return (
    <section ref={form} aria-label={title} className={styles.form}>
      <FieldRow>
        <TextField label="Given name" value={givenName} onChange={setGivenName} />
        <TextField label="Family name" value={familyName} onChange={setFamilyName} />
        <DateField width="full" label={isUnborn ? 'Expected date of delivery' : 'Date of birth'} value={on} onChange={setOn} />
      </FieldRow>
      {role === 'child' && (
        <Checkbox label="Not born yet" checked={isUnborn} onChange={(_, { checked }) => setUnborn(checked === true)} />
      )}
      <AlikePeople people={alike} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={givenName.trim() === '' && !isUnborn} onClick={() => void add()}>
          {role === 'child' ? 'Add this child' : 'Add this adult'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </section>
  );
};

const blankPerson = (
  family: Family,
  role: Person['role'],
  known: { readonly givenName: string; readonly familyName: string; readonly birth: Birth },
) => ({
  id: null,
  familyId: family.id,
  role,
  sex: 'unknown' as const,
  ethnicity: '',
  religion: '',
  language: '',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12 as const,
  phone: '',
  email: '',
  child: role === 'child' ? { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] } : null,
  ...known,
});

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    ...card,
  },
  actions: { display: 'flex', gap: '8px' },
});
