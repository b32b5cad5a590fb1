import type { IssuedRow } from '../../../contract/documents.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, shortDate, timeOf } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { shortHash } from './choices.ts';

/** Who was made which version of what, and when (RD06). */
export const DistributionLog = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const log = useLive('documents.log', { sittingId });
  return (
    <Section
      title="Distribution log"
      lead="Every file that was written, with its fingerprint: a file that was changed since has another."
    >
      {log !== undefined && !log.ok && <Notice {...messageFor(log.error)} />}
      {log?.ok === true && (
        <DataTable<IssuedRow>
          label="Distribution log"
          rows={log.value}
          rowKey={(row) => row.documentId}
          empty={<EmptyState title="Nothing has been written yet">Files appear here as soon as they are on the disk.</EmptyState>}
          columns={[
            { id: 'document', header: 'Document', cell: (row) => row.title },
            { id: 'recipient', header: 'Copy for', cell: (row) => row.recipient },
            { id: 'version', header: 'Version', cell: (row) => row.version },
            { id: 'at', header: 'Written', cell: (row) => `${shortDate(dateOf(row.at))}, ${timeOf(row.at)}` },
            { id: 'file', header: 'File', cell: (row) => row.fileName },
            { id: 'hash', header: 'Fingerprint', cell: (row) => <code title={row.sha256}>{shortHash(row.sha256)}</code> },
          ]}
        />
      )}
    </Section>
  );
};
