import { makeStyles, Textarea } from '@fluentui/react-components';
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
  const styles = useStyles();
  const { text } = local;
  const length = lengthWords(text, most);

  return (
    <FieldFrame {...frame} note={length.counter} fault={frame.fault ?? length.fault}>
      <Textarea
        value={text}
        disabled={disabled}
        autoComplete="off"
        className={styles.frame}
        textarea={{ className: styles.box, style: { minHeight: `max(52px, ${lines}lh + 12px)` } }}
        onChange={(_, data) => local.type(data.value)}
        onFocus={local.focus}
        onBlur={local.blur}
      />
    </FieldFrame>
  );
};

const useStyles = makeStyles({
  frame: { width: '100%' },
  // As high as what is typed into it, and never lower than its lines with their padding.
  box: { fieldSizing: 'content', height: 'auto', maxHeight: 'none' },
});
