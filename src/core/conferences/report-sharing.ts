import { daysBetween, fullDate, type LocalDate } from '../local-date.ts';
import type { Due } from '../procedures/deadlines.ts';
import type { Report } from './record.ts';

/** The last days for sharing reports with the family, as the profile sets them (T-05, T-06, T-08); null where it sets none. */
export interface SharingLimits<D> {
  readonly socialWork: D | null;
  readonly otherAgencies: D | null;
}

/** Children's social care: its report is the social work report. */
const socialCare = 'csc';

/**
 * The limits among the dates that follow from a sitting. Where siblings have a first conference and a review together, the
 * earlier day holds: it is one report.
 */
export const sharingLimits = <D extends Pick<Due, 'rule' | 'due'>>(deadlines: ReadonlyArray<D>): SharingLimits<D> => {
  const first = (...rules: ReadonlyArray<string>): D | null =>
    deadlines.filter(({ rule }) => rules.includes(rule)).sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
  return { socialWork: first('T-05', 'T-06'), otherAgencies: first('T-08') };
};

export const limitFor = <D>(agencyType: string, limits: SharingLimits<D>): D | null =>
  agencyType === socialCare ? limits.socialWork : limits.otherAgencies;

/** A report that came, that the family may read, and that they had too late or not at all. */
export type LateSharing =
  | { readonly type: 'shared-late'; readonly on: LocalDate; readonly by: LocalDate }
  | { readonly type: 'not-shared'; readonly by: LocalDate };

/**
 * Whether a report was shared too late, `by` being the last day in time and inclusive; null where it was in time, where it has not
 * come, and where it is not the family's to read (domain.md 5.6).
 */
export const lateSharing = (
  { status, sharedWithFamilyOn: on, openToFamily }: Pick<Report, 'status' | 'sharedWithFamilyOn' | 'openToFamily'>,
  by: LocalDate | null,
): LateSharing | null => {
  if (by === null || status !== 'received' || openToFamily === 'no') return null;
  if (on === null) return { type: 'not-shared', by };
  return on > by ? { type: 'shared-late', on, by } : null;
};

/** The fact as the minutes record it, by itself (DL05). */
export const lateSharingInWords = (whose: string, late: LateSharing): string => {
  const limit = `The last day for sharing it was ${fullDate(late.by)}.`;
  return late.type === 'shared-late'
    ? `${whose}: the report was shared with the family late, on ${fullDate(late.on)}. ${limit}`
    : `${whose}: the report was not shared with the family. ${limit}`;
};

/** A report that was asked for and did not come, or came after its day or after the conference. */
export type LateReport =
  | { readonly type: 'missing'; readonly dueOn: LocalDate | null }
  | { readonly type: 'late'; readonly on: LocalDate; readonly dueOn: LocalDate }
  | { readonly type: 'after-conference'; readonly on: LocalDate };

/**
 * Whether a report was missing or late for a conference that was held; `dueOn` is its last day in time, inclusive. Null where it was
 * in time, was not asked for, or where nothing was known to the agency: that is an answer.
 */
export const lateReport = (
  { status, dueOn, receivedOn: on }: Pick<Report, 'status' | 'dueOn' | 'receivedOn'>,
  heldOn: LocalDate | null,
): LateReport | null => {
  if (status === 'requested') return { type: 'missing', dueOn };
  if (status !== 'received' || on === null) return null;
  if (heldOn !== null && on > heldOn) return { type: 'after-conference', on };
  return dueOn !== null && on > dueOn ? { type: 'late', on, dueOn } : null;
};

/** The fact as the minutes record it, by itself: no report is a fact, and not a silence (RP06). */
export const lateReportInWords = (whose: string, late: LateReport): string => {
  switch (late.type) {
    case 'missing':
      return `${whose}: a report was asked for and none was received.${late.dueOn === null ? '' : ` It was due on ${fullDate(late.dueOn)}.`}`;
    case 'late':
      return `${whose}: the report came late, on ${fullDate(late.on)}, ${dayCount(late.dueOn, late.on)} after it was due.`;
    case 'after-conference':
      return `${whose}: the report came after the conference, on ${fullDate(late.on)}. It was not before those who decided.`;
  }
};

const dayCount = (from: LocalDate, to: LocalDate): string => {
  const days = daysBetween(from, to);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
};
