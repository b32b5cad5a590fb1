import type { SittingView } from '../../../contract/sitting-answers.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import { audienceOfText, type GuardedPlanText } from '../../../core/conferences/outline-plan.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import { chosenFor } from '../../../core/disclosure/first-audiences.ts';
import type { TextToSettle } from '../../../core/plans/who-may-read.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { audienceInWords, sentenceCase } from '../../words/record-words.ts';
import { audienceChoices, audienceKey } from './plan-actions.ts';
import { SettleReading } from './settle-reading.tsx';

export interface WhoMaySeeProps {
  readonly sitting: SittingView;
  readonly record: ConferenceRecord;
  readonly text: GuardedPlanText;
  readonly label: string;
  readonly toSettle: ReadonlyArray<TextToSettle>;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** Whom one text of the plan is for (RD01); while nobody chose, everyone with a part in the plan who is not kept apart. */
export const WhoMaySee = ({ sitting, record, text, label, toSettle, disabled, edit }: WhoMaySeeProps) => {
  const audience = audienceOfText(record.plan, text);
  const isChosen = chosenFor(record.plan, text) !== undefined;
  const adults = Object.values(record.invitees).flatMap(({ part, personId, name }) =>
    part === 'family' && personId !== null ? [{ personId, name }] : [],
  );
  const choices = audienceChoices(
    audience,
    adults.map(({ personId }) => personId),
  );
  return (
    <>
      <ChoiceField
        label={label}
        field={`audience:${text}`}
        hint="It never goes to a parent who is not told of somebody it names."
        value={isChosen ? audienceKey(audience) : notChosen}
        disabled={disabled}
        choices={[
          ...(isChosen ? [] : [{ value: notChosen, label: 'Everyone who is not kept apart' }]),
          ...choices.map((choice) => ({
            value: choice.value,
            label: sentenceCase(
              audienceInWords(
                choice.audience,
                (id) =>
                  adults.find(({ personId }) => personId === id)?.name ??
                  sitting.conferences.find(({ child }) => child.id === id)?.child.givenName ??
                  'someone',
              ),
            ),
          })),
        ]}
        onChange={(value) => {
          const chosen = choices.find((choice) => choice.value === value);
          if (chosen !== undefined) edit({ edit: 'plan.change', change: { [`${text}Audience`]: chosen.audience } });
        }}
      />
      <SettleReading toSettle={toSettle} of={text} plan={record.plan} edit={edit} />
    </>
  );
};

const notChosen = 'not-chosen';
