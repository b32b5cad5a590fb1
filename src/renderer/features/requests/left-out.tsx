import type { Person } from '../../../core/children/people.ts';
import type { LeftOut } from '../../../core/conferences/sitting.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface LeftOutChildrenProps {
  /** The children of the household whom the request is not about. */
  readonly childrenLeftOut: ReadonlyArray<Person>;
  readonly leftOut: ReadonlyArray<LeftOut>;
  readonly onChange: (leftOut: ReadonlyArray<LeftOut>) => void;
}

/** A line for each child of the household whom the conference is not about: it considers them, or says why not (IN01). */
export const LeftOutChildren = ({ childrenLeftOut, leftOut, onChange }: LeftOutChildrenProps) => {
  if (childrenLeftOut.length === 0) return null;
  const others = (id: PersonId) => leftOut.filter((one) => one.childId !== id);
  return (
    <FieldRow>
      {childrenLeftOut.map(({ id, givenName }) => (
        <TextField
          key={id}
          label={`Why ${givenName} is not included`}
          field={`leftOut:${id}`}
          childId={id}
          value={leftOut.find((one) => one.childId === id)?.reason ?? ''}
          onChange={(reason) => onChange(reason === '' ? others(id) : [...others(id), { childId: id, reason }])}
        />
      ))}
    </FieldRow>
  );
};
