import { makeStyles, tokens } from '@fluentui/react-components';
import type { SittingView } from '../../../contract/sitting-answers.ts';
import { isReview } from '../../../core/conferences/clock.ts';
import type { RecordEdit } from '../../../core/conferences/edits.ts';
import { countedInWords, nextReviewFaults, nextReviewLimit } from '../../../core/conferences/next-review.ts';
import type { ChildVisits, OutlinePlan } from '../../../core/conferences/outline-plan.ts';
import type { ConferenceRecord } from '../../../core/conferences/record.ts';
import type { Conference } from '../../../core/conferences/sitting.ts';
import type { LocalDate } from '../../../core/local-date.ts';
import { visitsFor } from '../../../core/plans/visits.ts';
import type { TextToSettle } from '../../../core/plans/who-may-read.ts';
import type { Due } from '../../../core/procedures/deadlines.ts';
import { useCalendar } from '../../engine/use-calendar.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PeopleChips } from '../../ui/people-chips.tsx';
import { FieldRow, Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { Why } from '../../ui/why.tsx';
import { calledOnList, underName } from '../../words/record-words.ts';
import { againstLimit, coreGroupLimit } from './plan-limits.ts';
import { VisitsKept } from './visits-kept.tsx';
import { WhoMaySee } from './who-may-see.tsx';

export interface PlanFrameProps {
  readonly sitting: SittingView;
  readonly record: ConferenceRecord;
  readonly conferences: ReadonlyArray<Conference>;
  /** Texts of which nobody has said who may read them. */
  readonly toSettle: ReadonlyArray<TextToSettle>;
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

/** What holds the plan together: contingency, bottom line, visits, the lead social worker, the core group and the next conference. */
export const PlanFrame = (props: PlanFrameProps) => (
  <>
    <IfItDoesNotWork {...props} />
    <SeeingTheChildren {...props} />
    <CoreGroup {...props} />
    <NextConference {...props} />
  </>
);

type PlanChange = Partial<Omit<OutlinePlan, 'actions' | 'visitsTo' | 'assessments' | 'settled'>>;
const changing =
  ({ edit }: PlanFrameProps) =>
  (change: PlanChange): void =>
    edit({ edit: 'plan.change', change });

const IfItDoesNotWork = (props: PlanFrameProps) => {
  const { record, disabled } = props;
  const change = changing(props);
  return (
    <Section look="card" title="If it does not work">
      <TextArea
        label="What would have to happen"
        field="contingencyTrigger"
        hint="Something that anybody could see: “two hearing tests are missed”."
        lines={2}
        value={record.plan.contingencyTrigger ?? ''}
        disabled={disabled}
        onChange={(contingencyTrigger) => change({ contingencyTrigger })}
      />
      <WhoMaySee {...props} text="contingencyTrigger" label="Who may see what would have to happen" />
      <TextArea
        label="What then happens"
        field="contingency"
        hint="Who does what, and by when: “the lead social worker calls a legal planning meeting within 5 working days”."
        lines={2}
        value={record.plan.contingency}
        disabled={disabled}
        onChange={(contingency) => change({ contingency })}
      />
      <WhoMaySee {...props} text="contingency" label="Who may see what then happens" />
      <TextArea
        label="Bottom line"
        field="bottomLine"
        hint="What must never happen."
        lines={2}
        value={record.plan.bottomLine}
        disabled={disabled}
        onChange={(bottomLine) => change({ bottomLine })}
      />
      <WhoMaySee {...props} text="bottomLine" label="Who may see the bottom line" />
    </Section>
  );
};

const SeeingTheChildren = (props: PlanFrameProps) => {
  const { sitting, record, conferences, disabled, edit } = props;
  const change = changing(props);
  const { plan } = record;
  const workers = Object.values(record.invitees).filter((invitee) => invitee.part === 'agency' && invitee.name !== '');
  return (
    <Section look="card" title="Seeing the children">
      <FieldRow>
        <ChoiceField
          label="Lead social worker"
          field="leadSocialWorker"
          width="full"
          value={plan.leadSocialWorker}
          disabled={disabled}
          choices={workers.map((invitee) => ({
            value: invitee.id,
            label: [calledOnList(invitee), underName(invitee)].filter((part) => part !== '').join(', '),
          }))}
          onChange={(leadSocialWorker) => change({ leadSocialWorker })}
        />
      </FieldRow>
      <VisitsKept sitting={sitting} />
      {sitting.conferences
        .filter(({ conference }) => conferences.some(({ id }) => id === conference.id))
        .map(({ child }) => (
          <PromiseToChild key={child.id} child={child} plan={plan} disabled={disabled} edit={edit} />
        ))}
      <TextArea
        label="What holds for every child"
        field="visitsInWords"
        hint="Who visits, and whether unannounced."
        lines={2}
        value={plan.visits}
        disabled={disabled}
        onChange={(visits) => change({ visits })}
      />
      <WhoMaySee {...props} text="visits" label="Who may see what holds for every child" />
    </Section>
  );
};

/** How often one child is seen, and whether alone (PL04). */
const PromiseToChild = (props: {
  readonly child: SittingView['conferences'][number]['child'];
  readonly plan: OutlinePlan;
  readonly disabled: boolean;
  readonly edit: PlanFrameProps['edit'];
}) => {
  const { child, plan, disabled, edit } = props;
  const visits = visitsFor(plan, child.id);
  const set = (change: Partial<ChildVisits>): void =>
    edit({ edit: 'visits.set', childId: child.id, visits: { ...visits, ...change } });
  return (
    <FieldRow>
      <TextField
        label={`${child.givenName}: a visit every how many working days`}
        field={`visits:${child.id}`}
        width="medium"
        value={visits.everyWorkingDays === null ? '' : String(visits.everyWorkingDays)}
        disabled={disabled}
        onChange={(text) => {
          const days = wholeDays(text);
          if (days !== undefined) set({ everyWorkingDays: days });
        }}
      />
      <ChoiceField
        label={`${child.givenName}: seen alone`}
        field={`alone:${child.id}`}
        value={visits.alone === null ? null : visits.alone ? 'yes' : 'no'}
        disabled={disabled}
        choices={[
          { value: 'yes', label: 'Yes, without carers' },
          { value: 'no', label: 'No, with carers' },
        ]}
        onChange={(alone) => set({ alone: alone === 'yes' })}
      />
      <TextField
        label={`${child.givenName}: where`}
        value={visits.where}
        disabled={disabled}
        onChange={(where) => set({ where })}
      />
    </FieldRow>
  );
};

/** A number from 1 to 60, null where nothing is typed; undefined while it is neither. */
const wholeDays = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= 60 ? days : undefined;
};

const CoreGroup = (props: PlanFrameProps) => {
  const { sitting, record, conferences, disabled, edit } = props;
  const change = changing(props);
  const { plan } = record;
  const people = Object.values(record.invitees).filter((invitee) => mayBeMember.has(invitee.part) && invitee.name !== '');
  const members = people.filter((invitee) => invitee.coreGroup).map((invitee) => invitee.id);
  return (
    <Section look="card" title="Core group">
      <PeopleChips
        label="Members"
        field="coreGroup"
        people={people.map((invitee) => ({
          id: invitee.id,
          name: invitee.name,
          detail: [invitee.role, invitee.agencyName].find((words) => words !== '' && words !== invitee.name),
        }))}
        chosen={members}
        disabled={disabled}
        onChange={(chosen) =>
          edit(
            ...people
              .filter((invitee) => invitee.coreGroup !== chosen.includes(invitee.id))
              .map(
                (invitee): RecordEdit => ({
                  edit: 'invitee.change',
                  id: invitee.id,
                  change: { coreGroup: chosen.includes(invitee.id) },
                }),
              ),
          )
        }
      />
      <FieldRow>
        <DateField
          label={conferences.some(({ kind }) => isReview(kind)) ? 'Next core group on' : 'First core group on'}
          field="coreGroupOn"
          value={plan.coreGroupOn}
          disabled={disabled}
          onChange={(coreGroupOn) => change({ coreGroupOn })}
        />
        <TimeField
          label="Core group at"
          value={plan.coreGroupAt}
          disabled={disabled}
          onChange={(coreGroupAt) => change({ coreGroupAt })}
        />
        <TextField
          label="Where the core group meets"
          value={plan.coreGroupPlace}
          disabled={disabled}
          onChange={(coreGroupPlace) => change({ coreGroupPlace })}
        />
      </FieldRow>
      <Limit set={plan.coreGroupOn} limit={coreGroupLimit(sitting.deadlines)} />
    </Section>
  );
};

const mayBeMember: ReadonlySet<string> = new Set(['agency', 'family', 'child', 'advocate']);

const NextConference = (props: PlanFrameProps) => {
  const styles = useStyles();
  const { sitting, record, conferences, disabled } = props;
  const change = changing(props);
  const { plan } = record;
  const calendar = useCalendar();
  const limit = nextReviewLimit(sitting.deadlines, conferences);
  const isOpen = sitting.sitting.progress.closedAt === null && !disabled;
  const [fault] =
    !isOpen || calendar === undefined || plan.nextConferenceOn === null
      ? []
      : nextReviewFaults(plan.nextConferenceOn, limit, sitting.sitting.heldOn, calendar);
  return (
    <Section look="card" title="Next conference">
      <FieldRow>
        <DateField
          label="Next conference on"
          field="nextConferenceOn"
          value={plan.nextConferenceOn}
          disabled={disabled}
          fault={fault}
          onChange={(nextConferenceOn) => change({ nextConferenceOn })}
        />
        <TimeField
          label="Conference at"
          value={plan.nextConferenceAt}
          disabled={disabled}
          onChange={(nextConferenceAt) => change({ nextConferenceAt })}
        />
        <TextField
          label="Where it is held"
          value={plan.nextConferencePlace}
          disabled={disabled}
          onChange={(nextConferencePlace) => change({ nextConferencePlace })}
        />
      </FieldRow>
      <Limit set={plan.nextConferenceOn} limit={limit} />
      {limit !== undefined && <p className={styles.limit}>{countedInWords(limit)}</p>}
    </Section>
  );
};

const Limit = ({ set, limit }: { readonly set: LocalDate | null; readonly limit: Due | undefined }) => {
  const styles = useStyles();
  if (limit === undefined) return null;
  return (
    <p className={styles.limit}>
      {againstLimit(set, limit)} <Why due={limit} />
    </p>
  );
};

const useStyles = makeStyles({
  limit: { margin: '0', color: tokens.colorNeutralForeground2 },
});
