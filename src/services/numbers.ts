import type { NumberRow, numbersApi } from '../contract/numbers.ts';
import type { Implementation } from '../contract/procedure.ts';
import { cpIsRows } from '../core/children/cp-is.ts';
import { fullName } from '../core/children/people.ts';
import { nhsNumberIn, upnIn } from '../core/importing/cell-values.ts';
import { err, ok } from '../core/result.ts';
import { familyFile, findFamily, findPerson } from '../storage/families.ts';
import { numbersOfFamily, personOfNumber, removePersonNumbers, savePersonNumber } from '../storage/person-numbers.ts';
import { plansOfChild } from '../storage/plans.ts';
import { act, type OpenDesk, todayAt } from './open-desk.ts';
import { closedAddresses } from './restricted-addresses.ts';

export const numberServices = (desk: OpenDesk): Implementation<typeof numbersApi> => ({
  'family.numbers': ({ familyId }) =>
    ok(
      numbersOfFamily(desk.db, familyId).flatMap(
        ({ personId, kind, number }): ReadonlyArray<NumberRow> => (kind === 'council' ? [] : [{ personId, kind, number }]),
      ),
    ),

  'person.setNumber': ({ personId, kind, number: typed }) =>
    act(desk, { action: 'person.setNumber', objectId: personId }, (tx) => {
      if (findPerson(tx, personId) === undefined) return err({ type: 'NotHere', what: 'person' } as const);
      const number = typed.trim() === '' ? '' : kind === 'nhs' ? nhsNumberIn(typed) : upnIn(typed);
      if (number === undefined) return err({ type: 'NumberNotRight', kind } as const);
      const holder = number === '' ? undefined : personOfNumber(tx, { kind, number });
      const other = holder === undefined || holder === personId ? undefined : findPerson(tx, holder);
      if (other !== undefined) {
        const reference = findFamily(tx, other.familyId)?.reference ?? '';
        return err({ type: 'NumberTaken', name: fullName(other), reference } as const);
      }
      removePersonNumbers(tx, personId, kind);
      if (number !== '') savePersonNumber(tx, { personId, kind, number });
      return ok(null);
    }),

  'family.cpIs': ({ familyId }) => {
    const file = familyFile(desk.db, familyId, closedAddresses);
    if (file === undefined) return err({ type: 'NotHere', what: 'family' });
    const ended = (childId: Parameters<typeof plansOfChild>[1]): number =>
      plansOfChild(desk.db, childId).filter(({ endedOn }) => endedOn !== null).length;
    return ok(cpIsRows(file, numbersOfFamily(desk.db, familyId), ended, todayAt(desk)));
  },
});
