import { Button, makeStyles } from '@fluentui/react-components';
import type { ConfidentialAnnex } from '../../../contract/reports.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { card } from '../../ui/looks.ts';
import type { Message } from '../../ui/notice.tsx';

export interface CameAnnex extends ConfidentialAnnex {
  readonly fileName: string;
  readonly file: string;
}

/** An agency's annex for the chair only: it goes into the restricted part, or nowhere. What it says is not shown here. */
export const AnnexCame = ({
  annex: { fileName, file, isEmpty, reason },
  sittingId,
  calledBy,
  onDone,
}: {
  readonly annex: CameAnnex;
  readonly sittingId: SittingId;
  readonly calledBy: string;
  readonly onDone: (said?: { readonly tone: 'good' | 'fault'; readonly message: Message }) => void;
}) => {
  const styles = useStyles();
  const change = useChange();
  const { reload } = useRecord();
  const keep = async (): Promise<void> => {
    const kept = await change('report.keepAnnex', { sittingId, fileName, file });
    if (!kept.ok) return onDone({ tone: 'fault', message: messageFor(kept.error) });
    reload();
    const next = 'Nobody’s copy carries it, and the file was not kept: delete it where it lies, and the email it came with.';
    onDone({ tone: 'good', message: { title: 'It stands in the restricted part, for the chair only.', next } });
  };
  return (
    <div className={styles.came}>
      <p className={styles.line}>
        <strong>{fileName}</strong> is the confidential annex of {calledBy}, for the chair only.
      </p>
      <p className={styles.line}>
        {isEmpty
          ? 'Nothing is written in it.'
          : reason === ''
            ? 'It gives no reason why only the chair may read it.'
            : `Why only the chair may read it: ${reason}`}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={isEmpty} onClick={() => void keep()}>
          Put it into the restricted part
        </Button>
        <Button onClick={() => onDone()}>Do not keep it</Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  came: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    ...card,
  },
  line: { margin: '0', maxWidth: '80ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
