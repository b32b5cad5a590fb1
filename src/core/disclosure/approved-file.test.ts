import { describe, expect, test } from 'vitest';
import { moment, person } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import type { Relationship } from '../children/people.ts';
import { samePeople } from '../children/same-person.ts';
import type { Audience } from '../conferences/record.ts';
import type { AgencyId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { type Approved, asApproved, toKeep } from './approved-file.ts';
import type { SittingFile } from './sitting-file.ts';

const live = atStage('approved');
const at = moment('2026-05-11T16:05');
const keeping = (file: SittingFile): Approved => toKeep(file, { at, on: day('2026-05-11'), reported: [] });
const nobodyMerged = { same: samePeople([]), parted: [] };
const [mother, twice, child] = [person('a1'), person('twice'), person('c1')];
const merged = { same: samePeople([{ keepId: mother, dropId: twice }]), parted: [] };

/** The practice family with a second entry of the mother, and a tie of hers to one child. */
const withTwice = (tie: Partial<Relationship> = {}): SittingFile => {
  const { family } = live;
  const own = family.people.find(({ id }) => id === mother)!;
  const first = family.relationships.find((r) => r.adultId === mother && r.childId === child)!;
  return {
    ...live,
    family: {
      ...family,
      people: [...family.people, { ...own, id: twice, givenName: 'Juno' }],
      relationships: [...family.relationships, { ...first, adultId: twice, ...tie }],
    },
  };
};
const tiesOf = (file: SittingFile) =>
  file.family.relationships.filter((r) => r.adultId === mother && r.childId === child).map((r) => r.parentalResponsibility);

describe('X8: a file is kept with an approved record', () => {
  test('without the procedures, the room and whatever is read as it is today', () => {
    const kept = keeping(live);
    expect(Object.keys(live).filter((key) => !(key in kept))).toEqual([
      'profile',
      'warnings',
      'room',
      'corrections',
      'earlierCuts',
      'held',
      'addressedOn',
    ]);
    expect(kept).toMatchObject({ version: { state: 'approved', approvedAt: at }, producedOn: '2026-05-11' });
  });

  test('with those of the directory alone who are on its list', () => {
    const [listed, ...others] = Object.values(live.record.invitees).filter(({ practitionerId }) => practitionerId !== null);
    expect(others.length).toBeGreaterThan(0);
    const agency = { ...live.agencies[0]!, id: 'agency-listed' as AgencyId };
    const invitees = { [listed!.id]: { ...listed!, agencyId: agency.id } };
    const kept = keeping({ ...live, agencies: [...live.agencies, agency], record: { ...live.record, invitees } });
    expect(kept.practitioners.map(({ id }) => id)).toEqual([listed!.practitionerId]);
    expect(kept.agencies).toEqual([agency]);
  });

  test('a name that is corrected later changes no paper of it, and a letter still goes to where somebody lives now', () => {
    const renamed = live.family.people.map((one) => ({ ...one, givenName: 'Corrected' }));
    const now = { ...live, addressedOn: day('2026-06-01'), family: { ...live.family, people: renamed, addresses: [] } };
    const read = asApproved(now, keeping(live), nobodyMerged);
    expect(read.family.people).toEqual(live.family.people);
    expect(read).toMatchObject({ addressedOn: '2026-06-01', family: { addresses: [] } });
  });

  test('PL08: where one earlier plan alone was kept, the record looks back on that one', () => {
    const { plansBefore: _, ...kept } = keeping(live);
    const planBefore = { heldOn: day('2026-01-20'), actions: {} };
    const old = { ...kept, planBefore } as unknown as Approved;
    expect(asApproved(live, old, nobodyMerged).plansBefore).toEqual([planBefore]);
    expect(asApproved(live, kept as unknown as Approved, nobodyMerged).plansBefore).toEqual([]);
  });
});

describe('PF09: what was approved of two who turned out to be one', () => {
  test('is about one person, who was also called what the other entry was', () => {
    const read = asApproved(live, keeping(withTwice()), merged);
    expect(read.family.people.map(({ id }) => id)).toEqual(live.family.people.map(({ id }) => id));
    expect(read.family.formerNames).toEqual([expect.objectContaining({ personId: mother, givenName: 'Juno' })]);
    expect(tiesOf(read)).toHaveLength(1);
  });

  test('stays about the only entry that was in it', () => {
    const kept = keeping(withTwice());
    const people = kept.family.people.filter(({ id }) => id !== mother);
    const read = asApproved(live, { ...kept, family: { ...kept.family, people } }, merged);
    expect(read.family.people.map(({ id, givenName }) => ({ id, givenName }))).toContainEqual({ id: mother, givenName: 'Juno' });
    // Nothing but what they are called today: a paper of today may say it.
    const { givenName, familyName } = live.family.people.find(({ id }) => id === mother)!;
    expect(read.family.formerNames ?? []).toEqual([{ personId: mother, givenName, familyName }]);
  });

  test('PF01: where two ties disagree who is responsible, it is as was said since, and till then not known', () => {
    const apart = keeping(withTwice({ parentalResponsibility: 'no' }));
    const since = (said: ReadonlyArray<Relationship>) => ({ ...live, family: { ...live.family, relationships: said } });
    const today = live.family.relationships.map((r) => ({ ...r, parentalResponsibility: 'no' }) as const);
    expect(tiesOf(asApproved(since(today), apart, merged))).toEqual(['no']);
    expect(tiesOf(asApproved(since([]), apart, merged))).toEqual(['unknown']);
  });

  test('X4: a line that one of them was not to have is kept from the one they are', () => {
    const file = withTwice();
    const audience: Audience = { to: 'all-but', people: [twice] };
    const statements = file.record.statements.map((line) => ({ ...line, audience }));
    const read = asApproved(live, keeping({ ...file, record: { ...file.record, statements } }), merged);
    expect(read.record.statements[0]?.audience).toEqual({ to: 'all-but', people: [mother] });
  });
});

test('X4: what was approved while two were one gives neither, once they are two again, what is of the other', () => {
  const [row, line] = [
    Object.values(live.record.invitees).find(({ personId }) => personId === mother)!,
    live.record.statements[0]!,
  ];
  const sensitivity = { item: 'bail', subject: mother };
  const record = { ...live.record, statements: [{ ...line, about: mother, sensitivity }] };
  const since = {
    ...live.record,
    invitees: { ...live.record.invitees, [row.id]: { ...row, personId: twice } },
    statements: [{ ...line, about: twice, sensitivity: { ...sensitivity, subject: twice } }],
  };
  const now = { ...live, record: since };
  const parted = [{ keepId: mother, dropId: twice }];
  const read = asApproved(now, keeping({ ...live, record }), { ...nobodyMerged, parted }).record;
  expect(read.invitees[row.id]?.personId).toBe(twice);
  expect(read.statements).toMatchObject([{ about: twice, sensitivity: { subject: twice } }]);
  // Whoever was never one with them keeps what was approved.
  const others = asApproved(now, keeping({ ...live, record }), { ...nobodyMerged, parted: [{ keepId: child, dropId: twice }] });
  expect(others.record.invitees[row.id]?.personId).toBe(mother);
});
