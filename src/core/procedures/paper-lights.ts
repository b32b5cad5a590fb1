import { dateOf, type LocalDateTime, longDate } from '../local-date.ts';
import type { Due } from './deadlines.ts';
import { daysLeft, dueInWords } from './due-words.ts';
import { type WorkingCalendar, workingDaysBetween } from './working-calendar.ts';

/** What goes out after the chair has closed a conference, each type with the rule that limits it (DL04). */
export const timedPapers = [
  { kind: 'decision-letter', title: 'Decision letters', rule: 'T-11' },
  { kind: 'plan', title: 'Outline plans', rule: 'T-11' },
  { kind: 'minutes', title: 'Minutes', rule: 'T-12' },
] as const;
export type TimedPaper = (typeof timedPapers)[number]['kind'];

/** `green` there is time or it went in time, `amber` it is time now, `red` it is late or went late. */
export type Light = 'green' | 'amber' | 'red';

/** How far one type of paper has come. */
export interface PaperProgress {
  readonly due: Due;
  /** How many there are to write, at least one, and how many are written. */
  readonly all: number;
  readonly written: number;
  /** When the last one was written; null while none is. */
  readonly lastAt: LocalDateTime | null;
}

/** From how many working days before the last day the light is amber. */
const amberFrom = 2;

/**
 * The light of one type of paper, and in words what it says: a colour is never alone (DL04).
 *
 * The clock starts at the moment the chair closes the conference and runs as the profile's rule says. A paper that went late stays
 * red: it is a fact of the record.
 */
export const lightOf = (
  { due, all, written, lastAt }: PaperProgress,
  now: LocalDateTime,
  calendar: WorkingCalendar,
): { readonly light: Light; readonly words: string } => {
  const count = all === 1 ? 'written' : `${written} of ${all} written`;
  if (written >= all && lastAt !== null) {
    const on = dateOf(lastAt);
    const done = `${all === 1 ? 'Written' : `All ${all} written`} by ${longDate(on)}`;
    if (on <= due.due) return { light: 'green', words: `${done}, in time.` };
    const days = workingDaysBetween(due.due, on, calendar);
    return { light: 'red', words: `${done}, ${days === 1 ? '1 working day' : `${days} working days`} late.` };
  }
  const left = daysLeft(due, now, calendar);
  const words = `${dueInWords(due, now, calendar)}${all === 1 ? '' : `, ${count}`}.`;
  if (left.late) return { light: 'red', words };
  const isSoon = left.unit === 'hour' || left.amount <= amberFrom;
  return { light: isSoon ? 'amber' : 'green', words };
};

export const lightNames: { readonly [L in Light]: string } = {
  green: 'Green: in time',
  amber: 'Amber: due now',
  red: 'Red: late',
};
