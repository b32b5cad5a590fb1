import { Input } from '@fluentui/react-components';
import { FieldFrame, type FieldParts } from './field-frame.tsx';
import { useLocalText } from './use-local-text.ts';

export interface TextFieldProps extends FieldParts {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password';
  /** Ready-made answers, offered while typing; anything else may be typed as well. */
  readonly offers?: ReadonlyArray<string>;
}

/** One line of text. */
export const TextField = ({ value, onChange, type = 'text', offers, disabled = false, ...frame }: TextFieldProps) => {
  const local = useLocalText(value, onChange);
  const list =
    offers === undefined || offers.length === 0 ? undefined : `offers-${frame.field ?? frame.label.replaceAll(' ', '-')}`;
  return (
    <>
      <FieldFrame {...frame}>
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
