import { z } from 'zod';
import type { LocalDate } from '../core/local-date.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type TermCalendar, termFaults } from '../core/scheduling/school-terms.ts';
import { type FileFault, faultsOf, fileDate, slug, words } from './calendar.ts';
import { namedJsonSchema } from './named-json-schema.ts';
import { answer, command, query } from './procedure.ts';

const named = z.strictObject({ name: words.max(200), from: fileDate, until: fileDate });

const fields = z.strictObject({
  $schema: z.string().exactOptional(),
  id: slug,
  title: words.max(200),
  invented: z.boolean(),
  source: z.strictObject({ document: words.max(500), checked: fileDate }),
  terms: z.array(named).min(1, { error: 'must hold at least one term' }).max(60),
  holidays: z.array(named).max(120),
  insetDays: z.array(z.strictObject({ date: fileDate, name: words.max(200) })).max(120),
});

/** The school terms of a file as they are taken in, whole and without a fault. */
export const termCalendar = fields
  .transform(({ $schema: _, ...data }): TermCalendar => data)
  .superRefine((data, context) => {
    for (const { path, reason } of termFaults(data)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

/** The school terms in a file, or everything that is wrong with it; a file with one fault is refused whole (SC10). */
export const parseTermCalendar = (value: unknown): Result<TermCalendar, ReadonlyArray<FileFault>> => {
  const parsed = termCalendar.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error));
};

/** The JSON Schema of a term file, as it is published in `resources/schemas/term-calendar.schema.json`. */
export const termCalendarJsonSchema = (): Record<string, unknown> => ({
  title: 'Conference Desk school terms',
  ...namedJsonSchema(fields),
});

export interface TermsView {
  /** Null while none is loaded: then no day is held against a school. */
  readonly calendar: TermCalendar | null;
  /** The last day that it speaks of. */
  readonly knownUntil: LocalDate | null;
  /** The files that come with the program. */
  readonly shipped: ReadonlyArray<{ readonly id: string; readonly title: string }>;
}

export type TermsFault = { readonly type: 'TermsFaulty'; readonly faults: ReadonlyArray<FileFault> };

/** School terms, loaded from a file that somebody has; nothing is fetched (SC10). */
export const termsApi = {
  'terms.get': query({
    input: z.strictObject({}),
    output: answer<TermsView>(),
    error: answer<never>(),
    reads: ['setting'],
  }),
  /** Puts the terms of a file in the place of those that are there: all of it, or nothing (I7). */
  'terms.load': command({
    input: z.strictObject({ json: z.string().max(1_000_000) }),
    output: answer<null>(),
    error: answer<TermsFault>(),
  }),
  /** The same with a file that comes with the program. */
  'terms.loadShipped': command({
    input: z.strictObject({ id: slug }),
    output: answer<null>(),
    error: answer<TermsFault>(),
  }),
  'terms.remove': command({ input: z.strictObject({}), output: answer<null>(), error: answer<never>() }),
} as const;
