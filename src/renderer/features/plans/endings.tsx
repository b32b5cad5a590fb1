import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ending } from '../../../contract/endings.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { StepDownFields } from './step-down.tsx';

/** Plans that ended lately: what follows each, and who must be told, with the day on which they were (CG07). */
export const Endings = () => {
  const endings = useLive('ending.list', {});
  if (endings === undefined) return <Loading label="Opening the plans that ended" />;
  if (!endings.ok) return <Notice {...messageFor(endings.error)} />;
  if (endings.value.length === 0)
    return <EmptyState title="No plan ended in the last 60 days">A plan comes here when a review ends it.</EmptyState>;
  return endings.value.map((ending) => <OneEnding key={`${ending.childId} ${ending.endedOn}`} ending={ending} />);
};

const OneEnding = ({ ending }: { readonly ending: Ending }) => {
  const styles = useStyles();
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  const { childId, childName, familyName, endedOn, outcome, next, tellBy, checklist, reference, decidedBy } = ending;
  const tell = async (who: string, toldOn: LocalDate | null): Promise<void> => {
    const kept = await change('ending.tell', { childId, endedOn, who, toldOn });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  const by = tellBy === null ? '' : ` CP-IS is told by ${longDate(tellBy)}.`;
  return (
    <Section
      title={`${childName}, family ${familyName}`}
      look="card"
      lead={`Ended on ${longDate(endedOn)}${decidedBy === '' ? ` (${reference})` : `, decided by ${decidedBy}`}: ${outcome}. What follows: ${next}.${by}`}
    >
      {fault !== undefined && <Notice {...fault} />}
      {ending.offersStepDown && <StepDownFields ending={ending} />}
      <ul aria-label={`Who is told about ${childName}`} className={styles.list}>
        {checklist.map(({ who, name, toldOn }) => (
          <li key={who} className={styles.line}>
            <DateField label={`${name}: told on`} value={toldOn} onChange={(on) => void tell(who, on)} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const useStyles = makeStyles({
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  line: { maxWidth: '480px' },
});
