import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { HomeRegular, PeopleAddRegular, PeopleTeamRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FamilyFile, Person } from '../../../core/children/people.ts';
import { calledBy } from '../../../core/children/told-apart.ts';
import type { FamilyId, PersonId, SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Group } from '../../ui/group.tsx';
import { Loading } from '../../ui/loading.tsx';
import { card } from '../../ui/looks.ts';
import { Notice } from '../../ui/notice.tsx';
import { narrow } from '../../ui/theme.ts';
import { useToday } from '../../ui/today.ts';
import { AddPerson } from './add-person.tsx';
import { CpIsReadiness } from './cp-is-readiness.tsx';
import { householdsOn, inOrder, oddities } from './family-words.ts';
import { GenogramFigure } from './genogram-figure.tsx';
import { HouseholdView } from './household-view.tsx';
import { JoinFamilies } from './join-families.tsx';
import { Merges } from './merges.tsx';
import { MissingBirths } from './missing-births.tsx';
import { NetworkView } from './network-view.tsx';
import { PersonDetails } from './person-details.tsx';
import { WarningNotes } from './warning-notes.tsx';

/** The family of a sitting, as a tab of its workspace. */
export const FamilyOfSitting = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const sitting = useLive('sitting.get', { sittingId });
  if (sitting === undefined) return <Loading />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  return <FamilyTab familyId={sitting.value.family.id} />;
};

/** Everyone in a family: the household now and the family network, one click apart, with what is known of each person (PF04). */
export const FamilyTab = ({ familyId }: { readonly familyId: FamilyId }) => {
  const file = useLive('family.get', { familyId });
  if (file === undefined) return <Loading label="Opening the family" />;
  if (!file.ok) return <Notice {...messageFor(file.error)} />;
  return <FamilyOf file={file.value} />;
};

const FamilyOf = ({ file }: { readonly file: FamilyFile }) => {
  const styles = useStyles();
  const [view, setView] = useState<'household' | 'network'>('household');
  const [chosen, setChosen] = useState<PersonId>();
  const [adding, setAdding] = useState<Person['role']>();
  const today = useToday();
  const people = inOrder(file.people);
  const [firstHome] = householdsOn(file, today);
  const person = people.find(({ id }) => id === chosen) ?? firstHome?.people[0]?.person ?? people[0];
  const odd = oddities(file, today);
  const View = view === 'household' ? HouseholdView : NetworkView;

  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Group aria-label="View" className={styles.views}>
          <ToggleButton icon={<HomeRegular />} checked={view === 'household'} onClick={() => setView('household')}>
            Household now
          </ToggleButton>
          <ToggleButton icon={<PeopleTeamRegular />} checked={view === 'network'} onClick={() => setView('network')}>
            Family network
          </ToggleButton>
        </Group>
        <div className={styles.views}>
          <Button icon={<PersonAddRegular />} onClick={() => setAdding('child')}>
            Add a child
          </Button>
          <Button icon={<PeopleAddRegular />} onClick={() => setAdding('adult')}>
            Add an adult
          </Button>
        </div>
      </div>
      {adding !== undefined && (
        <AddPerson key={adding} family={file.family} role={adding} onAdded={setChosen} onClose={() => setAdding(undefined)} />
      )}
      <WarningNotes file={file} />
      <Merges familyId={file.family.id} />
      <MissingBirths people={people} />
      {odd.map((sentence) => (
        <Notice key={sentence} tone="warning" title={sentence} />
      ))}
      {person === undefined ? (
        <EmptyState title="Nobody is in this family yet.">
          Add each child of the household, whether or not the conference is about them, and the adults who look after them.
        </EmptyState>
      ) : (
        <>
          {view === 'network' && <GenogramFigure file={file} />}
          <div className={styles.columns}>
            <View file={file} chosen={person.id} onChoose={setChosen} />
            <section aria-label={`About ${calledBy(person)}`} className={styles.details}>
              <PersonDetails key={person.id} person={person} file={file} onMerged={setChosen} />
            </section>
          </div>
          <div data-field="cpIs" tabIndex={-1}>
            <CpIsReadiness familyId={file.family.id} />
          </div>
        </>
      )}
      <JoinFamilies family={file.family} />
    </div>
  );
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '16px' },
  bar: { display: 'flex', justifyContent: 'space-between', gap: '8px 16px', flexWrap: 'wrap' },
  views: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 5fr) minmax(0, 7fr)',
    gap: '24px',
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  details: {
    padding: '24px',
    minWidth: '0',
    ...card,
    [narrow]: { padding: '16px' },
  },
});
