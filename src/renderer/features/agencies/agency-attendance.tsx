import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type AgencyAttendance,
  type AttendanceFigure,
  byLateness,
  shareInWords,
} from '../../../core/attendance/agency-attendance.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';
import { CountedRows } from './counted-rows.tsx';

type By = 'type' | 'agency';
interface Opened {
  readonly key: string;
  readonly name: string;
  readonly figure: AttendanceFigure;
}

/** How each agency attended and reported where it was invited and involved; every figure says what it is of, and opens it (AT04, MI05). */
export const AgencyAttendanceReport = ({ onSitting }: { readonly onSitting: (sittingId: SittingId) => void }) => {
  const styles = useStyles();
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [until, setUntil] = useState<LocalDate | null>(null);
  const [by, setBy] = useState<By>('type');
  const [order, setOrder] = useState<'name' | 'lateness'>('name');
  const [opened, setOpened] = useState<Opened>();
  const report = useLive('attendance.agencies', { from, until, by });
  const asked = { from, until, by };
  return (
    <Section
      title="Attendance and reports"
      lead="Counted over conferences that were held and closed. Attendance is of those where the agency was invited and works with one of the children; a report without a person is counted by itself. Late is of the reports that were due, whether or not they came; one that came on a day that nobody noted is neither in time nor late, and is counted beside them."
    >
      <FieldRow widths="own">
        <DateField label="First day" value={from} onChange={setFrom} hint="Leave it empty for a year." />
        <DateField label="Last day" value={until} onChange={setUntil} hint="Leave it empty for today." />
        <ChoiceField
          label="One row for each"
          as="row"
          value={by}
          choices={[
            { value: 'type', label: 'Type of agency' },
            { value: 'agency', label: 'Agency' },
          ]}
          onChange={(next) => {
            setBy(next);
            setOpened(undefined);
          }}
        />
        <ChoiceField
          label="In order of"
          as="row"
          value={order}
          choices={[
            { value: 'name', label: 'Name' },
            { value: 'lateness', label: 'Late reports' },
          ]}
          onChange={setOrder}
        />
      </FieldRow>
      {report?.ok === false && <Notice {...messageFor(report.error)} />}
      {report?.ok && (
        <>
          <p role="status">
            {counted(report.value.sittings, 'conference')} from {longDate(report.value.from)} to {longDate(report.value.until)}.
          </p>
          <DataTable<AgencyAttendance>
            label="Attendance and reports"
            rows={
              report.value.all === null
                ? []
                : [...(order === 'name' ? report.value.rows : byLateness(report.value.rows)), report.value.all]
            }
            rowKey={(row) => row.key}
            columns={[
              {
                id: 'name',
                header: 'Agency',
                cell: (row) => row.name,
                under: (row) => (
                  <>
                    {more.map(({ figure, words, title }) =>
                      row.counts[figure] === 0 ? null : (
                        <Link
                          key={figure}
                          as="button"
                          className={styles.more}
                          onClick={() => setOpened({ key: row.key, name: `${row.name}, ${title}`, figure })}
                        >
                          {`${row.counts[figure]} ${words}`}
                        </Link>
                      ),
                    )}
                  </>
                ),
                width: '24%',
              },
              ...columns.map(({ figure, of, header }) => ({
                id: figure,
                header,
                cell: (row: AgencyAttendance) => (
                  <Figure
                    row={row}
                    figure={figure}
                    of={of}
                    header={header}
                    onOpen={(name) => setOpened({ key: row.key, name, figure })}
                  />
                ),
                align: 'end' as const,
              })),
            ]}
            empty={<EmptyState title="No conference was held and closed in this time." />}
          />
          {opened !== undefined && (
            <OpenedFigure opened={opened} asked={asked} onSitting={onSitting} onClose={() => setOpened(undefined)} />
          )}
        </>
      )}
    </Section>
  );
};

const columns: ReadonlyArray<{
  readonly figure: AttendanceFigure;
  readonly of: AttendanceFigure;
  readonly header: string;
}> = [
  { figure: 'attended', of: 'expected', header: 'Attended' },
  { figure: 'deputy', of: 'attended', header: 'By a deputy' },
  { figure: 'report-only', of: 'expected', header: 'Report alone' },
  { figure: 'absent', of: 'expected', header: 'Neither' },
  { figure: 'submitted', of: 'asked', header: 'Reports sent' },
  { figure: 'in-time', of: 'due', header: 'Reports in time' },
  { figure: 'late', of: 'due', header: 'Late or never came' },
];

/** What stands beside the figures of a row, and in none of them. */
const more: ReadonlyArray<{ readonly figure: AttendanceFigure; readonly words: string; readonly title: string }> = [
  { figure: 'not-involved', words: 'more, not involved', title: 'invited and not involved' },
  { figure: 'day-not-noted', words: 'received, day not noted', title: 'report received on a day that nobody noted' },
];

const Figure = ({
  row,
  figure,
  of,
  header,
  onOpen,
}: {
  readonly row: AgencyAttendance;
  readonly figure: AttendanceFigure;
  readonly of: AttendanceFigure;
  readonly header: string;
  readonly onOpen: (name: string) => void;
}) => {
  const styles = useStyles();
  const count = row.counts[figure];
  const words = shareInWords(count, row.counts[of]);
  if (count === 0) return words;
  const name = `${row.name}, ${header.charAt(0).toLowerCase()}${header.slice(1)}`;
  return (
    <Link as="button" className={styles.figure} aria-label={`${name}: ${words}. Show which`} onClick={() => onOpen(name)}>
      {words}
    </Link>
  );
};

const OpenedFigure = ({
  opened: { key, name, figure },
  asked,
  onSitting,
  onClose,
}: {
  readonly opened: Opened;
  readonly asked: { readonly from: LocalDate | null; readonly until: LocalDate | null; readonly by: By };
  readonly onSitting: (sittingId: SittingId) => void;
  readonly onClose: () => void;
}) => {
  const rows = useLive('attendance.figure', { ...asked, key, figure });
  return rows?.ok ? <CountedRows title={name} rows={rows.value} onSitting={onSitting} onClose={onClose} /> : null;
};

const useStyles = makeStyles({
  more: { display: 'block' },
  figure: { textAlign: 'end', verticalAlign: 'top', lineHeight: tokens.lineHeightBase300 },
});
