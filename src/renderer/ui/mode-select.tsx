import { Select } from '@fluentui/react-components';
import type { Mode } from '../../core/conferences/record.ts';
import { modeNames } from '../../core/conferences/record-words.ts';
import { sentenceCase } from '../../core/words.ts';

export interface ModeSelectProps {
  /** Whose mode it is, as the list calls them. */
  readonly name: string;
  readonly mode: Mode | null;
  readonly onChange: (mode: Mode | null) => void;
}

/** In person, by video or by phone, for one person (SC07). */
export const ModeSelect = ({ name, mode, onChange }: ModeSelectProps) => (
  <Select
    size="small"
    aria-label={`How ${name} takes part`}
    value={mode ?? ''}
    onChange={(_, { value }) => onChange(isMode(value) ? value : null)}
  >
    <option value="">Not said</option>
    {Object.entries(modeNames).map(([value, words]) => (
      <option key={value} value={value}>
        {sentenceCase(words)}
      </option>
    ))}
  </Select>
);

const isMode = (value: string): value is Mode => Object.hasOwn(modeNames, value);
