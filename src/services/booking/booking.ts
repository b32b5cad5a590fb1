import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { BookingFault } from '../../contract/sitting-answers.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { RecordEdit } from '../../core/conferences/edits.ts';
import { newInvitee } from '../../core/conferences/new-invitee.ts';
import type { ConferenceRecord, Part } from '../../core/conferences/record.ts';
import { earliestDue, isHeldLate, type Sitting } from '../../core/conferences/sitting.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import type { PractitionerId, SegmentId } from '../../core/identifiers.ts';
import { conferenceDateFaults } from '../../core/procedures/conference-date.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { findPractitioner, rooms } from '../../storage/agencies/agencies.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { findPerson, peopleOfFamily } from '../../storage/families/people.ts';
import { conferencesOfSitting, findSitting, saveConference, saveSitting } from '../../storage/record/sittings.ts';
import { findRequest } from '../../storage/requests/requests.ts';
import { act, nowAt, type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { clashesWith } from './clashes.ts';

type Api = typeof sittingsApi;

/** Books a sitting for the first time; a booking that is changed is moved instead (DL06). */
export const book = (desk: OpenDesk, asked: InputOf<Api['sitting.book']>): Supplied<Api['sitting.book']> =>
  act(desk, { action: 'sitting.book', objectId: asked.sittingId }, (tx) => {
    const sitting = findSitting(tx, asked.sittingId);
    return sitting === undefined ? err({ type: 'NotHere', what: 'sitting' } as const) : bookWithin(desk, tx, sitting, asked);
  });

/**
 * The one place where a booking is judged and kept, for the first one, for each move and for taking a move back. A late one
 * needs a reason and a senior manager's name; a day nobody works is refused (DL07, DL08), and so is a chair or a room that is
 * elsewhere; what can be put up with needs a reason (SC01, R-CH-02).
 */
export const bookWithin = (
  desk: OpenDesk,
  tx: WritableDb,
  sitting: Sitting,
  asked: Omit<InputOf<Api['sitting.book']>, 'sittingId'>,
): Result<null, BookingFault> => {
  if (sitting.progress.cancelledAt !== null) return err({ type: 'ConferenceCancelled' });
  if (sitting.progress.closedAt !== null) return err({ type: 'AlreadyClosed' });
  if (asked.endsAt <= asked.startsAt) return err({ type: 'EndsBeforeItStarts' });
  if (findPractitioner(tx, asked.chairId) === undefined) return err({ type: 'NotHere', what: 'chair' });
  if (asked.roomId !== null && !rooms(tx).some((room) => room.id === asked.roomId)) return err({ type: 'NotHere', what: 'room' });

  // Whoever corrects the room of a conference that was yesterday leaves its day alone.
  if (asked.heldOn < todayAt(desk) && asked.heldOn !== sitting.heldOn && !asked.alreadyHeld)
    return err({ type: 'DayHasPassed', heldOn: asked.heldOn });

  const { calendar } = proceduresFor(desk, sitting);
  const fault = conferenceDateFaults(asked.heldOn, calendar).find((f) => f.severity !== 'hint');
  if (fault !== undefined) return err({ type: 'NotAWorkingDay', why: fault.words, rule: fault.code });

  const excused = asked.lateReason.trim() !== '' && asked.lateApprovedBy.trim() !== '';
  const conferences = conferencesOfSitting(tx, sitting.id);
  for (const conference of conferences) {
    const due = earliestDue(conference);
    if (due !== null && asked.heldOn > due && !excused)
      return err({ type: 'LateWithoutReason', due, child: givenNameOf(tx, conference.childId) });
  }

  const { heldOn, startsAt, endsAt, place, roomId, remoteLink, chairId, minuteTakerId, lateReason, lateApprovedBy } = asked;
  const clashes = clashesWith(desk, tx, sitting, asked);
  if (clashes.some((clash) => clash.severity === 'refuse') || (clashes.length > 0 && asked.despite.trim() === ''))
    return err({ type: 'Clashes', clashes });

  const booked: Sitting = {
    ...sitting,
    ...{ heldOn, startsAt, endsAt, place, roomId, remoteLink, chairId, minuteTakerId },
    bookedDespite: clashes.length > 0 ? asked.despite : '',
    progress: { ...sitting.progress, bookedAt: sitting.progress.bookedAt ?? nowAt(desk) },
  };
  saveSitting(tx, booked);
  for (const conference of conferences) {
    const isLate = isHeldLate(conference, heldOn);
    saveConference(tx, { ...conference, lateReason: isLate ? lateReason : '', lateApprovedBy: isLate ? lateApprovedBy : '' });
  }
  prepareRecord(desk, tx, booked);
  return ok(null);
};

/** The chair and the minute taker are on the list of every sitting, and a sitting has at least one part. */
const prepareRecord = (desk: OpenDesk, tx: WritableDb, sitting: Sitting): void => {
  const record = recordOf(desk, tx, sitting.id);
  const edits: RecordEdit[] = [
    ...official(desk, tx, record, 'chair', sitting.chairId),
    ...official(desk, tx, record, 'minute-taker', sitting.minuteTakerId),
    ...reportDates(desk, tx, record, sitting),
  ];
  if (Object.keys(record.segments).length === 0) {
    const id: SegmentId = desk.newId();
    edits.push({
      edit: 'segment.add',
      segment: { id, label: 'A', title: 'Whole conference', from: null, until: null, restricted: false },
    });
  }
  if (edits.length > 0) editRecord(desk, tx, sitting.id, edits);
};

/** A report that was asked for before there was a day gets its last day with it (T-08). */
const reportDates = (desk: OpenDesk, tx: WritableDb, record: ConferenceRecord, sitting: Sitting): ReadonlyArray<RecordEdit> => {
  const request = findRequest(tx, sitting.requestId);
  const deadlines =
    request === undefined
      ? []
      : deadlinesOf(proceduresFor(desk, sitting), sitting, request, conferencesOfSitting(tx, sitting.id), {
          people: peopleOfFamily(tx, sitting.familyId),
        });
  const dueOn = deadlines.find(({ rule }) => rule === 'T-08')?.due ?? null;
  if (dueOn === null) return [];
  return Object.values(record.invitees)
    .filter(({ report }) => report.status === 'requested' && report.dueOn === null)
    .map(({ id, report }) => ({ edit: 'invitee.change', id, change: { report: { ...report, dueOn } } }));
};

const official = (
  desk: OpenDesk,
  db: ReadableDb,
  record: ConferenceRecord,
  part: Extract<Part, 'chair' | 'minute-taker'>,
  id: PractitionerId | null,
): ReadonlyArray<RecordEdit> => {
  const there = Object.values(record.invitees).filter((i) => i.part === part);
  const practitioner = id === null ? undefined : findPractitioner(db, id);
  const gone = there.filter((i) => i.practitionerId !== id).map((i): RecordEdit => ({ edit: 'invitee.remove', id: i.id }));
  if (practitioner === undefined || there.some((i) => i.practitionerId === id)) return gone;
  const invitee = newInvitee({
    id: desk.newId(),
    part,
    name: practitioner.name,
    role: practitioner.role,
    practitionerId: practitioner.id,
  });
  return [...gone, { edit: 'invitee.add', invitee }];
};

const givenNameOf = (db: ReadableDb, id: Parameters<typeof findPerson>[1]): string => findPerson(db, id)?.givenName ?? '';
