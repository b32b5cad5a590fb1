import { useLive } from '../../engine/use-live.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { countingWords } from './counting-words.ts';

/** The types of the procedures in force; what the chosen one means for quoracy is said below it. */
export const AgencyTypeField = ({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (type: string) => void;
}) => {
  const procedures = useLive('procedures.get', {});
  const types = procedures?.ok ? procedures.value.profile.agencies : [];
  const known = types.find((type) => type.code === value);
  const other = value !== null && known === undefined ? [{ value, label: value }] : [];
  return (
    <ChoiceField
      label="Type"
      field="agencyType"
      width="full"
      value={value}
      choices={[...other, ...types.map((type) => ({ value: type.code, label: type.name }))]}
      onChange={onChange}
      hint={
        known === undefined ? 'It decides whether their presence counts for quoracy.' : `Quoracy: ${countingWords[known.counts]}.`
      }
    />
  );
};
