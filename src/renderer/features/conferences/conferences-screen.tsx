import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SittingRow } from '../../../contract/sitting-answers.ts';
import type { ListFilter } from '../../../core/conferences/listed.ts';
import { shortDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FirstShown } from '../../ui/first-shown.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Status } from '../../ui/status.tsx';
import { WhyOfSitting } from '../../ui/why-of-sitting.tsx';
import { sentenceCase } from '../../words/record-words.ts';
import { stageNames } from '../../words/status-meanings.ts';
import { FilterBar } from './filter-bar.tsx';
import { SavedViews } from './saved-views.tsx';

export interface ConferencesScreenProps {
  readonly onOpen: (row: SittingRow) => void;
  readonly onNewRequest: () => void;
  readonly onPlanQueue: () => void;
  readonly onMatters: () => void;
  readonly onChase: () => void;
  readonly onWriteRecords: () => void;
}

/** Every conference in one table; the filters are sentences. */
export const ConferencesScreen = ({
  onOpen,
  onNewRequest,
  onPlanQueue,
  onMatters,
  onChase,
  onWriteRecords,
}: ConferencesScreenProps) => {
  const styles = useStyles();
  const [like, setLike] = useState('');
  const [filter, setFilter] = useState<ListFilter>('all');
  const found = useLive('sitting.list', { like: like.trim(), filter });
  const rows = found?.ok ? found.value : [];
  return (
    <Page
      title="Conferences"
      actions={
        <>
          <Button appearance="primary" size="large" icon={<AddRegular />} onClick={onNewRequest}>
            New request
          </Button>
          <Button size="large" onClick={onPlanQueue}>
            Plan the queue
          </Button>
          <Button size="large" onClick={onChase}>
            Whom to chase
          </Button>
          <Button size="large" onClick={onMatters}>
            Challenges
          </Button>
          <Button size="large" onClick={onWriteRecords}>
            Write many records
          </Button>
        </>
      }
    >
      <div className={styles.tools}>
        <SearchField label="Search conferences" placeholder="Family, child, reference or chair" value={like} onChange={setLike} />
        <FilterBar like={like.trim()} chosen={filter} onChoose={setFilter} />
        <SavedViews
          filter={filter}
          search={like.trim()}
          onChoose={(view) => {
            setFilter(view.filter);
            setLike(view.search);
          }}
        />
      </div>
      {found === undefined && <Loading />}
      {found !== undefined && !found.ok && <Notice {...messageFor(found.error)} />}
      {found?.ok && <ConferenceTable rows={rows} isSearch={like.trim() !== '' || filter !== 'all'} onOpen={onOpen} />}
      <FirstShown count={rows.length} />
    </Page>
  );
};

const ConferenceTable = ({
  rows,
  isSearch,
  onOpen,
}: {
  readonly rows: ReadonlyArray<SittingRow>;
  readonly isSearch: boolean;
  readonly onOpen: (row: SittingRow) => void;
}) => (
  <DataTable
    label="Conferences"
    rows={rows}
    rowKey={(row) => row.sittingId}
    onOpen={onOpen}
    columns={[
      { id: 'family', header: 'Family', cell: (row) => row.familyName, under: (row) => row.reference, width: '20%' },
      { id: 'children', header: 'Children', cell: (row) => row.children.join(', ') || 'No child chosen yet', width: '16%' },
      { id: 'kind', header: 'Kind', cell: (row) => sentenceCase(row.kind), width: '13%' },
      { id: 'held', header: 'Date', cell: day, under: (row) => row.startsAt ?? undefined, isOneLine: true },
      { id: 'due', header: 'Time limit', cell: (row) => <Due row={row} />, under: whyDue, width: '18%' },
      { id: 'chair', header: 'Chair', cell: (row) => row.chairName || 'Nobody yet', width: '12%' },
      { id: 'stage', header: 'Stage', cell: (row) => stageNames[row.stage], width: '9%' },
    ]}
    empty={
      isSearch ? (
        <EmptyState title="No conference fits.">Choose another sentence above, or search for less.</EmptyState>
      ) : (
        <EmptyState title="There is no conference yet.">
          A conference begins with a request from a social worker: choose New request above.
        </EmptyState>
      )
    }
  />
);

const day = (row: SittingRow): string => (row.heldOn === null ? 'Not booked' : shortDate(row.heldOn));

const Due = ({ row }: { readonly row: SittingRow }) =>
  row.late ? (
    <Status tone="late" wraps>
      {row.dueInWords}
    </Status>
  ) : (
    row.dueInWords
  );

const whyDue = ({ sittingId, dueOn, familyName, kind }: SittingRow) =>
  dueOn === null ? undefined : <WhyOfSitting sittingId={sittingId} dueOn={dueOn} about={`${familyName}, ${kind}`} />;

const useStyles = makeStyles({ tools: { display: 'flex', flexDirection: 'column', gap: '12px' } });
