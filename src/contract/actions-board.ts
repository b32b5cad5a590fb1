import { z } from 'zod';
import type { PlanAction } from '../core/conferences/outline-plan.ts';
import type { ActionId, FamilyId, SittingId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { WriteFault } from './documents.ts';
import { answer, command, query } from './procedure.ts';
import { required } from './values.ts';

/** One open action of a plan in force, as the service sees it across all families. */
export interface BoardAction {
  readonly id: ActionId;
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly children: ReadonlyArray<string>;
  readonly action: string;
  readonly owner: string;
  readonly agency: string;
  readonly dueOn: LocalDate | null;
  readonly isLate: boolean;
  readonly status: PlanAction['status'];
}

/** The open actions of every plan in force, by agency and by the day they are due (CG05). */
export const actionsBoardApi = {
  /** By the day they are due, those without one last. */
  'plan.actions': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<BoardAction>>(),
    error: answer<never>(),
    reads: ['plan_period', 'person', 'family', 'sitting', 'conference', 'decision', 'plan_action'],
  }),
  /**
   * Writes one agency's own actions as a Word file: of each conference only what its own copy of the plan may say. `withheld` counts
   * the actions that fall to it at conferences on whose list it does not stand.
   */
  'plan.agencySheet': command({
    input: z.strictObject({ agency: required, folder: required }),
    output: answer<{ readonly path: string; readonly actions: number; readonly withheld: number }>(),
    error: answer<
      | Extract<WriteFault, { readonly type: 'FolderRefused' | 'CannotWrite' }>
      | { readonly type: 'NothingForAgency'; readonly agency: string; readonly withheld: number }
    >(),
  }),
} as const;
