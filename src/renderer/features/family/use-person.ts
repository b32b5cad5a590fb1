import { mutable } from '../../../core/children/blank-person.ts';
import type { Person } from '../../../core/children/people.ts';
import { useDesk } from '../../engine/desk.ts';
import { type SavedAsTyped, useTypedOver } from '../../engine/use-typed-over.ts';

/** A person whose fields are saved as they are typed; every save carries the whole person as they are now. */
export const usePerson = (saved: Person): SavedAsTyped<Person> => {
  const { call } = useDesk();
  return useTypedOver(saved, (whole) => call('person.save', { person: mutable(whole) }));
};
