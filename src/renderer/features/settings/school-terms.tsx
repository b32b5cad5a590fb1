import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { TermsView } from '../../../contract/terms.ts';
import { longDate, shortDate } from '../../../core/local-date.ts';
import type { NamedDays, TermCalendar } from '../../../core/scheduling/school-terms.ts';
import { useChange } from '../../engine/use-draft.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';

/** When schools are shut, from a file that somebody has: nothing is fetched (SC10). */
export const SchoolTerms = () => {
  const terms = useLive('terms.get', {});
  if (terms === undefined) return <Loading />;
  if (!terms.ok) return <Notice {...messageFor(terms.error)} />;
  const { calendar } = terms.value;
  return (
    <>
      <LoadTerms view={terms.value} />
      {calendar === null ? (
        <EmptyState title="No school terms are loaded.">
          Until they are, no day is held against a school, and nobody is warned of a half-term.
        </EmptyState>
      ) : (
        <Loaded calendar={calendar} view={terms.value} />
      )}
    </>
  );
};

const LoadTerms = ({ view: { calendar, shipped } }: { readonly view: TermsView }) => {
  const styles = useStyles();
  const change = useChange();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'fault'; readonly message: Message }>();
  const say = (fault: Message | undefined, done: string): void =>
    setSaid(fault === undefined ? { tone: 'good', message: { title: done } } : { tone: 'fault', message: fault });
  const load = async (file: File): Promise<void> => {
    if (file.size > 1_000_000) return say({ title: 'This file is too large for school terms.', next: 'Nothing was loaded.' }, '');
    const loaded = await change('terms.load', { json: await file.text() });
    say(loaded.ok ? undefined : messageFor(loaded.error), 'The school terms are loaded.');
  };
  const loadShipped = async (shippedId: string): Promise<void> => {
    const loaded = await change('terms.loadShipped', { id: shippedId });
    say(loaded.ok ? undefined : messageFor(loaded.error), 'The school terms are loaded.');
  };
  const remove = async (): Promise<void> => {
    const removed = await change('terms.remove', {});
    say(removed.ok ? undefined : messageFor(removed.error), 'The school terms are taken out.');
  };
  return (
    <Section
      title="Load school terms"
      look="card"
      lead="When a school is invited, each free slot says whether it falls in a half-term or a holiday, and the booking warns of it. No time limit changes."
    >
      <FileField
        label="File of school terms"
        accept=".json,application/json"
        hint="Whoever looks after this program at the council makes it, in the form that comes with the program. A file with a fault is not read in, and the faults are listed."
        onFile={load}
      />
      <div className={styles.buttons}>
        {shipped
          .filter((one) => one.id !== calendar?.id)
          .map((one) => (
            <Button key={one.id} onClick={() => void loadShipped(one.id)}>
              Use “{one.title}”
            </Button>
          ))}
        {calendar !== null && <Button onClick={() => void remove()}>Take the terms out</Button>}
      </div>
      <div role="status">{said !== undefined && <Notice tone={said.tone} {...said.message} />}</div>
    </Section>
  );
};

const Loaded = ({ calendar, view }: { readonly calendar: TermCalendar; readonly view: TermsView }) => {
  const styles = useStyles();
  return (
    <Section
      title={calendar.title}
      lead={
        <>
          {calendar.source.document} Checked {shortDate(calendar.source.checked)}.
          {view.knownUntil !== null && ` Known until ${longDate(view.knownUntil)}: load the next year before then.`}
        </>
      }
    >
      {calendar.invented && (
        <div>
          <Status tone="soon">Practice: no school keeps these dates</Status>
        </div>
      )}
      <DataTable
        label="School terms"
        rows={rowsOf(calendar)}
        rowKey={(row) => `${row.kind} ${row.from}`}
        columns={[
          { id: 'name', header: 'Name', cell: (row) => row.name, width: '30%' },
          { id: 'kind', header: 'Schools', cell: (row) => row.kind },
          {
            id: 'from',
            header: 'First day',
            cell: (row) => <span className={styles.date}>{longDate(row.from)}</span>,
          },
          { id: 'until', header: 'Last day', cell: (row) => <span className={styles.date}>{longDate(row.until)}</span> },
        ]}
      />
    </Section>
  );
};

const rowsOf = ({ terms, holidays, insetDays }: TermCalendar): ReadonlyArray<NamedDays & { readonly kind: string }> =>
  [
    ...terms.map((term) => ({ ...term, kind: 'Open' })),
    ...holidays.map((holiday) => ({ ...holiday, kind: 'Shut' })),
    ...insetDays.map(({ date, name }) => ({ name, from: date, until: date, kind: 'Staff only' })),
  ].sort((a, b) => (a.from === b.from ? (a.kind === 'Open' ? -1 : 1) : a.from < b.from ? -1 : 1));

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  date: { fontVariantNumeric: 'tabular-nums' },
});
