import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Address, FamilyFile } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import { firstHiddenFrom } from '../../../core/disclosure/first-audiences.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inOrder } from './family-words.ts';

/** An address and who may not learn it. With anyone named, its words are sealed and printed for nobody by themselves (PF03, X2). */
export const AddressForm = ({
  file,
  address,
  onDone,
}: {
  readonly file: FamilyFile;
  /** Null for a new one. */
  readonly address: Address | null;
  readonly onDone: () => void;
}) => {
  const styles = useStyles();
  const call = useChange();
  const [lines, setLines] = useState(address?.text?.lines.join('\n') ?? '');
  const [postcode, setPostcode] = useState(address?.text?.postcode ?? '');
  const [hiddenFrom, setHiddenFrom] = useState<ReadonlyArray<PersonId>>(address?.hiddenFrom ?? firstHiddenFrom(file));
  const [fault, setFault] = useState<Message>();

  if (address !== null && address.text === null)
    return (
      <Notice
        tone="info"
        title="This address is confidential."
        next="You are not entitled to restricted content here, so it can be neither read nor changed."
        actions={<Button onClick={onDone}>Close</Button>}
      />
    );
  const save = async (): Promise<void> => {
    const text = {
      lines: lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, 6),
      postcode: postcode.trim().toUpperCase(),
    };
    const saved = await call('address.save', {
      address: { id: address?.id ?? null, familyId: file.family.id, hiddenFrom: [...hiddenFrom], text },
    });
    if (saved.ok) onDone();
    else setFault(messageFor(saved.error));
  };
  return (
    <section aria-label={address === null ? 'New address' : 'Change this address'} className={styles.form}>
      <TextArea label="Address" hint="One line each, without the postcode." lines={2} value={lines} onChange={setLines} />
      <FieldRow>
        <TextField label="Postcode" width="short" value={postcode} onChange={setPostcode} />
      </FieldRow>
      <PeopleChips
        label="May not be known to"
        hint={`Anyone named here never gets a letter, label or copy with this address.${
          address === null && firstHiddenFrom(file).length > 0
            ? ' Whoever may not know another address of this family stands here from the beginning: take a name away if they live here or may know it.'
            : ''
        }`}
        people={inOrder(file.people).map((person) => ({ id: person.id, name: calledBy(person) }))}
        chosen={hiddenFrom}
        onChange={setHiddenFrom}
      />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={lines.trim() === '' && postcode.trim() === ''} onClick={() => void save()}>
          Save the address
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </section>
  );
};

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', gap: '8px' },
});
