import { Input } from '@fluentui/react-components';
import { limits } from '../../contract/limits.ts';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { lengthWords } from './length-words.ts';
import { useLocalText } from './use-local-text.ts';

export interface TextFieldProps extends FieldParts {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password';
  /** Ready-made answers, offered while typing; anything else may be typed as well. */
  readonly offers?: ReadonlyArray<string>;
  /** How many characters the contract takes (security.md I2). */
  readonly most?: number;
}

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  type = 'text',
  offers,
  most = limits.line,
  disabled = false,
  ...frame
}: TextFieldProps) => {
  const local = useLocalText(value, onChange);
  const length = lengthWords(local.text, most);
  const list =
    offers === undefined || offers.length === 0 ? undefined : `offers-${frame.field ?? frame.label.replaceAll(' ', '-')}`;
  return (
    <>
      <FieldFrame {...frame} note={length.counter} fault={frame.fault ?? length.fault}>
        <Input
          type={type}
          value={local.text}
          disabled={disabled}
          autoComplete="off"
          list={list}
          onChange={(_, { value: text }) => local.type(text)}
          onFocus={local.focus}
          onBlur={local.blur}
        />
      </FieldFrame>
      {list !== undefined && (
        <datalist id={list}>
          {offers?.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </>
  );
};
