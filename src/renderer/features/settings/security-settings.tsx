import { Button, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskApi } from '../../../contract/api.ts';
import type { OutputOf } from '../../../contract/procedure.ts';
import { useDesk } from '../../engine/desk.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { actionInWords, momentInWords } from './audit-words.ts';

/** When the records lock themselves (K12), and whether the log of what was done is unbroken (G1). */
export const SecuritySettings = () => (
  <>
    <Locking />
    <Audit />
  </>
);

const Locking = () => {
  const change = useChange();
  const settings = useLive('settings.get', {});
  if (settings === undefined || !settings.ok) return null;
  return (
    <Section title="Locking" look="card" lead="Nobody can switch it off. Ctrl+L locks at once, F9 blanks the screen.">
      <FieldFrame
        label="Lock after this many minutes without anyone there"
        field="lockAfterMinutes"
        width="medium"
        hint="1 to 15. It holds from the next unlock."
      >
        <SpinButton
          min={1}
          max={15}
          value={settings.value.lockAfterMinutes}
          onChange={(_, data) => {
            const minutes = data.value ?? Number(data.displayValue);
            if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 15)
              void change('settings.change', { change: { lockAfterMinutes: minutes } });
          }}
        />
      </FieldFrame>
    </Section>
  );
};

type Verified = OutputOf<DeskApi['audit.verify']>;

const Audit = () => {
  const styles = useStyles();
  const { call } = useDesk();
  const recent = useLive('audit.recent', {});
  const [verified, setVerified] = useState<Verified>();
  const [fault, setFault] = useState<Message>();
  const [isChecking, setChecking] = useState(false);
  const verify = async (): Promise<void> => {
    setChecking(true);
    const answer = await call('audit.verify', {});
    setChecking(false);
    setVerified(answer.ok ? answer.value : undefined);
    setFault(answer.ok ? undefined : messageFor(answer.error));
  };
  return (
    <Section
      title="What was done"
      lead="Every unlock, change, issue and export, without any case text. Each entry is sealed to the one before it."
      actions={
        <Button disabled={isChecking} onClick={() => void verify()}>
          {isChecking ? 'Checking' : 'Check the records and the log'}
        </Button>
      }
    >
      <div role="status">
        {fault !== undefined && <Notice {...fault} />}
        {verified !== undefined && <Verdict verified={verified} />}
      </div>
      {recent?.ok && (
        <DataTable
          label="Recent entries"
          rows={recent.value}
          rowKey={(row) => String(row.seq)}
          columns={[
            { id: 'seq', header: 'Number', cell: (row) => row.seq, width: '96px' },
            {
              id: 'at',
              header: 'When',
              cell: (row) => <span className={styles.time}>{momentInWords(row.at)}</span>,
              width: '240px',
            },
            { id: 'actor', header: 'Who', cell: (row) => row.actor },
            { id: 'action', header: 'What', cell: (row) => actionInWords(row.action) },
          ]}
        />
      )}
    </Section>
  );
};

const Verdict = ({ verified }: { readonly verified: Verified }) => {
  const isSound = verified.storeSound && verified.firstWrong === null;
  return isSound ? (
    <Notice
      tone="good"
      title={`Sound: ${verified.entries} entries, none changed, removed or added.`}
      next={`The last one is ${verified.head}.`}
    />
  ) : (
    <Notice
      title={
        verified.firstWrong === null
          ? 'The records on the disk are damaged.'
          : `Entry ${verified.firstWrong} of the log is not as it was written.`
      }
      next="Nothing was changed by this check. Stop work on these records, leave the folder as it is and tell IT."
    />
  );
};

const useStyles = makeStyles({ time: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 } });
