import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Task, TaskGroup } from '../../../contract/sitting-answers.ts';
import { rowsInCard } from '../../ui/looks.ts';
import { Section } from '../../ui/section.tsx';
import { Status, type StatusTone } from '../../ui/status.tsx';
import { narrow } from '../../ui/theme.ts';
import { WhyOfCoreGroup } from '../../ui/why-of-core-group.tsx';
import { WhyOfSitting } from '../../ui/why-of-sitting.tsx';

const groups: ReadonlyArray<{ readonly group: TaskGroup; readonly title: string; readonly tone: StatusTone }> = [
  { group: 'late', title: 'Late', tone: 'late' },
  { group: 'today', title: 'Today', tone: 'soon' },
  { group: 'this-week', title: 'This week', tone: 'plain' },
  { group: 'later', title: 'Later', tone: 'plain' },
];

/** Each thing to do as a sentence, with its family, its date in words, and the one button that leads there. */
export const TaskGroups = ({ tasks, onTask }: { readonly tasks: ReadonlyArray<Task>; readonly onTask: (task: Task) => void }) => (
  <>
    {groups.map(({ group, title, tone }) => {
      const here = tasks.filter((task) => task.group === group);
      return here.length === 0 ? null : (
        <Section key={group} title={`${title} (${here.length})`}>
          <TaskList tasks={here} tone={tone} isFirst={group === tasks[0]?.group} onTask={onTask} />
        </Section>
      );
    })}
  </>
);

const TaskList = ({
  tasks,
  tone,
  isFirst,
  onTask,
}: {
  readonly tasks: ReadonlyArray<Task>;
  readonly tone: StatusTone;
  readonly isFirst: boolean;
  readonly onTask: (task: Task) => void;
}) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tasks.map((task, index) => (
        <li key={task.id} className={styles.row}>
          <div className={styles.words}>
            <p className={styles.sentence}>{task.sentence}</p>
            <p className={styles.about}>
              <span>{[task.familyName, task.reference].filter((words) => words !== '').join(', ')}</span>
              {task.dueInWords !== '' && <Status tone={tone}>{task.dueInWords}</Status>}
              {task.sittingId !== null && task.dueOn !== null && task.isCounted !== false && (
                <WhyOfSitting sittingId={task.sittingId} dueOn={task.dueOn} about={task.sentence} />
              )}
              {task.familyId !== undefined && task.dueOn !== null && task.id.startsWith('core-group:') && (
                <WhyOfCoreGroup familyId={task.familyId} dueOn={task.dueOn} about={task.sentence} />
              )}
            </p>
          </div>
          <Button
            appearance={isFirst && index === 0 ? 'primary' : 'secondary'}
            aria-label={`${task.action}: ${task.sentence}`}
            className={styles.action}
            onClick={() => onTask(task)}
          >
            {task.action}
          </Button>
        </li>
      ))}
    </ul>
  );
};

const useStyles = makeStyles({
  list: {
    ...rowsInCard,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '14px 20px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    [narrow]: { flexWrap: 'wrap', padding: '12px 16px' },
  },
  words: { flex: '1 1 240px', minWidth: '0' },
  sentence: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  about: { margin: '4px 0 0', display: 'flex', flexWrap: 'wrap', gap: '4px 12px', color: tokens.colorNeutralForeground2 },
  action: { flexShrink: 0 },
});
