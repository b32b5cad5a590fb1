import type { Person } from '../../src/core/children/people.ts';
import type { FamilyId, PersonId } from '../../src/core/identifiers.ts';

/** A child of whom nothing is known but what a test says. */
export const aPerson = (known: Partial<Person> = {}): Person => ({
  id: 'person' as PersonId,
  familyId: 'family' as FamilyId,
  role: 'child',
  givenName: '',
  familyName: '',
  birth: { known: 'no' },
  sex: 'unknown',
  ethnicity: '',
  religion: '',
  language: '',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12,
  phone: '',
  email: '',
  child: null,
  ...known,
});
