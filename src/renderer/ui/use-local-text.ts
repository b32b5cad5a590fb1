import { useEffect, useRef, useState } from 'react';

export interface LocalText {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/**
 * What a person types stays as typed while it is on its way to the disk: an older value that comes back later never overwrites it.
 * Once the field is left and the engine has the text, the engine's value is shown again.
 */
export const useLocalText = (value: string, onChange: (text: string) => void): LocalText => {
  const [draft, setDraft] = useState<string>();
  const isFocused = useRef(false);
  const isAcknowledged = useRef(true);

  useEffect(() => {
    if (draft === undefined) return;
    if (value === draft) isAcknowledged.current = true;
    if (!isFocused.current && isAcknowledged.current) setDraft(undefined);
  }, [value, draft]);

  return {
    text: draft ?? value,
    type: (text) => {
      isAcknowledged.current = text === value;
      setDraft(text);
      onChange(text);
    },
    focus: () => {
      isFocused.current = true;
    },
    blur: () => {
      isFocused.current = false;
      if (isAcknowledged.current) setDraft(undefined);
    },
  };
};
