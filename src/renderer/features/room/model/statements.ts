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
  previous: Statement | undefined,
  segment: SegmentId | null,
): Statement => ({
  id,
  section,
  kind: usualKind[section],
  speaker: previous?.speaker ?? null,
  source: '',
  children: previous?.children ?? [],
  about: previous?.section === section ? previous.about : null,
  segment,
  audience: previous?.audience ?? { to: 'everyone' },
  sensitivity: previous?.sensitivity ?? null,
  summary: '',
  text: '',
});

export const statementsIn = (statements: ReadonlyArray<Statement>, section: Section): ReadonlyArray<Statement> =>
  statements.filter((statement) => statement.section === section);
