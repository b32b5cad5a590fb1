import { applyEdit, type Draft, emptyRecord, plainSetText, type RecordEdit } from '../../src/core/conferences/edits.ts';
import { newInvitee } from '../../src/core/conferences/new-invitee.ts';
import type { ConferenceRecord, Invitee, Part } from '../../src/core/conferences/record.ts';
import type { InviteeId, SegmentId, StatementId } from '../../src/core/identifiers.ts';
import { type LocalTime, parseLocalTime } from '../../src/core/local-date.ts';
import { newStatement } from '../../src/renderer/features/room/model/statements.ts';

export const at = (text: string): LocalTime => {
  const time = parseLocalTime(text);
  if (time === undefined) throw new Error(`${text} is no time`);
  return time;
};
export const inviteeId = (text: string) => text as InviteeId;
export const segmentId = (text: string) => text as SegmentId;
export const statementId = (text: string) => text as StatementId;

export const anInvitee = (id: string, part: Part, more: Partial<Invitee> = {}): Invitee => ({
  ...newInvitee({ id: inviteeId(id), part, name: id, role: '', why: '' }),
  ...more,
});

export const aStatement = (id: string, text = '') => ({ ...newStatement(statementId(id), 'worries', undefined, null), text });

/** The record after these edits, made as the screen makes them. */
export const edited = (record: ConferenceRecord, edits: ReadonlyArray<RecordEdit>): ConferenceRecord => {
  const draft = structuredClone(record) as Draft<ConferenceRecord>;
  for (const edit of edits) applyEdit(draft, edit, plainSetText(draft));
  return draft as ConferenceRecord;
};

export const aRecord = (...people: ReadonlyArray<Invitee>): ConferenceRecord =>
  edited(
    emptyRecord(),
    people.map((invitee) => ({ edit: 'invitee.add', invitee })),
  );
