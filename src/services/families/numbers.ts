import type { NumberRow, numbersApi } from '../../contract/numbers.ts';
import type { Implementation } from '../../contract/procedure.ts';
import { type CpIsRow, cpIsRows } from '../../core/children/cp-is.ts';
import { type FamilyFile, fullName } from '../../core/children/people.ts';
import type { PersonId } from '../../core/identifiers.ts';
import { nhsNumberIn, upnIn } from '../../core/importing/cell-values.ts';
import { err, ok } from '../../core/result.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { familyFile, findFamily } from '../../storage/families/families.ts';
import { findPerson } from '../../storage/families/people.ts';
import { numbersOfFamily, personOfNumber, removePersonNumbers, savePersonNumber } from '../../storage/families/person-numbers.ts';
import { plansOfChild } from '../../storage/plans/plans.ts';
import { act, type OpenDesk, todayAt } from '../open-desk.ts';
import { closedAddresses } from '../restricted-addresses.ts';

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
    return file === undefined ? err({ type: 'NotHere', what: 'family' }) : ok(readyForCpIs(desk, desk.db, file));
  },
});

/** Every child of a family: what stands ready for CP-IS, and the gaps (PF05). */
export const readyForCpIs = (desk: OpenDesk, db: ReadableDb, file: FamilyFile): ReadonlyArray<CpIsRow> => {
  const ended = (childId: PersonId): number => plansOfChild(db, childId).filter(({ endedOn }) => endedOn !== null).length;
  return cpIsRows(file, numbersOfFamily(db, file.family.id), ended, todayAt(desk));
};
