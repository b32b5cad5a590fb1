import { z } from 'zod';
import type { Agency, Practitioner, Room } from '../core/agencies/directory.ts';
import { type AuthorityOrder, authorityOrders } from '../core/children/authority-responsibility.ts';
import type { BirthEvent } from '../core/children/birth-event.ts';
import { responsibilityGrounds } from '../core/children/parental-responsibility.ts';
import type { ChildDetails, Family, FamilyFile } from '../core/children/people.ts';
import type { AddressId, AgencyId, BlackoutId, FamilyId, PersonId, PractitionerId, RoomId } from '../core/identifiers.ts';
import type { LocalDate } from '../core/local-date.ts';
import type { Absence } from '../core/scheduling/availability.ts';
import { answer, command, query } from './procedure.ts';
import { familyTables } from './tables.ts';
import {
  addressId,
  agencyId,
  category,
  date,
  familyId,
  line,
  paragraph,
  personId,
  practitionerId,
  required,
  roomId,
} from './values.ts';

const birth = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('date'), on: date }),
  z.strictObject({ known: z.literal('year'), year: z.int().min(1900).max(2100) }),
  z.strictObject({ known: z.literal('expected'), on: date }),
  z.strictObject({ known: z.literal('no') }),
]);

const childDetails = z.strictObject({
  laChildId: z.string().regex(/^[A-Za-z0-9]{0,20}$/, 'At most 20 letters and digits (rules 1570 and 1580).'),
  school: line,
  schoolYear: line,
  legalStatus: line,
  authority: z
    .strictObject({
      order: z.enum(Object.keys(authorityOrders) as ReadonlyArray<AuthorityOrder>),
      authority: line,
      from: date.nullable(),
      until: date.nullable(),
      evidence: line,
      seenOn: date.nullable(),
      seenBy: line,
    })
    .nullable()
    .optional(),
  previousPlans: z.array(z.strictObject({ startedOn: date, endedOn: date, category })).max(50),
}) satisfies z.ZodType<ChildDetails>;

export const family = z.strictObject({ id: familyId, reference: required, name: required });

export const person = z.strictObject({
  id: personId,
  familyId,
  role: z.enum(['child', 'adult']),
  givenName: line,
  familyName: line,
  birth,
  sex: z.enum(['female', 'male', 'unknown']),
  ethnicity: line,
  religion: line,
  language: line,
  disability: line,
  needs: paragraph,
  interpreter: line,
  textSize: z.union([z.literal(12), z.literal(14), z.literal(18)]),
  phone: line,
  email: line,
  child: childDetails.nullable(),
});

export const relationship = z.strictObject({
  adultId: personId,
  childId: personId,
  kind: required,
  parental: z.boolean(),
  parentalResponsibility: z.enum(['yes', 'no', 'unknown']),
  basis: line,
  held: z
    .strictObject({
      ground: z.enum(responsibilityGrounds).nullable(),
      from: date.nullable(),
      evidence: line,
      seenOn: date.nullable(),
      seenBy: line,
    })
    .nullable()
    .optional(),
});

export const addressText = z.strictObject({ lines: z.array(line).max(6), postcode: line });
export const address = z.strictObject({
  id: addressId,
  familyId,
  hiddenFrom: z.array(personId).max(60),
  text: addressText.nullable(),
});

export const residence = z.strictObject({ personId, addressId, from: date, until: date.nullable(), pattern: line });

export const agency = z.strictObject({ id: agencyId, type: required, name: required, mailbox: line, phone: line });

export const practitioner = z.strictObject({
  id: practitionerId,
  agencyId: agencyId.nullable(),
  name: required,
  role: line,
  email: line,
  phone: line,
  // Files and screens from before deputies were named are without it.
  deputy: line.default(''),
  chairs: z.boolean(),
  takesMinutes: z.boolean(),
  // Files and screens from before it was asked are without it.
  leadPractitioner: z.boolean().default(false),
  // So are they of what is on record of a chair.
  registration: line.default(''),
  chairsFrom: date.nullable().default(null),
  chairsUntil: date.nullable().default(null),
  standsInFor: practitionerId.nullable().default(null),
});

export const room = z.strictObject({
  id: roomId,
  name: required,
  place: line,
  seats: z.int().min(0).max(500),
  separateWaiting: z.boolean(),
  secondExit: z.boolean(),
  stepFree: z.boolean(),
  hearingLoop: z.boolean(),
  // Files and screens from before screens were noted are without it.
  screen: z.boolean().default(false),
  howToGetThere: paragraph.default(''),
});

export interface FamilyRow {
  readonly family: Family;
  /** `Rowan, 11 · Wren, 7`: given names and ages today, oldest first. */
  readonly children: string;
  /** How many of them have a child protection plan today. */
  readonly onPlan: number;
}

/** Days on which an agency of the directory sends nobody, as one entry that can be taken away (SC10). */
export interface BlackoutRow {
  readonly id: BlackoutId;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
}

export interface AgencyRow {
  readonly agency: Agency;
  /** The profile's name for the type, or the code where this profile does not know it. */
  readonly typeName: string;
  readonly counts: boolean;
  readonly practitioners: ReadonlyArray<Practitioner>;
  /** In order of date, past ones too. */
  readonly blackouts: ReadonlyArray<BlackoutRow>;
  /** When its people are away, past times too. */
  readonly absences: ReadonlyArray<Absence>;
}

export type NotHere = { readonly type: 'NotHere'; readonly what: string };

export const familiesApi = {
  'family.list': query({
    input: z.strictObject({ like: line }),
    output: answer<ReadonlyArray<FamilyRow>>(),
    error: answer<never>(),
    reads: [...familyTables, 'plan_period'],
  }),
  /** Everything the desk holds about a family; confidential addresses only where the reader is entitled. */
  'family.get': query({
    input: z.strictObject({ familyId }),
    output: answer<FamilyFile>(),
    error: answer<NotHere>(),
    reads: familyTables,
  }),
  /** The births of children who were known before them, the first one first (IN03). */
  'family.births': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<BirthEvent>>(),
    error: answer<never>(),
    reads: ['birth_event', 'person'],
  }),
  'family.create': command({
    input: z.strictObject({ reference: required, name: required }),
    output: answer<{ readonly familyId: FamilyId }>(),
    error: answer<{ readonly type: 'ReferenceTaken'; readonly reference: string }>(),
  }),
  /** Adds a person, or changes all of one. */
  'person.save': command({
    input: z.strictObject({ person: person.extend({ id: personId.nullable() }) }),
    output: answer<{ readonly personId: PersonId }>(),
    error: answer<NotHere>(),
  }),
  'relationship.save': command({ input: z.strictObject({ relationship }), output: answer<null>(), error: answer<NotHere>() }),
  'relationship.remove': command({
    input: z.strictObject({ adultId: personId, childId: personId }),
    output: answer<null>(),
    error: answer<never>(),
  }),
  /** Adds an address or changes one; with anyone in `hiddenFrom` its text is sealed under the restricted key (X2). */
  'address.save': command({
    input: z.strictObject({ address: address.extend({ id: addressId.nullable(), text: addressText }) }),
    output: answer<{ readonly addressId: AddressId }>(),
    error: answer<NotHere | { readonly type: 'NotEntitled' }>(),
  }),
  'residence.save': command({ input: z.strictObject({ residence }), output: answer<null>(), error: answer<NotHere>() }),
  'residence.remove': command({
    input: z.strictObject({ personId, addressId, from: date }),
    output: answer<null>(),
    error: answer<never>(),
  }),

  'agency.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<AgencyRow>>(),
    error: answer<never>(),
    reads: ['agency', 'agency_blackout', 'chair_absence', 'practitioner', 'setting', 'holiday_table'],
  }),
  'agency.save': command({
    input: z.strictObject({ agency: agency.extend({ id: agencyId.nullable() }) }),
    output: answer<{ readonly agencyId: AgencyId }>(),
    error: answer<NotHere>(),
  }),
  'practitioner.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<Practitioner>>(),
    error: answer<never>(),
    reads: ['practitioner'],
  }),
  'practitioner.save': command({
    input: z.strictObject({
      practitioner: practitioner
        .extend({ id: practitionerId.nullable() })
        .refine(({ chairsFrom, chairsUntil }) => chairsFrom === null || chairsUntil === null || chairsFrom <= chairsUntil, {
          error: 'The last day is before the first.',
          path: ['chairsUntil'],
        }),
    }),
    output: answer<{ readonly practitionerId: PractitionerId }>(),
    error: answer<NotHere>(),
  }),
  'room.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<Room>>(),
    error: answer<never>(),
    reads: ['room'],
  }),
  'room.save': command({
    input: z.strictObject({ room: room.extend({ id: roomId.nullable() }) }),
    output: answer<{ readonly roomId: RoomId }>(),
    error: answer<NotHere>(),
  }),
} as const;
