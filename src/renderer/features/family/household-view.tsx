import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, EyeOffRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Address, type FamilyFile, isConfidential } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import type { AddressId, PersonId } from '../../../core/identifiers.ts';
import { card } from '../../ui/looks.ts';
import { useToday } from '../../ui/today.ts';
import { listed } from '../../words/record-words.ts';
import { AddressForm } from './address-form.tsx';
import { householdsOn, personOf } from './family-words.ts';
import { PersonButton } from './person-button.tsx';

export interface FamilyViewProps {
  readonly file: FamilyFile;
  readonly chosen: PersonId;
  readonly onChoose: (id: PersonId) => void;
}

/** Who lives together today, home by home, and who may not know an address (PF03, PF04). */
export const HouseholdView = ({ file, chosen, onChoose }: FamilyViewProps) => {
  const styles = useStyles();
  const today = useToday();
  const [editing, setEditing] = useState<AddressId | 'new'>();
  return (
    <div className={styles.homes}>
      {householdsOn(file, today).map(({ addressId, people }) => {
        const address = file.addresses.find(({ id }) => id === addressId);
        return (
          <section
            key={addressId ?? 'unknown'}
            aria-label={address === undefined ? 'Home not known' : 'Home'}
            className={styles.home}
          >
            <header className={styles.header}>
              {address === undefined ? (
                <h3 className={styles.title}>Home not known</h3>
              ) : (
                <HomeHeading address={address} file={file} />
              )}
              {address !== undefined && editing !== address.id && (
                <Button size="small" className={styles.change} onClick={() => setEditing(address.id)}>
                  Change
                </Button>
              )}
            </header>
            {address !== undefined && editing === address.id && (
              <AddressForm file={file} address={address} onDone={() => setEditing(undefined)} />
            )}
            {people.length === 0 && <p className={styles.nobody}>Nobody of the family lives here now.</p>}
            {people.map(({ person, pattern }) => (
              <PersonButton
                key={person.id}
                person={person}
                detail={pattern}
                isChosen={person.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </section>
        );
      })}
      {editing === 'new' ? (
        <div className={styles.home}>
          <AddressForm file={file} address={null} onDone={() => setEditing(undefined)} />
        </div>
      ) : (
        <Button icon={<AddRegular />} className={styles.add} onClick={() => setEditing('new')}>
          Add an address
        </Button>
      )}
    </div>
  );
};

const HomeHeading = ({ address, file }: { readonly address: Address; readonly file: FamilyFile }) => {
  const styles = useStyles();
  const hidden = address.hiddenFrom.map((id) => personOf(file, id)).filter((person) => person !== undefined);
  return (
    <div>
      <h3 className={styles.title}>
        {address.text === null
          ? 'Confidential address'
          : [...address.text.lines, address.text.postcode].filter((line) => line !== '').join(', ') || 'Address without words'}
      </h3>
      {isConfidential(address) && (
        <p className={styles.hidden}>
          <EyeOffRegular aria-hidden className={styles.eye} /> May not be known to {listed(hidden.map(calledBy), 'or')}.
        </p>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  homes: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: '0' },
  home: {
    padding: '12px',
    ...card,
  },
  header: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px', padding: '0 0 8px 15px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hidden: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: '2px 0 0',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
  },
  eye: { flexShrink: 0 },
  nobody: { margin: '0', padding: '4px 12px', color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'start' },
  change: { flexShrink: 0 },
});
