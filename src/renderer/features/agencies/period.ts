import type { LocalDate } from '../../../core/local-date.ts';

/** Inclusive; null at either end is what each report takes where nobody said. */
export interface Period {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}
