import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Practitioner } from '../../../core/agencies/directory.ts';
import type { AgencyId } from '../../../core/identifiers.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { messageFor } from '../../messages.ts';
import { Group } from '../../ui/group.tsx';
import { boxed } from '../../ui/looks.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PractitionerListProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** Null for the conference service's own people. */
  readonly agencyId: AgencyId | null;
  readonly practitioners: ReadonlyArray<Practitioner>;
  /** What people here may do: the conference service's chair and take minutes. */
  readonly roles: ReadonlyArray<keyof typeof roleNames>;
  /** Whether it is asked who comes in their place. */
  readonly hasDeputies?: boolean;
  /** What else is said of one of them, below the line. */
  readonly more?: (practitioner: Practitioner) => ReactNode;
}

const roleNames = {
  chairs: 'Chairs',
  takesMinutes: 'Takes minutes',
  leadPractitioner: 'Is a lead child protection practitioner',
} as const;

/** The people of one agency, each on a line that is saved as it is typed, and a line for one more. */
export const PractitionerList = ({
  title,
  level = 3,
  agencyId,
  practitioners,
  roles,
  hasDeputies = false,
  more,
}: PractitionerListProps) => {
  const styles = useStyles();
  return (
    <Section title={title} level={level}>
      {practitioners.length === 0 ? (
        <p className={styles.none}>Nobody yet.</p>
      ) : (
        <ul className={styles.list}>
          {practitioners.map((practitioner) => (
            <li key={practitioner.id} aria-label={practitioner.name} className={styles.person}>
              <PractitionerLine practitioner={practitioner} roles={roles} hasDeputies={hasDeputies} />
              {more?.(practitioner)}
            </li>
          ))}
        </ul>
      )}
      <AddPractitioner agencyId={agencyId} roles={roles} />
    </Section>
  );
};

const PractitionerLine = ({
  practitioner,
  roles,
  hasDeputies,
}: {
  readonly practitioner: Practitioner;
  readonly roles: PractitionerListProps['roles'];
  readonly hasDeputies: boolean;
}) => {
  const { call } = useDesk();
  const { fields, fault, change, show } = useTypedOver(practitioner, (whole) =>
    call('practitioner.save', { practitioner: whole }),
  );
  const put = (typed: Partial<Practitioner>): void => (typed.name?.trim() === '' ? show(typed) : change(typed));
  return (
    <>
      <PractitionerFields person={fields} roles={roles} onChange={put} />
      {hasDeputies && (
        <TextField
          label={`Who comes in place of ${fields.name}`}
          hint="Name and how to reach them. It is offered where they are away or say no."
          value={fields.deputy ?? ''}
          onChange={(deputy) => put({ deputy })}
        />
      )}
      {fault !== undefined && <Notice {...fault} />}
    </>
  );
};

type Person = Pick<Practitioner, 'name' | 'role' | 'email' | 'phone' | 'chairs' | 'takesMinutes' | 'leadPractitioner'>;

const PractitionerFields = ({
  person,
  roles,
  onChange,
}: {
  readonly person: Person;
  readonly roles: PractitionerListProps['roles'];
  readonly onChange: (change: Partial<Person>) => void;
}) => {
  const styles = useStyles();
  return (
    <>
      <FieldRow>
        <TextField label="Name" value={person.name} onChange={(name) => onChange({ name })} />
        <TextField label="Role" value={person.role} onChange={(role) => onChange({ role })} />
        <TextField label="Email" type="email" value={person.email} onChange={(email) => onChange({ email })} />
        <TextField label="Phone" type="tel" value={person.phone} onChange={(phone) => onChange({ phone })} />
      </FieldRow>
      {roles.length > 0 && (
        <div className={styles.roles}>
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={roleNames[role]}
              checked={person[role] === true}
              onChange={(_, { checked }) => onChange({ [role]: checked === true })}
            />
          ))}
        </div>
      )}
    </>
  );
};

const AddPractitioner = ({ agencyId, roles }: Pick<PractitionerListProps, 'agencyId' | 'roles'>) => {
  const change = useChange();
  const styles = useStyles();
  const [person, setPerson] = useState<Person>();
  const [fault, setFault] = useState<Message>();
  if (person === undefined)
    return (
      <div>
        <Button onClick={() => setPerson(nobody)}>Add a person</Button>
      </div>
    );
  const add = async (): Promise<void> => {
    const saved = await change('practitioner.save', { practitioner: { ...person, id: null, agencyId } });
    if (saved.ok) setPerson(undefined);
    setFault(saved.ok ? undefined : messageFor(saved.error));
  };
  return (
    <Group aria-label="Add a person" className={styles.adding}>
      <PractitionerFields person={person} roles={roles} onChange={(part) => setPerson({ ...person, ...part })} />
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.roles}>
        <Button appearance="primary" disabled={person.name.trim() === ''} onClick={() => void add()}>
          Add this person
        </Button>
        <Button onClick={() => setPerson(undefined)}>Cancel</Button>
      </div>
    </Group>
  );
};

const nobody: Person = {
  name: '',
  role: '',
  email: '',
  phone: '',
  chairs: false,
  takesMinutes: false,
  leadPractitioner: false,
};

const useStyles = makeStyles({
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  person: { paddingBottom: '16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  roles: { display: 'flex', gap: '8px', flexWrap: 'wrap', marginTop: '4px' },
  adding: boxed,
});
