import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Where a list has nothing yet: what will stand here, and the one thing to do about it. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
};

const useStyles = makeStyles({
  frame: {
    padding: '32px 24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { marginTop: '4px', maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
  action: { marginTop: '16px', display: 'flex', gap: '8px', flexWrap: 'wrap' },
});
