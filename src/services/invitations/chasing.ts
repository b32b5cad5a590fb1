import type { ChaseRow, chasingApi } from '../../contract/chasing.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { chaseList, inOrderOfChase, isTimeToAsk, type ToChase } from '../../core/attendance/chase-list.ts';
import { chaseInWords } from '../../core/attendance/chase-words.ts';
import type { Sitting } from '../../core/conferences/sitting.ts';
import { daysBetween, type LocalDate } from '../../core/local-date.ts';
import { err, ok } from '../../core/result.ts';
import { renderText } from '../../documents/render-text.ts';
import { findSitting, sittingsStillOpen } from '../../storage/record/sittings.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { make } from '../papers/make-document.ts';
import { sendingTo } from '../papers/sending.ts';
import { stepSaid } from '../record/invitation-steps.ts';
import { type ListedFile, listedFiles } from '../record/listed-file.ts';
import { editRecord, recordOf } from '../record/records.ts';
import { fileForDocuments } from '../record/sitting-file.ts';
import { callsFor } from './quoracy-forecast.ts';

/** Whom to ask again, with what words, and that it was done (AG05). */
export const chasingServices = (desk: OpenDesk): Implementation<typeof chasingApi> => ({
  'chase.list': ({ sittingId }) => {
    const today = todayAt(desk);
    const asked = sittingId === null ? sittingsStillOpen(desk.db) : listOf(findSitting(desk.db, sittingId));
    const toCome = asked.filter(({ heldOn, progress }) => heldOn !== null && heldOn >= today && isBeingChased(progress));
    return ok(
      listedFiles(desk, toCome)
        .flatMap((file) => rowsOf(desk, file, today))
        .filter((one) => sittingId !== null || isTimeToAsk(one, today))
        .sort(inOrderOfChase)
        .map(({ row, ...about }) => ({ ...about, ...toldOf(row, today) })),
    );
  },

  'chase.text': ({ sittingId, inviteeId }) => {
    const file = fileForDocuments(desk, sittingId);
    if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
    const made = make(desk, file, { kind: 'reminder', reader: inviteeId, childId: null });
    if (!made.ok) return err({ type: 'NotHere', what: 'reader' });
    const { reader, leaks, model } = made.value;
    if (leaks.length > 0) return err({ type: 'Leaks', recipient: reader.name, leaks });
    const { by, malformed, returned } = sendingTo(desk.db, file, reader);
    return ok({ text: renderText(model), byEmail: by === 'email' && !malformed && returned === null });
  },

  'chase.record': ({ sittingId, invitees, on, way, note }) =>
    act(desk, { action: 'invitation.chase', objectId: sittingId }, (tx) => {
      const sitting = findSitting(tx, sittingId);
      if (sitting === undefined) return err({ type: 'NotHere', what: 'sitting' } as const);
      if (sitting.progress.approvedAt !== null) return err({ type: 'RecordApproved' } as const);
      if (on > todayAt(desk)) return err({ type: 'DayToCome', on } as const);
      const record = recordOf(desk, tx, sittingId);
      const people = invitees.flatMap((id) => record.invitees[id] ?? []);
      if (people.length === 0) return err({ type: 'NotHere', what: 'invitee' } as const);
      editRecord(
        desk,
        tx,
        sittingId,
        people.map((one) => stepSaid(desk, one, { kind: 'chased', on, way, note })),
      );
      return ok(null);
    }),
});

const listOf = (sitting: Sitting | undefined): ReadonlyArray<Sitting> => (sitting === undefined ? [] : [sitting]);

/** Nobody is chased for a conference that is not booked, and before the invitations have gone there is nobody to ask again. */
const isBeingChased = ({ bookedAt, invitedAt, closedAt, cancelledAt }: Sitting['progress']): boolean =>
  bookedAt !== null && invitedAt !== null && closedAt === null && cancelledAt === null;

const rowsOf = (desk: OpenDesk, file: ListedFile, today: LocalDate) => {
  const { sitting, familyName, record, procedures, children } = file;
  const heldOn = sitting.heldOn ?? today;
  const calls = callsFor(desk, { ...file, ...procedures, people: children });
  return chaseList(Object.values(record.invitees), calls, today).map((row) => ({
    sittingId: sitting.id,
    reference: sitting.reference,
    familyName,
    heldOn,
    daysLeft: daysBetween(today, heldOn),
    row,
  }));
};

const toldOf = (row: ToChase, today: LocalDate): Pick<ChaseRow, 'team' | 'asksFor' | 'people' | 'reason' | 'effects'> => ({
  team: row.call?.team || (row.people[0]?.agencyName ?? ''),
  asksFor: row.asksFor,
  people: row.people.map(({ id, name, agencyName }) => ({ id, name: name || agencyName })),
  reason: chaseInWords(row, today),
  effects: row.call?.effects.map(({ childName, now, after }) => ({ childName, now, after })) ?? [],
});
