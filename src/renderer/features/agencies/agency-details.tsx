import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgencyRow } from '../../../contract/families.ts';
import type { Agency } from '../../../core/agencies/directory.ts';
import { useDesk } from '../../engine/desk.ts';
import { useTypedOver } from '../../engine/use-typed-over.ts';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AgencyBlackouts } from './agency-blackouts.tsx';
import { AgencyTypeField } from './agency-type-field.tsx';
import { ChairAbsences, type ChairAbsencesProps } from './chair-absences.tsx';
import { PractitionerList } from './practitioner-list.tsx';

/** One agency and its people; everything is saved as it is typed. */
export const AgencyDetails = ({ row, onClose }: { readonly row: AgencyRow; readonly onClose: () => void }) => {
  const { call } = useDesk();
  const { fields: agency, fault, change, show } = useTypedOver(row.agency, (whole) => call('agency.save', { agency: whole }));
  // An agency without a name cannot be kept: the name it had stays until another is typed.
  const put = (typed: Partial<Agency>): void => (typed.name?.trim() === '' ? show(typed) : change(typed));
  return (
    <Section title={row.agency.name} look="card" actions={<Button onClick={onClose}>Close</Button>}>
      {fault !== undefined && <Notice {...fault} />}
      <FieldRow>
        <TextField
          label="Name"
          value={agency.name}
          onChange={(name) => put({ name })}
          fault={agency.name.trim() === '' ? 'An agency needs a name. The last one is kept.' : undefined}
        />
        <AgencyTypeField value={agency.type} onChange={(type) => put({ type })} />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Team mailbox"
          type="email"
          value={agency.mailbox}
          onChange={(mailbox) => put({ mailbox })}
          hint="Where invitations go when no person is named."
        />
        <TextField label="Phone" type="tel" value={agency.phone} onChange={(phone) => put({ phone })} />
      </FieldRow>
      <AgencyBlackouts agencyId={agency.id} blackouts={row.blackouts} />
      <PractitionerList
        title="People"
        agencyId={agency.id}
        practitioners={row.practitioners}
        roles={[]}
        hasDeputies
        more={({ id }) => (
          <ContactAway practitionerId={id} absences={row.absences.filter(({ practitionerId }) => practitionerId === id)} />
        )}
      />
    </Section>
  );
};

/** Days on which one person of the agency cannot come: the fields are asked for, as most people have none to enter. */
const ContactAway = (props: ChairAbsencesProps) => {
  const [isOpen, setOpen] = useState(false);
  if (isOpen || props.absences.length > 0) return <ChairAbsences {...props} />;
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        Add days away
      </Button>
    </div>
  );
};
