import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CountedRow } from '../../../contract/sitting-answers.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { shortDate } from '../../../core/local-date.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { counted } from '../../words/record-words.ts';

/** The conferences that a figure counts, below it; each opens. */
export const CountedRows = ({
  title,
  rows,
  onSitting,
  onClose,
}: {
  readonly title: string;
  readonly rows: ReadonlyArray<CountedRow>;
  readonly onSitting: (sittingId: SittingId) => void;
  readonly onClose: () => void;
}) => {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is another list, and whoever opened it goes there
  useEffect(() => place.current?.focus(), [title]);
  return (
    <section ref={place} tabIndex={-1} aria-label={title} className={styles.section}>
      <div className={styles.top}>
        <h3 className={styles.heading}>
          {title}: {counted(rows.length, 'conference')}
        </h3>
        <Button onClick={onClose}>Close the list</Button>
      </div>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => `${row.sittingId} ${row.who}`}
        onOpen={({ sittingId }) => onSitting(sittingId)}
        columns={[
          { id: 'reference', header: 'Conference', cell: (row) => row.reference },
          { id: 'family', header: 'Family', cell: (row) => row.familyName },
          { id: 'held', header: 'Held', cell: (row) => shortDate(row.heldOn) },
          { id: 'who', header: 'Who', cell: (row) => row.who },
        ]}
      />
    </section>
  );
};

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', outlineStyle: 'none' },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '16px' },
  heading: { margin: '0' },
});
