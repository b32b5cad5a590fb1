import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type CardParts, changing, fieldOf } from './card-parts.ts';

/** Why the chair went ahead with too few agencies: one of the grounds of the procedures, and what it means here (P-12). */
export const InquorateFields = (parts: CardParts) => {
  const { quoracy, profile, decision, disabled } = parts;
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
        hint={quoracy?.words}
        lines={2}
        value={decision.inquorateReason}
        disabled={disabled}
        onChange={(inquorateReason) => change({ inquorateReason })}
      />
    </>
  );
};
