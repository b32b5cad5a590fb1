import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SittingRow, Task, TodayView } from '../../../contract/sitting-answers.ts';
import { fullDate, longDate } from '../../../core/local-date.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PapersToday } from './papers-today.tsx';
import { SittingsToday } from './sittings-today.tsx';
import { TaskGroups } from './task-groups.tsx';

export interface TodayScreenProps {
  readonly onTask: (task: Task) => void;
  readonly onSitting: (row: SittingRow) => void;
  readonly onNewRequest: () => void;
  /** Slots that were freed and that somebody who waits could take; it shows nothing where there are none. */
  readonly freedSlots: ReactNode;
}

/** What needs doing, in the order it will hurt, and today's conferences beside it (design.md, Today). */
export const TodayScreen = ({ onTask, onSitting, onNewRequest, freedSlots }: TodayScreenProps) => {
  const styles = useStyles();
  const today = useLive('today.get', {});
  if (today === undefined) return <Loading />;
  if (!today.ok) return <Notice {...messageFor(today.error)} />;
  const view = today.value;
  return (
    <Page
      title={`Today, ${fullDate(view.today)}`}
      lead={summary(view)}
      actions={
        <Button appearance="primary" size="large" icon={<AddRegular />} onClick={onNewRequest}>
          New request
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.tasks}>
          {view.tasks.length === 0 ? (
            <NothingToDo coming={view.coming} onSitting={onSitting} />
          ) : (
            <TaskGroups tasks={view.tasks} onTask={onTask} />
          )}
          {freedSlots}
        </div>
        <div className={styles.side}>
          <SittingsToday sittings={view.sittings} coming={view.coming} onSitting={onSitting} />
          <PapersToday papers={view.papers} />
        </div>
      </div>
    </Page>
  );
};

const summary = ({ tasks, sittings }: TodayView): string => {
  const late = tasks.filter((task) => task.group === 'late').length;
  const due = tasks.filter((task) => task.group === 'today').length;
  const parts = [
    ...(late > 0 ? [`${late} late`] : []),
    ...(due > 0 ? [`${due} due today`] : []),
    sittings.length === 0
      ? 'no conference today'
      : `${sittings.length} ${sittings.length === 1 ? 'conference' : 'conferences'} today`,
  ];
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};

const NothingToDo = ({
  coming,
  onSitting,
}: {
  readonly coming: SittingRow | null;
  readonly onSitting: (row: SittingRow) => void;
}) =>
  coming === null ? (
    <EmptyState title="Nothing needs doing.">
      When a social worker asks for a conference, choose New request above. What it needs, and by when, will stand here. Before
      the first one, write whose paper it is under Settings, and who chairs and takes minutes under Agencies. Lists of families
      and agencies come in under Settings, Import.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing needs doing." action={<Button onClick={() => onSitting(coming)}>Open it</Button>}>
      Next comes the {coming.kind} for {coming.familyName}
      {coming.heldOn === null ? '' : `, ${longDate(coming.heldOn)}`}
      {coming.startsAt === null ? '' : ` at ${coming.startsAt}`}.
    </EmptyState>
  );

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: '32px',
    alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tasks: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
  side: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
});
