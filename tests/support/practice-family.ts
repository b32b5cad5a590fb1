import type { Agency, Practitioner } from '../../src/core/agencies/directory.ts';
import type { Address, FamilyFile, Person, Relationship, Residence } from '../../src/core/children/people.ts';
import { noOtherPlan } from '../../src/core/conferences/other-plan.ts';
import type { ConferenceRequest } from '../../src/core/conferences/sitting.ts';
import type { AddressId, AgencyId, FamilyId, PersonId, PractitionerId, RequestId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';

/** The invented SAMPLETON family (domain.md 11.1). The confidential address is null, as it is without the restricted key. */

const familyId = 'family-1' as FamilyId;
const p = (key: string): PersonId => `person-${key}` as PersonId;
const a = (key: string): AddressId => `address-${key}` as AddressId;

const aPerson = (key: string, givenName: string, familyName: string, change: Partial<Person>): Person => ({
  id: p(key),
  familyId,
  role: 'adult',
  givenName,
  familyName: `${familyName} (TEST)`,
  birth: { known: 'no' },
  sex: 'unknown',
  ethnicity: 'White British',
  religion: '',
  language: 'English',
  disability: '',
  needs: '',
  interpreter: '',
  textSize: 12,
  phone: '01632 960200',
  email: `${key}@example.test`,
  child: null,
  ...change,
});

const born = (on: string): Person['birth'] => ({ known: 'date', on: day(on) });

const people: ReadonlyArray<Person> = [
  aPerson('c1', 'Rowan', 'SAMPLETON', {
    role: 'child',
    birth: born('2015-03-14'),
    sex: 'male',
    child: {
      laChildId: 'TEST100001',
      school: 'Example Oaks Primary',
      schoolYear: 'Year 6',
      legalStatus: 'No orders',
      previousPlans: [{ startedOn: day('2017-06-12'), endedOn: day('2018-05-15'), category: 'neglect' }],
    },
  }),
  aPerson('c2', 'Wren', 'SAMPLETON', {
    role: 'child',
    birth: born('2019-09-02'),
    sex: 'female',
    disability: 'Glue ear',
    child: {
      laChildId: 'TEST100002',
      school: 'Example Oaks Primary',
      schoolYear: 'Year 1',
      legalStatus: 'No orders',
      previousPlans: [],
    },
  }),
  aPerson('c3', 'Ash', 'EXAMPLEFORD', {
    role: 'child',
    birth: born('2010-11-21'),
    sex: 'male',
    child: {
      laChildId: 'TEST100003',
      school: 'Mockfield Academy',
      schoolYear: 'Year 10',
      legalStatus: 'No orders',
      previousPlans: [],
    },
  }),
  aPerson('a1', 'Juniper', 'SAMPLETON', {
    birth: born('1990-05-05'),
    sex: 'female',
    textSize: 14,
    needs: 'Reads better with 14 point text',
  }),
  aPerson('a2', 'Caldor', 'PLACEHOLDER', {
    birth: born('1987-01-17'),
    sex: 'male',
    interpreter: 'European Portuguese',
    language: 'Portuguese',
  }),
  aPerson('a3', 'Ellis', 'EXAMPLEFORD', { birth: born('1988-08-30'), sex: 'male' }),
  aPerson('a4', 'Hazel', 'SAMPLETON', {
    birth: born('1962-11-11'),
    sex: 'female',
    interpreter: 'British Sign Language',
    disability: 'Deaf',
  }),
  aPerson('a5', 'Alder', 'FAUXLEY', { birth: { known: 'year', year: 1986 }, sex: 'male' }),
];

const related = (
  adult: string,
  child: string,
  kind: string,
  parentalResponsibility: Relationship['parentalResponsibility'],
  parental = true,
): Relationship => ({
  adultId: p(adult),
  childId: p(child),
  kind,
  parental,
  parentalResponsibility,
  basis: parentalResponsibility === 'yes' ? 'birth certificate seen 2 April' : '',
});

const relationships: ReadonlyArray<Relationship> = [
  ...['c1', 'c2', 'c3'].map((child) => related('a1', child, 'mother', 'yes')),
  related('a2', 'c2', 'father', 'yes'),
  related('a3', 'c3', 'father', 'yes'),
  related('a5', 'c1', 'father', 'yes'),
  ...['c1', 'c2', 'c3'].map((child) => related('a4', child, 'maternal grandmother', 'no', false)),
];

const addresses: ReadonlyArray<Address> = [
  { id: a('safe'), familyId, hiddenFrom: [p('a2')], text: null },
  { id: a('row'), familyId, hiddenFrom: [], text: { lines: ['1 Sample Row', 'Testbury'], postcode: 'ZZ9 9ZZ' } },
  { id: a('close'), familyId, hiddenFrom: [], text: { lines: ['22 Fixture Close', 'Mockham'], postcode: 'ZZ9 8ZZ' } },
];

/** What the sealed address says: given only to the one letter that goes there. */
export const safeAddress = { lines: ['7 Hushwood Lane', 'Quietham'], postcode: 'ZZ9 7ZZ' } as const;

const lives = (key: string, at: string, from: string, pattern = '', until: string | null = null): Residence => ({
  personId: p(key),
  addressId: a(at),
  from: day(from),
  until: until === null ? null : day(until),
  pattern,
});

const residences: ReadonlyArray<Residence> = [
  ...['a1', 'c1', 'c2'].flatMap((key) => [lives(key, 'row', '2022-01-10', '', '2026-04-06'), lives(key, 'safe', '2026-04-07')]),
  lives('a4', 'safe', '2009-05-01'),
  lives('a2', 'row', '2022-01-10'),
  lives('a3', 'close', '2015-02-01'),
  lives('c3', 'close', '2019-09-01', 'weekdays'),
  lives('c3', 'safe', '2026-04-07', 'weekends'),
];

export const practiceFamily: FamilyFile = {
  family: { id: familyId, reference: 'SC-2026-0142', name: 'Sampleton (TEST)' },
  people,
  relationships,
  addresses,
  residences,
};

export const practiceRequest: ConferenceRequest = {
  id: 'request-1' as RequestId,
  familyId,
  kind: 'initial',
  requestedOn: day('2026-03-30'),
  requestedBy: 'Marlo TESTCASE (TEST)',
  authorisedBy: 'Linden OVERVIEW (TEST)',
  strategyDiscussionOn: day('2026-03-27'),
  enquiryOutcome: 'continuing-risk',
  transferNotifiedOn: null,
  reason: "Domestic abuse in front of the children, and worries about Wren's basic care.",
  askedCategory: 'emotional',
  arrangements: 'Separate arrival times. Police aware.',
  fabricatedIllness: false,
  childIds: [p('c1'), p('c2'), p('c3')],
  leftOut: [],
  needs: [],
  exclusionsAsked: [],
  enquiryWorker: 'Marlo TESTCASE (TEST)',
  enquiryTeam: 'Assessment team (TEST)',
  conditions: [],
  venueRisk: '',
  earlyBecause: null,
  earlyAgreedBy: '',
  childKinds: {},
  otherPlan: noOtherPlan,
};

const practitioner = (key: string, name: string, role: string, change: Partial<Practitioner> = {}): Practitioner => ({
  id: `practitioner-${key}` as PractitionerId,
  agencyId: `agency-${key}` as AgencyId,
  name: `${name} (TEST)`,
  role,
  email: `${name.split(' ')[0]!.toLowerCase()}@example.test`,
  phone: '01632 960150',
  chairs: false,
  takesMinutes: false,
  ...change,
});

export const chair = practitioner('chair', 'Cedar QUORUMSON', 'child protection adviser', { agencyId: null, chairs: true });
export const minuteTaker = practitioner('minutes', 'Sorrel MINUTEWELL', 'minute taker', { agencyId: null, takesMinutes: true });
export const practitioners: ReadonlyArray<Practitioner> = [
  chair,
  minuteTaker,
  practitioner('marlo', 'Marlo TESTCASE', 'social worker'),
  practitioner('linden', 'Linden OVERVIEW', 'team manager'),
  practitioner('indigo', 'Indigo SAMPLEWORKER', 'incoming lead social worker'),
  practitioner('flint', 'Flint HUBSON', 'panel representative'),
  practitioner('pippa', 'Pippa BLACKBOARD', 'designated safeguarding lead'),
  practitioner('teal', 'Teal MADEUP', 'designated safeguarding lead'),
  practitioner('juno', 'Juno PLASTER', 'school nurse'),
  practitioner('ember', 'Ember SAFEPLACE', 'domestic abuse worker'),
];

export const agencies: ReadonlyArray<Agency> = [
  {
    id: 'agency-pippa' as AgencyId,
    type: 'sch',
    name: 'Example Oaks Primary',
    mailbox: 'office@oaks.example.test',
    phone: '01632 960161',
  },
  {
    id: 'agency-teal' as AgencyId,
    type: 'sch',
    name: 'Mockfield Academy',
    mailbox: 'office@mockfield.example.test',
    phone: '01632 960162',
  },
];
