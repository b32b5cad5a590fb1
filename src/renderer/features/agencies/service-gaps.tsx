import type { Gaps } from '../../../core/scheduling/clashes.ts';
import { useDesk } from '../../engine/desk.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** How many minutes are kept free between two conferences: for the chair to meet the family, and to turn a room round (SC05). */
export const ServiceGaps = ({ gaps }: { readonly gaps: Gaps }) => {
  const { call } = useDesk();
  const { fields: typed, fault, change } = useTypedOver(gaps, (whole) => call('settings.change', { change: { gaps: whole } }));
  const put = (whose: keyof Gaps, text: string): void => {
    const minutes = text.trim() === '' ? 0 : Number(text);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 240) return;
    change({ [whose]: minutes });
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
