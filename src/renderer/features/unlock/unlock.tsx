import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { useDesk } from '../../engine/desk.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { StepFrame } from './step-frame.tsx';
import { usePractice } from './use-practice.ts';

export interface UnlockProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onRecover: () => void;
}

export const Unlock = ({ onOpen, onRecover }: UnlockProps) => {
  const desk = useDesk();
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [fault, setFault] = useState<Message>();
  const practice = usePractice(onOpen, setFault);

  const unlock = async (): Promise<void> => {
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    setFault(undefined);
    const opened = await desk.call('vault.unlock', { which: 'records', passphrase });
    setOpening(false);
    if (opened.ok) onOpen(opened.value);
    else setFault(messageFor(opened.error));
  };

  return (
    <StepFrame title="Unlock" startsAt="field" onSubmit={() => void unlock()}>
      <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
      {fault !== undefined && <Notice {...fault} />}
      <Button type="submit" appearance="primary" size="large" disabled={passphrase === '' || isOpening}>
        {isOpening ? 'Unlocking' : 'Unlock'}
      </Button>
      <div className={styles.ways}>
        <Link as="button" type="button" onClick={onRecover}>
          I have lost my passphrase
        </Link>
        <Link as="button" type="button" disabled={practice.isOpening} onClick={practice.open}>
          {practice.isOpening ? 'Opening the practice records' : 'Open the practice records'}
        </Link>
      </div>
    </StepFrame>
  );
};

const useStyles = makeStyles({
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 24px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
