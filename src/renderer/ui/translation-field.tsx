import { offeredLanguages } from '../../core/distribution/paper-format.ts';
import { useLive } from '../engine/use-live.ts';
import { ChoiceField } from './choice-field.tsx';
import type { FieldParts } from './field-frame.tsx';

const none = 'English only';

/**
 * The language in which a translation of somebody's papers is offered, empty for none (AG09, WD12): of those that the council has headings
 * in, those in which the program can say it, and whatever stands there already.
 */
export const TranslationField = ({
  language,
  onChange,
  ...frame
}: Pick<FieldParts, 'width'> & {
  readonly language: string;
  readonly onChange: (language: string) => void;
}) => {
  const kept = useLive('headings.list', {});
  const ofCouncil = kept?.ok === true ? kept.value.map((row) => row.language) : [];
  const languages = new Set([none, ...ofCouncil, ...Object.keys(offeredLanguages), ...(language === '' ? [] : [language])]);
  return (
    <ChoiceField
      label="Translation offered in"
      value={language === '' ? none : language}
      choices={[...languages].map((value) => ({ value, label: value }))}
      onChange={(chosen) => onChange(chosen === none ? '' : chosen)}
      {...frame}
    />
  );
};
