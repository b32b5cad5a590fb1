import { copied, type Draft, plainSetText } from './draft.ts';
import { applyEdit, applyStatementEdit, type RecordEdit, type StatementEdit } from './edits.ts';
import type { ConferenceRecord, RestrictedAnnex, Statement } from './record.ts';

/**
 * The record after these edits. Whatever they do not touch is the same object as before, so that a screen can tell at once what
 * has changed, and a key costs no copy of a long record.
 */
export const recordAfter = (record: ConferenceRecord, ...edits: ReadonlyArray<RecordEdit>): ConferenceRecord => {
  if (edits.length === 0) return record;
  const draft = { ...record } as Draft<ConferenceRecord>;
  for (const part of new Set(edits.map(({ edit }) => partOf(edit))))
    if (part === 'statements') draft.statements = openLines(record.statements, edits);
    else Object.assign(draft, { [part]: copied(record[part]) });
  for (const edit of edits) applyEdit(draft, edit, plainSetText(draft));
  return draft as ConferenceRecord;
};

/** The same for the restricted annex. */
export const annexAfter = (annex: RestrictedAnnex, ...edits: ReadonlyArray<StatementEdit>): RestrictedAnnex => {
  if (edits.length === 0) return annex;
  const draft = { ...annex, statements: openLines(annex.statements, edits) };
  for (const edit of edits) applyStatementEdit(draft, edit, plainSetText(draft));
  return draft as RestrictedAnnex;
};

/** Edits set whole members of a line: a copy of the line itself is enough. */
const openLines = (lines: ReadonlyArray<Statement>, edits: ReadonlyArray<RecordEdit>): Draft<Statement>[] => {
  const touched = new Set(edits.flatMap((edit) => ('id' in edit ? [edit.id as string] : [])));
  return lines.map((line) => (touched.has(line.id) ? { ...line } : line)) as Draft<Statement>[];
};

/** What each kind of edit changes, by its first word. */
const parts = {
  invitee: 'invitees',
  invitation: 'invitees',
  presence: 'invitees',
  out: 'markedOut',
  segment: 'segments',
  statement: 'statements',
  view: 'views',
  scale: 'scales',
  decision: 'decisions',
  dissent: 'dissents',
  action: 'plan',
  assessment: 'plan',
  settled: 'plan',
  plan: 'plan',
  visits: 'plan',
  opening: 'opening',
  inclusion: 'inclusion',
  agenda: 'agendaOrder',
  release: 'releases',
} as const satisfies { readonly [Noun in NounOf<RecordEdit['edit']>]: keyof ConferenceRecord };

type NounOf<Name extends string> = Name extends `${infer Noun}.${string}` ? Noun : never;

const partOf = (edit: RecordEdit['edit']): keyof ConferenceRecord =>
  parts[edit.slice(0, edit.indexOf('.')) as keyof typeof parts];
