import { isReview } from '../../core/conferences/clock.ts';
import { type ConferenceKind, earliestDue, type Sitting } from '../../core/conferences/sitting.ts';
import type { FamilyId, PersonId, SittingId } from '../../core/identifiers.ts';
import { addMonths, type LocalDate } from '../../core/local-date.ts';
import { latestWorkingDay } from '../../core/procedures/working-calendar.ts';
import type { QueueQuestion, Waiting } from '../../core/scheduling/queue.ts';
import { usualDuration } from '../../core/scheduling/slots.ts';
import { practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { availabilityOf } from '../../storage/booking/availability.ts';
import { openBookings } from '../../storage/booking/bookings.ts';
import { openPlansOn } from '../../storage/plans/plans.ts';
import { conferencesOfSitting, sittingNames, sittingsOfFamily, unfinishedSittings } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { nextReviewsOf } from '../procedures/next-review.ts';
import { currentProcedures, proceduresFor } from '../procedures/procedures.ts';
import { kindsInWords } from '../record/standing.ts';
import { agreedDayAfter, agreedDayOf } from './agreed-day.ts';
import { askedTo } from './asked-agencies.ts';
import { gapsAndWays, lastChairOf } from './clashes.ts';
import { independentChairs } from './independent-chairs.ts';
import { needsOf } from './room-needs.ts';
import { reportsDueOn } from './slots.ts';

/** What waits for a date: a sitting that was asked for, or a review that is due and that nobody has asked for yet. */
export interface InQueue {
  /** Of a review that is not asked for, an identifier of its own. */
  readonly sittingId: SittingId;
  readonly reference: string;
  readonly familyId: FamilyId;
  readonly familyName: string;
  readonly kind: ConferenceKind;
  readonly kindWords: string;
  readonly childIds: ReadonlyArray<PersonId>;
  /** The earliest limit of its children; where it takes up another sitting, that of the first, which has not moved (C-09). */
  readonly dueOn: LocalDate | null;
  /** The last working day of the limits it has now. */
  readonly holdBy: LocalDate | null;
  /** The sitting that was asked for; of a review that is not, the family's last one, which says what it will need. */
  readonly sitting: Sitting;
  readonly isAskedFor: boolean;
}

/** Months ahead in which a review that is due is planned, asked for or not. */
const monthsAhead = 3;

/** Everything that waits: what is asked for and not booked, and the reviews of the next quarter (T-16, T-17). */
export const queueOf = (desk: OpenDesk): ReadonlyArray<InQueue> => [...askedFor(desk), ...reviewsDue(desk)];

/** What is asked for and not booked. */
export const askedFor = (desk: OpenDesk): ReadonlyArray<InQueue> =>
  unfinishedSittings(desk.db).flatMap((sitting): ReadonlyArray<InQueue> => {
    const request = sitting.progress.bookedAt === null ? findRequest(desk.db, sitting.requestId) : undefined;
    const conferences = conferencesOfSitting(desk.db, sitting.id);
    if (request === undefined || conferences.length === 0) return [];
    const [dueOn = null] = conferences.flatMap((one) => earliestDue(one) ?? []).sort();
    const [holdBy = null] = conferences.flatMap((one) => one.holdBy ?? []).sort();
    return [
      {
        sittingId: sitting.id,
        reference: sitting.reference,
        familyId: sitting.familyId,
        familyName: sittingNames(desk.db, sitting.id)?.familyName ?? '',
        kind: request.kind,
        kindWords: kindsInWords(conferences.map((one) => one.kind)),
        childIds: conferences.map((one) => one.childId),
        dueOn,
        holdBy,
        sitting,
        isAskedFor: true,
      },
    ];
  });

/** One review for each family: its children are looked at together, by the earliest of their dates and never later (domain.md 3.5). */
const reviewsDue = (desk: OpenDesk): ReadonlyArray<InQueue> => {
  const today = todayAt(desk);
  const until = addMonths(today, monthsAhead);
  const { calendar } = currentProcedures(desk);
  const byFamily = new Map<FamilyId, InQueue>();
  const plans = openPlansOn(desk.db, today);
  const nextReviewOf = nextReviewsOf(desk, plans, today);
  for (const plan of plans) {
    const due = nextReviewOf(plan)?.due;
    const sittings = sittingsOfFamily(desk.db, plan.familyId);
    const last = sittings.findLast((one) => one.progress.closedAt !== null);
    if (due === undefined || due > until || last === undefined) continue;
    const isAhead = sittings.some(
      (one) =>
        one.progress.closedAt === null &&
        one.progress.cancelledAt === null &&
        conferencesOfSitting(desk.db, one.id).some((c) => c.childId === plan.childId && isReview(c.kind)),
    );
    if (isAhead) continue;
    const known = byFamily.get(plan.familyId);
    const dueOn = known?.dueOn != null && known.dueOn < due ? known.dueOn : due;
    byFamily.set(plan.familyId, {
      sittingId: known?.sittingId ?? desk.newId(),
      reference: last.reference.replace(/\/\d+$/, ''),
      familyId: plan.familyId,
      familyName: plan.familyName,
      kind: 'review',
      kindWords: 'review',
      childIds: [...(known?.childIds ?? []), plan.childId],
      dueOn,
      holdBy: latestWorkingDay(dueOn, calendar),
      sitting: last,
      isAskedFor: false,
    });
  }
  return [...byFamily.values()];
};

const lastDayThereIs = '9999-12-31' as LocalDate;

/** The whole question: who waits, who chairs, which rooms there are, and what is booked. */
export const queueQuestion = (desk: OpenDesk, queue: ReadonlyArray<InQueue>): QueueQuestion => {
  const { db } = desk;
  const today = todayAt(desk);
  const chairs = practitioners(db).filter((one) => one.chairs);
  const waiting = queue.map((one): Waiting => {
    const request = findRequest(db, one.sitting.requestId);
    const procedures = one.isAskedFor ? proceduresFor(desk, one.sitting) : currentProcedures(desk);
    const able = independentChairs(db, one.familyId, request, procedures.profile.chair.lcppWhoInvestigated);
    return {
      sittingId: one.sittingId,
      reference: one.reference,
      // An early review cannot wait for its limit.
      isReview: one.kind === 'review',
      agreedOn: agreedDayFor(desk, one),
      holdBy: one.holdBy,
      durationMinutes: usualDuration(one.childIds.length),
      needs: request === undefined ? [] : [...needsOf(desk, desk.db, one.sitting, request).keys()],
      lastChairId: lastChairOf(db, one.familyId, one.isAskedFor ? one.sittingId : null),
      // Whoever took part is asked by a person with a reason, and never by a plan.
      chairIds: able.ids.filter((id) => able.doubts[id] !== 'took-part'),
      enquiryDoubts: able.doubts,
      reportsDueOn: remembered(reportsDueOn(procedures, one.kind)),
      asked: askedTo(desk, db, one.sitting),
    };
  });
  return {
    today,
    waiting,
    chairs: availabilityOf(
      db,
      chairs.map((one) => one.id),
    ),
    rooms: rooms(db),
    bookings: openBookings(db, today, lastDayThereIs),
    gaps: gapsAndWays(db),
    calendar: currentProcedures(desk).calendar,
  };
};

const agreedDayFor = (desk: OpenDesk, one: InQueue): LocalDate | null => {
  if (one.kind !== 'review') return null;
  return one.isAskedFor ? agreedDayOf(desk, desk.db, one.sitting) : agreedDayAfter(desk, desk.db, one.sitting);
};

const remembered = <Answer>(work: (on: LocalDate) => Answer): ((on: LocalDate) => Answer) => {
  const known = new Map<LocalDate, Answer>();
  return (on) => {
    const answer = known.has(on) ? (known.get(on) as Answer) : work(on);
    known.set(on, answer);
    return answer;
  };
};
