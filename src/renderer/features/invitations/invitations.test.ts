import { describe, expect, test } from 'vitest';
import type { AgencyRow } from '../../../contract/families.ts';
import type { Suggestion } from '../../../contract/sitting-answers.ts';
import type { FamilyFile, Person } from '../../../core/children/people.ts';
import type { InvitationStepKind } from '../../../core/conferences/invitation.ts';
import { inviteeFromAgency, inviteeFromPerson, type Joining } from '../../../core/conferences/joining-list.ts';
import { newInvitee } from '../../../core/conferences/new-invitee.ts';
import type { Invitee } from '../../../core/conferences/record.ts';
import type { AgencyId, FamilyId, InvitationStepId, InviteeId, PersonId, PractitionerId } from '../../../core/identifiers.ts';
import { day } from '../../../core/local-date.ts';
import { candidatesFor } from './from-suggestion.ts';
import { repliesInWords, repliesOf } from './replies.ts';

const anInvitee = (part: Invitee['part'], more: Partial<Invitee> = {}): Invitee =>
  newInvitee({ id: `${part}${Math.random()}` as InviteeId, part, name: part, ...more });

const reached = (kind: InvitationStepKind): Invitee =>
  anInvitee('family', {
    invitedOn: day('2026-04-01'),
    invitation: { [`${kind}` as InvitationStepId]: { kind, on: day('2026-04-02'), way: 'post', note: '', by: 'Dana', order: 0 } },
  });

test('the counts say how the whole list stands (AG03)', () => {
  const list = [
    anInvitee('chair'),
    anInvitee('agency', { reply: 'accepted', invitedOn: day('2026-04-01') }),
    anInvitee('agency', { reply: 'deputy', invitedOn: day('2026-04-01') }),
    anInvitee('agency', { invitedOn: day('2026-04-01') }),
    anInvitee('agency', { invitedOn: day('2026-04-06') }),
    reached('delivered'),
    reached('seen'),
    reached('came-back'),
    anInvitee('agency', { invitedOn: day('2026-04-01'), reply: 'declined' }),
    anInvitee('family'),
    anInvitee('family', { attendance: 'not-invited' }),
  ];
  expect(repliesInWords(repliesOf(list, day('2026-04-08')))).toBe(
    '10 on the list: 1 coming, 1 deputy, 1 not coming, 1 without a reply for a week, 1 seen, 1 delivered, 1 sent, 1 came back, 1 to send, 1 not invited.',
  );
});

const child = (id: string, school: string): Person =>
  ({ id, familyId: 'f', role: 'child', givenName: id, familyName: 'SAMPLETON', child: { school } }) as unknown as Person;
const file: FamilyFile = {
  family: { id: 'f' as FamilyId, reference: 'SC-2026-0142', name: 'Sampleton' },
  people: [child('Rowan', 'Example Oaks Primary'), child('Ash', 'Mockfield Academy')],
  relationships: [
    {
      adultId: 'Juniper' as PersonId,
      childId: 'Rowan' as PersonId,
      kind: 'mother',
      parental: true,
      parentalResponsibility: 'yes',
      basis: '',
    },
  ],
  addresses: [],
  residences: [],
};
const joining: Joining = {
  id: 'i' as InviteeId,
  why: 'Each school is invited.',
  file,
  children: ['Rowan' as PersonId, 'Ash' as PersonId],
  reportDue: day('2026-04-16'),
};
const agency = (name: string, type: string, ...practitioners: ReadonlyArray<string>): AgencyRow => ({
  agency: { id: name as AgencyId, type, name, mailbox: '', phone: '' },
  blackouts: [],
  absences: [],
  typeName: type,
  counts: true,
  practitioners: practitioners.map((one) => ({
    id: one as PractitionerId,
    agencyId: name as AgencyId,
    name: one,
    role: 'designated safeguarding lead',
    email: '',
    phone: '',
    chairs: false,
    takesMinutes: false,
  })),
});
const directory = [
  agency('Example Oaks Primary', 'sch', 'Pippa BLACKBOARD'),
  agency('Mockfield Academy', 'sch'),
  agency('Health', 'sn', 'Juno PLASTER'),
];
const suggestion = (agencyType: string, name: string): Suggestion => ({
  agencyType,
  typeName: agencyType,
  reason: '',
  personId: null,
  name,
});

describe('a suggestion becomes somebody on the list in one click (AG02)', () => {
  test('a school that was named means that school and nobody else', () => {
    const found = candidatesFor(suggestion('sch', 'Example Oaks Primary'), directory);
    expect(found.map(({ practitioner }) => practitioner?.name)).toEqual(['Pippa BLACKBOARD']);
  });
  test('an agency without a named practitioner can be invited as an agency', () => {
    const found = candidatesFor(suggestion('sch', 'Mockfield Academy'), directory);
    expect(found.map(({ agency: one, practitioner }) => [one.name, practitioner])).toEqual([['Mockfield Academy', null]]);
  });
  test('a school has direct contact with its own pupils and no others (Q-02, Q-09)', () => {
    const [oaks] = candidatesFor(suggestion('sch', 'Example Oaks Primary'), directory);
    expect(inviteeFromAgency(oaks!, joining)).toMatchObject({
      contactWith: ['Rowan'],
      agencyType: 'sch',
      report: { status: 'requested', dueOn: '2026-04-16' },
    });
  });
  test('of any other agency direct contact is never taken for granted (Q-02)', () => {
    const [nurse] = candidatesFor(suggestion('sn', ''), directory);
    expect(inviteeFromAgency(nurse!, joining).contactWith).toEqual([]);
  });
});

test('a member of the family is called what they are to the child, never by a role alone (PA-08)', () => {
  const mother = { ...child('Juniper', ''), role: 'adult', child: null } as Person;
  expect(inviteeFromPerson(mother, joining)).toMatchObject({ part: 'family', name: 'Juniper SAMPLETON', role: 'mother' });
});
