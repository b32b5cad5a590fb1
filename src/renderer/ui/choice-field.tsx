import { makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { FieldFrame, type FieldParts } from './field-frame.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceFieldProps<Value extends string> extends FieldParts {
  readonly value: Value | null;
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly onChange: (value: Value) => void;
  /** `row` and `column` show every answer at once; `list` is a closed list, for more than six. */
  readonly as?: 'row' | 'column' | 'list';
  /** What a closed list says while nothing is chosen. */
  readonly unchosen?: string;
}

/** One answer out of several. */
export const ChoiceField = <Value extends string>({
  value,
  choices,
  onChange,
  as = 'list',
  unchosen = 'Choose',
  disabled = false,
  ...frame
}: ChoiceFieldProps<Value>) => {
  const styles = useStyles();
  const choose = (text: string): void => {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen !== undefined) onChange(chosen.value);
  };
  if (as === 'list')
    return (
      <FieldFrame width="medium" {...frame}>
        <Select
          value={value ?? ''}
          disabled={disabled}
          autoComplete="off"
          select={{ className: styles.box }}
          onChange={(_, data) => choose(data.value)}
        >
          {value === null && <option value="">{unchosen}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      </FieldFrame>
    );
  return (
    <FieldFrame {...frame}>
      <RadioGroup
        value={value ?? ''}
        disabled={disabled}
        layout={as === 'row' ? 'horizontal' : 'vertical'}
        onChange={(_, data) => choose(data.value)}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
    </FieldFrame>
  );
};

// A closed list is as wide as its longest answer unless it is told to fit its place.
const useStyles = makeStyles({ box: { width: '100%', minWidth: '0' } });
