import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { WriteFault } from '../../../contract/documents.ts';
import type { CommonFault } from '../../../contract/procedure.ts';
import type { SittingView, WithdrawalView } from '../../../contract/sitting-answers.ts';
import { type WithdrawalKind, wasToldTheDay } from '../../../core/conferences/withdrawal.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, longDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedWriting } from '../../ui/refused-writing.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { counted } from '../../words/record-words.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

/** Postponing and cancelling: what was decided, the letters that are still to write, and the way to either (IN07). */
export const Withdrawal = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const sitting = useLive('sitting.get', { sittingId });
  return sitting?.ok === true ? <WithdrawalOf view={sitting.value} /> : null;
};

const WithdrawalOf = ({ view }: { readonly view: SittingView }) => {
  const styles = useStyles();
  const desk = useDesk();
  const { view: record } = useRecord();
  const [asking, setAsking] = useState<WithdrawalKind>();
  const [written, setWritten] = useState<{ readonly files: number; readonly folder: string }>();
  const [fault, setFault] = useState<WriteFault | CommonFault>();
  const place = useRef<HTMLDivElement>(null);
  const last = view.withdrawals.at(-1);
  const { bookedAt, closedAt, cancelledAt } = view.sitting.progress;
  const isOpen = closedAt === null && cancelledAt === null;
  const told = Object.values(record?.record.invitees ?? {}).filter(wasToldTheDay).length;

  const writeLetters = async (folder: string): Promise<void> => {
    setFault(undefined);
    const answer = await desk.call('documents.withdraw', { sittingId: view.sitting.id, folder });
    setFault(answer.ok ? undefined : answer.error);
    setWritten(answer.ok ? { files: answer.value.length, folder } : undefined);
  };
  const done = async (folder: string): Promise<void> => {
    setAsking(undefined);
    place.current?.focus();
    if (told > 0) await writeLetters(folder);
  };
  const back = (): void => {
    setAsking(undefined);
    place.current?.focus();
  };

  return (
    <div ref={place} tabIndex={-1} className={styles.frame}>
      {last !== undefined && closedAt === null && <LastWithdrawal last={last} isBooked={bookedAt !== null} />}
      <div role="status" className={styles.said}>
        {written !== undefined && written.files > 0 && (
          <Notice
            tone="good"
            title={`${counted(written.files, 'file')} written to ${written.folder}.`}
            next="Send each person their letter and their calendar file. They are logged in the Documents tab."
          />
        )}
        {fault !== undefined && <RefusedWriting fault={fault} />}
      </div>
      {last !== undefined && last.lettersToWrite > 0 && closedAt === null && (
        <LettersToWrite count={last.lettersToWrite} onWrite={(folder) => void writeLetters(folder)} />
      )}
      {asking !== undefined && isOpen ? (
        <WithdrawalForm key={asking} view={view} kind={asking} told={told} onDone={(folder) => void done(folder)} onBack={back} />
      ) : (
        isOpen && (
          <div className={styles.actions}>
            {bookedAt !== null && <Button onClick={() => setAsking('postponed')}>Postpone</Button>}
            <Button onClick={() => setAsking('cancelled')}>Cancel the conference</Button>
          </div>
        )
      )}
    </div>
  );
};

const LastWithdrawal = ({ last, isBooked }: { readonly last: WithdrawalView; readonly isBooked: boolean }) => {
  const { kind, at, was, reasonInWords, words, decidedBy, agreedBy, replacedBy } = last;
  const from = was === null ? '' : ` It was booked for ${longDate(was.heldOn)}.`;
  const instead = replacedBy !== null || isBooked ? '' : ' No other day is booked yet.';
  return (
    <Notice
      tone={kind === 'cancelled' || isBooked ? 'info' : 'warning'}
      title={kind === 'cancelled' ? `Cancelled on ${longDate(dateOf(at))}.` : `Postponed on ${longDate(dateOf(at))}.`}
      next={`${reasonInWords} ${words === '' ? '' : `${words} `}Decided by ${decidedBy} with ${agreedBy}.${from}${kind === 'cancelled' ? '' : instead}`}
    />
  );
};

const LettersToWrite = ({ count, onWrite }: { readonly count: number; readonly onWrite: (folder: string) => void }) => {
  const styles = useStyles();
  const offered = useLive('documents.folder', {});
  const [picked, setPicked] = useState<string>();
  const folder = picked ?? (offered?.ok === true ? offered.value.folder : '');
  return (
    <div className={styles.letters}>
      <p className={styles.sentence}>
        {count === 1
          ? 'One person who was invited has not been written to yet.'
          : `${count} people who were invited have not been written to yet.`}
      </p>
      <TextField label="Folder for the letters and calendar files" width="long" most={1000} value={folder} onChange={setPicked} />
      <div>
        <Button appearance="primary" disabledFocusable={folder.trim() === ''} onClick={() => onWrite(folder)}>
          Write the letters and calendar files
        </Button>
      </div>
    </div>
  );
};

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '16px', outlineStyle: 'none' },
  said: { ':empty': { display: 'none' } },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  letters: { display: 'flex', flexDirection: 'column', gap: '12px' },
  sentence: { margin: '0', color: tokens.colorNeutralForeground1 },
});
