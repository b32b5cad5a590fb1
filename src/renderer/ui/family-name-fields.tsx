import { FieldRow } from './section.tsx';
import { TextField } from './text-field.tsx';

/** What a family is called at the desk, and on paper. */
export interface FamilyName {
  readonly name: string;
  readonly reference: string;
}

export const isNamed = ({ name, reference }: FamilyName): boolean => name.trim() !== '' && reference.trim() !== '';

export const FamilyNameFields = ({
  named,
  onChange,
}: {
  readonly named: FamilyName;
  readonly onChange: (named: FamilyName) => void;
}) => (
  <FieldRow>
    <TextField
      label="Family name"
      field="familyName"
      value={named.name}
      onChange={(name) => onChange({ ...named, name })}
      hint="What the desk calls the family, usually the surname."
    />
    <TextField
      label="Case reference"
      field="familyReference"
      value={named.reference}
      onChange={(reference) => onChange({ ...named, reference })}
      hint="The council's own. It stands on paper and in file names instead of a name."
    />
  </FieldRow>
);
