import type {
  ActionId,
  AssessmentId,
  ConferenceId,
  DissentId,
  InvitationStepId,
  InviteeId,
  PersonId,
  SegmentId,
  StatementId,
} from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import type { PrivateKind } from '../plans/private-texts.ts';
import { saysTheSame } from '../plans/settled-words.ts';
import { textsOfAction, textsOfAssessment } from '../plans/texts-of-plan.ts';
import type { PlanAssessment } from './assessment.ts';
import { decidedFields, markOfDecided } from './decided-words.ts';
import { change, copied, type Draft, type SetText } from './draft.ts';
import { type InvitationStep, movedBackBy, movedBy } from './invitation.ts';
import { type ChildVisits, guardedPlanTexts, type OutlinePlan, type PlanAction } from './outline-plan.ts';
import {
  type ConferenceRecord,
  type Confirmation,
  type Decision,
  type Dissent,
  type Gone,
  type InclusionAnswer,
  type InclusionItem,
  type Invitee,
  inclusionItems,
  type OpeningStatement,
  openingStatements,
  outOfKey,
  type Presence,
  type Release,
  type Scale,
  type Segment,
  type Statement,
  type ThresholdView,
  viewKey,
} from './record.ts';
import { settledAsLongAsSame } from './settled-texts.ts';
import { alsoTypedIn } from './typed-in.ts';

/** One thing that a person does to the working copy. Each becomes one change of the record's history. */
export type RecordEdit =
  | { readonly edit: 'invitee.add'; readonly invitee: Invitee }
  | {
      readonly edit: 'invitee.change';
      readonly id: InviteeId;
      readonly change: Partial<Omit<Invitee, 'id' | 'presence' | 'invitation'>>;
    }
  | { readonly edit: 'invitee.remove'; readonly id: InviteeId }
  /** What became of an invitation (AG03); null takes the step back. The day they were told and their reply go with it. */
  | {
      readonly edit: 'invitation.set';
      readonly id: InviteeId;
      readonly step: InvitationStepId;
      readonly said: InvitationStep | null;
    }
  | { readonly edit: 'presence.set'; readonly id: InviteeId; readonly segment: SegmentId; readonly presence: Presence | null }
  /** Somebody left, and is out from this stretch on; null where whoever knows of it says that they came back (LC11). */
  | { readonly edit: 'out.mark'; readonly id: InviteeId; readonly segment: SegmentId; readonly gone: Gone | null }
  | { readonly edit: 'segment.add'; readonly segment: Segment }
  | { readonly edit: 'segment.change'; readonly id: SegmentId; readonly change: Partial<Omit<Segment, 'id'>> }
  | { readonly edit: 'segment.remove'; readonly id: SegmentId }
  | StatementEdit
  | { readonly edit: 'view.set'; readonly view: ThresholdView }
  | { readonly edit: 'scale.set'; readonly scale: Scale }
  | {
      readonly edit: 'decision.change';
      readonly id: ConferenceId;
      readonly change: Partial<Omit<Decision, 'conferenceId' | 'confirmed'>>;
    }
  | { readonly edit: 'decision.confirm'; readonly id: ConferenceId; readonly confirmed: Confirmation | null }
  /** A child who leaves the request leaves an empty decision behind; screens cannot ask for this. */
  | { readonly edit: 'decision.remove'; readonly id: ConferenceId }
  | { readonly edit: 'dissent.add'; readonly dissent: Dissent }
  | { readonly edit: 'dissent.change'; readonly id: DissentId; readonly change: Partial<Omit<Dissent, 'id'>> }
  | { readonly edit: 'dissent.remove'; readonly id: DissentId }
  | { readonly edit: 'action.add'; readonly action: PlanAction }
  | { readonly edit: 'action.change'; readonly id: ActionId; readonly change: Partial<Omit<PlanAction, 'id'>> }
  | { readonly edit: 'action.remove'; readonly id: ActionId }
  /** An assessment of the plan as it is now; null takes it away. */
  | { readonly edit: 'assessment.set'; readonly id: AssessmentId; readonly assessment: PlanAssessment | null }
  /** Everybody may read one text of the plan although it looks private; null asks again. */
  | { readonly edit: 'settled.set'; readonly key: string; readonly kinds: ReadonlyArray<PrivateKind> | null }
  | {
      readonly edit: 'plan.change';
      readonly change: Partial<Omit<OutlinePlan, 'actions' | 'visitsTo' | 'assessments' | 'settled'>>;
    }
  | { readonly edit: 'visits.set'; readonly childId: PersonId; readonly visits: ChildVisits | null }
  | { readonly edit: 'opening.set'; readonly statement: OpeningStatement; readonly at: LocalTime | null }
  | { readonly edit: 'inclusion.set'; readonly item: InclusionItem; readonly answer: InclusionAnswer }
  /** `order` null goes back to the order of the model. */
  | { readonly edit: 'agenda.set'; readonly order: ReadonlyArray<string> | null }
  | { readonly edit: 'release.set'; readonly key: string; readonly release: Release | null };

/** The edits that the restricted annex knows too: it holds statements and nothing else. */
export type StatementEdit =
  /** `after` null puts the statement first; an identifier that is gone puts it last. */
  | { readonly edit: 'statement.add'; readonly statement: Statement; readonly after: StatementId | null | 'last' }
  | { readonly edit: 'statement.change'; readonly id: StatementId; readonly change: Partial<Omit<Statement, 'id' | 'text'>> }
  | { readonly edit: 'statement.text'; readonly id: StatementId; readonly text: string }
  | { readonly edit: 'statement.remove'; readonly id: StatementId };

/** The working copy before anybody has typed. */
export const emptyRecord = (): ConferenceRecord => ({
  invitees: {},
  segments: {},
  statements: [],
  views: {},
  scales: {},
  decisions: {},
  dissents: {},
  plan: {
    actions: {},
    contingencyTrigger: '',
    contingency: '',
    bottomLine: '',
    visits: '',
    visitEveryWorkingDays: null,
    visitsTo: {},
    leadSocialWorker: null,
    coreGroupOn: null,
    coreGroupAt: null,
    coreGroupPlace: '',
    nextConferenceOn: null,
    nextConferenceAt: null,
    nextConferencePlace: '',
  },
  opening: Object.fromEntries(openingStatements.map((key) => [key, null])) as { [Key in OpeningStatement]: null },
  inclusion: Object.fromEntries(inclusionItems.map((key) => [key, { answer: null, note: '' }])) as unknown as {
    [Key in InclusionItem]: InclusionAnswer;
  },
  releases: {},
  markedOut: {},
});

/** A child's decision before the chair has said anything. */
export const emptyDecision = (conferenceId: ConferenceId): Decision => ({
  conferenceId,
  outcome: null,
  limb: null,
  category: null,
  otherConcerns: [],
  reasons: '',
  evidence: [],
  withoutAgreement: '',
  inquorateReason: '',
  interimPlan: '',
  interimSafety: null,
  previousPlansConfirmed: false,
  nextHelp: null,
  legalPlanning: null,
  participation: null,
  seenAloneOn: null,
  tellsChild: '',
  childToldOn: null,
  confirmed: null,
});

/**
 * Makes one edit on an open draft. An edit of something that is gone (another person removed it) changes nothing.
 *
 * Whatever changes what was decided takes the confirmation away: the chair confirmed other words (DC01).
 */
export const applyEdit = (draft: Draft<ConferenceRecord>, edit: RecordEdit, setText: SetText, places: Places = nowhere): void => {
  const make = changes[edit.edit] as (draft: Draft<ConferenceRecord>, edit: RecordEdit, setText: SetText, places: Places) => void;
  make(draft, edit, setText, places);
};

/** Makes one edit on anything that holds statements: the record or the restricted annex. */
export const applyStatementEdit = (
  draft: HoldsStatements,
  edit: StatementEdit,
  setText: SetText,
  places: Places = nowhere,
): void => {
  const make = statementChanges[edit.edit] as (
    draft: HoldsStatements,
    edit: StatementEdit,
    setText: SetText,
    places: Places,
  ) => void;
  make(draft, edit, setText, places);
};

/**
 * What is known of where statements stand, from whoever has a plain copy at hand. Looking through a long record inside an
 * Automerge change takes longer than the change.
 */
export interface Places {
  /** Probably there, or -1; it is checked, never believed. */
  readonly likely: (id: StatementId) => number;
  /** True only where no statement has this identifier yet. */
  readonly isNew: (id: StatementId) => boolean;
}
const nowhere: Places = { likely: () => -1, isNew: () => false };

interface HoldsStatements {
  statements: Draft<Statement>[];
  /** Not in the annex: who has that is not decided line by line. */
  segments?: Draft<ConferenceRecord['segments']>;
}

type Changes<Edit extends { readonly edit: string }, Held> = {
  readonly [E in Edit as E['edit']]: (draft: Held, edit: E, setText: SetText, places: Places) => void;
};

const statementChanges: Changes<StatementEdit, HoldsStatements> = {
  'statement.add': ({ statements }, { statement, after }, _, places) => {
    if (!places.isNew(statement.id) && placeOf(statements, statement.id, places) >= 0) return;
    const before = after === null || after === 'last' ? -1 : placeOf(statements, after, places);
    const place = after === null ? 0 : before < 0 ? statements.length : before + 1;
    statements.splice(place, 0, copied(statement));
  },
  'statement.change': ({ statements }, edit, _, places) => {
    change(statements[placeOf(statements, edit.id, places)], edit.change);
  },
  'statement.text': ({ statements, segments }, { id, text }, setText, places) => {
    const place = placeOf(statements, id, places);
    const line = statements[place];
    if (line === undefined) return;
    const typedIn = segments === undefined ? undefined : alsoTypedIn({ segments }, line, text);
    if (typedIn !== undefined) line.typedIn = [...(line.typedIn ?? []), typedIn];
    if ((line.settled ?? []).length > 0 && !saysTheSame([line.text], [text])) line.settled = [];
    setText(['statements', place, 'text'], text);
  },
  'statement.remove': ({ statements }, { id }, _, places) => {
    const place = placeOf(statements, id, places);
    if (place >= 0) statements.splice(place, 1);
  },
};

const changes: Changes<RecordEdit, Draft<ConferenceRecord>> = {
  ...statementChanges,
  'invitee.add': (draft, { invitee }) => {
    draft.invitees[invitee.id] = copied(invitee);
  },
  'invitee.change': (draft, edit) => {
    change(draft.invitees[edit.id], edit.change);
    const { deputyName, deputyMayCommit } = edit.change;
    // Authority belongs to one person: of whoever is named next it has to be asked again (AG07).
    if (deputyName === '' && deputyMayCommit === undefined && draft.invitees[edit.id]?.deputyMayCommit != null)
      change(draft.invitees[edit.id], { deputyMayCommit: null });
  },
  'invitee.remove': (draft, { id }) => {
    delete draft.invitees[id];
  },
  'invitation.set': (draft, { id, step, said }) => {
    const invitee = draft.invitees[id];
    if (invitee === undefined) return;
    const moved = said === null ? movedBackBy(step, invitee as unknown as Invitee) : movedBy(said, invitee as unknown as Invitee);
    invitee.invitation ??= {};
    if (said === null) delete invitee.invitation[step];
    else invitee.invitation[step] = copied(said);
    change(invitee, moved);
  },
  'presence.set': (draft, { id, segment, presence }) => {
    const held = draft.invitees[id]?.presence;
    if (held === undefined) return;
    if (presence === null) delete held[segment];
    else held[segment] = copied(presence);
  },
  'out.mark': (draft, { id, segment, gone }) => {
    draft.markedOut ??= {};
    if (gone === null) delete draft.markedOut[outOfKey(segment, id)];
    else draft.markedOut[outOfKey(segment, id)] = copied(gone);
  },
  'segment.add': (draft, { segment }) => {
    draft.segments[segment.id] = copied(segment);
  },
  'segment.change': (draft, edit) => {
    change(draft.segments[edit.id], edit.change);
  },
  'segment.remove': (draft, { id }) => {
    delete draft.segments[id];
  },
  'view.set': (draft, { view }) => {
    draft.views[viewKey(view.conferenceId, view.inviteeId)] = copied(view);
  },
  'scale.set': (draft, { scale }) => {
    draft.scales[viewKey(scale.conferenceId, scale.inviteeId)] = copied(scale);
  },
  'decision.change': (draft, edit, setText) => {
    if (draft.decisions[edit.id] === undefined) draft.decisions[edit.id] = copied(emptyDecision(edit.id));
    const { reasons, ...rest } = edit.change;
    const decides = decidedFields.some((field) => field in edit.change);
    change(draft.decisions[edit.id], decides ? { ...rest, confirmed: null } : rest);
    if (reasons !== undefined) setText(['decisions', edit.id, 'reasons'], reasons);
  },
  'decision.confirm': (draft, { id, confirmed }) => {
    const decision = draft.decisions[id];
    if (decision === undefined) return;
    const { outcome, limb, category } = decision;
    change(decision, {
      confirmed: confirmed === null ? null : { of: { outcome, limb, category, words: markOfDecided(decision) }, ...confirmed },
    });
  },
  'decision.remove': (draft, { id }) => {
    delete draft.decisions[id];
  },
  'dissent.add': (draft, { dissent }) => {
    draft.dissents[dissent.id] = copied(dissent);
  },
  'dissent.change': (draft, edit) => {
    change(draft.dissents[edit.id], edit.change);
  },
  'dissent.remove': (draft, { id }) => {
    delete draft.dissents[id];
  },
  'action.add': (draft, { action }) => {
    draft.plan.actions[action.id] = copied(action);
  },
  'action.change': ({ plan }, edit) => {
    const words = () => textsOfAction(plan.actions[edit.id]);
    settledAsLongAsSame(plan, `action:${edit.id}`, words, () => change(plan.actions[edit.id], edit.change));
  },
  'action.remove': (draft, { id }) => {
    delete draft.plan.actions[id];
  },
  'plan.change': ({ plan }, edit) => {
    const changed = guardedPlanTexts.filter((text) => edit.change[text] !== undefined);
    const make = changed.reduce<() => void>(
      (inner, text) => () => settledAsLongAsSame(plan, text, () => [plan[text] ?? ''], inner),
      () => change(plan, edit.change),
    );
    make();
  },
  'assessment.set': ({ plan }, { id, assessment }) => {
    plan.assessments ??= {};
    const all = plan.assessments;
    if (assessment === null) delete all[id];
    else if (all[id] === undefined) all[id] = copied(assessment);
    else
      settledAsLongAsSame(
        plan,
        `assessment:${id}`,
        () => textsOfAssessment(all[id]),
        () => change(all[id], assessment),
      );
  },
  'settled.set': ({ plan }, { key, kinds }) => {
    plan.settled ??= {};
    if (kinds === null) delete plan.settled[key];
    else plan.settled[key] = [...kinds];
  },
  'visits.set': ({ plan }, { childId, visits }) => {
    plan.visitsTo ??= {};
    if (visits === null) delete plan.visitsTo[childId];
    else if (plan.visitsTo[childId] === undefined) plan.visitsTo[childId] = copied(visits);
    else change(plan.visitsTo[childId], visits);
  },
  'opening.set': (draft, { statement, at }) => {
    draft.opening[statement] = at;
  },
  'inclusion.set': (draft, { item, answer }) => {
    draft.inclusion[item] = copied(answer);
  },
  'agenda.set': (draft, { order }) => {
    if (order === null) delete draft.agendaOrder;
    else draft.agendaOrder = [...order];
  },
  'release.set': (draft, { key, release }) => {
    if (release === null) delete draft.releases[key];
    else draft.releases[key] = copied(release);
  },
};

const placeOf = (statements: ReadonlyArray<{ readonly id: StatementId }>, id: StatementId, places: Places): number => {
  const place = places.likely(id);
  return place >= 0 && statements[place]?.id === id ? place : statements.findIndex((s) => s.id === id);
};
