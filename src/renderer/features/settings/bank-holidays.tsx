import { fullDate, yearOf } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';

/** The days that no clock counts, England and Wales only (C-02); years that nobody has announced are calculated and say so (C-12). */
export const BankHolidays = () => {
  const procedures = useLive('procedures.get', {});
  if (procedures === undefined) return <Loading />;
  if (!procedures.ok) return <Notice {...messageFor(procedures.error)} />;
  const { bankHolidays } = procedures.value;
  const years = [...new Set(bankHolidays.map((holiday) => yearOf(holiday.on)))];
  return (
    <>
      {years.map((year) => (
        <Section key={year} title={String(year)}>
          <DataTable
            label={`Bank holidays ${year}`}
            rows={bankHolidays.filter((holiday) => yearOf(holiday.on) === year)}
            rowKey={(holiday) => holiday.on}
            columns={[
              { id: 'on', header: 'Day', cell: (holiday) => fullDate(holiday.on), width: '40%' },
              { id: 'name', header: 'Bank holiday', cell: (holiday) => holiday.name },
              {
                id: 'calculated',
                header: 'How we know',
                cell: (holiday) => (holiday.calculated ? <Status tone="soon">Calculated, not announced</Status> : 'Announced'),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
};
