import { useState } from 'react';
import type { PractitionerId } from '../../../core/identifiers.ts';
import type { Absence } from '../../../core/scheduling/availability.ts';
import { useChange } from '../../engine/use-draft.ts';
import { messageFor } from '../../messages.ts';
import { type Message, Notice } from '../../ui/notice.tsx';
import { AddDays, DaysList } from './days-away.tsx';

export interface ChairAbsencesProps {
  readonly practitionerId: PractitionerId;
  readonly absences: ReadonlyArray<Absence>;
}

/** Leave and training of one chair, or of a contact of an agency, and a line for one more. */
export const ChairAbsences = ({ practitionerId, absences }: ChairAbsencesProps) => {
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  return (
    <>
      <DaysList
        label="Away"
        days={absences}
        onRemove={async ({ id }) => {
          const removed = await change('absence.remove', { absenceId: id });
          setFault(removed.ok ? undefined : messageFor(removed.error));
        }}
      />
      {fault !== undefined && <Notice {...fault} />}
      <AddDays
        first="Away from"
        last="Last day away"
        button="Add this absence"
        what="Leave, training or what else"
        onAdd={async (days) => {
          const saved = await change('absence.save', { absence: { id: null, practitionerId, ...days } });
          return saved.ok ? undefined : messageFor(saved.error);
        }}
      />
    </>
  );
};
