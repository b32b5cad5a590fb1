import type { ModeRow } from '../../../contract/sitting-answers.ts';
import { modes } from '../../../core/conferences/record.ts';
import { modeNames } from '../../../core/conferences/record-words.ts';
import { longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted, sentenceCase } from '../../words/record-words.ts';
import type { Period } from './period.ts';

/** Who came in person and who took part from elsewhere, by type of agency, over the conferences of a time (SC07). */
export const AttendanceModes = ({ period }: { readonly period: Period }) => {
  const report = useLive('attendance.modes', period);
  return (
    <Section
      title="How people took part"
      lead="Counted for each person who attended a conference that was held and closed, never for the meeting as a whole."
    >
      {report?.ok === false && <Notice {...messageFor(report.error)} />}
      {report?.ok && (
        <>
          <p role="status">
            {counted(report.value.sittings, 'conference')} from {longDate(report.value.from)} to {longDate(report.value.until)},{' '}
            {counted(report.value.all.total, 'person', 'people')} attended.
          </p>
          <DataTable
            label="How people took part"
            rows={report.value.rows.length === 0 ? [] : [...report.value.rows, report.value.all]}
            rowKey={(row) => row.who}
            columns={[
              { id: 'who', header: 'Who', cell: (row) => row.who, width: '34%' },
              ...modes.map((mode) => ({
                id: mode,
                header: sentenceCase(modeNames[mode]),
                cell: (row: ModeRow) => row.counts[mode],
                align: 'end' as const,
              })),
              { id: 'not-said', header: 'Not said', cell: (row) => row.counts['not-said'], align: 'end' },
              { id: 'total', header: 'All', cell: (row) => row.total, align: 'end' },
            ]}
            empty={<EmptyState title="No conference was held and closed in this time." />}
          />
        </>
      )}
    </Section>
  );
};
