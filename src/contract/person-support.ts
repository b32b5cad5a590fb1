import { z } from 'zod';
import type { StandingNeeds } from '../core/children/person-support.ts';
import { interpreterGenders } from '../core/conferences/person-needs.ts';
import type { PaperFormat } from '../core/distribution/paper-format.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { familyId, line, personId } from './values.ts';

/** What one person needs to take part, and how their papers are written. */
export interface PersonSupport {
  readonly personId: z.infer<typeof personId>;
  readonly access: StandingNeeds;
  readonly format: PaperFormat;
}

export const accessFields = {
  dialect: line,
  interpreterGender: z.enum(interpreterGenders),
  stepFree: z.boolean(),
  hearingLoop: z.boolean(),
  transport: z.boolean(),
} as const;

/** One place in the family for what its people need: requests begin with it, and every paper is written by it (IN05, AG09). */
export const personSupportApi = {
  'family.support': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<PersonSupport>>(),
    error: answer<never>(),
    reads: ['person', 'previous_plan', 'person_access', 'paper_format'],
  }),
  'person.saveSupport': command({
    input: z.strictObject({
      personId,
      access: z.strictObject(accessFields),
      format: z.strictObject({ easyRead: z.boolean(), dyslexiaFriendly: z.boolean(), language: line }),
    }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
