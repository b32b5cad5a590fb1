import { outcomeName } from '../../core/conferences/decision-words.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { invitationStepNames } from '../../core/conferences/invitation-words.ts';
import type { ConferenceRecord, Invitee, Section, Statement } from '../../core/conferences/record.ts';
import { kindNames, sectionNames } from '../../core/conferences/record-words.ts';
import type { ActionId, ConferenceId, InviteeId, PersonId, SegmentId, StatementId } from '../../core/identifiers.ts';
import type { Step } from '../engine/undo.ts';
import { attendanceNames, audienceInWords, calledOnList, inclusionNames, listed, openingNames } from './record-words.ts';

/** What a step names that the record knows by identifier alone. */
export interface StepNames {
  readonly nameOf: (id: PersonId) => string;
  /** The child whose conference it is. */
  readonly childOf: (id: ConferenceId) => string;
}

/**
 * What was done in one step, as the list of what can be taken back says it (LC14): `Took Juno Plaster off the list`. What the step
 * removed is had from what would bring it back. The restricted part is only named: the list is read where others look on.
 */
export const stepInWords = (step: Step, record: ConferenceRecord, names: StepNames): string => {
  if (step.lane === 'annex') return 'A line of the restricted part';
  const moved = movementOfStep(step, knownOf(step, record));
  if (moved !== undefined) return moved;
  const told = [
    ...new Set(
      telling(step.redo)
        .map((edit) => editInWords(edit, knownOf(step, record), names))
        .filter((words) => words !== ''),
    ),
  ];
  const [first = 'A change of the record', ...rest] = told;
  if (rest.length === 0) return first;
  return rest.length === 1
    ? `${first}; ${rest[0]?.charAt(0).toLowerCase()}${rest[0]?.slice(1)}`
    : `${first}, and ${rest.length} more changes`;
};

/** Where somebody came in or left during a part, everybody else goes over into what follows: only the first is told. */
const movementOfStep = ({ redo, undo }: Step & { readonly lane: 'record' }, known: Known): string | undefined => {
  const begun = redo.find((edit) => edit.edit === 'segment.add' && edit.segment.continues != null);
  const isJoined = undo.some((edit) => edit.edit === 'segment.add' && edit.segment.continues != null);
  if (begun?.edit !== 'segment.add') return isJoined ? 'Put right who was in the room when' : undefined;
  const { id, from } = begun.segment;
  const here = new Map(
    redo.flatMap((edit) => (edit.edit === 'presence.set' && edit.segment === id ? [[edit.id, edit.presence]] : [])),
  );
  const changed = (field: 'attendance' | 'exclusion'): ReadonlyArray<InviteeId> =>
    redo.flatMap((edit) => (edit.edit === 'invitee.change' && edit.change[field] != null ? [edit.id] : []));
  const left = [...here].filter(([, presence]) => presence === null).map(([one]) => one);
  const names = (people: ReadonlyArray<InviteeId>): string =>
    listed(people.map((one) => known.invitee(one)).map((one) => (one === undefined ? 'somebody' : calledOnList(one))));
  const [came, asked] = [changed('attendance'), changed('exclusion')];
  if (asked.length > 0) return `${names(asked)} was asked to leave at ${from}`;
  if (left.length > 0) return `${names(left)} left at ${from}`;
  return came.length > 0 ? `${names(came)} came in at ${from}` : 'Put right who was in the room when';
};

/** Whoever arrives is also marked as attended, and a sign that became a chip also left the text: the first of each says it all. */
const telling = (edits: ReadonlyArray<RecordEdit>): ReadonlyArray<RecordEdit> => {
  const has = (name: RecordEdit['edit']) => edits.some(({ edit }) => edit === name);
  return edits.filter(
    ({ edit }) =>
      !((edit === 'invitee.change' || edit === 'out.mark') && has('presence.set')) &&
      !(edit === 'statement.text' && has('statement.change')),
  );
};

/** Where the things of a step are found: in the record, or in what the step takes away or brings back. */
interface Known {
  readonly statement: (id: StatementId) => Statement | undefined;
  readonly invitee: (id: InviteeId) => Invitee | undefined;
  readonly part: (id: SegmentId) => ConferenceRecord['segments'][SegmentId] | undefined;
  readonly action: (id: ActionId) => string;
  readonly undo: ReadonlyArray<RecordEdit>;
}

const knownOf = ({ undo, redo }: Step, record: ConferenceRecord): Known => {
  const edits: ReadonlyArray<RecordEdit> = [...undo, ...redo];
  const carried = <Edit extends RecordEdit['edit']>(edit: Edit) =>
    edits.filter((one): one is Extract<RecordEdit, { readonly edit: Edit }> => one.edit === edit);
  return {
    statement: (id) =>
      carried('statement.add').find(({ statement }) => statement.id === id)?.statement ??
      record.statements.find((statement) => statement.id === id),
    invitee: (id) => record.invitees[id] ?? carried('invitee.add').find(({ invitee }) => invitee.id === id)?.invitee,
    part: (id) => record.segments[id] ?? carried('segment.add').find(({ segment }) => segment.id === id)?.segment,
    action: (id) => {
      const action = record.plan.actions[id] ?? carried('action.add').find((one) => one.action.id === id)?.action;
      const words = action?.action || action?.goal || '';
      return words === '' ? 'an action of the plan' : `the action ${quoted(words)}`;
    },
    undo,
  };
};

const editInWords = (edit: RecordEdit, known: Known, names: StepNames): string => {
  const who = (id: InviteeId): string => {
    const invitee = known.invitee(id);
    return invitee === undefined ? 'somebody' : calledOnList(invitee);
  };
  switch (edit.edit) {
    case 'statement.add':
      return `Wrote ${quoted(edit.statement.text)}${under(edit.statement.section)}`;
    case 'statement.text':
      return typedInWords(edit, known);
    case 'statement.change':
      return lineChangeInWords(known.statement(edit.id), edit.change, who, names);
    case 'statement.remove': {
      const line = known.statement(edit.id);
      return line === undefined ? 'Removed a line' : `Removed the line ${quoted(line.text)}${under(line.section)}`;
    }
    case 'invitee.add':
      return `Put ${calledOnList(edit.invitee)} on the list`;
    case 'invitee.change':
      return inviteeChangeInWords(who(edit.id), edit.change);
    case 'invitee.remove':
      return `Took ${who(edit.id)} off the list`;
    case 'invitation.set':
      return edit.said === null
        ? `Took back a step of the invitation of ${who(edit.id)}`
        : `Invitation of ${who(edit.id)}: ${invitationStepNames[edit.said.kind]}`;
    case 'presence.set':
      if (edit.presence === null) return `Took back that ${who(edit.id)} was here`;
      return edit.presence.left === null ? `${who(edit.id)} arrived` : `${who(edit.id)} left`;
    case 'out.mark':
      return `${who(edit.id)} ${edit.gone === null ? 'came back' : 'left'}`;
    case 'segment.add':
      return edit.segment.restricted ? 'Opened the restricted part' : `Began part ${edit.segment.label}`;
    case 'segment.change': {
      const part = known.part(edit.id);
      const name = part?.restricted === true ? 'the restricted part' : `part ${part?.label ?? ''}`.trim();
      if (edit.change.until !== undefined && edit.change.until !== null) return `Ended ${name}`;
      return edit.change.from !== undefined && edit.change.from !== null ? `Began ${name}` : `Changed ${name}`;
    }
    case 'segment.remove':
      return `Removed part ${known.part(edit.id)?.label ?? ''}`.trim();
    case 'view.set':
      return `View of ${who(edit.view.inviteeId)} on ${names.childOf(edit.view.conferenceId)}`;
    case 'scale.set':
      return `Number of ${who(edit.scale.inviteeId)} for ${names.childOf(edit.scale.conferenceId)}`;
    case 'decision.change': {
      const child = names.childOf(edit.id);
      if (edit.change.outcome !== undefined && edit.change.outcome !== null)
        return `Decision for ${child}: ${outcomeName(edit.change.outcome)}`;
      if ('reasons' in edit.change) return `Reasons for the decision for ${child}`;
      if ('familyGroup' in edit.change) return `Family group conference for ${child}`;
      // What the police or a panel is to do is not named: the list is read where others look on.
      return 'steps' in edit.change ? `Further steps for ${child}` : `Changed the decision for ${child}`;
    }
    case 'decision.confirm':
      return edit.confirmed === null
        ? `Took back the confirmation for ${names.childOf(edit.id)}`
        : `Confirmed the decision for ${names.childOf(edit.id)}`;
    case 'decision.remove':
      return `Removed the decision for ${names.childOf(edit.id)}`;
    case 'dissent.add':
      return `Recorded a dissent of ${who(edit.dissent.inviteeId)}`;
    case 'dissent.change':
      return 'Changed a dissent';
    case 'dissent.remove':
      return 'Removed a dissent';
    case 'action.add':
      return edit.action.action === '' ? 'Added an action to the plan' : `Added ${known.action(edit.action.id)} to the plan`;
    case 'action.change':
      return `Changed ${known.action(edit.id)}`;
    case 'action.remove':
      return `Removed ${known.action(edit.id)} from the plan`;
    case 'plan.change':
      return `Changed the plan: ${listed(Object.keys(edit.change).map((field) => planFields[field as keyof typeof edit.change] ?? field))}`;
    case 'assessment.set':
      if (edit.assessment === null) return 'Took an assessment out of the plan';
      if (edit.assessment.what === '')
        return known.undo.some((one) => one.edit === 'assessment.set' && one.id === edit.id && one.assessment === null)
          ? 'Added an assessment to the plan'
          : 'Changed an assessment of the plan';
      // Whoever looks over a shoulder reads this list: what is about an adult, or narrowed, is not quoted in it.
      return edit.assessment.about === null && edit.assessment.audience.to === 'everyone'
        ? `Changed an assessment of the plan: ${quoted(edit.assessment.what)}`
        : 'Changed an assessment of the plan';
    case 'settled.set':
      return 'Said who may read a text of the plan';
    case 'visits.set':
      return `Changed the visits to ${names.nameOf(edit.childId)}`;
    case 'opening.set':
      return edit.at === null
        ? `Took back that it was said: ${openingNames[edit.statement]}`
        : `Said: ${openingNames[edit.statement]}`;
    case 'inclusion.set':
      return `Taking part: ${inclusionNames[edit.item]}`;
    case 'agenda.set':
      return edit.order === null ? 'Went back to the order of the agenda' : 'Moved an item of the agenda';
    case 'release.set':
      return edit.release === null ? 'Took back what the chair had let somebody have' : 'The chair let somebody have something';
  }
};

/** `Typed “the key” in Strengths and safety`: the words that came or went, not the whole line. */
const typedInWords = (edit: Extract<RecordEdit, { readonly edit: 'statement.text' }>, known: Known): string => {
  const line = known.statement(edit.id);
  const where = line === undefined ? '' : under(line.section);
  const earlier = known.undo.find((one) => one.edit === 'statement.text' && one.id === edit.id);
  const before = earlier?.edit === 'statement.text' ? earlier.text : '';
  if (edit.text.startsWith(before)) return `Typed ${quoted(edit.text.slice(before.length))}${where}`;
  if (before.startsWith(edit.text)) return `Deleted ${quoted(before.slice(edit.text.length))}${where}`;
  return `Changed a line to ${quoted(edit.text)}${where}`;
};

const lineChangeInWords = (
  line: Statement | undefined,
  change: Partial<Omit<Statement, 'id' | 'text'>>,
  who: (id: InviteeId) => string,
  { nameOf }: StepNames,
): string => {
  const text = line === undefined || line.text === '' ? 'a line' : quoted(line.text);
  if (change.kind !== undefined) return `Marked ${text} as ${kindNames[change.kind]}`;
  if (change.speaker !== undefined)
    return change.speaker === null ? `Said by nobody: ${text}` : `Said by ${who(change.speaker)}: ${text}`;
  if (change.audience !== undefined) return `Who may have ${text}: ${audienceInWords(change.audience, nameOf)}`;
  if (change.children !== undefined)
    return `About ${change.children.length === 0 ? 'the whole family' : listed(change.children.map(nameOf))}: ${text}`;
  if (change.settled !== undefined)
    return change.settled.length === 0 ? `Took back who may have ${text}` : `Everyone may have ${text}`;
  if (change.segment !== undefined) return `Said before or after somebody came or left: ${text}`;
  return `Changed the source or limits of ${text}`;
};

const inviteeChangeInWords = (name: string, change: Partial<Omit<Invitee, 'id' | 'presence'>>): string => {
  if (change.attendance !== undefined) return `${name}: ${attendanceNames[change.attendance]}`;
  if ('exclusion' in change) return `Changed the exclusion of ${name}`;
  if (change.deputyName !== undefined) return `Changed the deputy for ${name}`;
  return `Changed what is noted about ${name}`;
};

const planFields: { readonly [field in keyof Extract<RecordEdit, { readonly edit: 'plan.change' }>['change']]-?: string } = {
  contingencyTrigger: 'what would set off the contingency',
  contingency: 'contingency',
  bottomLine: 'bottom line',
  contingencyTriggerAudience: 'who may have what would set off the contingency',
  contingencyAudience: 'who may have the contingency',
  bottomLineAudience: 'who may have the bottom line',
  visitsAudience: 'who may have what holds for every visit',
  visits: 'visits',
  visitEveryWorkingDays: 'how often visits are made',
  leadSocialWorker: 'lead social worker',
  coreGroupOn: 'date of the core group',
  coreGroupAt: 'time of the core group',
  coreGroupPlace: 'place of the core group',
  nextConferenceOn: 'date of the next conference',
  nextConferenceAt: 'time of the next conference',
  nextConferencePlace: 'place of the next conference',
};

const under = (section: Section): string => ` (${sectionNames[section]})`;

/** Long enough to know it by. */
const quoted = (text: string): string => {
  const said = text.trim();
  return said.length <= longest ? `“${said}”` : `“${said.slice(0, longest - 1).trimEnd()}…”`;
};
const longest = 60;
