import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { isReview } from '../../core/conferences/clock.ts';
import type { ConferenceKind, Sitting } from '../../core/conferences/sitting.ts';
import type { PractitionerId } from '../../core/identifiers.ts';
import { err, ok } from '../../core/result.ts';
import { awayInWords, awayOn } from '../../core/scheduling/asked-agencies.ts';
import { absenceInWords, absenceOn, chairUnavailable } from '../../core/scheduling/availability.ts';
import { type BookedNames, type Booking, type Clash, clashesOf, type Gaps, usualGaps } from '../../core/scheduling/clashes.ts';
import { enquiryDoubtWords, whyNotIndependent } from '../../core/scheduling/independence.ts';
import { usualWays, type Ways } from '../../core/scheduling/travel.ts';
import { findPractitioner, rooms } from '../../storage/agencies/agencies.ts';
import { availabilityOf } from '../../storage/booking/availability.ts';
import { familyWorkers, openBookings } from '../../storage/booking/bookings.ts';
import { declarationsOfFamily } from '../../storage/booking/chair-declarations.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { findSitting, sittingsOfFamily } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { setting } from '../../storage/settings.ts';
import type { OpenDesk } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { askedTo } from './asked-agencies.ts';
import { doubtAbout } from './independent-chairs.ts';
import { roomLacks } from './room-needs.ts';

type Api = typeof sittingsApi;

/** What stands against a booking while it is typed; nothing is kept. */
export const foreseeClashes = (desk: OpenDesk, asked: InputOf<Api['sitting.clashes']>): Supplied<Api['sitting.clashes']> => {
  const sitting = findSitting(desk.db, asked.sittingId);
  return sitting === undefined ? err({ type: 'NotHere', what: 'sitting' }) : ok(clashesWith(desk, desk.db, sitting, asked));
};

/**
 * Other open sittings at that time, what the room lacks for the family, a chair who is away, one who is not independent of the family, and agencies that are asked and
 * would hardly come on that day (SC01, SC04, SC05, R-CH-02, SC10).
 */
export const clashesWith = (
  desk: OpenDesk,
  db: ReadableDb,
  sitting: Sitting,
  asked: Pick<InputOf<Api['sitting.clashes']>, 'heldOn' | 'startsAt' | 'endsAt' | 'chairId' | 'minuteTakerId' | 'roomId'>,
): ReadonlyArray<Clash> => {
  const chair = asked.chairId === null ? undefined : findPractitioner(db, asked.chairId);
  const minuteTaker = asked.minuteTakerId === null ? undefined : findPractitioner(db, asked.minuteTakerId);
  const names = {
    chair: chair?.name ?? '',
    minuteTaker: minuteTaker?.name ?? '',
    room: asked.roomId === null ? '' : (rooms(db).find((room) => room.id === asked.roomId)?.name ?? ''),
  };
  const { heldOn, startsAt, endsAt, chairId, minuteTakerId, roomId } = asked;
  const times =
    heldOn === null || startsAt === null || endsAt === null || endsAt <= startsAt ? null : { heldOn, startsAt, endsAt };
  const booking = { sittingId: sitting.id, reference: sitting.reference, chairId, minuteTakerId, roomId };
  const request = findRequest(db, sitting.requestId);
  const doubt =
    chair === undefined || request === undefined ? null : whyNotIndependent(chair, request, familyWorkers(db, sitting.familyId));
  const { lcppWhoInvestigated } = proceduresFor(desk, sitting).profile.chair;
  const enquiry =
    chair === undefined ? null : doubtAbout(chair, declarationsOfFamily(db, sitting.familyId), request, lcppWhoInvestigated);
  return [
    ...(times === null ? [] : clashesAt(db, { ...booking, ...times }, names)),
    ...(request === undefined ? [] : roomLacks(desk, db, sitting, request, roomId)),
    ...(doubt === null ? [] : [{ about: 'chair', severity: 'warn', words: doubt } as const]),
    ...(enquiry === null || chair === undefined
      ? []
      : [{ about: 'chair', severity: enquiry.severity, words: enquiryDoubtWords(chair.name, enquiry) } as const]),
    ...anotherChair(db, sitting, request?.kind, asked.chairId),
    ...(heldOn === null ? [] : awayOn(askedTo(desk, db, sitting), heldOn)).map(
      (away) => ({ about: 'agencies', severity: 'warn', words: awayInWords(away) }) as const,
    ),
  ];
};

/** For a review the same chair is preferred; another one needs a reason, which is kept with the booking (SC03, R-CH-03). */
const anotherChair = (
  db: ReadableDb,
  sitting: Sitting,
  kind: ConferenceKind | undefined,
  chairId: PractitionerId | null,
): ReadonlyArray<Clash> => {
  const last = kind !== undefined && isReview(kind) ? lastChairOf(db, sitting.familyId, sitting.id) : null;
  if (last === null || chairId === null || last === chairId) return [];
  const name = findPractitioner(db, last)?.name ?? '';
  const standsIn = findPractitioner(db, chairId)?.standsInFor === last ? ' Whoever is chosen stands in for them (R-CH-08).' : '';
  return [
    {
      about: 'chair',
      severity: 'warn',
      words: `${name} chaired the last conference. The same chair is preferred for reviews (R-CH-03).${standsIn}`,
    },
  ];
};

/** Who chaired the family's last conference that was held, that of sitting `except` passed over. */
export const lastChairOf = (db: ReadableDb, familyId: Sitting['familyId'], except: Sitting['id'] | null): PractitionerId | null =>
  sittingsOfFamily(db, familyId).findLast((one) => one.id !== except && one.progress.closedAt !== null && one.heldOn !== null)
    ?.chairId ?? null;

const clashesAt = (db: ReadableDb, booking: Booking, names: BookedNames): ReadonlyArray<Clash> => {
  const bookings = openBookings(db, booking.heldOn, booking.heldOn);
  const available = booking.chairId === null ? undefined : availabilityOf(db, [booking.chairId])[0];
  return [
    ...clashesOf(booking, bookings, gapsAndWays(db), names),
    ...(available === undefined ? [] : chairUnavailable(booking, { ...available, name: names.chair }, bookings)),
    ...minuteTakerAway(db, booking, names.minuteTaker),
  ];
};

/** Somebody else can take the minutes on the day: a warning, and no word of whom the chair's hours would be asked for (SC05). */
const minuteTakerAway = (db: ReadableDb, { minuteTakerId, heldOn }: Booking, name: string): ReadonlyArray<Clash> => {
  const available = minuteTakerId === null ? undefined : availabilityOf(db, [minuteTakerId])[0];
  const absence = available === undefined ? undefined : absenceOn(available, heldOn);
  if (absence === undefined) return [];
  return [{ about: 'minute-taker', severity: 'warn', words: `${name} is ${absenceInWords(absence)}.` }];
};

/** The same with the ways between its buildings, as the places of its rooms name them (SC05). */
export const gapsAndWays = (db: ReadableDb): Gaps => ({
  ...gapsOf(db),
  travel: { ...waysOf(db), buildings: Object.fromEntries(rooms(db).map(({ id, place }) => [id, place])) },
});

export const waysOf = (db: ReadableDb): Ways => (setting(db, 'ways') as Ways | undefined) ?? usualWays;

/** The times that this service leaves free between two conferences. */
export const gapsOf = (db: ReadableDb): Gaps => (setting(db, 'gaps') as Gaps | undefined) ?? usualGaps;
