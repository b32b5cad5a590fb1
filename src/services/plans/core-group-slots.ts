import type { InputOf, Supplied } from '../../contract/procedure.ts';
import type { sittingsApi } from '../../contract/sittings.ts';
import type { Invitee } from '../../core/conferences/record.ts';
import { deadlinesOf } from '../../core/conferences/sitting-deadlines.ts';
import { longDate } from '../../core/local-date.ts';
import { type CoreMember, threeCoreGroupSlots } from '../../core/plans/core-group-slots.ts';
import { err, ok } from '../../core/result.ts';
import { schoolType } from '../../core/scheduling/asked-agencies.ts';
import { daysSchoolsAreShut } from '../../core/scheduling/school-terms.ts';
import { blackouts } from '../../storage/agencies/blackouts.ts';
import { absences } from '../../storage/booking/availability.ts';
import { conferencesOfPractitioner } from '../../storage/booking/bookings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { proceduresFor } from '../procedures/procedures.ts';
import { termsOf } from '../procedures/terms.ts';
import { sittingFile } from '../record/sitting-file.ts';

type Api = typeof sittingsApi;

/** Three times for the first core group that are in time, from what is known of its members' absences (DL03, T-13). */
export const offerCoreGroups = (
  desk: OpenDesk,
  { sittingId }: InputOf<Api['sitting.coreGroupSlots']>,
): Supplied<Api['sitting.coreGroupSlots']> => {
  const file = sittingFile(desk, desk.db, sittingId);
  if (file === undefined) return err({ type: 'NotHere', what: 'sitting' });
  const procedures = proceduresFor(desk, file.sitting);
  const due =
    deadlinesOf(procedures, file.sitting, file.request, file.conferences, {
      only: ['T-13'],
      decisions: file.record.decisions,
    })[0] ?? null;
  const { heldOn } = file.sitting;
  const core = Object.values(file.record.invitees).filter(({ coreGroup }) => coreGroup);
  if (heldOn === null || due === null) return ok({ due, members: core.length, slots: [] });
  const slots = threeCoreGroupSlots({
    heldOn,
    holdBy: due.holdBy,
    today: todayAt(desk),
    members: core.map((invitee) => memberOf(desk, invitee, sittingId)),
    calendar: procedures.calendar,
  });
  return ok({
    due,
    members: core.length,
    slots: slots.map(({ missing, ...slot }) => ({
      ...slot,
      words: `${longDate(slot.on)}, ${slot.startsAt} to ${slot.endsAt}`,
      missing: missing.map(({ name, why }) => `${name} cannot come: ${why}.`),
    })),
  });
};

/** Somebody of a core group, with everything that is known of when they cannot come. */
export const memberOf = (
  { db }: OpenDesk,
  { name, agencyName, agencyId, agencyType, practitionerId }: Invitee,
  sittingId: InputOf<Api['sitting.coreGroupSlots']>['sittingId'],
): CoreMember => {
  const terms = agencyType === schoolType ? termsOf(db) : null;
  return {
    name: name || agencyName,
    away: [
      ...absences(db)
        .filter((one) => practitionerId !== null && one.practitionerId === practitionerId)
        .map(({ from, until, reason }) => ({ from, until, why: reason.trim() || 'away' })),
      ...blackouts(db)
        .filter((one) => agencyId !== null && one.agencyId === agencyId)
        .map(({ from, until, reason }) => ({ from, until, why: reason.trim() || 'the agency sends nobody' })),
      ...(terms === null ? [] : daysSchoolsAreShut(terms)).map(({ from, until, name: why }) => ({ from, until, why })),
    ],
    elsewhere:
      practitionerId === null ? [] : conferencesOfPractitioner(db, practitionerId).filter((one) => one.sittingId !== sittingId),
  };
};
