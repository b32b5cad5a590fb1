import { Button } from '@fluentui/react-components';
import type { LocalDate } from '../../../core/local-date.ts';
import { fullDate, longDate } from '../../../core/local-date.ts';
import { spanInWords } from '../../../core/procedures/calendar-change.ts';
import type { CalendarData } from '../../../core/procedures/calendar-data.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { type HolidayShown, holidaysShown } from './holidays-shown.ts';

/** Each year's bank holidays with how they are known; a year that nobody has announced is calculated and says so (C-12). */
export const HolidayYears = ({ table, years }: { readonly table: CalendarData; readonly years: ReadonlyArray<number> }) => (
  <>
    {years.map((year) => (
      <Section key={year} title={`Bank holidays ${year}`} lead={sourceOf(table, year)}>
        <DataTable
          label={`Bank holidays ${year}`}
          rows={holidaysShown(table, year)}
          rowKey={(holiday) => `${holiday.on} ${holiday.known}`}
          columns={[
            { id: 'on', header: 'Day', cell: (holiday) => fullDate(holiday.on), width: '30%' },
            { id: 'name', header: 'Bank holiday', cell: (holiday) => holiday.name, width: '30%' },
            { id: 'known', header: 'How we know', cell: (holiday) => <Known holiday={holiday} />, ...why },
          ]}
        />
      </Section>
    ))}
  </>
);

const why = { under: (holiday: HolidayShown) => holiday.why };

const sourceOf = (table: CalendarData, year: number): string =>
  table.announced.some((one) => one.year === year)
    ? `${table.source.document}. Checked ${longDate(table.source.checked)}.`
    : `Nobody has announced ${year} yet: these days are calculated, and a date that rests on them says so.`;

const Known = ({ holiday }: { readonly holiday: HolidayShown }) => {
  switch (holiday.known) {
    case 'announced':
      return 'Announced';
    case 'calculated':
      return <Status tone="soon">Calculated, not announced</Status>;
    case 'added':
      return <Status tone="brand">Added here</Status>;
    case 'removed':
      return <Status tone="plain">Taken out here: this day is worked</Status>;
  }
};

export interface ClosureDaysProps {
  readonly table: CalendarData;
  readonly onRemove: (from: LocalDate) => void;
}

/** Days the council is shut. They count in every limit and only help to choose a date (C-11). */
export const ClosureDays = ({ table, onRemove }: ClosureDaysProps) => (
  <Section
    title="Days the council is shut"
    lead="They are not bank holidays: every limit counts them. No slot is offered on them, and a booking says so."
  >
    <DataTable
      label="Days the council is shut"
      rows={table.closureDays}
      rowKey={(closure) => closure.from}
      empty={<p>No closure days are listed.</p>}
      columns={[
        { id: 'days', header: 'Days', cell: spanInWords, width: '50%' },
        { id: 'name', header: 'What it is', cell: (closure) => closure.name },
        {
          id: 'remove',
          header: 'Change',
          cell: (closure) => (
            <Button size="small" aria-label={`Remove: ${closure.name}`} onClick={() => onRemove(closure.from)}>
              Remove
            </Button>
          ),
          width: '120px',
        },
      ]}
    />
  </Section>
);
