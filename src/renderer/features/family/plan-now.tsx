import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Category } from '../../../core/children/people.ts';
import type { FamilyId, PersonId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { listed } from '../../../core/words.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { EndPlan } from './end-plan.tsx';
import { categoryChoices } from './previous-plans.tsx';

export interface PlanNowProps {
  readonly familyId: FamilyId;
  readonly childId: PersonId;
  readonly name: string;
}

/** The plan that a child has now; one that began before this desk, or elsewhere, is entered here so that its reviews are counted. */
export const PlanNow = ({ familyId, childId, name }: PlanNowProps) => {
  const styles = useStyles();
  const change = useChange();
  const plans = useLive('plan.ofFamily', { familyId });
  const [isEntering, setEntering] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [fault, setFault] = useState<Message>();
  const [done, setDone] = useState<Message>();
  const ended = (withdrawn: ReadonlyArray<string>): void => {
    setEnding(false);
    setDone({
      title: `The plan of ${name} has ended.`,
      next: `${withdrawn.length === 0 ? '' : `The review ${listed(withdrawn)} was withdrawn for ${name}. `}Who is to be told stands under Plans, Plans that ended.`,
    });
  };
  if (plans?.ok !== true) return null;
  const plan = plans.value.find((one) => one.childId === childId);
  const takeOut = async (): Promise<void> => {
    const taken = await change('plan.takeOut', { childId });
    setFault(taken.ok ? undefined : messageFor(taken.error));
  };
  return (
    <div className={styles.plan}>
      <h4 className={styles.heading}>Child protection plan now</h4>
      {fault !== undefined && <Notice {...fault} />}
      <div role="status">{done !== undefined && <Notice tone="good" {...done} />}</div>
      {plan === undefined ? (
        !isEntering && <p className={styles.quiet}>None. A conference starts one, or it came with the child.</p>
      ) : (
        <div className={styles.row}>
          <span>
            Since {longDate(plan.startedOn)}, {categoryName(plan.latestCategory)}
            {plan.reviewedOn === null ? '' : `, last reviewed before this desk on ${longDate(plan.reviewedOn)}`}. Next review:{' '}
            {plan.nextReviewInWords}.
          </span>
          {plan.mayTakeOut && (
            <Button size="small" appearance="subtle" aria-label={`Take back the plan of ${name}`} onClick={() => void takeOut()}>
              Take back
            </Button>
          )}
        </div>
      )}
      {plan !== undefined && !isEnding && (
        <Button className={styles.add} onClick={() => setEnding(true)}>
          End the plan without a review
        </Button>
      )}
      {plan !== undefined && isEnding && (
        <EndPlan childId={childId} name={name} onEnded={ended} onClose={() => setEnding(false)} />
      )}
      {plan === undefined && isEntering && <EnterPlan childId={childId} name={name} onClose={() => setEntering(false)} />}
      {plan === undefined && !isEntering && (
        <Button className={styles.add} onClick={() => setEntering(true)}>
          Enter a plan that began before this desk
        </Button>
      )}
    </div>
  );
};

const EnterPlan = ({
  childId,
  name,
  onClose,
}: {
  readonly childId: PersonId;
  readonly name: string;
  readonly onClose: () => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const [startedOn, setStartedOn] = useState<LocalDate | null>(null);
  const [reviewedOn, setReviewedOn] = useState<LocalDate | null>(null);
  const [first, setFirst] = useState<Category | null>(null);
  const [latest, setLatest] = useState<Category | null>(null);
  const [fault, setFault] = useState<Message>();
  const enter = async (): Promise<void> => {
    if (startedOn === null || first === null) return;
    const plan = { childId, startedOn, reviewedOn, initialCategory: first, latestCategory: latest ?? first };
    const entered = await change('plan.enter', plan);
    if (entered.ok) onClose();
    else setFault(messageFor(entered.error));
  };
  return (
    <Group aria-label={`Plan of ${name} that began before this desk`} className={styles.plan}>
      <FieldRow>
        <DateField
          label="Plan began"
          width="full"
          value={startedOn}
          onChange={setStartedOn}
          hint="The day of the conference that decided it."
        />
        <DateField
          label="Last review held"
          width="full"
          value={reviewedOn}
          onChange={setReviewedOn}
          hint="Empty where there was none: the first is due three months after the plan began."
        />
        <ChoiceField label="Category at the start" width="full" value={first} choices={categoryChoices} onChange={setFirst} />
        <ChoiceField label="Category now" width="full" value={latest ?? first} choices={categoryChoices} onChange={setLatest} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.row}>
        <Button appearance="primary" disabled={startedOn === null || first === null} onClick={() => void enter()}>
          Enter this plan
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Group>
  );
};

const categoryName = (category: Category): string =>
  categoryChoices.find(({ value }) => value === category)?.label.toLowerCase() ?? category;

const useStyles = makeStyles({
  plan: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: '0', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  add: { alignSelf: 'start' },
});
