import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssuedRow } from '../../../contract/documents.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { dateOf, shortDate, timeOf } from '../../../core/local-date.ts';
import { useDesk } from '../../engine/desk.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Message, Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';
import { shortHash } from './choices.ts';
import { letterheadWords, recallWords, sentWords } from './log-words.ts';

/** Who was made which version of what, when, how it left and what became of it (RD06). */
export const DistributionLog = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const log = useLive('documents.log', { sittingId });
  return (
    <Section
      title="Distribution log"
      lead="Every file that was written, with its fingerprint: a file that was changed since has another. A paper has that of its words in its foot, behind #: somebody who reads it out says which words they hold."
    >
      {log !== undefined && !log.ok && <Notice {...messageFor(log.error)} />}
      {log?.ok === true && (
        <DataTable<IssuedRow>
          label="Distribution log"
          rows={log.value}
          rowKey={(row) => row.documentId}
          empty={<EmptyState title="Nothing has been written yet">Files appear here as soon as they are on the disk.</EmptyState>}
          columns={[
            { id: 'document', header: 'Document', cell: (row) => row.title, under: (row) => row.child ?? undefined },
            { id: 'recipient', header: 'Copy for', cell: (row) => row.recipient, under: (row) => `copy ${row.copyNumber}` },
            { id: 'version', header: 'Version', cell: (row) => row.version },
            { id: 'at', header: 'Written', cell: (row) => `${shortDate(dateOf(row.at))}, ${timeOf(row.at)}` },
            { id: 'sent', header: 'Sent', cell: sentWords, under: (row) => recallWords(row) || undefined },
            {
              id: 'file',
              header: 'File',
              cell: (row) => (row.pdf === null ? row.fileName : `${row.fileName}, and as a PDF`),
              under: (row) => (
                <>
                  <code title={row.sha256}>{shortHash(row.sha256)}</code>
                  {row.fingerprint !== null && <> · in its foot #{row.fingerprint}</>}
                  {row.letterhead !== null && <> · on the letterhead {letterheadWords(row.letterhead)}</>}
                </>
              ),
            },
          ]}
        />
      )}
      {log?.ok === true && log.value.length > 0 && <LogExport sittingId={sittingId} rows={log.value} />}
    </Section>
  );
};

const everybody = 'everybody';

/** The log as a list, of everybody or of one person, for whoever looks into a complaint. */
const LogExport = ({ sittingId, rows }: { readonly sittingId: SittingId; readonly rows: ReadonlyArray<IssuedRow> }) => {
  const styles = useStyles();
  const desk = useDesk();
  const offered = useLive('documents.folder', {});
  const [of, setOf] = useState<string>(everybody);
  const [said, setSaid] = useState<Message & { readonly tone: 'good' | 'fault' }>();
  const people = [...new Map(rows.flatMap(({ reader, recipient }) => (reader === null ? [] : [[reader, recipient] as const])))];
  const write = async (format: 'csv' | 'xlsx'): Promise<void> => {
    if (offered?.ok !== true) return;
    const reader = people.find(([key]) => key === of)?.[0] ?? null;
    const written = await desk.call('distribution.export', { sittingId, reader, format, folder: offered.value.folder });
    setSaid(
      written.ok
        ? {
            tone: 'good',
            title: `${counted(written.value.rows, 'line')} written.`,
            next: `${written.value.path}. It names people: keep it as safe as these records.`,
          }
        : { tone: 'fault', ...messageFor(written.error) },
    );
  };
  return (
    <>
      <div className={styles.bar}>
        <ChoiceField
          label="Export the log of"
          value={of}
          choices={[{ value: everybody, label: 'Everybody' }, ...people.map(([value, label]) => ({ value, label }))]}
          onChange={setOf}
        />
        <Button onClick={() => void write('xlsx')}>Export the log to Excel</Button>
        <Button onClick={() => void write('csv')}>Export the log as CSV</Button>
      </div>
      <div role="status">{said !== undefined && <Notice {...said} />}</div>
    </>
  );
};

const useStyles = makeStyles({ bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' } });
