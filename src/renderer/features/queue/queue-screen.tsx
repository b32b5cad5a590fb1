import { Button } from '@fluentui/react-components';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { counted } from '../../words/record-words.ts';
import { FreedSlots } from './freed-slots.tsx';
import { PlanOfQueue } from './plan-of-queue.tsx';
import { Planning } from './planning.tsx';
import { planInWords } from './queue-words.ts';
import { useQueue } from './use-queue.ts';

export interface QueueScreenProps {
  readonly onBack: () => void;
}

/** Everything that waits for a date, planned at once. A plan is a proposal: nothing is booked until it is accepted. */
export const QueueScreen = ({ onBack }: QueueScreenProps) => {
  const { state, fault, start, stop, look } = useQueue();
  const isPlanning = state?.status === 'running' || state?.status === 'planned';
  return (
    <Page title="Plan the queue" lead={state?.status === 'planned' ? planInWords(state.plan) : lead} actions={actions()}>
      {fault !== undefined && <Notice {...fault} />}
      {state === undefined && fault === undefined && <Loading />}
      {!isPlanning && <FreedSlots />}
      {state?.status === 'none' && (
        <p>
          {state.waiting === 0
            ? 'Nothing waits for a date: every conference that was asked for is booked, and no review is due in the next three months.'
            : `${counted(state.waiting, 'conference waits', 'conferences wait')} for a date: what was asked for and not booked, and the reviews of the next three months.`}
        </p>
      )}
      {state?.status === 'failed' && (
        <Notice title="The plan could not be made." next="Nothing was booked. Plan again; if it happens twice, tell IT." />
      )}
      {state?.status === 'running' && <Planning waiting={state.waiting} progress={state.progress} onStop={stop} />}
      {state?.status === 'planned' && <PlanOfQueue plan={state.plan} onBooked={look} />}
      {/* A long list of what was freed would push the plan, which somebody has just asked for, out of sight. */}
      {isPlanning && <FreedSlots />}
    </Page>
  );

  function actions() {
    const canStart = state !== undefined && state.status !== 'running' && state.waiting > 0;
    return (
      <>
        {canStart && (
          <Button appearance={state.status === 'planned' ? 'secondary' : 'primary'} size="large" onClick={() => void start()}>
            {state.status === 'none' ? 'Make a plan' : 'Plan again'}
          </Button>
        )}
        <Button size="large" onClick={onBack}>
          Back to Conferences
        </Button>
      </>
    );
  }
};

const lead =
  'A day, a time, a chair and a room for every conference that waits, with as few late as possible. Nothing is booked until you accept it.';
