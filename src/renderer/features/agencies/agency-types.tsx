import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { countingWords } from './counting-words.ts';

/** Every type the procedures know, when it is invited, and what it means for quoracy (Q-01 to Q-05, AG01). */
export const AgencyTypes = () => {
  const procedures = useLive('procedures.get', {});
  const agencies = useLive('agency.list', {});
  if (procedures === undefined) return <Loading />;
  if (!procedures.ok) return <Notice {...messageFor(procedures.error)} />;
  const here = agencies?.ok ? agencies.value : [];
  return (
    <DataTable
      label="Types of agency"
      rows={procedures.value.profile.agencies}
      rowKey={(type) => type.code}
      columns={[
        { id: 'name', header: 'Type', cell: (type) => type.name, width: '28%' },
        { id: 'counts', header: 'Quoracy', cell: (type) => countingWords[type.counts] },
        { id: 'when', header: 'Invited', cell: (type) => sentenceCase(type.inviteWhen) },
        { id: 'people', header: 'Who usually comes', cell: (type) => sentenceCase(type.typicalPeople) },
        {
          id: 'here',
          header: 'In the directory',
          align: 'end',
          cell: (type) => here.filter((row) => row.agency.type === type.code).length,
        },
      ]}
    />
  );
};
