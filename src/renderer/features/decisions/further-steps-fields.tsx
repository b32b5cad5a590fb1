import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import {
  type FamilyGroup,
  type FamilyGroupAnswer,
  type FurtherStep,
  type FurtherStepKind,
  familyGroupAnswers,
  familyGroupName,
  furtherStepKinds,
  furtherStepName,
} from '../../../core/conferences/further-steps.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** Whether the family was offered a plan of its own, and what else the decision sets going (domain.md 5.3). */
export const FurtherStepsFields = (parts: CardParts) => (
  <>
    <FamilyGroupFields {...parts} />
    {furtherStepKinds.map((kind) => (
      <OneStep key={kind} kind={kind} {...parts} />
    ))}
  </>
);

const FamilyGroupFields = (parts: CardParts) => {
  const styles = useStyles();
  const { decision, disabled, view } = parts;
  const group: FamilyGroup = decision.familyGroup ?? { answer: null, on: null, owner: '', note: '' };
  const change = (next: Partial<FamilyGroup>): void => changing(parts)({ familyGroup: { ...group, ...next } });
  const { field, childId } = fieldOf(parts, 'familyGroup');
  const isRefused = group.answer === 'not-offered' || group.answer === 'declined';
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      <FieldRow>
        <ChoiceField<FamilyGroupAnswer>
          label={`Family group conference for ${view.child.givenName}`}
          width="long"
          unchosen="Nobody has said"
          value={group.answer}
          disabled={disabled}
          choices={familyGroupAnswers.map((value) => ({ value, label: familyGroupName[value] }))}
          onChange={(answer) => change({ answer })}
        />
        {(group.answer === 'held' || group.answer === 'offered') && (
          <DateField
            label={group.answer === 'held' ? 'Held on' : 'To be held by'}
            value={group.on}
            disabled={disabled}
            onChange={(on) => change({ on })}
          />
        )}
        {group.answer === 'offered' && (
          <TextField
            label="Who arranges it"
            value={group.owner}
            offers={practitioners(parts)}
            disabled={disabled}
            onChange={(owner) => change({ owner })}
          />
        )}
      </FieldRow>
      {group.answer !== null && (
        <TextField
          label={isRefused ? 'Why there is none' : 'What came of it, or what to know'}
          width="full"
          value={group.note}
          disabled={disabled}
          onChange={(note) => change({ note })}
        />
      )}
    </div>
  );
};

const OneStep = ({ kind, ...parts }: CardParts & { readonly kind: FurtherStepKind }) => {
  const styles = useStyles();
  const { decision, disabled, record, sitting } = parts;
  const steps = decision.steps ?? {};
  const step = steps[kind];
  const set = (next: FurtherStep | undefined): void => {
    const { [kind]: _, ...others } = steps;
    changing(parts)({ steps: next === undefined ? others : { ...others, [kind]: next } });
  };
  const { field, childId } = fieldOf(parts, `step-${kind}`);
  const adults = Object.values(record.invitees).flatMap(({ part, personId, name }) =>
    part === 'family' && personId !== null ? [{ value: personId, label: name }] : [],
  );
  const known = sitting.conferences.flatMap(({ child }) => [child.id]);
  return (
    <Group data-field={field} data-child={childId} aria-label={furtherStepName[kind]} className={styles.group}>
      <Checkbox
        label={furtherStepName[kind]}
        checked={step !== undefined}
        disabled={disabled}
        onChange={(_, data) => set(data.checked === true ? { what: '', owner: '', by: null } : undefined)}
      />
      {step !== undefined && (
        <>
          <p className={styles.who}>{whoIsTold[kind]}</p>
          <TextArea
            label="What is to happen"
            lines={1}
            value={step.what}
            disabled={disabled}
            onChange={(what) => set({ ...step, what })}
          />
          <FieldRow>
            {kind === 'adult-services' && (
              <ChoiceField<PersonId>
                label="About whom"
                value={step.about ?? null}
                disabled={disabled}
                choices={adults.filter(({ value }) => !known.includes(value))}
                onChange={(about) => set({ ...step, about })}
              />
            )}
            <TextField
              label="Who sees to it"
              value={step.owner}
              offers={practitioners(parts)}
              disabled={disabled}
              onChange={(owner) => set({ ...step, owner })}
            />
            <DateField label="By" value={step.by} disabled={disabled} onChange={(by) => set({ ...step, by })} />
          </FieldRow>
        </>
      )}
    </Group>
  );
};

/** Said where it is typed, because the family sits at the table (domain.md 6.8). */
const whoIsTold: { readonly [Kind in FurtherStepKind]: string } = {
  'section-20': 'The adults of the child read of it in the letter and the minutes.',
  'section-31': 'The adults of the child read of it in the letter and the minutes.',
  'police-action': 'It is left out of every copy for the family, and of every agency’s but the copy of whoever sees to it.',
  'adult-services': 'Only the adult whom it is about reads of it, and whoever sees to it.',
  marac: 'It is left out of every copy for the family, and of every agency’s but the copy of whoever sees to it.',
  mappa: 'It is left out of every copy for the family, and of every agency’s but the copy of whoever sees to it.',
};

const practitioners = ({ record }: CardParts): ReadonlyArray<string> =>
  Object.values(record.invitees).flatMap(({ part, name }) => (part === 'agency' && name !== '' ? [name] : []));

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  who: { margin: '0', color: tokens.colorNeutralForeground2 },
});
