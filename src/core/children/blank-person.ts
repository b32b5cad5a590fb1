import type { FamilyId } from '../identifiers.ts';
import type { Birth, Person } from './people.ts';

/** Somebody of whom only the name is known yet; everything else is filled in on the family's own page. */
export const blankPerson = (
  known: { readonly familyId: FamilyId; readonly role: Person['role'] } & Partial<Pick<Person, 'givenName' | 'familyName'>> & {
      readonly birth?: Birth;
    },
): Omit<Person, 'id'> & { readonly id: null } => ({
  id: null,
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
  child: known.role === 'child' ? { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] } : null,
  ...known,
});

/** The contract reads a list of earlier plans that may be written to. */
export const mutable = <Id>(person: Omit<Person, 'id'> & { readonly id: Id }) => ({
  ...person,
  child: person.child === null ? null : { ...person.child, previousPlans: [...person.child.previousPlans] },
});
