import type { LocalDate } from '../local-date.ts';

/** That a child was told what was decided, by whom and when. */
export interface ChildTold {
  readonly on: LocalDate;
  readonly by: string;
}

/** That somebody took on the help that follows, and from which day they give it; null where that is not agreed yet (AG11). */
export interface HelpAccepted {
  readonly on: LocalDate;
  readonly by: string;
  readonly startsOn: LocalDate | null;
}

/** What became known of one child's decision after the chair approved the record, whose own words stay as they are (DC07). */
export interface AfterApproval {
  readonly told: ChildTold | null;
  readonly accepted: HelpAccepted | null;
}

/** As much of a decision as says what is owed once the record is approved. */
export interface Decided {
  readonly outcome: string | null;
  readonly childToldOn: LocalDate | null;
  /** The agency that has still to accept the help that follows; null where nothing waits. */
  readonly helpWaitsOn: string | null;
}

/** Whether the child has still to be told: nobody wrote it in the record, or since. */
export const isStillToTell = ({ outcome, childToldOn }: Decided, after: AfterApproval | undefined): boolean =>
  outcome !== null && childToldOn === null && (after?.told ?? null) === null;

/** Who has still to take on the help that follows, as they were named; null where nobody has. */
export const helpStillWaitsOn = ({ helpWaitsOn }: Decided, after: AfterApproval | undefined): string | null =>
  (after?.accepted ?? null) === null ? helpWaitsOn : null;
