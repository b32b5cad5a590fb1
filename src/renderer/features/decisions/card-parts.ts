import type { ConferenceView, SittingView } from '../../../contract/sitting-answers.ts';
import type { QuoracyAssessment } from '../../../core/attendance/quoracy.ts';
import { emptyDecision, type RecordEdit } from '../../../core/conferences/edits.ts';
import type { ConferenceRecord, Decision } from '../../../core/conferences/record.ts';
import type { ProceduresProfile } from '../../../core/procedures/profile.ts';
import type { Voice } from './agency-views.ts';

/** What every part of one child's card is drawn from. */
export interface CardParts {
  readonly sitting: SittingView;
  readonly view: ConferenceView;
  readonly record: ConferenceRecord;
  readonly decision: Decision;
  readonly voices: ReadonlyArray<Voice>;
  readonly quoracy: QuoracyAssessment | undefined;
  readonly profile: ProceduresProfile | undefined;
  /** Approved records are read, not typed in. */
  readonly disabled: boolean;
  readonly edit: (...edits: ReadonlyArray<RecordEdit>) => void;
}

export const decisionOf = (record: ConferenceRecord, { conference }: ConferenceView): Decision =>
  record.decisions[conference.id] ?? emptyDecision(conference.id);

/** Changes the decision of this card's child; whatever changes it takes its confirmation away (DC01). */
export const changing =
  ({ view, edit }: Pick<CardParts, 'view' | 'edit'>) =>
  (change: Partial<Omit<Decision, 'conferenceId' | 'confirmed'>>): void =>
    edit({ edit: 'decision.change', id: view.conference.id, change });

/** The `data-field` of a part of this child's decision, as the list of what is missing names it. */
export const fieldOf = (
  { view }: Pick<CardParts, 'view'>,
  name: string,
): { readonly field: string; readonly childId: string } => ({
  field: `${name}:${view.conference.id}`,
  childId: view.child.id,
});
