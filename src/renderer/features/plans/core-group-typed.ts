import type { LocalDate } from '../../../core/local-date.ts';

/** A core group as it is typed: its people one a line. */
export interface CoreGroupTyped {
  readonly heldOn: LocalDate | null;
  readonly came: string;
  readonly note: string;
  readonly childView: string;
  readonly agreed: string;
}

export const blankCoreGroup: CoreGroupTyped = { heldOn: null, came: '', note: '', childView: '', agreed: '' };

export const linesOf = (text: string): ReadonlyArray<string> =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
