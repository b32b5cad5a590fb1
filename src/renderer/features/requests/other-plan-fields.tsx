import type { Person } from '../../../core/children/people.ts';
import type { OtherPlan, OtherPlanOfChild } from '../../../core/conferences/other-plan.ts';
import type { PersonId } from '../../../core/identifiers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { categoryChoices } from './request-words.ts';

export interface OtherPlanFieldsProps {
  readonly plan: OtherPlan;
  readonly childrenHere: ReadonlyArray<Person>;
  readonly onChange: (plan: OtherPlan) => void;
}

/** The plan that the children bring from another authority: whose it is, its dates, and its actions (IN02). */
export const OtherPlanFields = ({ plan, childrenHere, onChange }: OtherPlanFieldsProps) => {
  const ofChild = (childId: PersonId): OtherPlanOfChild =>
    plan.children.find((one) => one.childId === childId) ?? { childId, startedOn: null, category: null };
  const setChild = (child: OtherPlanOfChild): void =>
    onChange({ ...plan, children: [...plan.children.filter((one) => one.childId !== child.childId), child] });
  return (
    <Section
      title="The other authority's plan"
      look="card"
      lead="It stays in force, and theirs to review, until this conference is held. Its dates are kept beside ours."
    >
      <FieldRow>
        <TextField
          label="Other authority"
          field="otherAuthority"
          value={plan.authority}
          onChange={(authority) => onChange({ ...plan, authority })}
        />
        <DateField
          label="Their last review"
          field="otherLastReviewOn"
          width="full"
          value={plan.lastReviewOn}
          onChange={(lastReviewOn) => onChange({ ...plan, lastReviewOn })}
        />
        <DateField
          label="Their next review is due"
          field="otherNextReviewDueOn"
          width="full"
          value={plan.nextReviewDueOn}
          onChange={(nextReviewDueOn) => onChange({ ...plan, nextReviewDueOn })}
        />
      </FieldRow>
      {childrenHere.map(({ id, givenName }) => (
        <FieldRow key={id}>
          <DateField
            label={`${givenName}'s plan started there`}
            field={`otherPlan:${id}`}
            width="full"
            value={ofChild(id).startedOn}
            onChange={(startedOn) => setChild({ ...ofChild(id), startedOn })}
          />
          <ChoiceField
            label={`${givenName}'s category there`}
            field={`otherCategory:${id}`}
            width="full"
            value={ofChild(id).category}
            choices={categoryChoices}
            onChange={(category) => setChild({ ...ofChild(id), category })}
          />
        </FieldRow>
      ))}
      <TextArea
        label="Actions of their plan"
        field="otherActions"
        value={plan.actions}
        onChange={(actions) => onChange({ ...plan, actions })}
        hint="One on each line. The Plan tab then shows what is kept, changed, new or not carried over."
      />
    </Section>
  );
};
