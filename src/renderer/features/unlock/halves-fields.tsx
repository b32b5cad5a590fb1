import { TextField } from '../../ui/text-field.tsx';

/** The recovery key as it is typed from the two sheets. */
export interface TypedHalves {
  readonly forTheService: string;
  readonly forIt: string;
}
export const noHalves: TypedHalves = { forTheService: '', forIt: '' };

export const areTyped = ({ forTheService, forIt }: TypedHalves): boolean => forTheService.trim() !== '' && forIt.trim() !== '';

export const HalvesFields = ({
  halves,
  onChange,
}: {
  readonly halves: TypedHalves;
  readonly onChange: (halves: TypedHalves) => void;
}) => (
  <>
    <TextField
      label="The service's half"
      value={halves.forTheService}
      onChange={(forTheService) => onChange({ ...halves, forTheService })}
      hint="Capital or small letters, spaces and hyphens make no difference."
    />
    <TextField label="IT's half" value={halves.forIt} onChange={(forIt) => onChange({ ...halves, forIt })} />
  </>
);
