import { z } from 'zod';
import type { CpIsRow } from '../core/children/cp-is.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { familyTables } from './tables.ts';
import { familyId, line, personId } from './values.ts';

export interface NumberRow {
  readonly personId: z.infer<typeof personId>;
  readonly kind: 'nhs' | 'upn';
  readonly number: string;
}

/** Numbers that mean one person in other systems, and what CP-IS still wants of each child (PF05). */
export const numbersApi = {
  'family.numbers': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<NumberRow>>(),
    error: answer<never>(),
    reads: ['person', 'person_number'],
  }),
  /** Keeps a number, in the place of the one before; an empty one takes it away. */
  'person.setNumber': command({
    input: z.strictObject({ personId, kind: z.enum(['nhs', 'upn']), number: line }),
    output: answer<null>(),
    error: answer<
      | NotHere
      | { readonly type: 'NumberNotRight'; readonly kind: 'nhs' | 'upn' }
      | { readonly type: 'NumberTaken'; readonly name: string; readonly reference: string }
    >(),
  }),
  /** Every child of a family: what stands ready for CP-IS, and the gaps. */
  'family.cpIs': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<CpIsRow>>(),
    error: answer<NotHere>(),
    reads: [...familyTables, 'person_number', 'plan_period'],
  }),
} as const;
