import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { HolderRow } from '../../../contract/distribution.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { counted } from '../../words/record-words.ts';
import { CopyActions } from './copy-actions.tsx';
import { recallWords, sentWords } from './log-words.ts';

/** Everybody who holds a paper in some version: how it left, what is known since, and who has to be asked for it (RD06). */
export const WhoHoldsWhat = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const holders = useLive('distribution.holders', { sittingId });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (holders === undefined) return null;
  if (!holders.ok) return <Notice {...messageFor(holders.error)} />;
  const rows = holders.value;
  const chosen = rows.filter((row) => ticked.has(keyOf(row)));
  const gone = [...new Set(rows.filter(({ onTheList }) => !onTheList).map(({ recipient }) => recipient))];
  return (
    <Section
      title="Who holds what"
      lead="What was written counts as held until it is returned or destroyed: tick copies to note how they left, or to ask them back."
    >
      {gone.length > 0 && (
        <Notice
          tone="warning"
          title={`${gone.join(', ')} ${gone.length === 1 ? 'holds' : 'hold'} papers and ${gone.length === 1 ? 'is' : 'are'} no longer on the list.`}
          next="No corrected copy reaches them from here: ask theirs back, or write to them yourself."
        />
      )}
      {rows.length > 0 && (
        <div className={styles.bar}>
          <Button size="small" appearance="subtle" onClick={() => setTicked(new Set(rows.map(keyOf)))}>
            Tick all copies
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setTicked(new Set())}>
            Tick no copy
          </Button>
          <span role="status">{counted(chosen.length, 'copy', 'copies')} ticked</span>
        </div>
      )}
      <DataTable<HolderRow>
        label="Who holds what"
        rows={rows}
        rowKey={keyOf}
        empty={<p className={styles.none}>Nobody outside the conference service holds a paper yet.</p>}
        columns={[
          {
            id: 'holder',
            header: 'Held by',
            cell: (row) => (
              <Checkbox
                label={row.recipient}
                aria-label={`${row.title}${row.child === null ? '' : ` about ${row.child}`}, version ${row.version}, of ${row.recipient}`}
                checked={ticked.has(keyOf(row))}
                onChange={(_, { checked }) =>
                  setTicked(
                    (now) => new Set(checked === true ? [...now, keyOf(row)] : [...now].filter((key) => key !== keyOf(row))),
                  )
                }
              />
            ),
            under: (row) => row.reach || 'no address here',
          },
          { id: 'paper', header: 'Paper', cell: (row) => row.title, under: (row) => row.child ?? undefined },
          { id: 'version', header: 'Version', cell: (row) => row.version, under: (row) => `copy ${row.copyNumber}` },
          {
            id: 'sent',
            header: 'Sent',
            cell: (row) => row.files.map((file) => <div key={file.documentId}>{sentWords(file) || 'Not noted'}</div>),
          },
          {
            id: 'recall',
            header: 'Asked back',
            cell: (row) => row.files.map((file) => <div key={file.documentId}>{recallWords(file)}</div>),
          },
        ]}
      />
      {rows.length > 0 && (
        <CopyActions
          sittingId={sittingId}
          files={chosen.flatMap(({ files }) => files.map(({ documentId }) => documentId))}
          onDone={() => setTicked(new Set())}
        />
      )}
    </Section>
  );
};

const keyOf = (row: HolderRow): string => [row.reader, row.kind, row.child, row.version].join(' ');

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' },
  none: { margin: '0' },
});
