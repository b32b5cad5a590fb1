import { Button, makeStyles } from '@fluentui/react-components';
import { Notice } from '../../ui/notice.tsx';
import type { useStep } from './use-step.ts';

export interface StepActionsProps {
  readonly step: Pick<ReturnType<typeof useStep>, 'isReady' | 'isBusy' | 'fault'>;
  /** What the button says, and what it says while that is being done. */
  readonly words: string;
  readonly busyWords: string;
  readonly backWords?: string;
  readonly onBack: () => void;
}

/** The foot of a step: what went wrong, the one thing to do, and the way back. */
export const StepActions = ({ step, words, busyWords, backWords = 'Back', onBack }: StepActionsProps) => {
  const styles = useStyles();
  return (
    <>
      {step.fault !== undefined && <Notice {...step.fault} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="large" disabled={!step.isReady || step.isBusy}>
          {step.isBusy ? busyWords : words}
        </Button>
        <Button type="button" size="large" onClick={onBack}>
          {backWords}
        </Button>
      </div>
    </>
  );
};

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
