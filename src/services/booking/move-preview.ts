import type { AffectedPerson, MovePreview } from '../../contract/moving.ts';
import type { InputOf } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import { limitOf } from '../../core/conferences/clock.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import { type Conference, isHeldLate, type Sitting } from '../../core/conferences/sitting.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import type { PractitionerId } from '../../core/identifiers.ts';
import { longDate, shortDate } from '../../core/local-date.ts';
import { conferenceDateFaults } from '../../core/procedures/conference-date.ts';
import { conferenceClock } from '../../core/procedures/due-words.ts';
import { absenceInWords, absenceOn } from '../../core/scheduling/availability.ts';
import { byHowMuch, type InviteeMove, inviteesMoved, movedDates, mustTellAgain } from '../../core/scheduling/move.ts';
import { findPractitioner, rooms } from '../../storage/agencies/agencies.ts';
import { availabilityOf } from '../../storage/booking/availability.ts';
import { invitationsOn } from '../../storage/booking/bookings.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { peopleOfFamily } from '../../storage/families/people.ts';
import { conferencesOfSitting } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { recordOf } from '../record/records.ts';
import { clashesWith } from './clashes.ts';

type Booked = InputOf<(typeof sittingsApi)['sitting.book']>;

/** Every consequence of a move, by the same rules that would book it; nothing is kept (DL06). */
export const previewMove = (desk: OpenDesk, sitting: Sitting, asked: Booked): MovePreview => {
  const { db } = desk;
  const { heldOn, startsAt, endsAt, place } = sitting;
  if (heldOn === null || startsAt === null || endsAt === null) throw new Error('A booked sitting has a day and a time');
  const procedures = proceduresFor(desk, sitting);
  const { calendar } = procedures;
  const today = todayAt(desk);
  const request = findRequest(db, sitting.requestId);
  const conferences = conferencesOfSitting(db, sitting.id);
  const people = peopleOfFamily(db, sitting.familyId);
  const deadlines = (of: Sitting) => (request === undefined ? [] : deadlinesOf(procedures, of, request, conferences, { people }));
  const after: Sitting = { ...sitting, ...asked };
  const told = { heldOn, startsAt, endsAt, place };
  const { invitees } = recordOf(desk, db, sitting.id);
  const moves = inviteesMoved(Object.values(invitees), told, asked, calendar);
  const faults = conferenceDateFaults(asked.heldOn, calendar);
  const late = conferences.filter((one) => one.lateReason !== '')[0];
  const isLate = conferences.some((one) => isHeldLate(one, asked.heldOn));
  const clashes = clashesWith(desk, db, sitting, asked);
  return {
    reference: sitting.reference,
    from: { ...told, chairName: nameOf(db, sitting.chairId) },
    to: {
      heldOn: asked.heldOn,
      startsAt: asked.startsAt,
      endsAt: asked.endsAt,
      place: asked.place,
      chairName: nameOf(db, asked.chairId),
    },
    changes: mustTellAgain(told, asked) || asked.chairId !== sitting.chairId || asked.roomId !== sitting.roomId,
    dates: movedDates(deadlines(sitting), deadlines(after), today, calendar),
    reports: moves.flatMap(({ id, report }) =>
      report === null
        ? []
        : [
            {
              inviteeId: id,
              name: shownName(invitees[id]),
              ...report,
              byHowMuch: byHowMuch(report.before, report.after, 'working-day', calendar),
              isPast: report.after < today,
            },
          ],
    ),
    people: [...officialsAffected(db, sitting, asked), ...invitedAffected(db, Object.values(invitees), moves, sitting, asked)],
    invitations: moves.filter((move) => move.toldAgain).length,
    limits: limitsOf(desk, sitting, conferences, asked.heldOn),
    clashes,
    refusals: [
      ...(asked.heldOn < today && asked.heldOn !== heldOn ? [`${longDate(asked.heldOn)} has passed.`] : []),
      ...(asked.endsAt <= asked.startsAt ? ['The conference would end before it starts.'] : []),
      ...faults.filter((fault) => fault.severity !== 'hint').map((fault) => fault.words),
    ],
    hints: faults.filter((fault) => fault.severity === 'hint').map((fault) => fault.words),
    needsLateReason: isLate,
    needsReason: clashes.length > 0 && clashes.every((clash) => clash.severity === 'warn'),
    lateReason: late?.lateReason ?? '',
    lateApprovedBy: late?.lateApprovedBy ?? '',
    despite: sitting.bookedDespite,
  };
};

const nameOf = (db: ReadableDb, id: PractitionerId | null): string => (id === null ? '' : (findPractitioner(db, id)?.name ?? ''));

/** The chair, the minute taker and the room: who comes, who is free again, who comes at another time. */
const officialsAffected = (db: ReadableDb, sitting: Sitting, asked: Booked): ReadonlyArray<AffectedPerson> => {
  const people: AffectedPerson[] = [];
  const isElsewhen = sitting.heldOn !== asked.heldOn || sitting.startsAt !== asked.startsAt || sitting.endsAt !== asked.endsAt;
  const chair = (id: PractitionerId, effect: string) =>
    people.push({ key: `chair ${id}`, name: nameOf(db, id), role: 'chair', effects: [effect], warns: false });
  if (sitting.chairId !== asked.chairId) {
    if (sitting.chairId !== null) chair(sitting.chairId, 'No longer chairs it.');
    chair(asked.chairId, 'Chairs it now.');
  } else if (isElsewhen) chair(asked.chairId, 'Chairs it at the new time.');
  if (asked.minuteTakerId !== null && isElsewhen) {
    const away = awayWords(db, asked.minuteTakerId, asked);
    people.push({
      key: `minutes ${asked.minuteTakerId}`,
      name: nameOf(db, asked.minuteTakerId),
      role: 'minute taker',
      effects: ['Takes the minutes at the new time.', ...away],
      warns: away.length > 0,
    });
  }
  const room = (id: Sitting['roomId'], effect: string) => {
    const found = rooms(db).find((one) => one.id === id);
    if (found !== undefined)
      people.push({ key: `room ${found.id}`, name: found.name, role: 'room', effects: [effect], warns: false });
  };
  if (sitting.roomId !== asked.roomId) {
    room(sitting.roomId, 'Is free again.');
    room(asked.roomId, 'Is taken.');
  } else if (isElsewhen) room(asked.roomId, 'Is free at the old time, and taken at the new one.');
  return people;
};

const invitedAffected = (
  db: ReadableDb,
  list: ReadonlyArray<Invitee>,
  moves: ReadonlyArray<InviteeMove>,
  sitting: Sitting,
  asked: Booked,
): ReadonlyArray<AffectedPerson> => {
  const elsewhere = invitationsOn(db, asked.heldOn, sitting.id);
  return list
    .filter((one) => one.part !== 'chair' && one.part !== 'minute-taker' && one.attendance !== 'not-invited')
    .flatMap((one) => {
      const move = moves.find(({ id }) => id === one.id);
      const { practitionerId } = one;
      const warnings =
        practitionerId === null
          ? []
          : [
              ...awayWords(db, practitionerId, asked),
              ...elsewhere
                .filter((o) => o.practitionerId === practitionerId && o.startsAt < asked.endsAt && asked.startsAt < o.endsAt)
                .map((o) => `Is on the list of ${o.reference} from ${o.startsAt} to ${o.endsAt} on that day.`),
            ];
      const effects = [...effectsOf(one, move), ...warnings];
      return effects.length === 0
        ? []
        : [
            {
              key: one.id,
              name: shownName(one),
              role: one.name === '' ? one.role : one.agencyName || one.role,
              effects,
              warns: warnings.length > 0,
            },
          ];
    });
};

const effectsOf = (one: Invitee, move: InviteeMove | undefined): ReadonlyArray<string> => [
  ...(move?.toldAgain && one.invitedOn !== null ? [`Invited on ${shortDate(one.invitedOn)}: the invitation goes again.`] : []),
  ...(move?.askedAnew ? [`${repliesInWords[one.reply]} for the old time: asked anew.`] : []),
  ...(move?.report == null ? [] : [`Report due ${shortDate(move.report.after)}, before ${shortDate(move.report.before)}.`]),
];

const repliesInWords: { readonly [Reply in Invitee['reply']]: string } = {
  none: '',
  accepted: 'Said yes',
  declined: 'Said no',
  deputy: 'Named a deputy',
};

/** A calendar is looked at in an open office: a child is not named there. An agency may have named nobody yet. */
const shownName = (one: Invitee | undefined): string =>
  one === undefined || one.part === 'child' ? 'A child' : one.name || one.agencyName;

const awayWords = (db: ReadableDb, id: PractitionerId, { heldOn }: Booked): ReadonlyArray<string> => {
  const [availability] = availabilityOf(db, [id]);
  const absence = availability === undefined ? undefined : absenceOn(availability, heldOn);
  return absence === undefined ? [] : [`Is ${absenceInWords(absence)}.`];
};

/** Where the new day stands on each limit, said once for children whose limit is the same. */
const limitsOf = (
  desk: OpenDesk,
  sitting: Sitting,
  conferences: ReadonlyArray<Conference>,
  heldOn: Booked['heldOn'],
): MovePreview['limits'] => {
  const { profile, calendar } = proceduresFor(desk, sitting);
  const found = new Map<string, { readonly late: boolean; readonly words: string; children: number }>();
  for (const { dayZero, dueOn, kind } of conferences) {
    const rule = dayZero === null ? undefined : profile.deadlines[limitOf(dayZero.event, kind)];
    if (dayZero === null || rule === undefined || dueOn === null) continue;
    const at = (on: Booked['heldOn']) => conferenceClock(rule, { [rule.anchor]: dayZero.on }, on, calendar);
    const [was, is] = [sitting.heldOn === null ? undefined : at(sitting.heldOn), at(heldOn)];
    if (!is.ok) continue;
    const before = was?.ok && was.value.words !== is.value.words ? ` Before the move: ${was.value.words}.` : '';
    const words = `${rule.title} by ${longDate(dueOn)} (${rule.source.rule}): ${is.value.words}.${before}`;
    const known = found.get(words);
    if (known === undefined) found.set(words, { late: heldOn > dueOn, words, children: 1 });
    else known.children += 1;
  }
  return [...found.values()].map(({ late, words, children }) => ({
    late,
    words: found.size === 1 ? words : `${children === 1 ? '1 child' : `${children} children`}: ${words}`,
  }));
};
