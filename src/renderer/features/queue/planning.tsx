import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { QueueProgress } from '../../../core/scheduling/plan-queue.ts';
import { counted } from '../../words/record-words.ts';
import { progressInWords } from './queue-words.ts';

export interface PlanningProps {
  readonly waiting: number;
  readonly progress: QueueProgress;
  readonly onStop: () => Promise<void>;
}

/** How far the planning is, what it has and what is proven; it may be stopped at any moment. */
export const Planning = ({ waiting, progress, onStop }: PlanningProps) => {
  const styles = useStyles();
  const [isStopping, setStopping] = useState(false);
  const stop = (): void => {
    setStopping(true);
    void onStop();
  };
  return (
    <section aria-label="Planning" className={styles.planning}>
      <p className={styles.text}>{`Planning ${counted(waiting, 'conference', 'conferences')}. This takes a minute at most.`}</p>
      <ProgressBar value={progress.done} max={1} thickness="large" aria-label="Time used" />
      <p className={styles.text} aria-live="polite">
        {progressInWords(progress)}
      </p>
      <div>
        <Button appearance="primary" disabledFocusable={isStopping} onClick={stop}>
          {isStopping ? 'Stopping …' : 'Stop and show the best plan so far'}
        </Button>
      </div>
    </section>
  );
};

const useStyles = makeStyles({
  planning: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '720px' },
  text: { margin: '0' },
});
