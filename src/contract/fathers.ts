import { z } from 'zod';
import type { UninvitedFather } from '../core/attendance/fathers.ts';
import type { SittingId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import { answer, query } from './procedure.ts';
import { familyTables } from './tables.ts';
import { date } from './values.ts';

export interface FathersReport {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Known fathers, each counted once for each conference of their children. */
  readonly known: number;
  readonly rows: ReadonlyArray<
    UninvitedFather & {
      readonly sittingId: SittingId;
      readonly reference: string;
      readonly familyName: string;
      readonly heldOn: LocalDate;
    }
  >;
}

export const fathersApi = {
  /** Known fathers who are not invited, newest first (PF07). Without days, from a year back and as far ahead as is booked in a year. */
  'fathers.uninvited': query({
    input: z.strictObject({ from: date.nullable(), until: date.nullable() }),
    output: answer<FathersReport>(),
    error: answer<never>(),
    reads: [...familyTables, 'sitting', 'conference', 'invitee', 'record_document'],
  }),
} as const;
