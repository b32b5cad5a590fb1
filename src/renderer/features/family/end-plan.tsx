import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonId } from '../../../core/identifiers.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { type EndingGround, endingGrounds } from '../../../core/plans/ending-grounds.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Group } from '../../ui/group.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface EndPlanProps {
  readonly childId: PersonId;
  readonly name: string;
  /** The references of the reviews that were withdrawn with it. */
  readonly onEnded: (withdrawn: ReadonlyArray<string>) => void;
  readonly onClose: () => void;
}

/** Ends a plan that no review ends: the child moved, came of age, died, left the country, or became looked after (P-21 to P-23). */
export const EndPlan = ({ childId, name, onEnded, onClose }: EndPlanProps) => {
  const styles = useStyles();
  const change = useChange();
  const [ground, setGround] = useState<EndingGround | null>(null);
  const [endedOn, setEndedOn] = useState<LocalDate | null>(null);
  const [decidedBy, setDecidedBy] = useState('');
  const [fault, setFault] = useState<Message>();
  const isWhole = ground !== null && endedOn !== null && decidedBy.trim() !== '';
  const end = async (): Promise<void> => {
    if (ground === null || endedOn === null) return;
    const ended = await change('plan.end', { childId, endedOn, ground, decidedBy: decidedBy.trim() });
    if (ended.ok) onEnded(ended.value.withdrawn);
    else setFault(messageFor(ended.error));
  };
  return (
    <Group aria-label={`End the plan of ${name}`} className={styles.form}>
      <FieldRow>
        <ChoiceField<EndingGround>
          label="Why it ends"
          width="full"
          value={ground}
          choices={(Object.keys(endingGrounds) as ReadonlyArray<EndingGround>).map((value) => ({
            value,
            label: endingGrounds[value],
          }))}
          onChange={setGround}
        />
        <DateField label="It ended on" width="full" value={endedOn} onChange={setEndedOn} />
        <TextField label="Who decided" value={decidedBy} onChange={setDecidedBy} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={!isWhole} onClick={() => void end()}>
          End this plan
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Group>
  );
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
});
