import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface Message {
  /** What happened. */
  readonly title: string;
  /** What is safe, and what to do now. */
  readonly next?: string | undefined;
}

export interface NoticeProps extends Message {
  readonly tone?: 'fault' | 'warning' | 'good' | 'info';
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const intents = { fault: 'error', warning: 'warning', good: 'success', info: 'info' } as const;

/** Something a person should know, where they are looking: what happened, and what to do. */
export const Notice = ({ title, next, tone = 'fault', children, actions }: NoticeProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intents[tone]} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {next}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
};

const useStyles = makeStyles({
  bar: { paddingTop: '8px', paddingBottom: '8px', alignItems: 'start' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});
