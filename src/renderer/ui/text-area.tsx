import { makeStyles, Textarea } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { limits } from '../../contract/limits.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { lengthWords } from './length-words.ts';
import { useLocalText } from './use-local-text.ts';

export interface TextAreaProps extends FieldParts {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Lines shown while it is empty; it grows with its text. */
  readonly lines?: number;
  /** How many characters the contract takes (security.md I2). */
  readonly most?: number;
}

/** Text of several lines. What is typed stays as typed while it is being saved. */
export const TextArea = ({ value, onChange, lines = 3, most = limits.paragraph, disabled = false, ...frame }: TextAreaProps) => {
  const local = useLocalText(value, onChange);
  const box = useRef<HTMLTextAreaElement>(null);
  const styles = useStyles();
  const { text } = local;
  const length = lengthWords(text, most);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text that is in the box.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  return (
    <FieldFrame {...frame} note={length.counter} fault={frame.fault ?? length.fault}>
      <Textarea
        value={text}
        disabled={disabled}
        autoComplete="off"
        className={styles.frame}
        textarea={{ ref: box, rows: lines, className: styles.box }}
        onChange={(_, data) => local.type(data.value)}
        onFocus={local.focus}
        onBlur={local.blur}
      />
    </FieldFrame>
  );
};

const useStyles = makeStyles({
  frame: { width: '100%' },
  box: { maxHeight: 'none', overflowY: 'hidden' },
});
