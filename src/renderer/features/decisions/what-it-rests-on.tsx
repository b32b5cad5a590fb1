import { makeStyles, tokens } from '@fluentui/react-components';
import { isCategoryChanged, keepsPlan } from '../../../core/conferences/decide.ts';
import { categoryName } from '../../../core/conferences/decision-words.ts';
import { longDate } from '../../../core/local-date.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { type CardParts, changing, fieldOf } from './card-parts.ts';
import { EvidencePicker } from './evidence-picker.tsx';

/** Why this category, and the lines of the record that the reasons cite; both may still be completed once the conference is closed (DC02, DC03). */
export const WhatItRestsOn = (parts: CardParts) => {
  const { view, record, decision, disabled } = parts;
  const change = changing(parts);
  return (
    <>
      {keepsPlan(decision.outcome) && <WhyThisCategory {...parts} />}
      <EvidencePicker
        {...fieldOf(parts, 'evidence')}
        aboutChild={view.child.id}
        statements={record.statements}
        invitees={record.invitees}
        chosen={decision.evidence}
        disabled={disabled}
        onChange={(evidence) => change({ evidence })}
      />
    </>
  );
};

const WhyThisCategory = (parts: CardParts) => {
  const styles = useStyles();
  const { view, decision, disabled } = parts;
  const before = view.categories.at(-1)?.category ?? decision.categoryBefore ?? null;
  const isChanged = before !== null && isCategoryChanged(decision, before);
  return (
    <>
      {view.categories.length > 0 && (
        <div>
          <p className={styles.title}>The category so far</p>
          <ul aria-label={`Category of ${view.child.givenName}’s plan so far`} className={styles.list}>
            {view.categories.map(({ heldOn, category, reason }) => (
              <li key={heldOn}>
                {longDate(heldOn)}: {sentenceCase(categoryName(category))}
                {reason === '' ? '' : `. ${reason}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextArea
        {...fieldOf(parts, 'categoryReason')}
        label={isChanged ? `Why the category changes from ${categoryName(before)}` : 'Why this category'}
        lines={2}
        value={decision.categoryReason ?? ''}
        disabled={disabled}
        onChange={(categoryReason) => changing(parts)({ categoryReason })}
      />
    </>
  );
};

const useStyles = makeStyles({
  title: { margin: '0', color: tokens.colorNeutralForeground2 },
  list: { margin: '0', paddingLeft: '20px' },
});
