import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PractitionerId, SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BookingDraft } from './booking-fields.ts';
import { ChairDeclaration } from './chair-declaration.tsx';

export interface OfficialsProps {
  readonly sittingId: SittingId;
  readonly draft: BookingDraft;
  /** What the chair is called in these procedures. */
  readonly chairLabel: string;
  readonly onChange: (part: Partial<BookingDraft>) => void;
}

/** Who chairs and who takes the minutes, out of the directory; somebody who is not in it is added here. */
export const Officials = ({ sittingId, draft, chairLabel, onChange }: OfficialsProps) => {
  const styles = useStyles();
  const practitioners = useLive('practitioner.list', {});
  const [adding, setAdding] = useState<'nobody' | 'chair' | 'minute-taker'>('nobody');
  const all = practitioners?.ok ? practitioners.value : [];
  const choices = (chosen: PractitionerId | null, may: (one: (typeof all)[number]) => boolean) =>
    all.filter((one) => may(one) || one.id === chosen).map((one) => ({ value: one.id, label: one.name }));
  const chairs = choices(draft.chairId, (one) => one.chairs);
  const minuteTakers = choices(draft.minuteTakerId, (one) => one.takesMinutes);
  return (
    <>
      <FieldRow>
        <ChoiceField
          label={`Chair (${chairLabel})`}
          field="chairId"
          value={draft.chairId}
          choices={chairs}
          onChange={(chairId) => onChange({ chairId })}
          hint={chairs.length === 0 ? 'Nobody in the directory chairs yet.' : undefined}
        />
        <ChoiceField
          label="Minute taker"
          field="minuteTakerId"
          value={draft.minuteTakerId}
          choices={minuteTakers}
          unchosen="Not decided yet"
          onChange={(minuteTakerId) => onChange({ minuteTakerId })}
          hint={minuteTakers.length === 0 ? 'Nobody in the directory takes minutes yet.' : undefined}
        />
      </FieldRow>
      {draft.chairId !== null && (
        <ChairDeclaration
          key={draft.chairId}
          sittingId={sittingId}
          chairId={draft.chairId}
          name={all.find(({ id }) => id === draft.chairId)?.name ?? 'the chair'}
        />
      )}
      {adding === 'nobody' ? (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setAdding('chair')}>
            Add a chair
          </Button>
          <Button size="small" onClick={() => setAdding('minute-taker')}>
            Add a minute taker
          </Button>
        </div>
      ) : (
        <AddOfficial
          key={adding}
          part={adding}
          onAdded={(id) => {
            onChange(adding === 'chair' ? { chairId: id } : { minuteTakerId: id });
            setAdding('nobody');
          }}
          onClose={() => setAdding('nobody')}
        />
      )}
    </>
  );
};

const AddOfficial = ({
  part,
  onAdded,
  onClose,
}: {
  readonly part: 'chair' | 'minute-taker';
  readonly onAdded: (id: PractitionerId) => void;
  readonly onClose: () => void;
}) => {
  const change = useChange();
  const styles = useStyles();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<Message>();
  const chairs = part === 'chair';
  const add = async (): Promise<void> => {
    const practitioner = {
      id: null,
      agencyId: null,
      name,
      role: chairs ? 'Chair' : 'Minute taker',
      email,
      phone: '',
      chairs,
      takesMinutes: !chairs,
    };
    const saved = await change('practitioner.save', { practitioner });
    if (saved.ok) onAdded(saved.value.practitionerId);
    else setFault(messageFor(saved.error));
  };
  return (
    <Group aria-label={chairs ? 'Add a chair' : 'Add a minute taker'} className={styles.form}>
      <FieldRow>
        <TextField label="Name" value={name} onChange={setName} />
        <TextField label="Email" type="email" value={email} onChange={setEmail} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={name.trim() === ''} onClick={() => void add()}>
          {chairs ? 'Add this chair' : 'Add this minute taker'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
});
