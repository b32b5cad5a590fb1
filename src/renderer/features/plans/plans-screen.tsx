import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PlanRow } from '../../../contract/sitting-answers.ts';
import { categoryName } from '../../../core/conferences/decision-words.ts';
import type { FamilyId } from '../../../core/identifiers.ts';
import { type LocalDate, longDate, shortDate } from '../../../core/local-date.ts';
import { carriedOver } from '../../../core/plans/repeated-actions.ts';
import { useWaitingOf } from '../../engine/handed-over.ts';
import { useLive } from '../../engine/use-live.ts';
import { messageFor } from '../../messages.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PartTabs } from '../../ui/part-tabs.tsx';
import { Status } from '../../ui/status.tsx';
import { useToday } from '../../ui/today.ts';
import { counted, sentenceCase } from '../../words/record-words.ts';
import { ActionsBoard } from './actions-board.tsx';
import { CoreGroups } from './core-groups.tsx';
import { Endings } from './endings.tsx';
import { PlanExport } from './plan-export.tsx';
import { Visits } from './visits.tsx';

export interface PlansScreenProps {
  /** The part that is opened; the children with a plan where none is named. */
  readonly start: string | undefined;
  readonly onOpenFamily: (familyId: FamilyId) => void;
}

/** What goes on between conferences: who has a plan, and how its core groups go. */
export const PlansScreen = ({ start, onOpenFamily }: PlansScreenProps) => (
  <Page title="Plans">
    <PartTabs
      start={start}
      show={useWaitingOf('core-group-form') === undefined ? undefined : 'core-groups'}
      parts={[
        { id: 'children', name: 'Children with a plan', content: <ChildrenWithPlan onOpenFamily={onOpenFamily} /> },
        { id: 'core-groups', name: 'Core groups', content: <CoreGroups /> },
        { id: 'visits', name: 'Visits', content: <Visits /> },
        { id: 'actions', name: 'Actions', content: <ActionsBoard onOpenFamily={onOpenFamily} /> },
        { id: 'ended', name: 'Plans that ended', content: <Endings /> },
      ]}
    />
  </Page>
);

/** Every child with a child protection plan on any day, past or coming, and when each is looked at again (MI01). */
const ChildrenWithPlan = ({ onOpenFamily }: Pick<PlansScreenProps, 'onOpenFamily'>) => {
  const styles = useStyles();
  const today = useToday();
  const [on, setOn] = useState<LocalDate | null>(today);
  const plans = useLive('plan.list', { on });
  const day = on ?? today;
  return (
    <>
      <p className={styles.lead}>{plans?.ok === true ? summary(plans.value, day, day === today) : ''}</p>
      <div className={styles.day}>
        <DateField label="On this day" field="on" value={on} hint="Any day, past or coming." onChange={setOn} />
      </div>
      {plans === undefined && <Loading label="Opening the plans" />}
      {plans !== undefined && !plans.ok && <Notice {...messageFor(plans.error)} />}
      {plans?.ok === true && (
        <DataTable<PlanRow>
          label={`Children with a plan on ${longDate(day)}`}
          rows={plans.value}
          rowKey={(row) => row.childId}
          onOpen={(row) => onOpenFamily(row.familyId)}
          empty={
            <EmptyState title={`No child had a plan on ${longDate(day)}`}>
              A child is listed from the day the chair decides on a plan until the day it ends.
            </EmptyState>
          }
          columns={[
            { id: 'child', header: 'Child', cell: (row) => row.childName, under: (row) => `Family ${row.familyName}` },
            { id: 'category', header: 'Category', cell: (row) => sentenceCase(categoryName(row.category)) },
            { id: 'started', header: 'Plan since', cell: (row) => shortDate(row.startedOn), under: ageInWords, width: '16%' },
            { id: 'last', header: 'Last conference', cell: (row) => shortDate(row.lastConferenceOn) },
            { id: 'review', header: 'Next review', cell: (row) => row.nextReviewInWords, width: '18%' },
            { id: 'worker', header: 'Lead social worker', cell: (row) => row.leadSocialWorker },
            { id: 'carried', header: 'Carried over', cell: carriedInWords, width: '22%' },
          ]}
        />
      )}
      {plans?.ok === true && plans.value.length > 0 && <PlanExport on={day} />}
    </>
  );
};

/** `7 months; 9 months on 21 Jan 2027`, marked while the next rung is near (DL10). */
const ageInWords = ({ age: { months, next, prompts } }: PlanRow): ReactNode => {
  const now = counted(months, 'month');
  if (next === null) return `${now}; past every rung of the ladder`;
  const then = `${next.months} months on ${shortDate(next.on)}`;
  return prompts ? (
    <>
      {now}. <Status tone="soon">{then}</Status>
    </>
  ) : (
    `${now}; ${then}`
  );
};

/** The evidence: the action that stands in most plans, one after the other, and how many more there are (DL10). */
const carriedInWords = ({ repeated }: PlanRow): string => {
  const [longest, ...others] = [...repeated].sort((one, other) => other.plans.length - one.plans.length);
  if (longest === undefined) return 'Nothing';
  return others.length === 0
    ? carriedOver(longest)
    : `${carriedOver(longest)} And ${counted(others.length, 'more action', 'more actions')}.`;
};

const summary = (rows: ReadonlyArray<PlanRow>, day: LocalDate, isToday: boolean): string => {
  const families = new Set(rows.map((row) => row.familyId)).size;
  const when = isToday ? 'today' : `on ${longDate(day)}`;
  return `${counted(rows.length, 'child', 'children')} in ${counted(families, 'family', 'families')} ${when}`;
};

const useStyles = makeStyles({ day: { maxWidth: '280px' }, lead: { margin: '0' } });
