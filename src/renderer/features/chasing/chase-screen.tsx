import { Button } from '@fluentui/react-components';
import type { SittingId } from '../../../core/identifiers.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { counted } from '../../words/record-words.ts';
import { ChaseList } from './chase-list.tsx';

/** Whom to ask again for all conferences that are to come: by what each answer changes, then by the days that are left (AG05). */
export const ChaseScreen = ({
  onSitting,
  onBack,
}: {
  readonly onSitting: (sittingId: SittingId) => void;
  readonly onBack: () => void;
}) => {
  const found = useLive('chase.list', { sittingId: null });
  const rows = found?.ok ? found.value : [];
  return (
    <Page
      title="Whom to chase"
      lead={
        rows.length === 0
          ? 'For all conferences to come.'
          : `${counted(rows.length, 'answer')} to ask for, for all conferences to come. Whichever changes the chance of enough agencies most stands first; of equal ones, that for the nearest day.`
      }
      actions={
        <Button size="large" onClick={onBack}>
          Back to conferences
        </Button>
      }
    >
      {found === undefined && <Loading label="Trying every call" />}
      {found !== undefined && !found.ok && <Notice {...messageFor(found.error)} />}
      {found?.ok && rows.length === 0 && (
        <EmptyState title="Nobody needs chasing yet">
          Whoever has been silent for a week, or cannot come or has not answered two weeks before the day, or owes a report,
          stands here. Those who were asked only now stand under Invitations in their conference.
        </EmptyState>
      )}
      {rows.length > 0 && <ChaseList rows={rows} onSitting={onSitting} />}
    </Page>
  );
};
