import { type Draft, plainSetText } from '../../src/core/conferences/draft.ts';
import { applyEdit, emptyRecord, type RecordEdit } from '../../src/core/conferences/edits.ts';
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

/** The chair and a nurse, two lines and a part that began at 10:15. */
export const aBegunRecord = (): ConferenceRecord =>
  edited(aRecord(anInvitee('chair', 'chair'), anInvitee('nurse', 'agency')), [
    { edit: 'statement.add', statement: aStatement('one', 'Door broken.'), after: 'last' },
    { edit: 'statement.add', statement: aStatement('two', 'Three call-outs.'), after: 'last' },
    {
      edit: 'segment.add',
      segment: { id: segmentId('a'), label: 'A', title: '', from: at('10:15'), until: null, restricted: false },
    },
  ]);

/** As plain data: two maps with the same entries are the same record, whatever order they were put in. */
export const asPlainData = (record: ConferenceRecord): unknown => JSON.parse(JSON.stringify(record));
