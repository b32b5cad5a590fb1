import { makeStyles } from '@fluentui/react-components';
import type { Clash } from '../../core/scheduling/clashes.ts';
import { Notice } from './notice.tsx';
import { TextArea } from './text-area.tsx';

export interface ClashNoticeProps {
  readonly clashes: ReadonlyArray<Clash>;
  readonly despite: string;
  readonly onDespite: (despite: string) => void;
}

/** What stands against a booking, in words, before it is made; what can be put up with asks for the reason (SC01, R-CH-02). */
export const ClashNotice = ({ clashes, despite, onDespite }: ClashNoticeProps) => {
  const styles = useStyles();
  const refused = clashes.filter((clash) => clash.severity === 'refuse');
  const warned = clashes.filter((clash) => clash.severity === 'warn');
  return (
    <div className={styles.all}>
      {/* Always on the page: a reader of screens hears what comes into it. */}
      <div role="status" className={styles.all}>
        {refused.length > 0 && (
          <Notice title={refused.map((clash) => clash.words).join(' ')} next="Choose another time, chair or room." />
        )}
        {warned.length > 0 && <Notice tone="warning" title={warned.map((clash) => clash.words).join(' ')} />}
      </div>
      {refused.length === 0 && warned.length > 0 && (
        <TextArea label="Why it is right all the same" field="despite" lines={2} value={despite} onChange={onDespite} />
      )}
    </div>
  );
};

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: '12px' } });
