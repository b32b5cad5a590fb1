import { Input, type InputProps } from '@fluentui/react-components';
import type { Typed } from './use-typed.ts';

/** The box of a value that is typed the way people say it: chosen whole when it is entered, understood when it is left. */
export const TypedInput = ({
  typed,
  // What the field around it gives its box: its id, and what describes it.
  ...given
}: Pick<InputProps, 'disabled' | 'placeholder'> & { readonly typed: Pick<Typed<unknown>, 'text' | 'type' | 'leave'> }) => (
  <Input
    {...given}
    value={typed.text}
    autoComplete="off"
    onChange={(_, data) => typed.type(data.value)}
    onFocus={(event) => event.currentTarget.select()}
    onBlur={typed.leave}
    onKeyDown={(event) => {
      if (event.key === 'Enter') typed.leave();
    }}
  />
);
