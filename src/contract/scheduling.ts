import { z } from 'zod';
import type { AbsenceId } from '../core/identifiers.ts';
import type { Availability } from '../core/scheduling/availability.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { absenceId, date, line, practitionerId, time } from './values.ts';

const inOrder = <T extends { readonly from: string; readonly until: string }>({ from, until }: T): boolean => from <= until;

export const absence = z
  .strictObject({ id: absenceId, practitionerId, from: date, until: date, reason: line })
  .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] });

export const workingPattern = z.strictObject({
  hours: z
    .array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: time, until: time })
        .refine(({ from, until }) => from < until, { error: 'The working day would end before it starts.', path: ['until'] }),
    )
    .max(7)
    .refine((hours) => new Set(hours.map((one) => one.weekday)).size === hours.length, 'A weekday is named twice.'),
  conferencesADay: z.int().min(1).max(10),
});

/** When chairs can be asked (SC05). */
export const schedulingApi = {
  'availability.list': query({
    input: z.strictObject({}),
    output: answer<ReadonlyArray<Availability>>(),
    error: answer<never>(),
    reads: ['practitioner', 'chair_absence', 'chair_pattern', 'chair_hours'],
  }),
  'workingPattern.save': command({
    input: z.strictObject({ practitionerId, pattern: workingPattern }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
  'absence.save': command({
    input: z.strictObject({
      absence: z
        .strictObject({ id: absenceId.nullable(), practitionerId, from: date, until: date, reason: line })
        .refine(inOrder, { error: 'The last day is before the first.', path: ['until'] }),
    }),
    output: answer<{ readonly absenceId: AbsenceId }>(),
    error: answer<NotHere>(),
  }),
  'absence.remove': command({
    input: z.strictObject({ absenceId }),
    output: answer<null>(),
    error: answer<NotHere>(),
  }),
} as const;
