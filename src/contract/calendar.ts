import { z } from 'zod';
import { type LocalDate, parseLocalDate, parseLocalTime } from '../core/local-date.ts';
import { type CalendarData, calendarFaults } from '../core/procedures/calendar-data.ts';
import { err, ok, type Result } from '../core/result.ts';

/** Something wrong in a file, where it is and why: `deadlines.minutes.within.amount`. */
export interface FileFault {
  readonly path: string;
  readonly reason: string;
}

/** A day of the calendar, `YYYY-MM-DD`; 30 February is refused. */
export const fileDate = z.iso
  .date({ error: 'must be a day of the calendar, written YYYY-MM-DD' })
  .transform((text, context): LocalDate => {
    const date = parseLocalDate(text);
    if (date !== undefined) return date;
    context.addIssue({ code: 'custom', message: 'must be a day of the calendar, written YYYY-MM-DD' });
    return z.NEVER;
  });

/** A time of the clock on the wall, `HH:MM`, 24 hours. */
export const fileTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time written HH:MM' })
  .transform((text) => parseLocalTime(text) ?? z.NEVER);

/** Text that says something. */
export const words = z.string().trim().min(1, { error: 'must not be empty' });

/** The name of a file or of a rule: lower case, digits and hyphens, so that it never leaves its folder. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case words joined by hyphens' })
  .max(60);

const holiday = { date: fileDate, name: words };
const change = z.strictObject({ ...holiday, by: words, on: fileDate, reason: words });

const fields = z.strictObject({
  $schema: z.string().exactOptional(),
  id: slug,
  title: words,
  source: z.strictObject({ document: words, checked: fileDate }),
  announced: z
    .array(z.strictObject({ year: z.int().min(1900).max(2999), holidays: z.array(z.strictObject(holiday)) }))
    .min(1, { error: 'must hold at least one announced year' }),
  added: z.array(change),
  removed: z.array(change),
  closureDays: z.array(z.strictObject({ from: fileDate, until: fileDate, name: words })),
});

const calendarSchema = fields
  .transform(({ $schema: _, ...data }): CalendarData => data)
  .superRefine((data, context) => {
    for (const { path, reason } of calendarFaults(data)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

/** The holiday table in a file, or everything that is wrong with it; a table with one fault is refused whole. */
export const parseCalendar = (value: unknown): Result<CalendarData, ReadonlyArray<FileFault>> => {
  const parsed = calendarSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error));
};

/** Each fault of a file with the way to it from the top, as a person would point at it. */
export const faultsOf = (error: z.ZodError): ReadonlyArray<FileFault> =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join('.') || '(the whole file)', reason: message }));
