import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';

export interface StepFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What Enter does, wherever the keyboard is. */
  readonly onSubmit?: () => void;
  /** Where the keyboard is to begin with: the heading, which is read out, or where one field is all there is, the field. */
  readonly startsAt?: 'heading' | 'field';
}

/** One step before the records: a heading that takes the focus, what it is about, and one thing to do. */
export const StepFrame = ({ title, lead, children, onSubmit, startsAt = 'heading' }: StepFrameProps) => {
  const styles = useStyles();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form
      ref={startsAt === 'field' ? beginTyping : undefined}
      className={styles.form}
      onSubmit={submit}
      autoComplete="off"
      noValidate
    >
      <header>
        <h1 key={title} ref={startsAt === 'heading' ? announce : undefined} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </form>
  );
};

/** Each step of the same form is announced by its heading. */
const announce = (heading: HTMLHeadingElement | null): void => heading?.focus({ preventScroll: true });

const beginTyping = (form: HTMLFormElement | null): void => form?.querySelector('input')?.focus();

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '20px' },
  title: {
    margin: '0',
    outlineStyle: 'none',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
  },
  lead: { marginTop: '8px', color: tokens.colorNeutralForeground2 },
});
