import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RecoveryHalves } from '../../../contract/vault.ts';
import { StepFrame } from './step-frame.tsx';

export interface RecoverySheetsProps {
  readonly halves: RecoveryHalves;
  readonly onDone: () => void;
}

/** Shown once: each half prints on a page of its own, with what it is and what it is not for (K5). */
export const RecoverySheets = ({ halves, onDone }: RecoverySheetsProps) => {
  const styles = useStyles();
  return (
    <StepFrame
      title="Keep the recovery key"
      lead={
        <span className={styles.screenOnly}>
          Step 2 of 3. If every passphrase is lost, these two halves together open the records. They are shown now and never
          again. Print both, or write them down. Give one to IT, keep the other in the service's safe.
        </span>
      }
      onSubmit={onDone}
    >
      <Sheet
        title="Recovery key: the service's half"
        half={halves.forTheService}
        keep="Keep this sheet in the service's safe, never with the other half and never beside the computer."
      />
      <Sheet
        title="Recovery key: IT's half"
        half={halves.forIt}
        keep="Keep this sheet with IT, under lock, never with the other half."
        isLast
      />
      <div className={mergeClasses(styles.actions, styles.screenOnly)}>
        <Button type="button" size="large" onClick={() => window.print()}>
          Print both sheets
        </Button>
        <Button type="submit" appearance="primary" size="large">
          I have both on paper
        </Button>
      </div>
    </StepFrame>
  );
};

const Sheet = ({
  title,
  half,
  keep,
  isLast = false,
}: {
  readonly title: string;
  readonly half: string;
  readonly keep: string;
  readonly isLast?: boolean;
}) => {
  const styles = useStyles();
  return (
    <section aria-label={title} className={mergeClasses(styles.sheet, !isLast && styles.breakAfter)}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.paperOnly}>Conference Desk, records of child protection conferences.</p>
      <p className={styles.half}>{half}</p>
      <p className={styles.words}>{keep} Whoever holds both halves can read everything in these records.</p>
    </section>
  );
};

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  screenOnly: { '@media print': { display: 'none' } },
  paperOnly: { display: 'none', '@media print': { display: 'block' } },
  sheet: {
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { border: 'none', padding: '20mm 0' },
  },
  breakAfter: { '@media print': { breakAfter: 'page' } },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, '@media print': { fontSize: '20pt' } },
  half: {
    margin: '8px 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    letterSpacing: '0.04em',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    '@media print': { fontSize: '20pt', lineHeight: '1.6', margin: '12mm 0' },
  },
  words: { margin: '0', color: tokens.colorNeutralForeground2, '@media print': { fontSize: '12pt', color: '#000' } },
});
