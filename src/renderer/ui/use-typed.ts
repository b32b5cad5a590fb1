import { useState } from 'react';

export interface Typed<Value> {
  readonly text: string;
  /** What the text means while it is being typed; null where it means nothing. */
  readonly understood: Value | null;
  readonly isTyping: boolean;
  /** The box was left with something in it that means nothing. */
  readonly isOdd: boolean;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

/** A value that is typed freely and understood as one goes; what is not understood stays as typed and is never passed on. */
export const useTyped = <Value>(parts: {
  readonly value: Value | null;
  readonly show: (value: Value) => string;
  readonly parse: (text: string) => Value | undefined;
  readonly onChange: (value: Value | null) => void;
}): Typed<Value> => {
  const [typed, setTyped] = useState<string>();
  const [wasLeft, setWasLeft] = useState(false);

  const parsed = typed === undefined ? undefined : parts.parse(typed);
  const understood = typed === undefined ? parts.value : (parsed ?? null);
  const isOdd = typed !== undefined && typed.trim() !== '' && parsed === undefined;
  return {
    text: typed ?? (parts.value === null ? '' : parts.show(parts.value)),
    understood,
    isTyping: typed !== undefined,
    isOdd: isOdd && wasLeft,
    type: (text) => {
      setTyped(text);
      setWasLeft(false);
      const value = parts.parse(text);
      if (value !== undefined) parts.onChange(value);
      else if (text.trim() === '') parts.onChange(null);
    },
    leave: () => {
      if (isOdd) setWasLeft(true);
      else setTyped(undefined);
    },
  };
};
