import { annexAfter, recordAfter } from '../../core/conferences/edited.ts';
import { emptyDecision, type RecordEdit, type StatementEdit } from '../../core/conferences/edits.ts';
import type { OutlinePlan, PlanAction } from '../../core/conferences/outline-plan.ts';
import {
  type ConferenceRecord,
  type Decision,
  type Dissent,
  type Invitee,
  outOfKey,
  type RestrictedAnnex,
  type Segment,
  type Statement,
  viewKey,
} from '../../core/conferences/record.ts';

/** The edits that lead from the record after `edits` back to `record`, last first. */
export const undoOf = (edits: ReadonlyArray<RecordEdit>, record: ConferenceRecord): ReadonlyArray<RecordEdit> => {
  let held = record;
  return edits
    .map((edit, place) => {
      const inverse = inverseOf(edit, held);
      if (place < edits.length - 1) held = recordAfter(held, edit);
      return inverse;
    })
    .reverse()
    .flat();
};

export const undoOfStatements = (edits: ReadonlyArray<StatementEdit>, annex: RestrictedAnnex): ReadonlyArray<StatementEdit> => {
  let held = annex;
  return edits
    .map((edit, place) => {
      const inverse = inverseOfStatementEdit(edit, held);
      if (place < edits.length - 1) held = annexAfter(held, edit);
      return inverse;
    })
    .reverse()
    .flat();
};

/** What takes back one edit of the annex or of the record's statements; nothing where it changed nothing. */
const inverseOfStatementEdit = (
  edit: StatementEdit,
  { statements }: Pick<RestrictedAnnex, 'statements'>,
): ReadonlyArray<StatementEdit> => {
  const id = edit.edit === 'statement.add' ? edit.statement.id : edit.id;
  const place = statements.findIndex((statement) => statement.id === id);
  const held = statements[place];
  if (edit.edit === 'statement.add') return held === undefined ? [{ edit: 'statement.remove', id }] : [];
  if (held === undefined) return [];
  switch (edit.edit) {
    case 'statement.text':
      return [
        { edit: 'statement.text', id, text: held.text },
        // Words that are taken away again were not said in another stretch, and what was settled of the others stands.
        ...(held.typedIn === undefined ? [] : [{ edit: 'statement.change', id, change: { typedIn: held.typedIn } } as const]),
        ...(held.settled === undefined ? [] : [{ edit: 'statement.change', id, change: { settled: held.settled } } as const]),
      ];
    case 'statement.change':
      return [{ edit: 'statement.change', id, change: heldValues(held, edit.change, unsaidOf.statement) }];
    case 'statement.remove':
      return [{ edit: 'statement.add', statement: held, after: statements[place - 1]?.id ?? null }];
  }
};

/** What takes back one edit, given the record before it; nothing where it changed nothing. */
const inverseOf = (edit: RecordEdit, record: ConferenceRecord): ReadonlyArray<RecordEdit> => {
  switch (edit.edit) {
    case 'statement.add':
    case 'statement.change':
    case 'statement.text':
    case 'statement.remove':
      return inverseOfStatementEdit(edit, record);
    case 'invitee.add':
      return [putBack(record.invitees[edit.invitee.id], inviteeBack, { edit: 'invitee.remove', id: edit.invitee.id })];
    case 'invitee.change':
      return changeBack(record.invitees[edit.id], alsoUndone(edit, record.invitees[edit.id]), unsaidOf.invitee);
    case 'invitee.remove':
      return back(record.invitees[edit.id], inviteeBack);
    case 'invitation.set': {
      const held = record.invitees[edit.id];
      if (held === undefined) return [];
      const { invitedOn, reply, repliedOn = null } = held;
      return [
        { ...edit, said: held.invitation?.[edit.step] ?? null },
        { edit: 'invitee.change', id: edit.id, change: { invitedOn, reply, repliedOn } },
      ];
    }
    case 'presence.set': {
      const { presence } = record.invitees[edit.id] ?? {};
      return presence === undefined ? [] : [{ ...edit, presence: presence[edit.segment] ?? null }];
    }
    case 'out.mark':
      return [{ ...edit, gone: record.markedOut?.[outOfKey(edit.segment, edit.id)] ?? null }];
    case 'segment.add':
      return [putBack(record.segments[edit.segment.id], segmentBack, { edit: 'segment.remove', id: edit.segment.id })];
    case 'segment.change':
      return changeBack(record.segments[edit.id], edit, unsaidOf.segment);
    case 'segment.remove':
      return back(record.segments[edit.id], segmentBack);
    case 'view.set': {
      const { conferenceId, inviteeId } = edit.view;
      const none = { conferenceId, inviteeId, view: 'no-view', category: null, reason: '' } as const;
      return [{ edit: 'view.set', view: record.views[viewKey(conferenceId, inviteeId)] ?? none }];
    }
    case 'scale.set': {
      const { conferenceId, inviteeId } = edit.scale;
      const none = { conferenceId, inviteeId, value: null, reason: '' };
      return [{ edit: 'scale.set', scale: record.scales[viewKey(conferenceId, inviteeId)] ?? none }];
    }
    case 'decision.change': {
      const held = record.decisions[edit.id] ?? emptyDecision(edit.id);
      return [
        { edit: 'decision.change', id: edit.id, change: heldValues(held, edit.change, unsaidOf.decision) },
        { edit: 'decision.confirm', id: edit.id, confirmed: held.confirmed },
      ];
    }
    case 'decision.confirm':
      return [{ ...edit, confirmed: record.decisions[edit.id]?.confirmed ?? null }];
    case 'decision.remove': {
      const { conferenceId, ...held } = record.decisions[edit.id] ?? {};
      return conferenceId === undefined ? [] : [{ edit: 'decision.change', id: conferenceId, change: held }];
    }
    case 'dissent.add':
      return [putBack(record.dissents[edit.dissent.id], dissentBack, { edit: 'dissent.remove', id: edit.dissent.id })];
    case 'dissent.change':
      return changeBack(record.dissents[edit.id], edit, unsaidOf.dissent);
    case 'dissent.remove':
      return back(record.dissents[edit.id], dissentBack);
    case 'action.add':
      return [putBack(record.plan.actions[edit.action.id], actionBack, { edit: 'action.remove', id: edit.action.id })];
    case 'action.change':
      return [...changeBack(record.plan.actions[edit.id], edit, unsaidOf.action), ...settledBack(record, `action:${edit.id}`)];
    case 'action.remove':
      return back(record.plan.actions[edit.id], actionBack);
    case 'plan.change':
      return [
        { edit: 'plan.change', change: heldValues(record.plan, edit.change, unsaidOf.plan) },
        ...Object.keys(edit.change).flatMap((text) => settledBack(record, text)),
      ];
    case 'assessment.set':
      return [
        { ...edit, assessment: record.plan.assessments?.[edit.id] ?? null },
        ...settledBack(record, `assessment:${edit.id}`),
      ];
    case 'settled.set':
      return [{ ...edit, kinds: record.plan.settled?.[edit.key] ?? null }];
    case 'visits.set':
      return [{ ...edit, visits: record.plan.visitsTo?.[edit.childId] ?? null }];
    case 'opening.set':
      return [{ ...edit, at: record.opening[edit.statement] }];
    case 'inclusion.set':
      return [{ ...edit, answer: record.inclusion[edit.item] }];
    case 'agenda.set':
      return [{ ...edit, order: record.agendaOrder ?? null }];
    case 'release.set':
      return [{ ...edit, release: record.releases[edit.key] ?? null }];
  }
};

/** What was settled of the words that come back (RD01). */
const settledBack = ({ plan }: ConferenceRecord, key: string): ReadonlyArray<RecordEdit> => {
  const kinds = plan.settled?.[key];
  return kinds === undefined ? [] : [{ edit: 'settled.set', key, kinds }];
};

const inviteeBack = (invitee: ConferenceRecord['invitees'][keyof ConferenceRecord['invitees']]): RecordEdit => ({
  edit: 'invitee.add',
  invitee,
});
const segmentBack = (segment: ConferenceRecord['segments'][keyof ConferenceRecord['segments']]): RecordEdit => ({
  edit: 'segment.add',
  segment,
});
const dissentBack = (dissent: ConferenceRecord['dissents'][keyof ConferenceRecord['dissents']]): RecordEdit => ({
  edit: 'dissent.add',
  dissent,
});
const actionBack = (action: ConferenceRecord['plan']['actions'][keyof ConferenceRecord['plan']['actions']]): RecordEdit => ({
  edit: 'action.add',
  action,
});

const back = <T>(held: T | undefined, again: (held: T) => RecordEdit): ReadonlyArray<RecordEdit> =>
  held === undefined ? [] : [again(held)];

const putBack = <T>(held: T | undefined, again: (held: T) => RecordEdit, remove: RecordEdit): RecordEdit =>
  held === undefined ? remove : again(held);

const changeBack = <T extends object, Edit extends { readonly change: object }>(
  held: T | undefined,
  edit: Edit,
  unsaid: Unsaid<T>,
): ReadonlyArray<Edit> => (held === undefined ? [] : [{ ...edit, change: heldValues(held, edit.change, unsaid) }]);

type InviteeChange = Extract<RecordEdit, { readonly edit: 'invitee.change' }>;

/** Whoever takes a deputy's name away takes their authority away with it, and both come back (AG07). */
const alsoUndone = (edit: InviteeChange, held: Invitee | undefined): InviteeChange =>
  edit.change.deputyName === '' && held?.deputyMayCommit != null
    ? { ...edit, change: { deputyMayCommit: null, ...edit.change } }
    : edit;

/** What `held` says now for every field that `change` names, and for one that nobody had filled, that nobody has. */
const heldValues = <T extends object>(held: T, change: object, unsaid: Unsaid<T>): Partial<T> =>
  Object.fromEntries(Object.entries({ ...unsaid, ...held }).filter(([key]) => Object.hasOwn(change, key))) as Partial<T>;

/** The fields that a thing may be without, each with the value that says the same as its absence. */
type Unsaid<T> = { readonly [Key in keyof T as object extends Pick<T, Key> ? Key : never]-?: NonNullable<T[Key]> | null };

const unsaidOf: {
  readonly statement: Unsaid<Statement>;
  readonly invitee: Unsaid<Invitee>;
  readonly segment: Unsaid<Segment>;
  readonly decision: Unsaid<Decision>;
  readonly dissent: Unsaid<Dissent>;
  readonly action: Unsaid<PlanAction>;
  readonly plan: Unsaid<OutlinePlan>;
} = {
  statement: { own: null, settled: [], typedIn: [] },
  invitee: {
    repliedOn: null,
    invitation: {},
    deputyMayCommit: null,
    acknowledgedAt: null,
    cameInApart: false,
    meetsChairAt: null,
    notInvited: null,
    rights: null,
  },
  segment: { continues: null },
  decision: {
    limbReasons: { A: '', B: '' },
    categoryBefore: null,
    categoryReason: '',
    endDespite: '',
    lookedAfter: null,
    familyGroup: null,
    steps: {},
  },
  dissent: { passedTo: '', passedOn: null },
  action: { carriedFrom: null, scale: null, doneOn: null, notNeededBecause: '' },
  plan: {
    contingencyTrigger: '',
    contingencyTriggerAudience: null,
    contingencyAudience: null,
    bottomLineAudience: null,
    visitsAudience: null,
    visitsTo: {},
    assessments: {},
    settled: {},
  },
};
