import type { LocalDate } from '../local-date.ts';
import { addWorkingDays, type WorkingCalendar } from '../procedures/working-calendar.ts';
import type { InterimSafety } from './record.ts';
import type { Conference, ConferenceKind, ConferenceRequest, Sitting } from './sitting.ts';
import type { Withdrawal } from './withdrawal.ts';

/** Why a child needs an interim safety plan before the conference: what made the wait long. */
export type InterimSafetyReason = 'later' | 'late' | 'postponed' | 'resumed';

/** As much of a sitting as the demand is judged from. */
export interface Waiting {
  readonly request: Pick<ConferenceRequest, 'strategyDiscussionOn'>;
  readonly sitting: Pick<Sitting, 'heldOn' | 'progress'>;
  readonly withdrawals: ReadonlyArray<Pick<Withdrawal, 'kind'>>;
  readonly conference: Pick<Conference, 'kind' | 'lateReason' | 'resumes'>;
  /** A child with a plan in force is kept safe by that plan. */
  readonly hasPlan: boolean;
  readonly today: LocalDate;
}

/**
 * Why something has to keep this child safe until the initial conference; null where it comes soon enough (IN10, P-10, P-16).
 *
 * It is demanded where the conference was postponed, takes up one that was stopped, was booked late, or is held after working day
 * `laterThanWorkingDay` of the strategy discussion; a conference that nobody has booked waits until today at least. The wait ends
 * when the conference is closed or called off.
 */
export const interimSafetyReason = (
  { request, sitting, withdrawals, conference, hasPlan, today }: Waiting,
  { laterThanWorkingDay }: { readonly laterThanWorkingDay: number },
  calendar: WorkingCalendar,
): InterimSafetyReason | null => {
  const { closedAt, cancelledAt } = sitting.progress;
  if (hasPlan || !isInitial(conference.kind) || closedAt !== null || cancelledAt !== null) return null;
  if (withdrawals.some(({ kind }) => kind === 'postponed')) return 'postponed';
  if (conference.resumes !== null) return 'resumed';
  if (conference.lateReason !== '') return 'late';
  const { strategyDiscussionOn } = request;
  if (strategyDiscussionOn === null) return null;
  const lastDay = addWorkingDays(strategyDiscussionOn, laterThanWorkingDay, calendar);
  return (sitting.heldOn ?? today) > lastDay ? 'later' : null;
};

/** A child who moves here keeps the plan of the other authority until the transfer-in conference (P-21); a review has one of its own. */
const isInitial = (kind: ConferenceKind): boolean => kind === 'initial' || kind === 'pre-birth' || kind === 'reconvened';

/** Whether it says what is done, by whom and by when: anything less keeps nobody safe. */
export const isInterimSafetyWhole = (plan: InterimSafety | null): boolean =>
  plan !== null && plan.what.trim() !== '' && plan.who.trim() !== '' && plan.by !== null;

/** `because the conference was postponed`: ends the sentence that asks for the plan. */
export const interimSafetyWords: { readonly [Reason in InterimSafetyReason]: string } = {
  later: 'the conference comes late after the strategy discussion',
  late: 'the conference is booked late',
  postponed: 'the conference was postponed',
  resumed: 'an earlier sitting decided nothing',
};
