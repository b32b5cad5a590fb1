import type { Implementation } from '../../contract/procedure.ts';
import type { schedulingApi } from '../../contract/scheduling.ts';
import { err, ok } from '../../core/result.ts';
import { findAgency, findPractitioner, practitioners, rooms } from '../../storage/agencies/agencies.ts';
import { blackouts, removeBlackout, saveBlackout } from '../../storage/agencies/blackouts.ts';
import { availabilityOf, findAbsence, removeAbsence, saveAbsence, savePattern } from '../../storage/booking/availability.ts';
import { removeRoomClosure, roomClosures, saveRoomClosure } from '../../storage/booking/room-closures.ts';
import { act, type OpenDesk } from '../open-desk.ts';
import { termsServices } from '../procedures/terms.ts';
import { chairDeclarationServices } from './chair-declarations.ts';
import { findSlots } from './slots.ts';

/** When chairs and agencies can be asked, and the slots of one sitting (SC02, SC05, SC10). */
export const schedulingServices = (desk: OpenDesk): Implementation<typeof schedulingApi> => ({
  ...termsServices(desk),
  ...chairDeclarationServices(desk),

  'sitting.slots': (asked) => findSlots(desk, asked),

  'availability.list': () => {
    const ours = practitioners(desk.db).filter((one) => one.chairs || one.takesMinutes);
    return ok(
      availabilityOf(
        desk.db,
        ours.map((one) => one.id),
      ),
    );
  },

  'workingPattern.save': ({ practitionerId, pattern }) =>
    act(desk, { action: 'workingPattern.save', objectId: practitionerId }, (tx) => {
      if (findPractitioner(tx, practitionerId) === undefined) return err({ type: 'NotHere', what: 'chair' } as const);
      savePattern(tx, practitionerId, pattern);
      return ok(null);
    }),

  'absence.save': ({ absence }) =>
    act(desk, { action: 'absence.save', objectId: absence.practitionerId }, (tx) => {
      if (findPractitioner(tx, absence.practitionerId) === undefined) return err({ type: 'NotHere', what: 'chair' } as const);
      if (absence.id !== null && findAbsence(tx, absence.id)?.practitionerId !== absence.practitionerId)
        return err({ type: 'NotHere', what: 'absence' } as const);
      const id = absence.id ?? desk.newId();
      saveAbsence(tx, { ...absence, id });
      return ok({ absenceId: id });
    }),

  'blackout.save': ({ blackout }) =>
    act(desk, { action: 'blackout.save', objectId: blackout.agencyId }, (tx) => {
      if (findAgency(tx, blackout.agencyId) === undefined) return err({ type: 'NotHere', what: 'agency' } as const);
      if (blackout.id !== null && !blackouts(tx).some(({ id, agencyId }) => id === blackout.id && agencyId === blackout.agencyId))
        return err({ type: 'NotHere', what: 'blackout' } as const);
      const id = blackout.id ?? desk.newId();
      saveBlackout(tx, { ...blackout, id });
      return ok({ blackoutId: id });
    }),

  'blackout.remove': ({ blackoutId }) =>
    act(desk, { action: 'blackout.remove', objectId: blackoutId }, (tx) => {
      if (!blackouts(tx).some(({ id }) => id === blackoutId)) return err({ type: 'NotHere', what: 'blackout' } as const);
      removeBlackout(tx, blackoutId);
      return ok(null);
    }),

  'roomClosure.list': () => ok(roomClosures(desk.db)),

  'roomClosure.save': ({ closure }) =>
    act(desk, { action: 'roomClosure.save', objectId: closure.roomId }, (tx) => {
      if (!rooms(tx).some(({ id }) => id === closure.roomId)) return err({ type: 'NotHere', what: 'room' } as const);
      if (closure.id !== null && !roomClosures(tx).some(({ id, roomId }) => id === closure.id && roomId === closure.roomId))
        return err({ type: 'NotHere', what: 'closure' } as const);
      const id = closure.id ?? desk.newId();
      saveRoomClosure(tx, { ...closure, id });
      return ok({ closureId: id });
    }),

  'roomClosure.remove': ({ closureId }) =>
    act(desk, { action: 'roomClosure.remove', objectId: closureId }, (tx) => {
      if (!roomClosures(tx).some(({ id }) => id === closureId)) return err({ type: 'NotHere', what: 'closure' } as const);
      removeRoomClosure(tx, closureId);
      return ok(null);
    }),

  'absence.remove': ({ absenceId }) =>
    act(desk, { action: 'absence.remove', objectId: absenceId }, (tx) => {
      if (findAbsence(tx, absenceId) === undefined) return err({ type: 'NotHere', what: 'absence' } as const);
      removeAbsence(tx, absenceId);
      return ok(null);
    }),
});
