import type { fathersApi } from '../../contract/fathers.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { uninvitedFathers } from '../../core/attendance/fathers.ts';
import { addMonths } from '../../core/local-date.ts';
import { ok } from '../../core/result.ts';
import { familyFile } from '../../storage/families/families.ts';
import { fathersOfSittings } from '../../storage/families/fathers.ts';
import { conferencesOfSitting } from '../../storage/record/sittings.ts';
import { type OpenDesk, todayAt } from '../open-desk.ts';
import { recordOf } from '../record/records.ts';
import { closedAddresses } from '../restricted-addresses.ts';

export const fatherServices = (desk: OpenDesk): Implementation<typeof fathersApi> => ({
  'fathers.uninvited': (asked) => {
    const today = todayAt(desk);
    const [from, until] = [asked.from ?? addMonths(today, -12), asked.until ?? addMonths(today, 12)];
    const fathers = fathersOfSittings(desk.db, from, until);
    // The words stand in the record, which is opened only where somebody is not invited.
    const left = Map.groupBy(
      fathers.filter(({ invited }) => invited === 0),
      ({ sittingId }) => sittingId,
    );
    const rows = [...left].flatMap(([sittingId, [first]]) => {
      const file = first === undefined ? undefined : familyFile(desk.db, first.familyId, closedAddresses);
      if (first === undefined || file === undefined) return [];
      const { reference, familyName, heldOn } = first;
      const childIds = conferencesOfSitting(desk.db, sittingId).map(({ childId }) => childId);
      const list = Object.values(recordOf(desk, desk.db, sittingId).invitees);
      return uninvitedFathers(file.people, file.relationships, childIds, list).map((father) => ({
        ...father,
        sittingId,
        reference,
        familyName,
        heldOn,
      }));
    });
    return ok({ from, until, known: fathers.length, rows });
  },
});
