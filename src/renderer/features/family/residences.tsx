import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type FamilyFile, isConfidential, type Person, type Residence } from '../../../core/children/people.ts';
import type { AddressId } from '../../../core/identifiers.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';

/** Where a person lives and lived, each with its dates; what has ended is kept (PF03). */
export const Residences = ({ person, file }: { readonly person: Person; readonly file: FamilyFile }) => {
  const styles = useStyles();
  const today = useToday();
  const call = useChange();
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Residence>();
  const [fault, setFault] = useState<Message>();
  const held = file.residences
    .filter(({ personId }) => personId === person.id)
    .sort((a, b) => (b.until ?? '9999').localeCompare(a.until ?? '9999') || b.from.localeCompare(a.from));

  const save = async (residence: Residence): Promise<void> => {
    const saved = await call('residence.save', { residence });
    setFault(saved.ok ? undefined : messageFor(saved.error));
  };
  const remove = async (residence: Residence): Promise<void> => {
    const { personId, addressId, from } = residence;
    const gone = await call('residence.remove', { personId, addressId, from });
    if (gone.ok) setRemoved(residence);
  };

  return (
    <Section title="Where they live" level={3}>
      {fault !== undefined && <Notice {...fault} />}
      {held.length === 0 && <p className={styles.quiet}>Not known yet.</p>}
      <ul className={styles.list}>
        {held.map((one) => (
          <li key={`${one.addressId} ${one.from}`} className={styles.row}>
            <span className={styles.where}>
              <span className={one.until === null ? styles.now : styles.quiet}>{addressInWords(file, one.addressId)}</span>
              <span className={styles.dates}>
                {one.until === null ? `since ${shortDate(one.from)}` : `${shortDate(one.from)} to ${shortDate(one.until)}`}
                {one.pattern !== '' && `, ${one.pattern}`}
              </span>
            </span>
            <span className={styles.actions}>
              {one.until === null && (
                <Button size="small" onClick={() => void save({ ...one, until: today })}>
                  Ended today
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={() => void remove(one)}>
                Remove
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {removed !== undefined && (
        <Notice
          tone="info"
          title="Taken off."
          actions={
            <Button
              onClick={() => {
                void save(removed);
                setRemoved(undefined);
              }}
            >
              Undo
            </Button>
          }
        />
      )}
      {isAdding ? (
        <NewResidence
          file={file}
          onAdd={(addressId, from, pattern) => {
            void save({ personId: person.id, addressId, from, until: null, pattern });
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button className={styles.add} disabled={file.addresses.length === 0} onClick={() => setAdding(true)}>
          Say where they live
        </Button>
      )}
      {file.addresses.length === 0 && <p className={styles.quiet}>Add an address under Household now first.</p>}
    </Section>
  );
};

const NewResidence = ({
  file,
  onAdd,
  onCancel,
}: {
  readonly file: FamilyFile;
  readonly onAdd: (addressId: AddressId, from: LocalDate, pattern: string) => void;
  readonly onCancel: () => void;
}) => {
  const styles = useStyles();
  const today = useToday();
  const [addressId, setAddressId] = useState<AddressId | null>(
    file.addresses.length === 1 ? (file.addresses[0]?.id ?? null) : null,
  );
  const [from, setFrom] = useState<LocalDate | null>(today);
  const [pattern, setPattern] = useState('');
  return (
    <div className={styles.form}>
      <FieldRow>
        <ChoiceField
          label="Address"
          value={addressId}
          choices={file.addresses.map(({ id }) => ({ value: id, label: addressInWords(file, id) }))}
          onChange={setAddressId}
        />
        <DateField label="Since" width="full" value={from} onChange={setFrom} />
        <TextField
          label="When they are there"
          hint="Only where they live in two places."
          value={pattern}
          offers={['weekdays', 'weekends', 'every other week']}
          onChange={setPattern}
        />
      </FieldRow>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={addressId === null || from === null}
          onClick={() => addressId !== null && from !== null && onAdd(addressId, from, pattern)}
        >
          They live here
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
};

const addressInWords = (file: FamilyFile, id: AddressId): string => {
  const address = file.addresses.find((one) => one.id === id);
  if (address === undefined) return 'Address that is no longer here';
  if (address.text === null) return 'Confidential address';
  const words = [...address.text.lines, address.text.postcode].filter((line) => line !== '').join(', ');
  return isConfidential(address) ? `${words} (confidential)` : words;
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px 16px', flexWrap: 'wrap' },
  where: { flex: '1 1 200px', minWidth: '0' },
  now: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  dates: { display: 'block', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px' },
  quiet: { display: 'block', margin: '0', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  add: { alignSelf: 'start' },
});
