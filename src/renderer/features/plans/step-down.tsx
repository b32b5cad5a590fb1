import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ending } from '../../../contract/endings.ts';
import type { StepDown } from '../../../core/plans/ending-grounds.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Offers the help that comes after a plan: who gives it, the first meeting, and whether the family consents (domain.md 2.6). */
export const StepDownFields = ({ ending }: { readonly ending: Ending }) => {
  const { childId, childName, endedOn, helpers, stepDown: kept } = ending;
  const change = useChange();
  const [typed, setTyped] = useState<StepDown>(kept);
  const [fault, setFault] = useState<Message>();
  const set = (part: Partial<StepDown>): void => setTyped({ ...typed, ...part });
  const save = async (): Promise<void> => {
    const saved = await change('ending.stepDown', { childId, endedOn, stepDown: { ...typed, helper: typed.helper.trim() } });
    setFault(saved.ok ? undefined : messageFor(saved.error));
  };
  return (
    <>
      {fault !== undefined && <Notice {...fault} />}
      <FieldRow>
        <TextField
          label={`Who helps ${childName} next`}
          value={typed.helper}
          offers={helpers}
          onChange={(helper) => set({ helper })}
        />
        <DateField
          label={`First meeting about ${childName}`}
          value={typed.firstMeetingOn}
          onChange={(firstMeetingOn) => set({ firstMeetingOn })}
        />
        <ChoiceField
          label={`The family consents to help for ${childName}`}
          value={typed.consent}
          choices={[
            { value: 'given', label: 'Yes' },
            { value: 'not-given', label: 'No' },
          ]}
          onChange={(consent) => set({ consent })}
        />
      </FieldRow>
      <div>
        <Button
          aria-label={`Keep the help for ${childName}`}
          disabledFocusable={typed.helper.trim() === ''}
          onClick={() => void save()}
        >
          Keep
        </Button>
      </div>
    </>
  );
};
