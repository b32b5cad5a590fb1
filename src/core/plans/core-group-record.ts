import type { LocalDate } from '../local-date.ts';

/** What was written down of a core group that was held: who came, how the plan goes, what the child says, and what was agreed. */
export interface CoreGroupRecord {
  readonly heldOn: LocalDate;
  readonly note: string;
  readonly came: ReadonlyArray<string>;
  readonly childView: string;
  readonly agreed: string;
}
