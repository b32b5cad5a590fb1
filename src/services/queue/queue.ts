import type { Implementation } from '../../contract/procedure.ts';
import type { NotBookedAnyMore, QueuePlanView, QueueRow, queueApi } from '../../contract/queue.ts';
import { newRequestFields } from '../../contract/requests.ts';
import { isReview } from '../../core/conferences/clock.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { longDate } from '../../core/local-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { chairChoice, chairChoiceInWords } from '../../core/scheduling/another-chair.ts';
import { awayInWords, awayOn } from '../../core/scheduling/asked-agencies.ts';
import { type Booking, clashesOf } from '../../core/scheduling/clashes.ts';
import { asBooking, type QueuePlan } from '../../core/scheduling/plan-queue.ts';
import { type Place, type QueueWorld, queueWorld, type Waiting } from '../../core/scheduling/queue.ts';
import { fairShares } from '../../core/scheduling/queue-model.ts';
import { givesUpInWords } from '../../core/scheduling/slot-words.ts';
import { practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { openBookings } from '../../storage/booking/bookings.ts';
import { conferencesOfSitting, findSitting } from '../../storage/record/sittings.ts';
import { askedTo } from '../booking/asked-agencies.ts';
import { book } from '../booking/booking.ts';
import { gapsAndWays, lastChairOf } from '../booking/clashes.ts';
import { type InQueue, queueOf, queueQuestion } from '../booking/waiting.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { followUpAgain } from '../requests/follow-ups.ts';
import { createRequest } from '../requests/requests.ts';
import { type QueueRun, runQueue } from './run.ts';

type Api = typeof queueApi;

/** A minute at most, and good enough at a hundredth above what is proven. */
const limits = { seconds: 60, gap: 0.01 };

interface Planning {
  readonly queue: ReadonlyMap<string, InQueue>;
  readonly world: QueueWorld;
  readonly run: QueueRun;
  /** What was accepted and booked since. */
  readonly booked: Set<string>;
}

/** Planning everything that waits at once, in a thread of its own. One plan at a time, in memory only, until a person accepts it. */
export const queueServices = (desk: OpenDesk): Implementation<Api> => {
  let planning: Planning | undefined;
  return {
    'queue.state': () => {
      if (planning === undefined) return ok({ status: 'none', waiting: queueOf(desk).length });
      const { run, queue } = planning;
      const waiting = queue.size;
      const plan = run.plan();
      if (plan !== undefined) return ok({ status: 'planned', waiting, plan: viewOf(desk, planning, plan) });
      return ok(run.hasFailed() ? { status: 'failed', waiting } : { status: 'running', waiting, progress: run.progress() });
    },

    'queue.start': () => {
      const queue = queueOf(desk);
      if (queue.length === 0) return err({ type: 'NothingWaits' });
      planning?.run.abandon();
      const world = queueWorld(queueQuestion(desk, queue));
      const bySitting = new Map(queue.map((one) => [one.sittingId, one]));
      planning = { queue: bySitting, world, run: runQueue(world, limits), booked: new Set() };
      return ok({ waiting: queue.length });
    },

    'queue.stop': () => {
      planning?.run.stop();
      return ok(null);
    },

    'queue.accept': ({ sittingIds, lateReason, lateApprovedBy }) => {
      const plan = planning?.run.plan();
      if (planning === undefined || plan === undefined) return err({ type: 'NoPlan' });
      const notBooked: NotBookedAnyMore[] = [];
      let booked = 0;
      for (const place of [...plan.places].sort(inOrder)) {
        const one = planning.queue.get(place.sittingId);
        if (one === undefined || !sittingIds.includes(place.sittingId) || planning.booked.has(place.sittingId)) continue;
        const waiting = planning.world.waiting.find(({ sittingId }) => sittingId === place.sittingId);
        const doubt = waiting === undefined ? '' : doubtWords(waiting, place);
        const done = bookPlace(desk, one, place, doubt, { lateReason, lateApprovedBy });
        if (done.ok) {
          planning.booked.add(place.sittingId);
          booked += 1;
        } else notBooked.push({ reference: one.reference, familyName: one.familyName, why: done.error });
      }
      return ok({ booked, notBooked });
    },
  };
};

const inOrder = (a: Place, b: Place): number => (`${a.heldOn} ${a.startsAt}` < `${b.heldOn} ${b.startsAt}` ? -1 : 1);

/** Books one sitting by the rules of booking; a review that nobody has asked for is asked for first. */
const bookPlace = (
  desk: OpenDesk,
  one: InQueue,
  place: Place,
  doubt: string,
  excuse: { readonly lateReason: string; readonly lateApprovedBy: string },
): Result<null, string> => {
  if (one.isAskedFor && findSitting(desk.db, one.sittingId)?.progress.bookedAt != null)
    return err('It has been booked meanwhile.');
  // A review is asked for only where its place is still free: nothing half done is left behind.
  const taken = one.isAskedFor ? [] : standsAgainst(desk, asBooking(place));
  if (taken.length > 0) return err(taken.join(' '));
  const isLate = isAfterLimit(one, place.heldOn);
  if (isLate && (excuse.lateReason.trim() === '' || excuse.lateApprovedBy.trim() === ''))
    return err('It would be late: say why, and who agreed.');
  const sittingId = one.isAskedFor ? ok(one.sittingId) : askForReview(desk, one);
  if (!sittingId.ok) return sittingId;
  const room = rooms(desk.db).find(({ id }) => id === place.roomId);
  const sitting = findSitting(desk.db, sittingId.value);
  const { heldOn, startsAt, endsAt, chairId, roomId } = place;
  const done = book(desk, {
    sittingId: sittingId.value,
    heldOn,
    startsAt,
    endsAt,
    chairId,
    roomId,
    place: room === undefined ? (sitting?.place ?? '') : [room.name, room.place].filter((part) => part !== '').join(', '),
    remoteLink: sitting?.remoteLink ?? '',
    minuteTakerId: sitting?.minuteTakerId ?? null,
    ...(isLate ? excuse : { lateReason: '', lateApprovedBy: '' }),
    despite: despiteOf(desk, one, place, { sitting, doubt }),
    alreadyHeld: false,
  });
  return done.ok ? done : err(whyNot(done.error));
};

/**
 * Whoever accepted the plan saw another chair, a chair who has first to say whether they investigated, and who would hardly come on
 * that day; the booking keeps all of it (SC03, R-CH-02, SC10).
 */
const despiteOf = (
  desk: OpenDesk,
  one: InQueue,
  place: Place,
  { sitting, doubt }: { readonly sitting: Sitting | undefined; readonly doubt: string },
): string => {
  const away = sitting === undefined ? [] : awayOn(askedTo(desk, desk.db, sitting), place.heldOn).map(awayInWords);
  const seen = [...(doubt === '' ? [] : [doubt]), ...away];
  return seen.length === 0
    ? otherChairBecause(desk, one, place)
    : ['Accepted with the plan of the whole queue.', ...seen].join(' ');
};

/** What the plan says of a chair who has first to say whether they investigated; empty where nothing is open (R-CH-02). */
const doubtWords = ({ enquiryDoubts }: Pick<Waiting, 'enquiryDoubts'>, { chairId }: Place): string => {
  const doubt = enquiryDoubts?.[chairId];
  return doubt === undefined ? '' : givesUpInWords({ type: doubt }, '');
};

/** Whoever accepted the plan saw that the review gets another chair; the booking keeps why (SC03, R-CH-03). */
const otherChairBecause = (desk: OpenDesk, one: InQueue, { chairId }: Place): string => {
  const last = isReview(one.kind) ? lastChairOf(desk.db, one.familyId, one.isAskedFor ? one.sittingId : null) : null;
  return last === null || last === chairId ? '' : 'Accepted with the plan of the whole queue.';
};

const standsAgainst = (desk: OpenDesk, booking: Booking): ReadonlyArray<string> => {
  const names = {
    chair: practitioners(desk.db).find(({ id }) => id === booking.chairId)?.name ?? '',
    minuteTaker: '',
    room: rooms(desk.db).find(({ id }) => id === booking.roomId)?.name ?? '',
  };
  const there = openBookings(desk.db, booking.heldOn, booking.heldOn);
  return clashesOf(booking, there, gapsAndWays(desk.db), names).map((clash) => clash.words);
};

/** As it is asked for when a conference closes, with everybody who came last time; where that one says nothing of these children, afresh. */
const askForReview = (desk: OpenDesk, one: InQueue): Result<InQueue['sittingId'], string> => {
  const [child] = one.childIds;
  const followed = followUpAgain(desk, { sittingId: one.sitting.id });
  const made = followed.ok
    ? followed.value.made.find((id) => conferencesOfSitting(desk.db, id).some(({ childId }) => childId === child))
    : undefined;
  if (made !== undefined) return ok(made);
  const afresh = newRequestFields.parse({
    kind: 'review',
    requestedOn: todayAt(desk),
    requestedBy: '',
    authorisedBy: '',
    strategyDiscussionOn: null,
    enquiryOutcome: 'not-yet-known',
    transferNotifiedOn: null,
    reason: 'Review of the child protection plan.',
    arrangements: '',
    fabricatedIllness: false,
    childIds: one.childIds,
  });
  const asked = createRequest(desk, { ...afresh, familyId: one.familyId });
  return asked.ok ? ok(asked.value.sittingId) : err('The review could not be asked for.');
};

/** A refusal in the words that stand in a list of several. */
const whyNot = (fault: Extract<ReturnType<typeof book>, { readonly ok: false }>['error']): string => {
  switch (fault.type) {
    case 'Clashes':
      return fault.clashes.map((clash) => clash.words).join(' ');
    case 'LateWithoutReason':
      return 'It would be late: say why, and who agreed.';
    case 'NotAWorkingDay':
      return fault.why;
    case 'NotHere':
      return `This ${fault.what} is no longer here.`;
    case 'DayHasPassed':
      return `${longDate(fault.heldOn)} has passed meanwhile.`;
    case 'ConferenceCancelled':
      return 'It was cancelled meanwhile.';
    case 'AlreadyClosed':
      return 'The chair has closed this conference.';
    default:
      return 'It could not be kept. Try again.';
  }
};

const viewOf = (desk: OpenDesk, { queue, world, run, booked }: Planning, plan: QueuePlan): QueuePlanView => {
  const names = new Map(practitioners(desk.db).map((one) => [one.id, one.name]));
  const roomNames = new Map(rooms(desk.db).map((one) => [one.id, one.name]));
  const places = new Map(plan.places.map((place) => [place.sittingId, place]));
  const rows = world.waiting.flatMap((waiting): ReadonlyArray<QueueRow> => {
    const one = queue.get(waiting.sittingId);
    if (one === undefined) return [];
    const place = places.get(waiting.sittingId);
    const day = place === undefined ? undefined : world.days.indexOf(place.heldOn);
    const late = waiting.days.find((it) => it.day === day)?.late ?? 0;
    const lastName = waiting.lastChairId === null ? '' : (names.get(waiting.lastChairId) ?? '');
    return [
      {
        sittingId: one.sittingId,
        reference: one.reference,
        familyName: one.familyName,
        kind: one.kindWords,
        children: one.childIds.length,
        isAskedFor: one.isAskedFor,
        dueOn: one.dueOn,
        holdBy: one.holdBy,
        place:
          place === undefined
            ? null
            : {
                heldOn: place.heldOn,
                startsAt: place.startsAt,
                endsAt: place.endsAt,
                chairId: place.chairId,
                chairName: names.get(place.chairId) ?? '',
                roomId: place.roomId,
                roomName: place.roomId === null ? '' : (roomNames.get(place.roomId) ?? ''),
              },
        isLate: place === undefined || isAfterLimit(one, place.heldOn),
        inTimeWords: place === undefined ? 'No place found' : inTimeWords(one, place, late),
        chairWords:
          place === undefined
            ? ''
            : [chairChoiceInWords(chairChoice(world, waiting, place), lastName), doubtWords(waiting, place)]
                .filter((words) => words !== '')
                .join('. '),
        awayWords:
          place === undefined
            ? ''
            : awayOn(askedTo(desk, desk.db, one.sitting), place.heldOn)
                .map(awayInWords)
                .join(' '),
        isBooked: booked.has(one.sittingId),
      },
    ];
  });
  return {
    total: rows.length,
    inTime: rows.length - plan.late,
    lateAtLeast: plan.lateAtLeast,
    gapPercent: Math.ceil(plan.gap * 1000) / 10,
    isStopped: run.isStopped() || plan.gap > limits.gap,
    rows: rows.sort((a, b) => whenOf(a).localeCompare(whenOf(b))),
    loads: fairShares(world).map(({ booked: already, share }, at) => {
      const id = world.chairs[at]?.practitionerId;
      return {
        chairName: (id === undefined ? undefined : names.get(id)) ?? '',
        booked: already,
        planned: plan.places.filter((place) => place.chairId === id).length,
        share: Math.round(share * 10) / 10,
      };
    }),
  };
};

const isAfterLimit = ({ dueOn }: InQueue, heldOn: Place['heldOn']): boolean => dueOn !== null && heldOn > dueOn;

/** `late` in working days, by the limits that it is planned under. */
const inTimeWords = (one: InQueue, { heldOn }: Place, late: number): string => {
  if (late > 0) return `Late by ${late} working ${late === 1 ? 'day' : 'days'}`;
  return isAfterLimit(one, heldOn) ? 'In time again, after the first limit' : 'In time';
};

/** Those without a place come first: somebody has to find one. */
const whenOf = ({ place }: QueueRow): string => (place === null ? '' : `${place.heldOn} ${place.startsAt}`);
