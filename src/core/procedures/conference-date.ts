import { fullDate, type LocalDate } from '../local-date.ts';
import { type WorkingCalendar, whyNotWorking } from './working-calendar.ts';

/** Why a date is a bad one for a conference, in words for the person who chooses it. */
export interface ConferenceDateFault {
  /** The rule: of the children in need census, or of the counting of working days (domain.md 8.3, 3.2). */
  readonly code: '8875' | '8870Q' | 'C-01' | 'C-11';
  /** `refuse` blocks the booking, `warn` asks for a second thought, `hint` only tells. */
  readonly severity: 'refuse' | 'warn' | 'hint';
  readonly words: string;
}

/**
 * What is wrong with a date for a conference, or with a target date for one; empty where nothing is.
 *
 * A weekend is refused, because the children in need census rejects a conference on it (rule 8875, domain.md 8.3) and queries a
 * target on it (rule 8870Q). A bank holiday is a
 * warning (3.4, example 16), and a council closure day only a hint, because clocks run on through it (C-11).
 */
export const conferenceDateFaults = (
  date: LocalDate,
  calendar: WorkingCalendar,
  use: 'conference' | 'target' = 'conference',
): ReadonlyArray<ConferenceDateFault> => {
  const why = whyNotWorking(date, calendar);
  const closure = calendar.closureOn(date);
  const faults: ConferenceDateFault[] = [];
  if (why === 'Saturday' || why === 'Sunday')
    faults.push({
      code: use === 'target' ? '8870Q' : '8875',
      severity: 'refuse',
      words: `${fullDate(date)} is at a weekend. ${weekendRules[use]} Choose a working day.`,
    });
  else if (why !== null)
    faults.push({
      code: 'C-01',
      severity: 'warn',
      words: `${fullDate(date)} is a bank holiday (${why}), no working day (rule C-01). Agencies and family are unlikely to be able to come. Choose a working day.`,
    });
  if (closure !== undefined)
    faults.push({
      code: 'C-11',
      severity: 'hint',
      words: `The council is closed on ${fullDate(date)} (${closure}). Closure days still count in every deadline.`,
    });
  return faults;
};

const weekendRules = {
  conference: 'The children in need census rejects a conference held at a weekend (rule 8875).',
  target: 'The children in need census queries a target date at a weekend (rule 8870Q).',
} as const;
