import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenVaultStatus, VaultStatus } from '../../../contract/vault.ts';
import { CreateVault } from './create-vault.tsx';
import { FirstRun } from './first-run.tsx';
import { Recover } from './recover.tsx';
import { Unlock } from './unlock.tsx';

type Step = 'start' | 'create' | 'recover';

/** What stands before the records: a first run, or the passphrase. Nothing of any family is known here. */
export const UnlockScreen = ({
  vault,
  onOpen,
}: {
  readonly vault: VaultStatus;
  readonly onOpen: (open: OpenVaultStatus) => void;
}) => {
  const styles = useStyles();
  const [step, setStep] = useState<Step>('start');
  const back = () => setStep('start');
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <p className={styles.product}>Conference Desk</p>
        {step === 'create' && <CreateVault onOpen={onOpen} onBack={back} />}
        {step === 'recover' && <Recover onOpen={onOpen} onBack={back} />}
        {step === 'start' && vault.records === 'present' && <Unlock onOpen={onOpen} onRecover={() => setStep('recover')} />}
        {step === 'start' && vault.records === 'none' && <FirstRun onOpen={onOpen} onCreate={() => setStep('create')} />}
      </div>
      <p className={styles.promise}>
        Everything stays on this computer, encrypted. Nothing is sent anywhere. Word files that you write are yours to look after.
      </p>
    </main>
  );
};

const useStyles = makeStyles({
  screen: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
    padding: '32px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { display: 'block', padding: '0', backgroundColor: '#fff' },
  },
  card: {
    width: '100%',
    maxWidth: '560px',
    boxSizing: 'border-box',
    padding: '40px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media (max-width: 480px)': { padding: '24px 16px' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    '@media print': { maxWidth: 'none', padding: '0', boxShadow: 'none' },
  },
  product: {
    margin: '0 0 8px',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media print': { display: 'none' },
  },
  promise: {
    margin: '0',
    maxWidth: '560px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'none' },
  },
});
