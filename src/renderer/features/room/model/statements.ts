import type { RecordView } from '../../../../contract/records.ts';
import { isForChairOnly } from '../../../../core/conferences/for-chair-only.ts';
import type { Section, Statement, StatementKind } from '../../../../core/conferences/record.ts';
import type { SegmentId, StatementId } from '../../../../core/identifiers.ts';

/** What kind of line somebody most likely writes under a heading; `#` changes it. */
const usualKind: { readonly [S in Section]: StatementKind } = {
  reason: 'fact',
  'legal-status': 'fact',
  'reports-read': 'fact',
  'child-world': 'fact',
  'family-views': 'view',
  'agency-information': 'fact',
  strengths: 'strength',
  worries: 'worry',
  'grey-areas': 'grey-area',
  analysis: 'analysis',
  progress: 'fact',
  'plan-discussion': 'action',
  'contingency-and-legal': 'fact',
  'outcome-shared': 'fact',
  restricted: 'fact',
};

/**
 * An empty line under `section`. It goes on as the line before it: the same speaker, children and audience, so that a
 * line that was narrowed stays narrow until somebody widens it on purpose (RD01).
 */
export const newStatement = (
  id: StatementId,
  section: Section,
  before: Statement | undefined,
  segment: SegmentId | null,
): Statement => ({
  id,
  section,
  kind: usualKind[section],
  speaker: before?.speaker ?? null,
  source: '',
  children: before?.children ?? [],
  about: before?.section === section ? before.about : null,
  segment,
  audience: before?.audience ?? { to: 'everyone' },
  sensitivity: before?.sensitivity ?? null,
  summary: '',
  text: '',
});

/**
 * The line of `lines` that what is typed after them goes on from. What an agency gave to the chair alone is a line by itself: what is
 * typed after it goes on as the line before that one, and is no wider (RD01).
 */
export const goesOnFrom = (lines: ReadonlyArray<Statement>): Statement | undefined =>
  lines.findLast((line) => !isForChairOnly(line));

/** A further paragraph of what was pasted into `line`: for nobody who may not have the first (RD01). */
export const furtherParagraph = (id: StatementId, line: Statement, text: string): Statement => ({
  ...newStatement(id, line.section, line, line.segment),
  kind: line.kind,
  text,
});

export const statementsIn = (statements: ReadonlyArray<Statement>, section: Section): ReadonlyArray<Statement> =>
  statements.filter((statement) => statement.section === section);

/** Where lines are kept: in the ordinary record or in the restricted annex. */
export type Lane = 'record' | 'annex';

export const linesOf = ({ record, annex }: Pick<RecordView, 'record' | 'annex'>, lane: Lane): ReadonlyArray<Statement> =>
  lane === 'record' ? record.statements : (annex?.statements ?? []);

/** The line with this identifier. Every line on the screen asks at every key, so the lines are looked through once. */
export const statementWithId = (statements: ReadonlyArray<Statement>, id: StatementId): Statement | undefined => {
  const known = indexes.get(statements) ?? new Map(statements.map((statement) => [statement.id, statement]));
  indexes.set(statements, known);
  return known.get(id);
};
const indexes = new WeakMap<ReadonlyArray<Statement>, ReadonlyMap<StatementId, Statement>>();

/** Whether these are the same lines in the same order, alike in everything but what they say; an empty one is not like one with words. */
export const areAlikeButForWords = (before: ReadonlyArray<Statement>, now: ReadonlyArray<Statement>): boolean =>
  before.length === now.length &&
  now.every((line, place) => {
    const was = before[place];
    return was === line || (was !== undefined && isAlikeButForWords(was, line));
  });

const isAlikeButForWords = (was: Statement, is: Statement): boolean =>
  (was.text.trim() === '') === (is.text.trim() === '') &&
  (Object.keys(is) as ReadonlyArray<keyof Statement>).every((key) => key === 'text' || was[key] === is[key]);
