import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Continuity, Fairness, FairnessRow } from '../../../contract/board.ts';
import type { SittingId } from '../../../core/identifiers.ts';
import { addDays, addMonths, type LocalDate, shortDate } from '../../../core/local-date.ts';
import { beyondShare } from '../../../core/scheduling/fairness.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { HeldLate } from './held-late.tsx';
import { ofAll } from './model/of-all.ts';
import { firstOfMonth, type Range } from './model/ranges.ts';

export interface FairnessViewProps {
  readonly today: LocalDate;
  readonly onOpen: (sittingId: SittingId) => void;
}

/** How the work of a period is shared among the chairs (SC05), how often a review keeps its chair (SC03), and what is late and why (DL07). */
export const FairnessView = ({ today, onOpen }: FairnessViewProps) => {
  const styles = useStyles();
  const [range, setRange] = useState<Range>(() => quarterTo(today));
  const isReversed = range.from > range.until;
  return (
    <div className={styles.all}>
      <FieldRow widths="own">
        <DateField label="From" value={range.from} onChange={(from) => from !== null && setRange((now) => ({ ...now, from }))} />
        <DateField
          label="Until"
          value={range.until}
          onChange={(until) => until !== null && setRange((now) => ({ ...now, until }))}
          fault={isReversed ? 'This is before the first day.' : undefined}
        />
      </FieldRow>
      {!isReversed && <Shares range={range} />}
      {!isReversed && <SameChair range={range} onOpen={onOpen} />}
      {!isReversed && <HeldLate range={range} onOpen={onOpen} />}
    </div>
  );
};

/** Three whole months, the last of them the one it is. */
const quarterTo = (today: LocalDate): Range => {
  const first = firstOfMonth(today);
  return { from: addMonths(first, -2), until: addDays(addMonths(first, 1), -1) };
};

const Shares = ({ range }: { readonly range: Range }) => {
  const asked = useLive('calendar.fairness', range);
  if (asked === undefined) return <Loading />;
  if (!asked.ok) return <Notice {...messageFor(asked.error)} />;
  const all = asked.value;
  return (
    <Section
      title="How the work is shared"
      lead={`Each number stands beside the number of all chairs together. A case counts as hard with ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format([...all.hardMeans])}. That is our own measure: agree it locally.`}
    >
      <DataTable
        label="How the work is shared"
        rows={all.rows}
        rowKey={(row) => row.chairId}
        empty={<p>No chair is in the directory yet.</p>}
        columns={[
          { id: 'name', header: 'Chair', cell: (row) => row.name },
          { id: 'days', header: 'Days there', cell: (row) => ofAll(row.daysThere, all.daysThere), align: 'end' },
          { id: 'sittings', header: 'Conferences', cell: (row) => ofAll(row.sittings, all.sittings), align: 'end' },
          { id: 'children', header: 'Children', cell: (row) => ofAll(row.children, all.children), align: 'end' },
          { id: 'hard', header: 'Hard cases', cell: (row) => ofAll(row.hardCases, all.hardCases), align: 'end' },
          { id: 'share', header: 'Against their days', cell: (row) => againstDays(row, all) },
        ]}
      />
    </Section>
  );
};

const againstDays = (row: FairnessRow, all: Fairness): string => {
  const beyond = beyondShare(row, all);
  if (beyond === 0) return 'Their share';
  return `${Math.abs(beyond)} ${beyond > 0 ? 'more' : 'fewer'} than their share`;
};

const SameChair = ({ range, onOpen }: { readonly range: Range; readonly onOpen: (sittingId: SittingId) => void }) => {
  const asked = useLive('calendar.continuity', range);
  if (asked === undefined) return <Loading />;
  if (!asked.ok) return <Notice {...messageFor(asked.error)} />;
  const found = asked.value;
  return (
    <Section title="Reviews with the same chair" lead={rateInWords(found)}>
      {found.others.length > 0 && (
        <DataTable
          label="Reviews with another chair"
          rows={found.others}
          rowKey={(row) => row.sittingId}
          onOpen={(row) => onOpen(row.sittingId)}
          columns={[
            { id: 'reference', header: 'Conference', cell: (row) => row.reference, under: (row) => shortDate(row.heldOn) },
            { id: 'former', header: 'Chaired before', cell: (row) => row.formerChairName },
            { id: 'chair', header: 'Chair', cell: (row) => row.chairName || 'No chair yet' },
            { id: 'reason', header: 'Reason recorded', cell: (row) => row.reason || 'No reason recorded' },
          ]}
        />
      )}
    </Section>
  );
};

const rateInWords = ({ reviews, sameChair, withoutFormer }: Continuity): string => {
  const rate =
    reviews === 0
      ? 'No review of this period follows a conference that was held.'
      : `${ofAll(sameChair, reviews)} reviews are chaired by whoever chaired the conference before (R-CH-03).`;
  if (withoutFormer === 0) return rate;
  return `${rate} Left out: ${withoutFormer === 1 ? '1 review' : `${withoutFormer} reviews`} whose conference before is not in these records.`;
};

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: '24px' } });
