import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Category, PreviousPlan } from '../../../core/children/people.ts';
import { type LocalDate, shortDate } from '../../../core/local-date.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';

export const categoryChoices: ReadonlyArray<{ readonly value: Category; readonly label: string }> = [
  { value: 'neglect', label: 'Neglect' },
  { value: 'physical', label: 'Physical abuse' },
  { value: 'sexual', label: 'Sexual abuse' },
  { value: 'emotional', label: 'Emotional abuse' },
  { value: 'multiple', label: 'Multiple' },
];

/** Child protection plans that ended before this desk knew the child; the chair confirms them (I-4). */
export const PreviousPlans = ({
  name,
  plans,
  onChange,
}: {
  readonly name: string;
  readonly plans: ReadonlyArray<PreviousPlan>;
  readonly onChange: (plans: ReadonlyArray<PreviousPlan>) => void;
}) => {
  const styles = useStyles();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.plans}>
      <h4 className={styles.heading}>Earlier child protection plans</h4>
      {plans.length === 0 && !isAdding && <p className={styles.none}>None that this desk knows of.</p>}
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={`${plan.startedOn} ${plan.endedOn}`} className={styles.row}>
            {shortDate(plan.startedOn)} to {shortDate(plan.endedOn)},{' '}
            {categoryChoices.find(({ value }) => value === plan.category)?.label.toLowerCase()}
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Remove the plan from ${shortDate(plan.startedOn)} of ${name}`}
              onClick={() => onChange(plans.filter((one) => one !== plan))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewPlan
          onAdd={(plan) => {
            onChange([...plans, plan]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button className={styles.add} onClick={() => setAdding(true)}>
          Add an earlier plan
        </Button>
      )}
    </div>
  );
};

const NewPlan = ({ onAdd, onCancel }: { readonly onAdd: (plan: PreviousPlan) => void; readonly onCancel: () => void }) => {
  const styles = useStyles();
  const [startedOn, setStartedOn] = useState<LocalDate | null>(null);
  const [endedOn, setEndedOn] = useState<LocalDate | null>(null);
  const [category, setCategory] = useState<Category | null>(null);
  const isTurned = startedOn !== null && endedOn !== null && endedOn < startedOn;
  return (
    <div className={styles.plans}>
      <FieldRow>
        <DateField label="Began" width="full" value={startedOn} onChange={setStartedOn} />
        <DateField
          label="Ended"
          width="full"
          value={endedOn}
          fault={isTurned ? 'A plan cannot end before it began.' : undefined}
          onChange={setEndedOn}
        />
        <ChoiceField label="Category" value={category} choices={categoryChoices} onChange={setCategory} />
      </FieldRow>
      <div className={styles.row}>
        <Button
          disabled={startedOn === null || endedOn === null || category === null || isTurned}
          onClick={() => {
            if (startedOn !== null && endedOn !== null && category !== null) onAdd({ startedOn, endedOn, category });
          }}
        >
          Add this plan
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  plans: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  add: { alignSelf: 'start' },
});
