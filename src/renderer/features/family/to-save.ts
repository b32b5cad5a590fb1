import type { DeskApi } from '../../../contract/api.ts';
import type { AskedOf } from '../../../contract/procedure.ts';
import type { Person } from '../../../core/children/people.ts';

/** A person as the contract asks for one: with lists that may be written to. */
export const toSave = (person: Person): AskedOf<DeskApi['person.save']>['person'] => ({
  ...person,
  child: person.child === null ? null : { ...person.child, previousPlans: [...person.child.previousPlans] },
});
