import { useState } from 'react';
import type { BlackoutRow } from '../../../contract/families.ts';
import type { AgencyId } from '../../../core/identifiers.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { AddDays, DaysList } from './days-away.tsx';

export interface AgencyBlackoutsProps {
  readonly agencyId: AgencyId;
  readonly blackouts: ReadonlyArray<BlackoutRow>;
}

/** Days on which the agency sends nobody: said of each free slot, and warned of when booking (SC10). */
export const AgencyBlackouts = ({ agencyId, blackouts }: AgencyBlackoutsProps) => {
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  return (
    <Section title="Days it sends nobody" level={3} lead="Its own training, an inspection, a closure.">
      <DaysList
        label="Days it sends nobody"
        days={blackouts}
        onRemove={async ({ id }) => {
          const removed = await change('blackout.remove', { blackoutId: id });
          setFault(removed.ok ? undefined : messageFor(removed.error));
        }}
      />
      {fault !== undefined && <Notice {...fault} />}
      <AddDays
        first="Nobody from"
        last="Last day without anybody"
        button="Add these days"
        onAdd={async (days) => {
          const saved = await change('blackout.save', { blackout: { id: null, agencyId, ...days } });
          return saved.ok ? undefined : messageFor(saved.error);
        }}
      />
    </Section>
  );
};
