import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { authorityInWords } from '../../../core/children/authority-responsibility.ts';
import { keepsPlan } from '../../../core/conferences/decide.ts';
import { doubleMeeting, leadName, soundsLookedAfter } from '../../../core/conferences/looked-after.ts';
import type { LookedAfter } from '../../../core/conferences/record.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** A child who is looked after too: which plan leads, and that two reviews need not be two meetings (DC10). */
export const LookedAfterFields = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, decision, disabled } = parts;
  const { givenName, child } = view.child;
  const lookedAfter = decision.lookedAfter ?? null;
  const change = (next: LookedAfter | null) => changing(parts)({ lookedAfter: next });
  const status = child?.legalStatus ?? '';
  const authority = child?.authority;
  const { field, childId } = fieldOf(parts, 'lookedAfter');
  const two =
    lookedAfter !== null && keepsPlan(decision.outcome)
      ? doubleMeeting(givenName, lookedAfter, record.plan.nextConferenceOn)
      : '';
  return (
    <div data-field={field} data-child={childId} className={styles.group}>
      <Checkbox
        label={`${givenName} is looked after too`}
        checked={lookedAfter !== null}
        disabled={disabled}
        onChange={(_, data) => change(data.checked === true ? { leads: null, reviewOn: null, together: false, why: '' } : null)}
      />
      {lookedAfter === null && authority != null && (
        <p className={styles.words}>
          Parental responsibility in the file: {authorityInWords(authority)}. Say whether {givenName} is looked after.
        </p>
      )}
      {lookedAfter === null && authority == null && soundsLookedAfter(status) && (
        <p className={styles.words}>
          Legal status in the file: {status}. Say whether {givenName} is looked after.
        </p>
      )}
      {lookedAfter !== null && (
        <>
          <FieldRow>
            <ChoiceField<NonNullable<LookedAfter['leads']>>
              label="Which plan leads"
              as="column"
              value={lookedAfter.leads}
              disabled={disabled}
              choices={(['care-plan', 'protection-plan'] as const).map((value) => ({
                value,
                label: sentenceCase(leadName[value]),
              }))}
              onChange={(leads) => change({ ...lookedAfter, leads })}
            />
            <DateField
              label="Next looked-after review"
              value={lookedAfter.reviewOn}
              disabled={disabled}
              onChange={(reviewOn) => change({ ...lookedAfter, reviewOn })}
            />
            <TextField
              label="Why, and who agreed"
              value={lookedAfter.why}
              disabled={disabled}
              onChange={(why) => change({ ...lookedAfter, why })}
            />
          </FieldRow>
          <Checkbox
            label="Both reviews are one meeting, by agreement; two records are kept"
            checked={lookedAfter.together}
            disabled={disabled}
            onChange={(_, data) => change({ ...lookedAfter, together: data.checked === true })}
          />
          {two !== '' && <Notice tone="warning" title={two} />}
        </>
      )}
    </div>
  );
};

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  words: { margin: '0', color: tokens.colorNeutralForeground2 },
});
