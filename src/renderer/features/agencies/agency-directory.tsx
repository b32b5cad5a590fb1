import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AgencyRow } from '../../../contract/families.ts';
import type { AgencyId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { AgencyDetails } from './agency-details.tsx';
import { NewAgency } from './new-agency.tsx';

/** One row for each agency, with its people; a row opens below the list's heading, where it can be changed. */
export const AgencyDirectory = () => {
  const styles = useStyles();
  const agencies = useLive('agency.list', {});
  const [like, setLike] = useState('');
  const [open, setOpen] = useState<AgencyId | 'new' | null>(null);
  if (agencies === undefined) return <Loading />;
  if (!agencies.ok) return <Notice {...messageFor(agencies.error)} />;
  const opened = agencies.value.find((row) => row.agency.id === open);
  const rows = agencies.value.filter((row) => fits(row, like));
  return (
    <>
      <div className={styles.tools}>
        <SearchField label="Search agencies" placeholder="Agency, type or person" value={like} onChange={setLike} />
        <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpen('new')}>
          Add an agency
        </Button>
      </div>
      {open === 'new' && <NewAgency onMade={setOpen} onClose={() => setOpen(null)} />}
      {opened !== undefined && <AgencyDetails key={opened.agency.id} row={opened} onClose={() => setOpen(null)} />}
      <DataTable
        label="Agencies"
        rows={rows}
        rowKey={(row) => row.agency.id}
        onOpen={(row) => setOpen(row.agency.id)}
        columns={[
          { id: 'name', header: 'Agency', cell: (row) => row.agency.name, width: '26%' },
          { id: 'type', header: 'Type', cell: (row) => row.typeName },
          { id: 'counts', header: 'Quoracy', cell: (row) => (row.counts ? 'Counts' : 'Does not count'), width: '130px' },
          { id: 'people', header: 'People', cell: (row) => row.practitioners.map((one) => one.name).join(', ') || 'Nobody yet' },
          { id: 'mailbox', header: 'Mailbox', cell: (row) => row.agency.mailbox || '–' },
        ]}
        empty={
          like.trim() === '' ? (
            <EmptyState title="There is no agency yet.">
              Schools, police, health, the Early Help Panel, the Family Support and Protection Service: add each once, with its
              people, and it is offered whenever someone is invited.
            </EmptyState>
          ) : (
            <EmptyState title="No agency or person is called that." />
          )
        }
      />
    </>
  );
};

const fits = ({ agency, typeName, practitioners }: AgencyRow, like: string): boolean => {
  const wanted = like.trim().toLowerCase();
  return [agency.name, typeName, agency.mailbox, ...practitioners.map((one) => one.name)].some((text) =>
    text.toLowerCase().includes(wanted),
  );
};

const useStyles = makeStyles({ tools: { display: 'flex', gap: '16px', justifyContent: 'space-between', flexWrap: 'wrap' } });
