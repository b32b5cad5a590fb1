import type { Invitee, Report } from '../../../core/conferences/record.ts';
import { daysBetween, type LocalDate, shortDate } from '../../../core/local-date.ts';
import { counted, listed } from '../../words/record-words.ts';

/** Those who were asked for a report, or sent one; the latest due first to be read, then by name. */
export const reportsOf = (list: ReadonlyArray<Invitee>): ReadonlyArray<Invitee> =>
  list
    .filter(({ part, attendance }) => part === 'agency' && attendance !== 'not-invited')
    .sort((a, b) => rank(a.report) - rank(b.report) || a.name.localeCompare(b.name, 'en-GB'));

/** What is still awaited stands first, what was never asked for last. */
const rank = ({ status }: Report): number => ({ requested: 0, received: 1, 'nil-return': 2, 'not-requested': 3 })[status];

/** Whether a report is late: it came after its day, or the day is past and it has not come. */
export const isLate = ({ status, dueOn, receivedOn }: Report, today: LocalDate): boolean => {
  if (dueOn === null || status === 'not-requested' || status === 'nil-return') return false;
  return status === 'received' ? receivedOn !== null && receivedOn > dueOn : today > dueOn;
};

/**
 * How a report stands, in words: `Came 17 Apr 2026, 1 day late`, `Late by 3 days, due 16 Apr 2026`, `Due 16 Apr 2026`.
 * Once the conference is over, what is still awaited did not come.
 */
export const standingInWords = (report: Report, today: LocalDate, isOver = false): string => {
  const { status, dueOn, receivedOn } = report;
  switch (status) {
    case 'not-requested':
      return 'Not asked for';
    case 'nil-return':
      return 'Nothing known to them';
    case 'received': {
      if (receivedOn === null) return 'Received, day not said';
      return isLate(report, today) && dueOn !== null
        ? `Came ${shortDate(receivedOn)}, ${days(dueOn, receivedOn)} late`
        : `Came ${shortDate(receivedOn)}, in time`;
    }
    case 'requested':
      if (isOver) return dueOn === null ? 'Did not come' : `Did not come, was due ${shortDate(dueOn)}`;
      if (dueOn === null) return 'Asked for, no date';
      return isLate(report, today) ? `Late by ${days(dueOn, today)}, due ${shortDate(dueOn)}` : `Due ${shortDate(dueOn)}`;
  }
};

/** Whether the family had a report too late, or the day for it is past and they have it not; a nil return is nothing to share (DL05). */
export const isSharedLate = ({ status, sharedWithFamilyOn: on }: Report, by: LocalDate, today: LocalDate): boolean =>
  status !== 'nil-return' && status !== 'not-requested' && (on ?? today) > by;

/** `Family: by 16 Apr 2026`, `Family had it 15 Apr 2026, in time`, `Family had it 17 Apr 2026, 1 day late`, `Family has it not: was due 16 Apr 2026`. */
export const sharingInTimeInWords = (report: Report, by: LocalDate, today: LocalDate): string => {
  const { status, sharedWithFamilyOn: on } = report;
  if (status === 'nil-return') return 'Nothing to share with the family';
  if (on !== null)
    return `Family had it ${shortDate(on)}, ${isSharedLate(report, by, today) ? `${days(by, on)} late` : 'in time'}`;
  return isSharedLate(report, by, today)
    ? `Not shared with the family: was due ${shortDate(by)}`
    : `Share with the family by ${shortDate(by)}`;
};

const days = (from: LocalDate, to: LocalDate): string => counted(daysBetween(from, to), 'day');

/** `9 reports asked for: 6 received, 1 with nothing known, 2 awaited. Late: school nurse.` */
export const registerInWords = (list: ReadonlyArray<Invitee>, today: LocalDate, isOver = false): string => {
  const asked = reportsOf(list).filter(({ report }) => report.status !== 'not-requested');
  if (asked.length === 0) return 'No report has been asked for yet.';
  const number = (status: Report['status']): number => asked.filter(({ report }) => report.status === status).length;
  const parts = [
    number('received') === 0 ? '' : `${number('received')} received`,
    number('nil-return') === 0 ? '' : `${number('nil-return')} with nothing known`,
    number('requested') === 0 ? '' : `${number('requested')} ${isOver ? 'that did not come' : 'awaited'}`,
  ].filter((part) => part !== '');
  const late = asked
    .filter(({ report }) => isLate(report, today) && !(isOver && report.status === 'requested'))
    .map(({ agencyName, name }) => agencyName || name);
  return `${counted(asked.length, 'report')} asked for: ${listed(parts)}.${late.length === 0 ? '' : ` Late: ${listed([...new Set(late)])}.`}`;
};
