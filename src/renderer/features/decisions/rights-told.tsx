import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { ConferenceRecord, Invitee, RightsForm, RightsTold } from '../../../core/conferences/record.ts';
import { rightsForms } from '../../../core/conferences/record.ts';
import { areToldRights, formName, rightsGaps } from '../../../core/conferences/rights.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { calledOnList } from '../../words/record-words.ts';

export interface RightsToldProps {
  readonly sitting: SittingView;
  readonly record: ConferenceRecord;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** That each family member was told how to complain and how to see records: by whom, when, and what they were given (DC11). */
export const RightsSection = ({ sitting, record, disabled, edit }: RightsToldProps) => {
  const styles = useStyles();
  const people = Object.values(record.invitees).filter(areToldRights);
  if (people.length === 0) return null;
  const here = people.filter(({ attendance, rights }) => attendance === 'attended' && rights == null);
  const told: RightsTold = {
    complaint: true,
    records: true,
    by: sitting.chair?.name ?? '',
    on: sitting.sitting.heldOn,
    form: 'leaflet',
  };
  return (
    <Section
      look="card"
      title="The right to complain and to see records"
      lead="Explained to each person, and given to keep. It is printed in the minutes, and in their own letter."
    >
      {!disabled && here.length > 1 && (
        <div>
          <Button
            onClick={() => edit(...here.map(({ id }) => ({ edit: 'invitee.change', id, change: { rights: told } }) as const))}
          >
            {`The chair told all ${here.length} who are here, and gave each a leaflet`}
          </Button>
        </div>
      )}
      <ul aria-label="Who was told of their rights" className={styles.list}>
        {people.map((invitee) => (
          <li key={invitee.id}>
            <OnePerson invitee={invitee} told={told} isDue={invitee.attendance === 'attended'} disabled={disabled} edit={edit} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const OnePerson = ({
  invitee,
  told,
  isDue,
  disabled,
  edit,
}: Pick<RightsToldProps, 'disabled' | 'edit'> & {
  readonly invitee: Invitee;
  readonly told: RightsTold;
  /** They are or were here: nothing is asked of somebody who is still expected. */
  readonly isDue: boolean;
}) => {
  const styles = useStyles();
  const rights = invitee.rights ?? { ...told, complaint: false, records: false, form: null };
  const gaps = rightsGaps(invitee.rights);
  const name = calledOnList(invitee);
  const change = (part: Partial<RightsTold>): void =>
    edit({ edit: 'invitee.change', id: invitee.id, change: { rights: { ...rights, ...part } } });
  return (
    <Group aria-label={`Rights of ${name}`} data-field={`rights:${invitee.id}`} className={styles.person}>
      <div className={styles.head}>
        <strong>{name}</strong>
        {(isDue || invitee.rights != null) && (
          <Status tone={gaps.length === 0 ? 'good' : 'soon'}>
            {gaps.length === 0 ? 'Told' : `Still to say: ${gaps.join(', ')}`}
          </Status>
        )}
      </div>
      <div className={styles.ticks}>
        <Checkbox
          label="How to complain"
          checked={rights.complaint}
          disabled={disabled}
          onChange={(_, { checked }) => change({ complaint: checked === true })}
        />
        <Checkbox
          label="How to see records"
          checked={rights.records}
          disabled={disabled}
          onChange={(_, { checked }) => change({ records: checked === true })}
        />
      </div>
      {invitee.rights != null && (
        <FieldRow>
          <TextField label="Told by" value={rights.by} disabled={disabled} onChange={(by) => change({ by })} />
          <DateField label="Told on" value={rights.on} disabled={disabled} onChange={(on) => change({ on })} />
          <ChoiceField<RightsForm>
            label="What they were given"
            value={rights.form}
            disabled={disabled}
            choices={rightsForms.map((value) => ({ value, label: formName[value] }))}
            onChange={(form) => change({ form })}
          />
        </FieldRow>
      )}
    </Group>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  person: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  ticks: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', color: tokens.colorNeutralForeground1 },
});
