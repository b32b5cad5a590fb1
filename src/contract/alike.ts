import { z } from 'zod';
import type { Birth, Family } from '../core/children/people.ts';
import type { FamilyId, PersonId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import { answer, query } from './procedure.ts';
import { date, familyId, line } from './values.ts';

/** Somebody who may be whom a person is about to enter, likeliest first. */
export interface AlikePerson {
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly name: string;
  readonly birthKnown: Birth['known'];
  /** Born or expected on; null where no day is known. */
  readonly bornOn: LocalDate | null;
  /** `Sampleton, SC-2026-0142`. */
  readonly family: string;
  /** What matched, in words that follow `has`: `the same name and the same date of birth`. */
  readonly why: string;
}

export interface AlikeFamily {
  readonly family: Family;
  readonly why: string;
}

/** Possible duplicates, asked for with every key that is pressed (IN08). At most five of each. */
export const alikeApi = {
  'person.alike': query({
    /** `familyId`: the family somebody is entered in, or null where it is not made yet. */
    input: z.strictObject({ familyId: familyId.nullable(), givenName: line, familyName: line, bornOn: date.nullable() }),
    output: answer<ReadonlyArray<AlikePerson>>(),
    error: answer<never>(),
    reads: ['family', 'person', 'residence', 'address'],
  }),
  'family.alike': query({
    input: z.strictObject({ name: line }),
    output: answer<ReadonlyArray<AlikeFamily>>(),
    error: answer<never>(),
    reads: ['family'],
  }),
} as const;
