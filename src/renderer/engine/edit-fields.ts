import type { RecordEdit } from '../../core/conferences/edits.ts';
import type { ConferenceRecord, RestrictedAnnex } from '../../core/conferences/record.ts';

/** The thing that an edit is about, by a name of its own: one line, one person on the list, one view. */
export const subjectOf = (edit: RecordEdit): string => {
  const [noun] = edit.edit.split('.');
  return `${noun} ${idOf(edit)}`;
};

/** The fields that an edit sets, each by a name of its own; adding and removing set the whole thing. */
const fieldsOf = (edit: RecordEdit): ReadonlyArray<string> => {
  const subject = subjectOf(edit);
  if ('change' in edit) return Object.keys(edit.change).map((key) => `${subject} ${key}`);
  if (edit.edit === 'statement.text') return [`${subject} text`];
  if (edit.edit === 'decision.confirm') return [`${subject} confirmed`];
  return [subject];
};

/** The same edit, a field at a time, so that one that does not fit holds up no other. */
export const fieldByField = <Edit extends RecordEdit>(edit: Edit): ReadonlyArray<Edit> =>
  'change' in edit ? Object.entries(edit.change).map(([key, value]): Edit => ({ ...edit, change: { [key]: value } })) : [edit];

/** Whether these newer edits set everything that the older one would have set. */
export const areReplacing = (newer: ReadonlyArray<RecordEdit>, older: RecordEdit): boolean => {
  const fields = new Set(newer.flatMap(fieldsOf));
  return fields.has(subjectOf(older)) || fieldsOf(older).every((field) => fields.has(field));
};

export const isAdding = (edit: RecordEdit): boolean => edit.edit.endsWith('.add');

/** What an edit that adds something would add as the screen shows it now; undefined where it was removed meanwhile. */
export const asShown = <Edit extends RecordEdit>(
  edit: Edit,
  record: ConferenceRecord,
  statements: RestrictedAnnex['statements'],
): Edit | undefined => {
  const put = <Key extends string, Value>(key: Key, value: Value | undefined): Edit | undefined =>
    value === undefined ? undefined : { ...edit, [key]: value };
  switch (edit.edit) {
    case 'statement.add':
      return put(
        'statement',
        statements.find(({ id }) => id === edit.statement.id),
      );
    case 'invitee.add':
      return put('invitee', record.invitees[edit.invitee.id]);
    case 'segment.add':
      return put('segment', record.segments[edit.segment.id]);
    case 'dissent.add':
      return put('dissent', record.dissents[edit.dissent.id]);
    case 'action.add':
      return put('action', record.plan.actions[edit.action.id]);
    default:
      return edit;
  }
};

const idOf = (edit: RecordEdit): string => {
  switch (edit.edit) {
    case 'statement.add':
      return edit.statement.id;
    case 'invitee.add':
      return edit.invitee.id;
    case 'segment.add':
      return edit.segment.id;
    case 'dissent.add':
      return edit.dissent.id;
    case 'action.add':
      return edit.action.id;
    case 'invitation.set':
      return `${edit.id} ${edit.step}`;
    case 'presence.set':
      return `${edit.id} ${edit.segment}`;
    case 'view.set':
      return `${edit.view.conferenceId} ${edit.view.inviteeId}`;
    case 'scale.set':
      return `${edit.scale.conferenceId} ${edit.scale.inviteeId}`;
    case 'visits.set':
      return edit.childId;
    case 'opening.set':
      return edit.statement;
    case 'inclusion.set':
      return edit.item;
    case 'release.set':
    case 'settled.set':
      return edit.key;
    case 'plan.change':
    case 'agenda.set':
      return '';
    default:
      return edit.id;
  }
};
