import { kindName } from '../../../core/conferences/sitting.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ofAll } from './model/of-all.ts';
import type { Range } from './model/ranges.ts';

/** What is held or booked after its last day, counted by the reason that was recorded, and who agreed (DL07). */
export const HeldLate = ({ range, onOpen }: { readonly range: Range; readonly onOpen: (sittingId: SittingId) => void }) => {
  const asked = useLive('calendar.lateness', range);
  if (asked === undefined) return <Loading />;
  if (!asked.ok) return <Notice {...messageFor(asked.error)} />;
  const { conferences, afterLimit, late, reasons } = asked.value;
  const lead =
    conferences === 0
      ? 'No conference of this period has a limit.'
      : `${ofAll(afterLimit, conferences)} conferences, one for each child, are after their last day.`;
  return (
    <Section title="Held or booked late, and why" lead={lead}>
      {late.length > 0 && (
        <>
          <DataTable
            label="Why conferences are late"
            rows={reasons}
            rowKey={(row) => row.reason}
            columns={[
              { id: 'reason', header: 'Reason', cell: (row) => row.reason },
              { id: 'all', header: 'Conferences', cell: (row) => ofAll(row.conferences, afterLimit), align: 'end' },
              { id: 'initial', header: 'First conferences', cell: (row) => row.initial, align: 'end' },
              { id: 'reviews', header: 'Reviews', cell: (row) => row.reviews, align: 'end' },
            ]}
          />
          <DataTable
            label="Conferences that are late"
            rows={late.map((row, number) => ({ ...row, number }))}
            rowKey={(row) => String(row.number)}
            onOpen={(row) => onOpen(row.sittingId)}
            columns={[
              {
                id: 'reference',
                header: 'Conference',
                cell: (row) => row.reference,
                under: (row) => `${kindName(row.kind)}, ${row.children === 1 ? '1 child' : `${row.children} children`}`,
              },
              { id: 'due', header: 'Due', cell: (row) => shortDate(row.dueOn), isOneLine: true },
              { id: 'held', header: 'Held', cell: (row) => shortDate(row.heldOn), isOneLine: true },
              { id: 'reason', header: 'Reason recorded', cell: (row) => row.lateReason || 'No reason recorded' },
              { id: 'agreed', header: 'Agreed by', cell: (row) => row.lateApprovedBy || 'Nobody recorded' },
            ]}
          />
        </>
      )}
    </Section>
  );
};
