import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus } from '../../../contract/vault.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { StepFrame } from './step-frame.tsx';
import { usePractice } from './use-practice.ts';

export interface FirstRunProps {
  readonly onOpen: (open: OpenVaultStatus) => void;
  readonly onCreate: () => void;
}

/** Nothing is here yet: look around with an invented family, or make the service's own records. */
export const FirstRun = ({ onOpen, onCreate }: FirstRunProps) => {
  const styles = useStyles();
  const [fault, setFault] = useState<Message>();
  const practice = usePractice(onOpen, setFault);
  return (
    <StepFrame
      title="Welcome"
      lead="Books, minutes and documents child protection conferences: from the request to each family's and agency's own Word copy."
    >
      {fault !== undefined && <Notice {...fault} />}
      <section className={styles.way}>
        <h2 className={styles.title}>Look around first</h2>
        <p className={styles.words}>
          Practice records with an invented family, ready to try everything. Nothing in them is real.
        </p>
        <Button appearance="primary" size="large" disabled={practice.isOpening} onClick={practice.open}>
          {practice.isOpening ? 'Opening the practice records' : 'Open the practice records'}
        </Button>
      </section>
      <section className={styles.way}>
        <h2 className={styles.title}>Start real work</h2>
        <p className={styles.words}>
          Make the records of your service on this computer. You will choose a passphrase and print a recovery key in two halves.
          It takes about five minutes, and a printer or a pen.
        </p>
        <Button size="large" onClick={onCreate}>
          Create our records
        </Button>
      </section>
    </StepFrame>
  );
};

const useStyles = makeStyles({
  way: { paddingTop: '20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
});
