import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { isReview } from '../../../core/conferences/clock.ts';
import { nextReviewLimit } from '../../../core/conferences/next-review.ts';
import type { PersonId, SittingId } from '../../../core/identifiers.ts';
import type { PlanContext } from '../../../core/plans/plain-wording.ts';
import { textsToSettle } from '../../../core/plans/who-may-read.ts';
import { useLive } from '../../engine/use-live.ts';
import { useRecord } from '../../engine/use-record.tsx';
import { messageFor } from '../../messages.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { Section } from '../../ui/section.tsx';
import { counted, listed } from '../../words/record-words.ts';
import { Assessments } from './assessments.tsx';
import { forChild, inOrder } from './plan-actions.ts';
import { PlanActionsList } from './plan-actions-list.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { plannedConferences } from './plan-limits.ts';
import { PlanReceipts } from './plan-receipts.tsx';
import { Progress } from './progress.tsx';
import { ReadApart } from './read-apart.tsx';
import { SinceLastTime } from './since-last-time.tsx';
import { TwoPlans } from './two-plans.tsx';
import { WholePlanHints } from './whole-plan-hints.tsx';

/** The plan agreed in the room: actions typed once and shown under each child they belong to, and what holds them together (PL01, PL06). */
export const PlanTab = ({ sittingId }: { readonly sittingId: SittingId }) => {
  const styles = useStyles();
  const id = useId();
  const sitting = useLive('sitting.get', { sittingId });
  const before = useLive('plan.before', { sittingId });
  const { view, edit } = useRecord();
  const [shownFor, setShownFor] = useState<PersonId | 'family'>('family');

  if (sitting === undefined || view === undefined) return <Loading label="Opening the plan" />;
  if (!sitting.ok) return <Notice {...messageFor(sitting.error)} />;
  const { record } = view;
  const conferences = plannedConferences(sitting.value, record);
  const children = sitting.value.conferences.map(({ child }) => ({ id: child.id, name: child.givenName }));
  const planned = children.filter((child) => conferences.some((conference) => conference.childId === child.id));
  const child = children.find((one) => one.id === shownFor);
  const all = inOrder(record.plan);
  const shown = child === undefined ? all : forChild(all, child.id);
  const schools = sitting.value.conferences.flatMap(({ child: { child: details } }) =>
    details === null ? [] : [details.school],
  );
  const toSettle = view.open && planned.length > 0 ? textsToSettle(record.plan, schools) : [];
  const context: PlanContext = {
    heldOn: sitting.value.sitting.heldOn,
    reviewOn: record.plan.nextConferenceOn ?? nextReviewLimit(sitting.value.deadlines, conferences)?.due ?? null,
    agencies: Object.values(record.invitees)
      .map((invitee) => invitee.agencyName)
      .filter((name) => name !== ''),
  };
  return (
    <div className={styles.tab}>
      {!view.open && <Notice tone="info" title="This record is approved." next="The plan can be read here, not changed." />}
      {sitting.value.request.kind === 'transfer-in' && <TwoPlans sitting={sitting.value} record={record} />}
      <SinceLastTime
        heldOn={sitting.value.sitting.heldOn}
        before={before?.ok ? before.value : []}
        shown={shown}
        isShown={({ children: whose }) =>
          child === undefined ? whose.length === 0 || children.some(({ id }) => whose.includes(id)) : whose.includes(child.id)
        }
      />
      {planned.length > 0 && view.open && <ReadApart familyId={sitting.value.family.id} record={record} />}
      <ReadOnly isOn={!view.open}>
        <Section
          title="Actions"
          lead={
            planned.length === 0
              ? 'No child has a plan after this conference.'
              : `${all.length === 0 ? 'For' : `${counted(all.length, 'action')} for`} ${listed(planned.map((one) => one.name))}. An action is typed once and stands under every child it belongs to.`
          }
        >
          <TabList
            aria-label="Whose plan is shown"
            selectedValue={child?.id ?? 'family'}
            onTabSelect={(_, data) => setShownFor(children.find((one) => one.id === data.value)?.id ?? 'family')}
          >
            <Tab id={`${id}-family`} value="family">
              Whole family
            </Tab>
            {children.map((one) => (
              <Tab key={one.id} id={`${id}-${one.id}`} value={one.id}>
                {`${one.name}’s plan (${forChild(all, one.id).length})`}
              </Tab>
            ))}
          </TabList>
          <div role="tabpanel" aria-labelledby={`${id}-${child?.id ?? 'family'}`}>
            <PlanActionsList
              label={child === undefined ? 'Actions of the whole family' : `Actions for ${child.name}`}
              record={record}
              shown={shown}
              siblings={children}
              newFor={child === undefined ? planned.map((one) => one.id) : [child.id]}
              context={context}
              before={before?.ok ? before.value : []}
              toSettle={toSettle}
              isReview={sitting.value.conferences.some((one) => isReview(one.conference.kind))}
              disabled={!view.open}
              edit={edit}
            />
          </div>
          <WholePlanHints familyId={sitting.value.family.id} record={record} planned={planned} />
        </Section>
        <Progress
          heldOn={sitting.value.sitting.heldOn}
          before={before?.ok ? before.value : []}
          shown={shown}
          all={all}
          disabled={!view.open}
          edit={edit}
        />
        {planned.length > 0 && (
          <Assessments
            record={record}
            siblings={children}
            toSettle={toSettle}
            newFor={planned.map((one) => one.id)}
            disabled={!view.open}
            edit={edit}
          />
        )}
        <PlanFrame
          sitting={sitting.value}
          record={record}
          conferences={conferences}
          toSettle={toSettle}
          disabled={!view.open}
          edit={edit}
        />
      </ReadOnly>
      <PlanReceipts sittingId={sittingId} />
    </div>
  );
};

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: '0' },
});
