import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { toldApart } from '../../../core/children/told-apart.ts';
import { type Candidate, inviteeFromAgency, inviteeFromPerson } from '../../../core/conferences/joining-list.ts';
import { newInvitee } from '../../../core/conferences/new-invitee.ts';
import type { Part } from '../../../core/conferences/record.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToday } from '../../ui/today.ts';
import { useList } from './use-list.tsx';

/** Anyone else: a member of the family, somebody of the directory, or a supporter, advocate, interpreter, solicitor or observer by name. */
export const AddPeople = () => {
  const styles = useStyles();
  const { file, record, edit, joining } = useList();
  const list = Object.values(record.invitees);
  const notYet = file.people.filter(({ id }) => !list.some(({ personId }) => personId === id));
  return (
    <div data-field="people">
      <Section title="Add somebody">
        {notYet.length > 0 && (
          <div className={styles.group}>
            <h3 className={styles.heading}>From the family</h3>
            <div className={styles.buttons}>
              {notYet.map((person) => (
                <Button
                  key={person.id}
                  onClick={() =>
                    edit({ edit: 'invitee.add', invitee: inviteeFromPerson(person, joining('Member of the family.')) })
                  }
                >
                  {`Add ${person.givenName} ${person.familyName}`.trim()}
                </Button>
              ))}
            </div>
          </div>
        )}
        <FromDirectory />
        <SomebodyElse />
      </Section>
    </div>
  );
};

const FromDirectory = () => {
  const styles = useStyles();
  const id = useId();
  const { agencies, record, edit, joining } = useList();
  const [typed, setTyped] = useState('');
  const list = Object.values(record.invitees);
  const wanted = typed.trim().toLocaleLowerCase('en-GB');
  const found: ReadonlyArray<Candidate> =
    wanted.length < 2
      ? []
      : agencies
          .flatMap(({ agency, typeName, practitioners }) =>
            [...practitioners, null].map((practitioner) => ({
              agency,
              practitioner,
              said: [agency.name, typeName, practitioner?.name ?? '', practitioner?.role ?? '']
                .join(' ')
                .toLocaleLowerCase('en-GB'),
            })),
          )
          .filter(({ said }) => said.includes(wanted))
          .filter(({ agency, practitioner }) =>
            practitioner === null
              ? !list.some(({ agencyId, practitionerId }) => agencyId === agency.id && practitionerId === null)
              : !list.some(({ practitionerId }) => practitionerId === practitioner.id),
          )
          .slice(0, 8);
  return (
    <div className={styles.group}>
      <label className={styles.heading} htmlFor={`${id}-search`}>
        From the directory
      </label>
      <Input
        id={`${id}-search`}
        className={styles.search}
        autoComplete="off"
        placeholder="Name, role or agency"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      {wanted.length >= 2 && found.length === 0 && (
        <p className={styles.none}>Nobody like that is in the directory. Add them under Agencies, or by name below.</p>
      )}
      <div className={styles.buttons}>
        {found.map((candidate) => (
          <Button
            key={`${candidate.agency.id}${candidate.practitioner?.id ?? ''}`}
            onClick={() => {
              edit({ edit: 'invitee.add', invitee: inviteeFromAgency(candidate, joining('')) });
              setTyped('');
            }}
          >
            {candidate.practitioner === null
              ? `Add ${candidate.agency.name}`
              : `Add ${candidate.practitioner.name}, ${candidate.agency.name}`}
          </Button>
        ))}
      </div>
    </div>
  );
};

/** What each may do is said to the chair while they speak, so that it is known who is what (PF10). */
const parts: ReadonlyArray<{ readonly value: Part; readonly label: string }> = [
  { value: 'supporter', label: 'Supporter of a family member' },
  { value: 'advocate', label: 'Advocate' },
  { value: 'interpreter', label: 'Interpreter' },
  { value: 'solicitor', label: 'Solicitor, as a supporter only' },
  { value: 'observer', label: 'Observer, with the chair’s leave' },
];

const SomebodyElse = () => {
  const styles = useStyles();
  const today = useToday();
  const { file, edit, joining } = useList();
  const [name, setName] = useState('');
  const [part, setPart] = useState<Part | null>(null);
  const [withPersonId, setWith] = useState<PersonId | null>(null);
  const needsPerson = part !== null && part !== 'observer';
  const add = (): void => {
    if (part === null) return;
    const whose = file.people.find(({ id }) => id === withPersonId);
    const role =
      whose === undefined ? part : `${part} ${part === 'advocate' || part === 'interpreter' ? 'for' : 'of'} ${whose.givenName}`;
    const { id } = joining('');
    edit({
      edit: 'invitee.add',
      invitee: newInvitee({ id, part, name: name.trim(), role, withPersonId: needsPerson ? withPersonId : null }),
    });
    setName('');
    setPart(null);
    setWith(null);
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Somebody else</h3>
      <FieldRow>
        <TextField label="Name" value={name} onChange={setName} />
        <ChoiceField label="As" value={part} choices={parts} onChange={setPart} />
        {needsPerson && (
          <ChoiceField
            label="With whom"
            value={withPersonId}
            choices={file.people.map((person) => ({ value: person.id, label: toldApart(file, person, today) }))}
            onChange={setWith}
          />
        )}
      </FieldRow>
      <Button
        className={styles.add}
        disabled={name.trim() === '' || part === null || (needsPerson && withPersonId === null)}
        onClick={add}
      >
        Add to the list
      </Button>
    </div>
  );
};

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { maxWidth: '420px' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'start' },
});
