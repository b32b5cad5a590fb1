import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportRun } from '../../../../contract/importing.ts';
import { dayOf, longDate } from '../../../../core/local-date.ts';
import { useChange } from '../../../engine/use-draft.ts';
import { useLive } from '../../../engine/use-live.ts';
import { messageFor } from '../../../messages.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { type Message, Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';

/** What was brought in so far, each with the way back. */
export const ImportRuns = () => {
  const runs = useLive('import.runs', {});
  const change = useChange();
  const [fault, setFault] = useState<Message>();
  if (runs === undefined) return <Loading />;
  if (!runs.ok) return <Notice {...messageFor(runs.error)} />;
  if (runs.value.length === 0) return null;
  const undo = async (importId: string): Promise<void> => {
    const undone = await change('import.undo', { importId });
    setFault(undone.ok ? undefined : messageFor(undone.error));
  };
  return (
    <Section
      title="Imports so far"
      lead="Undoing takes back everything an import added and changed. That it was made stays in the log."
    >
      <div role="status">{fault !== undefined && <Notice {...fault} />}</div>
      <DataTable<ImportRun>
        label="Imports so far"
        rows={runs.value}
        rowKey={(run) => run.id}
        columns={[
          { id: 'file', header: 'File', cell: (run) => run.fileName, under: (run) => kindWords[run.kind] },
          { id: 'when', header: 'Taken in', cell: (run) => longDate(dayOf(run.madeAt)), under: (run) => `by ${run.madeBy}` },
          { id: 'added', header: 'Added', cell: (run) => run.added, align: 'end' },
          { id: 'changed', header: 'Changed', cell: (run) => run.changed, align: 'end' },
          {
            id: 'undo',
            header: 'Undo',
            cell: (run) =>
              run.undoneAt === null ? (
                <Button aria-label={`Undo the import of ${run.fileName}`} onClick={() => void undo(run.id)}>
                  Undo
                </Button>
              ) : (
                `Undone ${longDate(dayOf(run.undoneAt))} by ${run.undoneBy}`
              ),
          },
        ]}
      />
    </Section>
  );
};

const kindWords = {
  people: 'Children and families',
  directory: 'Agencies and workers',
  invitations: 'People to invite',
} as const;
