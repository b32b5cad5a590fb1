import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { participationName } from '../../../core/conferences/decision-words.ts';
import { participationCodes } from '../../../core/conferences/record.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { previousPlanInWords } from './decision-sentences.ts';

/** How the child took part and is told, and whether the number of earlier plans is right (domain.md 4.5, 8.3). */
export const ChildsPart = (parts: CardParts) => {
  const styles = useStyles();
  const { view, record, decision, disabled } = parts;
  const change = changing(parts);
  const { child, ageInYears } = view;
  const isUnderFour = ageInYears !== null && ageInYears < 4;
  const earlier = child.child?.previousPlans ?? [];
  const previous = fieldOf(parts, 'previousPlansConfirmed');
  return (
    <>
      <FieldRow>
        <ChoiceField
          {...fieldOf(parts, 'participation')}
          label={`How ${child.givenName} took part`}
          width="full"
          value={decision.participation}
          disabled={disabled}
          hint={isUnderFour ? `${child.givenName} is under 4: PN0 is meant for that.` : undefined}
          choices={participationCodes.map((value) => ({ value, label: participationName(value) }))}
          onChange={(participation) => change({ participation })}
        />
        <DateField
          {...fieldOf(parts, 'seenAloneOn')}
          label={`${child.givenName} was last seen alone on`}
          value={decision.seenAloneOn}
          disabled={disabled}
          onChange={(seenAloneOn) => change({ seenAloneOn })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          {...fieldOf(parts, 'tellsChild')}
          label={`Who tells ${child.givenName} what was decided`}
          value={decision.tellsChild}
          disabled={disabled}
          offers={Object.values(record.invitees)
            .filter((invitee) => ['agency', 'advocate', 'family', 'chair'].includes(invitee.part) && invitee.name !== '')
            .map((invitee) => invitee.name)}
          onChange={(tellsChild) => change({ tellsChild })}
        />
        <DateField
          {...fieldOf(parts, 'childToldOn')}
          label={`${child.givenName} was told on`}
          value={decision.childToldOn}
          disabled={disabled}
          onChange={(childToldOn) => change({ childToldOn })}
        />
      </FieldRow>
      <div data-field={previous.field} data-child={previous.childId}>
        <Checkbox
          label={
            earlier.length === 0
              ? 'Checked in the case system: no earlier child protection plan'
              : `Checked in the case system: ${earlier.length === 1 ? 'one earlier plan' : `${earlier.length} earlier plans`}`
          }
          checked={decision.previousPlansConfirmed}
          disabled={disabled}
          onChange={(_, data) => change({ previousPlansConfirmed: data.checked === true })}
        />
        {earlier.length > 0 && (
          <ul className={styles.plans}>
            {earlier.map((plan) => (
              <li key={plan.startedOn}>{previousPlanInWords(plan)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
};

const useStyles = makeStyles({
  plans: { margin: '0', paddingLeft: '52px', color: tokens.colorNeutralForeground2 },
});
