import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { assessmentsInOrder, type PlanAssessment } from '../../../core/conferences/assessment.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { AssessmentId, PersonId } from '../../../core/identifiers.ts';
import type { TextToSettle } from '../../../core/plans/who-may-read.ts';
import { newId } from '../../engine/new-id.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Group } from '../../ui/group.tsx';
import { PeopleChips, type PersonChoice } from '../../ui/people-chips.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { audienceInWords, sentenceCase } from '../../words/record-words.ts';
import { audienceChoices, audienceKey } from './plan-actions.ts';
import { SettleReading } from './settle-reading.tsx';

export interface AssessmentsProps {
  readonly record: ConferenceRecord;
  readonly siblings: ReadonlyArray<PersonChoice<PersonId>>;
  /** Texts of which nobody has said who may read them. */
  readonly toSettle: ReadonlyArray<TextToSettle>;
  /** Whose plan a new one belongs to. */
  readonly newFor: ReadonlyArray<PersonId>;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** What the plan has still to find out: what, who, and by when (domain.md 7.2). It goes on to the review until somebody has done it. */
export const Assessments = (props: AssessmentsProps) => {
  const styles = useStyles();
  const { record, newFor, disabled, edit } = props;
  const all = assessmentsInOrder(record.plan.assessments);
  const add = (): void => {
    const id = newId<AssessmentId>();
    const assessment: PlanAssessment = {
      id,
      what: '',
      who: '',
      by: null,
      children: newFor,
      about: null,
      doneOn: null,
      found: '',
      audience: { to: 'everyone' },
    };
    edit({ edit: 'assessment.set', id, assessment });
    focusField({ field: `assessment:${id}` });
  };
  return (
    <Section
      look="card"
      title="Assessments still to finish"
      lead="What has still to be found out. It stands in the plan, goes on to the review until it is done, and Today asks for it."
    >
      {all.map((assessment, place) => (
        <OneAssessment key={assessment.id} assessment={assessment} number={place + 1} {...props} />
      ))}
      {!disabled && (
        <div>
          <Button icon={<AddRegular />} onClick={add}>
            Add an assessment
          </Button>
        </div>
      )}
      {disabled && all.length === 0 && <p className={styles.none}>The plan waits for no assessment.</p>}
    </Section>
  );
};

const OneAssessment = ({
  assessment,
  number,
  record,
  siblings,
  toSettle,
  disabled,
  edit,
}: AssessmentsProps & { readonly assessment: PlanAssessment; readonly number: number }) => {
  const styles = useStyles();
  const { id } = assessment;
  const set = (change: Partial<PlanAssessment>): void =>
    edit({ edit: 'assessment.set', id, assessment: { ...assessment, ...change } });
  const invitees = Object.values(record.invitees);
  const adults = invitees.flatMap(({ part, personId, name }) =>
    part === 'family' && personId !== null ? [{ value: personId, label: name }] : [],
  );
  const nameOf = (person: PersonId): string =>
    adults.find(({ value }) => value === person)?.label ?? siblings.find((child) => child.id === person)?.name ?? 'someone';
  const choices = audienceChoices(
    assessment.audience,
    adults.map(({ value }) => value),
  );
  return (
    <Group aria-label={`Assessment ${number}`} data-field={`assessment:${id}`} className={styles.one}>
      <TextArea
        label="What is assessed"
        lines={1}
        value={assessment.what}
        disabled={disabled}
        onChange={(what) => set({ what })}
      />
      <FieldRow>
        <TextField
          label="Who does it"
          width="full"
          value={assessment.who}
          offers={invitees.flatMap(({ part, name }) => (part === 'agency' && name !== '' ? [name] : []))}
          disabled={disabled}
          onChange={(who) => set({ who })}
        />
        <DateField label="By" value={assessment.by} disabled={disabled} onChange={(by) => set({ by })} />
        <ChoiceField<PersonId | 'child'>
          label="Whom it is about"
          width="full"
          hint="No other parent is told of an adult’s assessment."
          value={assessment.about ?? 'child'}
          disabled={disabled}
          choices={[{ value: 'child' as const, label: 'The children' }, ...adults]}
          onChange={(about) => set({ about: about === 'child' ? null : about })}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label="Who may see this assessment"
          width="full"
          value={audienceKey(assessment.audience)}
          disabled={disabled}
          choices={choices.map(({ value, audience }) => ({ value, label: sentenceCase(audienceInWords(audience, nameOf)) }))}
          onChange={(value) => {
            const chosen = choices.find((choice) => choice.value === value);
            if (chosen !== undefined) set({ audience: chosen.audience });
          }}
        />
        <PeopleChips
          label="Whose plan"
          people={siblings}
          chosen={assessment.children}
          disabled={disabled}
          onChange={(children) => set({ children })}
        />
      </FieldRow>
      <SettleReading toSettle={toSettle} of={`assessment:${id}`} plan={record.plan} edit={edit} />
      <FieldRow>
        <DateField label="Done on" value={assessment.doneOn} disabled={disabled} onChange={(doneOn) => set({ doneOn })} />
        {assessment.doneOn !== null && (
          <TextField
            label="What it found"
            width="full"
            value={assessment.found}
            disabled={disabled}
            onChange={(found) => set({ found })}
          />
        )}
        {!disabled && (
          <div className={styles.remove}>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() => edit({ edit: 'assessment.set', id, assessment: null })}
            >
              Remove assessment {number}
            </Button>
          </div>
        )}
      </FieldRow>
    </Group>
  );
};

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  remove: { alignSelf: 'end', justifySelf: 'end' },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
});
