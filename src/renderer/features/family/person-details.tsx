import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { birthInWords } from '../../../core/children/birth-event.ts';
import type { ChildDetails, FamilyFile, Person } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WarningsBand } from '../../ui/warnings-band.tsx';
import { AuthorityFields } from './authority-fields.tsx';
import { BirthFields } from './birth-fields.tsx';
import { MergePerson } from './merge-person.tsx';
import { PersonNumbers } from './person-numbers.tsx';
import { PlanNow } from './plan-now.tsx';
import { PreviousPlans } from './previous-plans.tsx';
import { RecordBirth } from './record-birth.tsx';
import { Relationships } from './relationships.tsx';
import { Residences } from './residences.tsx';
import { TakingPart } from './taking-part.tsx';
import { usePerson } from './use-person.ts';

/** Everything that is known of one person; what is typed is saved as it is typed. */
export const PersonDetails = ({
  person: held,
  file,
  onMerged,
}: {
  readonly person: Person;
  readonly file: FamilyFile;
  readonly onMerged: (kept: PersonId) => void;
}) => {
  const styles = useStyles();
  const { fields: person, change, fault } = usePerson(held);
  const isChild = person.role === 'child';
  const known = useLive('family.births', { familyId: person.familyId });
  const births = known?.ok ? known.value.filter((birth) => birth.childId === person.id) : [];
  return (
    <div className={styles.details}>
      <Section title={calledBy(person)} lead={isChild ? 'Child' : 'Adult'}>
        {fault !== undefined && <Notice {...fault} />}
        <WarningsBand familyId={person.familyId} only={person.id} />
        <FieldRow>
          <TextField label="Given name" value={person.givenName} onChange={(givenName) => change({ givenName })} />
          <TextField label="Family name" value={person.familyName} onChange={(familyName) => change({ familyName })} />
        </FieldRow>
        {births.map((birth) => (
          <p key={birth.childId} className={styles.before}>
            {birthInWords(birth)}
          </p>
        ))}
        <BirthFields key={held.birth.known} birth={person.birth} isChild={isChild} onChange={(birth) => change({ birth })} />
        <ChoiceField
          label="Sex"
          as="row"
          value={person.sex}
          choices={[
            { value: 'female', label: 'Female' },
            { value: 'male', label: 'Male' },
            { value: 'unknown', label: 'Not known' },
          ]}
          onChange={(sex) => change({ sex })}
        />
      </Section>
      <PersonNumbers person={held} />
      {isChild && held.birth.known === 'expected' && <RecordBirth child={held} onBorn={change} />}
      <TakingPart person={person} change={change} />
      <Relationships person={person} file={file} />
      <Residences person={person} file={file} />
      {person.child !== null && (
        <ChildFields
          details={person.child}
          name={calledBy(person)}
          planNow={<PlanNow familyId={person.familyId} childId={person.id} name={calledBy(person)} />}
          onChange={(child) => change({ child })}
        />
      )}
      <Section title="Identity" level={3}>
        <FieldRow>
          <TextField label="Ethnicity" value={person.ethnicity} onChange={(ethnicity) => change({ ethnicity })} />
          <TextField label="Religion" value={person.religion} onChange={(religion) => change({ religion })} />
          <TextField label="First language" value={person.language} onChange={(language) => change({ language })} />
          <TextField label="Disability" value={person.disability} onChange={(disability) => change({ disability })} />
        </FieldRow>
      </Section>
      {!isChild && (
        <Section title="How to reach them" level={3}>
          <FieldRow>
            <TextField label="Phone" type="tel" value={person.phone} onChange={(phone) => change({ phone })} />
            <TextField label="Email" type="email" value={person.email} onChange={(email) => change({ email })} />
          </FieldRow>
        </Section>
      )}
      <MergePerson person={held} file={file} onMerged={onMerged} />
    </div>
  );
};

const ChildFields = ({
  details,
  name,
  planNow,
  onChange,
}: {
  readonly details: ChildDetails;
  readonly name: string;
  readonly planNow: ReactNode;
  readonly onChange: (details: ChildDetails) => void;
}) => {
  const change = (changed: Partial<ChildDetails>): void => onChange({ ...details, ...changed });
  const isOddNumber = !/^[A-Za-z0-9]{0,20}$/.test(details.laChildId);
  return (
    <Section title="School and status" level={3}>
      <FieldRow>
        <TextField label="School or nursery" value={details.school} onChange={(school) => change({ school })} />
        <TextField label="School year" value={details.schoolYear} onChange={(schoolYear) => change({ schoolYear })} />
        <TextField
          label="Legal status"
          value={details.legalStatus}
          offers={['No order', 'Section 20 accommodation', 'Interim care order', 'Care order', 'Supervision order']}
          onChange={(legalStatus) => change({ legalStatus })}
        />
        <TextField
          label="Council's number for the child"
          value={details.laChildId}
          fault={isOddNumber ? 'At most 20 letters and digits.' : undefined}
          onChange={(laChildId) => change({ laChildId })}
        />
      </FieldRow>
      <AuthorityFields name={name} authority={details.authority ?? null} onChange={(authority) => change({ authority })} />
      {planNow}
      <PreviousPlans name={name} plans={details.previousPlans} onChange={(previousPlans) => change({ previousPlans })} />
    </Section>
  );
};

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '28px' },
  before: { margin: '0', color: tokens.colorNeutralForeground2 },
});
