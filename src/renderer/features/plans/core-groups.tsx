import { useEffect, useState } from 'react';
import type { CoreGroupRow, TeamCount } from '../../../contract/core-groups.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useWaitingOf } from '../../engine/handed-over.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { WhyOfCoreGroup } from '../../ui/why-of-core-group.tsx';
import { counted } from '../../words/record-words.ts';
import { CoreGroupOfFamily } from './core-group-of-family.tsx';

/** The core group of every family with a plan, the overdue first with the reason, and what that comes to for each team (CG03). */
export const CoreGroups = () => {
  const groups = useLive('coreGroup.list', {});
  const [open, setOpen] = useState<string>();
  const waiting = useWaitingOf('core-group-form');
  useEffect(() => {
    if (waiting !== undefined) setOpen(waiting);
  }, [waiting]);
  if (groups === undefined) return <Loading label="Opening the core groups" />;
  if (!groups.ok) return <Notice {...messageFor(groups.error)} />;
  const { families, teams } = groups.value;
  const shown = families.find(({ familyId }) => familyId === open);
  const overdue = families.filter(({ isOverdue }) => isOverdue).length;
  return (
    <>
      <Section
        title="Each family"
        lead={`${counted(overdue, 'core group')} overdue, of ${counted(families.length, 'family', 'families')}. Open one to write it down, or to say why it is late.`}
      >
        <DataTable<CoreGroupRow>
          label="Core groups"
          rows={families}
          rowKey={({ familyId }) => familyId}
          onOpen={({ familyId }) => setOpen(familyId)}
          empty={<EmptyState title="No family has a plan today">Core groups are listed while a plan goes on.</EmptyState>}
          columns={[
            { id: 'family', header: 'Family', cell: (row) => row.familyName, under: (row) => row.children.join(', ') },
            {
              id: 'lead',
              header: 'Lead social worker',
              cell: (row) => row.leadSocialWorker || 'Not named',
              under: (row) => row.team,
            },
            { id: 'last', header: 'Last held', cell: (row) => (row.lastOn === null ? 'None yet' : shortDate(row.lastOn)) },
            { id: 'next', header: 'Next agreed', cell: (row) => (row.nextOn === null ? 'No day yet' : shortDate(row.nextOn)) },
            {
              id: 'due',
              header: 'Due',
              cell: (row) => (
                <>
                  <Status tone={row.isOverdue ? 'late' : 'plain'}>{row.dueInWords}</Status>
                  <WhyOfCoreGroup familyId={row.familyId} dueOn={row.due} about={`Core group, ${row.familyName}`} />
                </>
              ),
              width: '20%',
            },
            {
              id: 'why',
              header: 'Why it is late',
              cell: (row) => (row.isOverdue ? row.reason || 'Nobody has said' : ''),
              width: '18%',
            },
          ]}
        />
      </Section>
      {waiting !== undefined && shown === undefined && open === waiting && (
        <Notice
          title="The family of this form has no plan today."
          next="Its core groups are over, so that the form is read nowhere. Nothing was kept."
        />
      )}
      {shown !== undefined && <CoreGroupOfFamily key={shown.familyId} row={shown} onClose={() => setOpen(undefined)} />}
      <Section title="Each team" lead="The team of the lead social worker who was named at the last conference.">
        <DataTable<TeamCount>
          label="Overdue core groups of each team"
          rows={teams}
          rowKey={({ team }) => team}
          empty={<EmptyState title="No team to count">It counts teams once a family has a plan.</EmptyState>}
          columns={[
            { id: 'team', header: 'Team', cell: ({ team }) => team, width: '46%' },
            { id: 'families', header: 'Families', cell: ({ families: of }) => of, align: 'end' },
            { id: 'overdue', header: 'Overdue', cell: ({ overdue: late }) => late, align: 'end' },
            { id: 'reason', header: 'With a reason', cell: ({ withReason }) => withReason, align: 'end' },
          ]}
        />
      </Section>
    </>
  );
};
