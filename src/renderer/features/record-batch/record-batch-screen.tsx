import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { BatchEnded } from '../../../contract/record-batch.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FolderBar } from '../../ui/folder-bar.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { counted } from '../../words/record-words.ts';
import { useBatch } from './use-batch.ts';

export interface RecordBatchScreenProps {
  readonly onBack: () => void;
}

/** The service's own records of many conferences as Word files, in one go: for an inspection, or a move to another system. */
export const RecordBatchScreen = ({ onBack }: RecordBatchScreenProps) => {
  const styles = useStyles();
  const { state, fault, isStarting, start, stop } = useBatch();
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [until, setUntil] = useState<LocalDate | null>(null);
  const isRunning = state?.status === 'running';
  return (
    <Page
      title="Write many records"
      lead={lead}
      actions={
        <Button size="large" onClick={onBack}>
          Back to Conferences
        </Button>
      }
    >
      {fault !== undefined && <Notice {...fault} />}
      {state === undefined && fault === undefined && <Loading />}
      {isRunning && <Writing {...state} onStop={stop} />}
      {state !== undefined && (
        // It stays while the records are written, so that the days and the folder are still there for the rest of them.
        <div hidden={isRunning}>
          <div className={styles.days}>
            <DateField label="Held from" field="from" value={from} onChange={setFrom} />
            <DateField label="Held until" field="until" value={until} onChange={setUntil} />
          </div>
          {from !== null && until !== null && <HowMany from={from} until={until} />}
          <FolderBar label="Folder for the Word files" said={undefined}>
            {(folder) => (
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={isStarting || from === null || until === null || folder.trim() === ''}
                onClick={() => from !== null && until !== null && void start({ from, until, folder })}
              >
                Write these records
              </Button>
            )}
          </FolderBar>
          {state.status === 'ended' && <Ended {...state} />}
        </div>
      )}
    </Page>
  );
};

const lead =
  'The service’s own record of every conference held in the days you choose and approved by its chair, one Word file each, in full: for an inspection, or a move to another system. They are for nobody else.';

const HowMany = ({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }) => {
  const found = useLive('batch.count', { from, until });
  if (found === undefined) return null;
  if (!found.ok) return <Notice {...messageFor(found.error)} />;
  const { records, notApproved } = found.value;
  const waiting = notApproved === 0 ? '' : ` ${counted(notApproved, 'more is', 'more are')} not approved yet, and stays out.`;
  return <p aria-live="polite">{`${counted(records, 'approved record')} in these days.${waiting}`}</p>;
};

const Writing = ({
  done,
  all,
  isStopping,
  onStop,
}: {
  readonly done: number;
  readonly all: number;
  readonly isStopping: boolean;
  readonly onStop: () => Promise<void>;
}) => {
  const styles = useStyles();
  return (
    <section aria-label="Writing" className={styles.writing}>
      <ProgressBar value={done} max={all} thickness="large" aria-label="Records written" />
      <p aria-live="polite">{`${done} of ${counted(all, 'record')} done. You can go on working meanwhile; locking the records ends it.`}</p>
      <div>
        <Button appearance="primary" disabledFocusable={isStopping} onClick={() => void onStop()}>
          {isStopping ? 'Stopping …' : 'Stop after this record'}
        </Button>
      </div>
    </section>
  );
};

const Ended = ({ written, all, isWhole, folder, notWritten }: BatchEnded) => (
  <>
    <Notice
      tone={isWhole && notWritten.length === 0 ? 'good' : 'info'}
      title={written === all ? `${counted(all, 'record')} written.` : `${written} of ${counted(all, 'record')} written.`}
      next={`Each is whole, and in the log of its conference. They are in ${folder}.${isWhole ? '' : ' Write again for the rest: a record that is there already comes out the same.'}`}
    />
    {notWritten.length > 0 && (
      <ul aria-label="Not written">
        {notWritten.map(({ reference, fault }) => {
          const { title, next } = messageFor(fault);
          return <li key={reference}>{`${reference}: ${title} ${next}`}</li>;
        })}
      </ul>
    )}
  </>
);

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px' },
  writing: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '720px' },
});
