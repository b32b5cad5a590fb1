import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalTime } from '../../../core/local-date.ts';
import { parseTypedTime } from '../../ui/parse-time.ts';

/** A time in a table, whose heading and row say what it is; `label` says both for a screen reader. What is no time is taken back. */
export const TimeBox = ({
  label,
  value,
  disabled = false,
  isWholeOnly = false,
  onChange,
}: {
  readonly label: string;
  readonly value: LocalTime | null;
  readonly disabled?: boolean;
  /** Told once, with Enter or on leaving the box: for a time that moves lines of the record. */
  readonly isWholeOnly?: boolean;
  readonly onChange: (time: LocalTime | null) => void;
}) => {
  const [typed, setTyped] = useState<string>();
  const styles = useStyles();
  const settle = (): void => {
    const time = typed === undefined ? undefined : parseTypedTime(typed);
    if (isWholeOnly && typed?.trim() === '' && value !== null) onChange(null);
    else if (time !== undefined && time !== value) onChange(time);
    setTyped(undefined);
  };
  return (
    <Input
      className={styles.box}
      input={{ size: 5 }}
      size="small"
      aria-label={label}
      autoComplete="off"
      disabled={disabled}
      value={typed ?? value ?? ''}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(_, data) => {
        setTyped(data.value);
        if (isWholeOnly) return;
        const time = parseTypedTime(data.value);
        if (data.value.trim() === '') onChange(null);
        // A time that is still being typed waits: `1` would be 13:00, and then `10` something else.
        else if (time !== undefined && data.value.replace(/\D/g, '').length >= 3) onChange(time);
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
};

const useStyles = makeStyles({ box: { width: '76px', minWidth: '76px' } });
