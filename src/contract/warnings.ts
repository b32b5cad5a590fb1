import { z } from 'zod';
import { type WarningKind, type WarningNote, warningKinds } from '../core/children/warnings.ts';
import type { WarningNoteId } from '../core/identifiers.ts';
import type { NotHere } from './families.ts';
import { answer, command, query } from './procedure.ts';
import { date, familyId, paragraph, personId, required, warningNoteId } from './values.ts';

export const warningNote = z.strictObject({
  id: warningNoteId,
  familyId,
  personId: personId.nullable(),
  kind: z.enum(Object.keys(warningKinds) as ReadonlyArray<WarningKind>),
  words: paragraph,
  reviewOn: date,
  raisedOn: date,
  raisedBy: required,
  endedOn: date.nullable(),
}) satisfies z.ZodType<WarningNote, unknown>;

/** Warnings about a family, for the people at this desk (PF08). */
export const warningsApi = {
  'warning.ofFamily': query({
    input: z.strictObject({ familyId }),
    output: answer<ReadonlyArray<WarningNote>>(),
    error: answer<never>(),
    reads: ['warning_note'],
  }),
  /** Adds a warning, or changes, reviews or ends one; who raised it and when stays as it was. */
  'warning.save': command({
    input: z.strictObject({
      warning: warningNote.omit({ raisedOn: true, raisedBy: true }).extend({ id: warningNoteId.nullable() }),
    }),
    output: answer<{ readonly warningId: WarningNoteId }>(),
    error: answer<NotHere>(),
  }),
} as const;
