import type { AskedOf } from '../../src/contract/procedure.ts';
import type { sittingsApi } from '../../src/contract/sittings.ts';
import type { FamilyId, PersonId, PractitionerId } from '../../src/core/identifiers.ts';
import type { TestDesk } from './desk.ts';

/** A family of two children and a mother, with a chair, entered as a person would. */
export interface Prepared {
  readonly familyId: FamilyId;
  readonly rowan: PersonId;
  readonly wren: PersonId;
  readonly mother: PersonId;
  readonly chair: PractitionerId;
}

const nobody = {
  sex: 'unknown',
  ethnicity: '',
  religion: '',
  language: 'English',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12,
  phone: '',
  email: '',
} as const;

export const prepareFamily = async (at: TestDesk): Promise<Prepared> => {
  const { familyId } = await at.ask('family.create', { reference: 'TEST-2026-001', name: 'Sampleton (TEST)' });
  const child = async (givenName: string, on: string): Promise<PersonId> => {
    const details = { laChildId: '', school: 'Example Oaks Primary', schoolYear: '', legalStatus: '', previousPlans: [] };
    const person = {
      ...nobody,
      id: null,
      familyId,
      role: 'child',
      givenName,
      familyName: 'Sampleton (TEST)',
      birth: { known: 'date', on },
      child: details,
    } as const;
    return (await at.ask('person.save', { person })).personId;
  };
  const rowan = await child('Rowan', '2015-03-14');
  const wren = await child('Wren', '2019-09-02');
  const { personId: mother } = await at.ask('person.save', {
    person: {
      ...nobody,
      id: null,
      familyId,
      role: 'adult',
      givenName: 'Juniper',
      familyName: 'Sampleton (TEST)',
      birth: { known: 'date', on: '1990-05-05' },
      child: null,
    },
  });
  for (const childId of [rowan, wren])
    await at.ask('relationship.save', {
      relationship: {
        adultId: mother,
        childId,
        kind: 'mother',
        parental: true,
        parentalResponsibility: 'yes',
        basis: 'birth certificate seen',
      },
    });
  const { practitionerId: chair } = await at.ask('practitioner.save', {
    practitioner: {
      id: null,
      agencyId: null,
      name: 'Cedar Quorumson',
      role: 'child protection adviser',
      email: '',
      phone: '',
      chairs: true,
      takesMinutes: false,
    },
  });
  return { familyId, rowan, wren, mother, chair };
};

export const aRequest = ({ familyId, rowan, wren }: Prepared): AskedOf<(typeof sittingsApi)['request.create']> => ({
  familyId,
  kind: 'initial',
  requestedOn: '2026-03-30',
  requestedBy: 'Marlo Testcase',
  authorisedBy: 'Linden Overview',
  strategyDiscussionOn: '2026-03-27',
  enquiryOutcome: 'continuing-risk',
  transferNotifiedOn: null,
  reason: 'Domestic abuse in front of the children.',
  arrangements: '',
  fabricatedIllness: false,
  childIds: [rowan, wren],
});
