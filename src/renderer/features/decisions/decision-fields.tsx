import { limits } from '../../../contract/limits.ts';
import type { Category } from '../../../core/children/people.ts';
import { decidesNothing, keepsPlan, outcomesFor } from '../../../core/conferences/decide.ts';
import { categoryName, limbName, mainCategories, outcomeName } from '../../../core/conferences/decision-words.ts';
import type { Limb } from '../../../core/conferences/record.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { listed, sentenceCase } from '../../words/record-words.ts';
import { calledIn, voicesAgainst } from './agency-views.ts';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { InquorateChoice, InquorateFields, InterimPlan } from './inquorate-fields.tsx';

/** What the chair decides for this child, on which limb, under which category, and why (domain.md 5.3). */
export const DecisionFields = (parts: CardParts) => {
  const { view, decision, voices, quoracy, profile, disabled } = parts;
  const { child, conference } = view;
  const change = changing(parts);
  const { outcome } = decision;
  const isDecided = outcome !== null && !decidesNothing(outcome);
  const hasPlan = keepsPlan(outcome);
  const against = voicesAgainst(outcome, voices);
  const isInquorate = quoracy?.outcome === 'not-quorate';
  // Stopping is the answer to too few agencies, and is asked above; where there are enough it is no answer.
  const offered = outcomesFor(conference.kind).filter(
    (value) => value !== 'inquorate-no-decision' || (!isInquorate && outcome === value),
  );
  const categories: ReadonlyArray<Category> =
    profile?.category.allowMultiple === true || decision.category === 'multiple'
      ? [...mainCategories, 'multiple']
      : mainCategories;

  return (
    <>
      {isInquorate && <InquorateChoice {...parts} />}
      {!(isInquorate && outcome === 'inquorate-no-decision') && (
        <FieldRow>
          <ChoiceField
            {...(isInquorate ? {} : fieldOf(parts, 'outcome'))}
            label={`Decision for ${child.givenName}`}
            as="column"
            value={outcome}
            disabled={disabled}
            choices={offered.map((value) => ({ value, label: outcomeName(value) }))}
            onChange={(value) => change({ outcome: value })}
          />
          {isDecided && (
            <ChoiceField<Limb>
              {...fieldOf(parts, 'limb')}
              label="Threshold"
              as="column"
              value={decision.limb}
              disabled={disabled}
              choices={limbs.map((value) => ({ value, label: sentenceCase(limbName(value)) }))}
              onChange={(limb) => change({ limb })}
            />
          )}
        </FieldRow>
      )}
      {isDecided && decision.limb === 'both' && <LimbReasons {...parts} />}
      {isInquorate && isDecided && <InquorateFields {...parts} />}
      {decidesNothing(outcome) && <InterimPlan {...parts} />}
      {hasPlan && (
        <FieldRow>
          <ChoiceField
            {...fieldOf(parts, 'category')}
            label="Main category"
            as="column"
            hint="The one that says what worries you most."
            value={decision.category}
            disabled={disabled}
            choices={categories.map((value) => ({ value, label: sentenceCase(categoryName(value)) }))}
            onChange={(category) =>
              change({ category, otherConcerns: decision.otherConcerns.filter((concern) => concern !== category) })
            }
          />
          <PeopleChips<Category>
            {...fieldOf(parts, 'otherConcerns')}
            label="Other concerns"
            hint="They are said in the record; the national return counts the main category alone."
            people={mainCategories
              .filter((category) => category !== decision.category)
              .map((category) => ({ id: category, name: sentenceCase(categoryName(category)) }))}
            chosen={decision.otherConcerns}
            disabled={disabled}
            onChange={(otherConcerns) => change({ otherConcerns })}
          />
        </FieldRow>
      )}
      {outcome !== null && (
        <>
          <TextArea
            {...fieldOf(parts, 'reasons')}
            label="Reasons, in plain words"
            hint={`They are printed as they stand in the letter to ${child.givenName}’s family.`}
            lines={4}
            most={limits.longText}
            value={decision.reasons}
            disabled={disabled}
            onChange={(reasons) => change({ reasons })}
          />
          {(against.length > 0 || decision.withoutAgreement !== '') && (
            <TextArea
              {...fieldOf(parts, 'withoutAgreement')}
              label="Why you decided without everyone’s agreement"
              hint={
                against.length === 0
                  ? 'Nobody’s view is against this decision now.'
                  : `${listed(against.map((voice) => calledIn(voice.invitee)))} ${against.length === 1 ? 'sees' : 'see'} it differently.`
              }
              lines={2}
              value={decision.withoutAgreement}
              disabled={disabled}
              onChange={(withoutAgreement) => change({ withoutAgreement })}
            />
          )}
        </>
      )}
    </>
  );
};

/** Both limbs are met: harm has happened and goes on, and harm is likely. They are two findings, each with its reason (DC02). */
const LimbReasons = (parts: CardParts) => {
  const { decision, disabled } = parts;
  const reasons = decision.limbReasons ?? { A: '', B: '' };
  const change = changing(parts);
  return (
    <FieldRow>
      {(['A', 'B'] as const).map((limb) => (
        <TextArea
          key={limb}
          label={`Why limb ${limb} is met`}
          lines={2}
          value={reasons[limb]}
          disabled={disabled}
          onChange={(why) => change({ limbReasons: { ...reasons, [limb]: why } })}
        />
      ))}
    </FieldRow>
  );
};

const limbs = ['A', 'B', 'both', 'neither'] as const satisfies ReadonlyArray<Limb>;
