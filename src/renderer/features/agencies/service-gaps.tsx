import { useState } from 'react';
import type { Gaps } from '../../../core/scheduling/clashes.ts';
import { useDesk } from '../../engine/desk.ts';
import { useDraft } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** How many minutes are kept free between two conferences: for the chair to meet the family, and to turn a room round (SC05). */
export const ServiceGaps = ({ gaps }: { readonly gaps: Gaps }) => {
  const { call } = useDesk();
  const [typed, setTyped] = useState(gaps);
  const [fault, setFault] = useState<Message>();
  const save = useDraft<Gaps>(async (change) => {
    const saved = await call('settings.change', { change: { gaps: { ...typed, ...change } } });
    setFault(saved.ok ? undefined : messageFor(saved.error));
    return saved.ok;
  });
  const put = (whose: keyof Gaps, text: string): void => {
    const minutes = text.trim() === '' ? 0 : Number(text);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 240) return;
    setTyped((now) => ({ ...now, [whose]: minutes }));
    save({ ...typed, [whose]: minutes });
  };
  return (
    <Section title="Minutes kept free between two conferences">
      <FieldRow widths="own">
        <TextField label="For the chair" width="short" value={String(typed.chair)} onChange={(text) => put('chair', text)} />
        <TextField label="For a room" width="short" value={String(typed.room)} onChange={(text) => put('room', text)} />
      </FieldRow>
      {fault !== undefined && <Notice {...fault} />}
    </Section>
  );
};
