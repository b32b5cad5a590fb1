import { useState } from 'react';
import { type CheckedReaders, checkedReaders } from '../../../core/distribution/second-check.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

const choices = (Object.entries(checkedReaders) as ReadonlyArray<[CheckedReaders, string]>).map(([value, label]) => ({
  value,
  label,
}));

/** Whose papers a second person looks at before they go (RD05). */
export const SecondCheckSetting = () => {
  const settings = useLive('settings.get', {});
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  if (settings?.ok !== true) return null;
  const choose = async (secondCheck: CheckedReaders): Promise<void> => {
    const kept = await change('settings.change', { change: { secondCheck } });
    setFault(kept.ok ? undefined : messageFor(kept.error));
  };
  return (
    <Section
      title="A second pair of eyes"
      look="card"
      lead="Until somebody else has looked and signed, these papers go to nobody."
    >
      <ChoiceField
        label="Whose papers a second person looks at"
        as="column"
        value={settings.value.secondCheck}
        choices={choices}
        onChange={(value) => void choose(value)}
      />
      {fault !== undefined && <Notice {...fault} />}
    </Section>
  );
};
