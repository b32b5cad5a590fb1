import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardAction } from '../../../contract/actions-board.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FolderBar, type Said } from '../../ui/folder-bar.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { counted } from '../../words/record-words.ts';

const nobody = 'No agency named';

/** What is still to be done in every plan in force: all of it by day, or one agency's, which can be printed for it (CG05). */
export const ActionsBoard = ({ onOpenFamily }: { readonly onOpenFamily: (familyId: FamilyId) => void }) => {
  const actions = useLive('plan.actions', {});
  const [agency, setAgency] = useState('');
  if (actions === undefined) return <Loading label="Opening the actions" />;
  if (!actions.ok) return <Notice {...messageFor(actions.error)} />;
  const groups = Map.groupBy(actions.value, (row) => row.agency || nobody);
  const shown = agency === '' ? actions.value : (groups.get(agency) ?? []);
  const late = shown.filter(({ isLate }) => isLate).length;
  return (
    <>
      <ChoiceField<string>
        label="Whose actions"
        value={agency}
        choices={[
          { value: '', label: `All agencies (${actions.value.length})` },
          ...[...groups]
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, rows]) => ({ value: name, label: `${name} (${rows.length})` })),
        ]}
        onChange={(chosen) => setAgency(chosen ?? '')}
      />
      <Section
        title={agency === '' ? 'All agencies' : agency}
        lead={`${counted(shown.length, 'action')} to do, by the day it is due; ${late} late.`}
      >
        <DataTable<BoardAction>
          label="Actions to do"
          rows={shown}
          rowKey={({ sittingId, id }) => `${sittingId} ${id}`}
          onOpen={({ familyId }) => onOpenFamily(familyId)}
          empty={<EmptyState title="Nothing is left to do">Actions come here from the plans of closed conferences.</EmptyState>}
          columns={[
            {
              id: 'family',
              header: 'Family',
              cell: (row) => row.familyName,
              under: (row) => row.children.join(', '),
              width: '14%',
            },
            {
              id: 'due',
              header: 'By',
              cell: (row) => (row.dueOn === null ? 'No day set' : shortDate(row.dueOn)),
              under: (row) => (row.isLate ? <Status tone="late">Late</Status> : ''),
              width: '12%',
            },
            { id: 'action', header: 'What', cell: (row) => row.action, width: '40%' },
            { id: 'owner', header: 'Who', cell: (row) => row.owner || 'Nobody named', under: (row) => row.agency },
          ]}
        />
      </Section>
      {agency !== '' && agency !== nobody && <AgencySheet key={agency} agency={agency} />}
    </>
  );
};

/** Writes one agency's own rows, and no others. */
const AgencySheet = ({ agency }: { readonly agency: string }) => {
  const desk = useDesk();
  const [said, setSaid] = useState<Said>();
  const write = async (folder: string): Promise<void> => {
    const written = await desk.call('plan.agencySheet', { agency, folder });
    if (!written.ok) return setSaid({ tone: 'fault', ...messageFor(written.error) });
    const { path, actions, withheld } = written.value;
    const left =
      withheld === 0
        ? ''
        : ` ${counted(withheld, 'action')} left out: ${agency} has no copy of the plan that holds it. Tell it by hand.`;
    setSaid({ tone: 'good', title: `${counted(actions, 'action')} written.`, next: `${path}.${left}` });
  };
  return (
    <Section title="For this agency" lead="A Word file with its own actions only, and room to write how each stands.">
      <FolderBar label="Folder for the sheet" said={said}>
        {(folder) => (
          <Button disabledFocusable={folder.trim() === ''} onClick={() => void write(folder)}>
            Write the sheet
          </Button>
        )}
      </FolderBar>
    </Section>
  );
};
