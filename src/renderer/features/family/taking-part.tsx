import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PersonSupport } from '../../../contract/person-support.ts';
import type { Person } from '../../../core/children/people.ts';
import { noStandingNeeds, type StandingNeeds } from '../../../core/children/person-support.ts';
import type { InterpreterGender } from '../../../core/conferences/person-needs.ts';
import { type PaperFormat, plainFormat } from '../../../core/distribution/paper-format.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { type Choice, ChoiceField } from '../../ui/choice-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TranslationField } from '../../ui/translation-field.tsx';

/** What somebody needs to take part, in one place: requests begin with it, rooms are chosen by it, every paper is written by it (IN05, AG09). */
export const TakingPart = ({
  person,
  change,
}: {
  readonly person: Person;
  readonly change: (changed: Partial<Person>) => void;
}) => {
  const found = useLive('family.support', { familyId: person.familyId });
  const known = found?.ok === true ? found.value.find(({ personId }) => personId === person.id) : undefined;
  return (
    <Section
      title="To take part"
      lead="Kept with the person: requests begin with it, and every paper is written by it."
      level={3}
    >
      <TextArea
        label="What they need"
        hint="To take part and to read what is sent, in plain words: hearing, sight, reading, access, safety."
        lines={2}
        value={person.needs}
        onChange={(needs) => change({ needs })}
      />
      <FieldRow>
        <TextField
          label="Interpreter"
          hint="The language. A relative may not interpret."
          value={person.interpreter}
          offers={['British Sign Language', 'European Portuguese', 'Polish', 'Romanian', 'Arabic', 'Bengali']}
          onChange={(interpreter) => change({ interpreter })}
        />
        <ChoiceField
          label="Text size of letters"
          value={textSizeOf(person)}
          choices={[
            { value: '12', label: '12 point' },
            { value: '14', label: '14 point' },
            { value: '18', label: '18 point, large print' },
          ]}
          onChange={(size) => change({ textSize: size === '18' ? 18 : size === '14' ? 14 : 12 })}
        />
      </FieldRow>
      {found === undefined ? (
        <Loading />
      ) : (
        <SupportFields person={person} support={known ?? { personId: person.id, access: noStandingNeeds, format: plainFormat }} />
      )}
    </Section>
  );
};

const genders: ReadonlyArray<Choice<InterpreterGender>> = [
  { value: 'any', label: 'Any interpreter' },
  { value: 'female', label: 'A woman' },
  { value: 'male', label: 'A man' },
];

/** Flat, so that each field is saved as it is typed. */
type Fields = StandingNeeds & Omit<PaperFormat, 'language'> & { readonly translation: string };

const SupportFields = ({ person, support }: { readonly person: Person; readonly support: PersonSupport }) => {
  const styles = useStyles();
  const { call } = useDesk();
  const { access: heldAccess, format: heldFormat } = support;
  // One object for as long as nothing changes: what was typed lies over it.
  const saved = useMemo((): Fields => {
    const { language, ...papers } = heldFormat;
    return { ...heldAccess, ...papers, translation: language };
  }, [heldAccess, heldFormat]);
  const { fields, change, fault } = useTypedOver(saved, ({ easyRead, dyslexiaFriendly, translation, ...access }) =>
    call('person.saveSupport', {
      personId: person.id,
      access,
      format: { easyRead, dyslexiaFriendly, language: translation },
    }),
  );
  const tick = (field: 'stepFree' | 'hearingLoop' | 'transport' | 'easyRead' | 'dyslexiaFriendly', label: string) => (
    <Checkbox label={label} checked={fields[field]} onChange={(_, { checked }) => change({ [field]: checked === true })} />
  );
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      <FieldRow>
        {person.interpreter !== '' && (
          <TextField
            label="Dialect"
            hint="Where the language alone would book somebody they cannot follow."
            value={fields.dialect}
            onChange={(dialect) => change({ dialect })}
          />
        )}
        {person.interpreter !== '' && (
          <ChoiceField
            label="Who may interpret"
            width="full"
            value={fields.interpreterGender}
            choices={genders}
            onChange={(interpreterGender) => change({ interpreterGender })}
          />
        )}
        <TranslationField width="full" language={fields.translation} onChange={(translation) => change({ translation })} />
      </FieldRow>
      <div className={styles.ticks}>
        {tick('stepFree', 'A way without steps')}
        {tick('hearingLoop', 'A hearing loop')}
        {tick('transport', 'Has to be brought and taken home')}
        {tick('easyRead', 'Easy-to-read papers')}
        {tick('dyslexiaFriendly', 'Dyslexia-friendly papers')}
      </div>
    </>
  );
};

const textSizeOf = ({ textSize }: Person): '12' | '14' | '18' => (textSize === 18 ? '18' : textSize === 14 ? '14' : '12');

const useStyles = makeStyles({ ticks: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' } });
