import type { FathersReport } from '../../../contract/fathers.ts';
import { isAccountedFor } from '../../../core/attendance/fathers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { longDate, shortDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';
import type { Period } from './period.ts';

/** Known fathers who are not invited, with the reason and how each is heard instead (PF07). */
export const UninvitedFathers = ({
  period,
  onSitting,
}: {
  readonly period: Period;
  readonly onSitting: (sittingId: SittingId) => void;
}) => {
  const report = useLive('fathers.uninvited', period);
  return (
    <Section
      title="Fathers who are not invited"
      lead="Every known father of a child, with parental responsibility or without. One who is not invited needs a reason and another way to be heard."
    >
      {report?.ok === false && <Notice {...messageFor(report.error)} />}
      {report?.ok && <Found report={report.value} onSitting={onSitting} />}
    </Section>
  );
};

const Found = ({
  report: { from, until, known, rows },
  onSitting,
}: {
  readonly report: FathersReport;
  readonly onSitting: (sittingId: SittingId) => void;
}) => {
  const open = rows.filter((row) => !isAccountedFor(row)).length;
  return (
    <>
      <p role="status">
        {counted(rows.length, 'father')} not invited, of {known} known, at conferences from {longDate(from)} to {longDate(until)}.{' '}
        {rows.length > 0 &&
          (open === 0 ? 'Each has a reason and is heard.' : `${open} without a reason or without another way to be heard.`)}
      </p>
      <DataTable
        label="Fathers who are not invited"
        rows={rows}
        rowKey={(row) => `${row.sittingId} ${row.personId}`}
        onOpen={(row) => onSitting(row.sittingId)}
        columns={[
          { id: 'name', header: 'Father', cell: (row) => row.name, under: (row) => `${row.familyName}, ${row.reference}` },
          { id: 'when', header: 'Conference', cell: (row) => shortDate(row.heldOn), width: '130px' },
          { id: 'reason', header: 'Why not', cell: (row) => row.reason || 'Not said' },
          { id: 'heard', header: 'Heard instead', cell: (row) => row.heardInstead || 'Not said' },
        ]}
        empty={<EmptyState title="Every known father of this time is invited." />}
      />
    </>
  );
};
