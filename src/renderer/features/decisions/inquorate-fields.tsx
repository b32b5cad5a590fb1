import { useState } from 'react';
import { inquorateChoice } from '../../../core/attendance/quoracy-proceed.ts';
import { quoracyRule } from '../../../core/attendance/quoracy-rule.ts';
import { isReview } from '../../../core/conferences/clock.ts';
import { conferenceTypeOf } from '../../../core/procedures/milestones.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** Too few agencies are here: the chair stops, or goes ahead with a reason; there is no third way (P-10, P-12). */
export const InquorateChoice = (parts: CardParts) => {
  const { view, profile, decision, disabled } = parts;
  const change = changing(parts);
  const { outcome } = decision;
  const isStopped = outcome === 'inquorate-no-decision';
  // Going ahead is kept as what is then decided, and why: until the chair has said one of them, only this screen knows.
  const [saidSo, setSaidSo] = useState(false);
  const goesAhead = !isStopped && (saidSo || outcome !== null || decision.inquorateReason !== '');
  const type = conferenceTypeOf(view.conference.kind, 'initial') ?? 'initial';
  const choice = profile === undefined ? undefined : inquorateChoice(quoracyRule(profile), type, view.inquorateBefore);
  return (
    <>
      {choice?.warning != null && <Notice tone="warning" title={choice.warning} />}
      <ChoiceField
        {...fieldOf(parts, 'outcome')}
        label={`Too few agencies are here for ${view.child.givenName}`}
        as="column"
        value={isStopped ? 'stop' : goesAhead ? 'go-ahead' : null}
        disabled={disabled}
        choices={[
          { value: 'stop', label: 'Stop: nothing is decided today, and a new date is set at once' },
          { value: 'go-ahead', label: 'Go ahead: enough is known, and waiting would harm the child' },
        ]}
        onChange={(value) => {
          setSaidSo(value === 'go-ahead');
          if (value === 'stop') change({ outcome: 'inquorate-no-decision' });
          else if (isStopped) change({ outcome: null });
        }}
      />
    </>
  );
};

/** What holds until the conference is taken up again; without it a stopped or adjourned sitting cannot be closed (P-10). */
export const InterimPlan = (parts: CardParts) => {
  const { view, decision, disabled } = parts;
  const review = isReview(view.conference.kind);
  return (
    <TextArea
      {...fieldOf(parts, 'interimPlan')}
      label={review ? 'The existing plan, looked at with those present' : 'Interim protection plan'}
      hint={`What keeps ${view.child.givenName} safe until the next sitting: who does what from today. It is printed in the letter.`}
      lines={3}
      value={decision.interimPlan}
      disabled={disabled}
      onChange={(interimPlan) => changing(parts)({ interimPlan })}
    />
  );
};

/** Why the chair went ahead with too few agencies: one of the grounds of the procedures, and what it means here (P-12). */
export const InquorateFields = (parts: CardParts) => {
  const { profile, decision, disabled } = parts;
  const change = changing(parts);
  const grounds = profile?.quoracy.inquorate.proceedGrounds ?? [];
  const chosen = grounds.find((ground) => decision.inquorateReason.startsWith(ground.words));
  const choose = (code: string): void => {
    const ground = grounds.find((one) => one.code === code);
    if (ground === undefined) return;
    const own = chosen === undefined ? decision.inquorateReason : decision.inquorateReason.slice(chosen.words.length);
    change({ inquorateReason: own === '' || own.startsWith('.') ? `${ground.words}${own}` : `${ground.words}. ${own}` });
  };
  return (
    <>
      {grounds.length > 0 && (
        <ChoiceField
          label="Ground for going ahead"
          as="column"
          value={chosen?.code ?? null}
          disabled={disabled}
          choices={grounds.map(({ code, words }) => ({ value: code, label: words }))}
          onChange={choose}
        />
      )}
      <TextArea
        {...fieldOf(parts, 'inquorateReason')}
        label="Why it went ahead although it was not quorate"
        hint="Consider an early review: what was decided with too few agencies is looked at again sooner."
        lines={2}
        value={decision.inquorateReason}
        disabled={disabled}
        onChange={(inquorateReason) => change({ inquorateReason })}
      />
    </>
  );
};
