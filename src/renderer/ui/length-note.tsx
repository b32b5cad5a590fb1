import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { lengthWords } from './length-words.ts';

export interface LengthNote {
  /** For the box itself, so that a screen reader says what the words say. */
  readonly marks: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };
  readonly words: ReactNode;
}

/** The counter or the refusal of a text box that stands without a frame (security.md I2). */
export const lengthNote = (id: string, text: string, most: number): LengthNote => {
  const { counter, fault } = lengthWords(text, most);
  if (counter === undefined && fault === undefined) return { marks: {}, words: null };
  return {
    marks: { 'aria-describedby': id, ...(fault === undefined ? {} : { 'aria-invalid': true }) },
    words: <Words id={id} fault={fault} counter={counter} />,
  };
};

const Words = ({
  id,
  fault,
  counter,
}: {
  readonly id: string;
  readonly fault: string | undefined;
  readonly counter: string | undefined;
}) => {
  const styles = useStyles();
  return (
    <span
      id={id}
      role={fault === undefined ? undefined : 'alert'}
      className={fault === undefined ? styles.counter : styles.fault}
    >
      {fault ?? counter}
    </span>
  );
};

const small = { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 };

const useStyles = makeStyles({
  counter: { ...small, color: tokens.colorNeutralForeground2 },
  fault: { ...small, color: tokens.colorStatusDangerForeground1 },
});
