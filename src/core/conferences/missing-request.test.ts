import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import { england } from '../../../tests/support/procedures.ts';
import type { Person } from '../children/people.ts';
import type { AddressId, FamilyId, PersonId, RequestId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import type { Looked } from './missing.ts';
import { isRequestReady, missingFromRequest } from './missing-request.ts';
import { noOtherPlan } from './other-plan.ts';
import type { PlanPeriod } from './plan-periods.ts';
import type { ConferenceKind, ConferenceRequest, Sitting } from './sitting.ts';

const rowan = 'rowan' as PersonId;
const wren = 'wren' as PersonId;
const familyId = 'family' as FamilyId;

const child = (id: PersonId, givenName: string, birth: Person['birth'] = { known: 'date', on: day('2015-03-14') }): Person =>
  aPerson({
    id,
    familyId,
    givenName,
    familyName: 'Sampleton (TEST)',
    birth,
    child: { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] },
  });

const whole: ConferenceRequest = {
  id: 'request' as RequestId,
  familyId,
  kind: 'initial',
  requestedOn: day('2026-03-30'),
  requestedBy: 'Marlo Testcase (TEST)',
  authorisedBy: 'Linden Overview (TEST)',
  strategyDiscussionOn: day('2026-03-27'),
  enquiryOutcome: 'continuing-risk',
  transferNotifiedOn: null,
  reason: 'Domestic abuse in front of the children.',
  askedCategory: null,
  arrangements: '',
  fabricatedIllness: false,
  childIds: [rowan, wren],
  childKinds: {},
  leftOut: [],
  needs: [],
  exclusionsAsked: [],
  enquiryWorker: '',
  enquiryTeam: '',
  conditions: [],
  venueRisk: '',
  earlyBecause: null,
  earlyAgreedBy: '',
  otherPlan: noOtherPlan,
};

const looked = (request: Partial<ConferenceRequest>, change: Partial<Looked> = {}): Looked => ({
  request: { ...whole, ...request },
  sitting: { heldOn: null, progress: { closedAt: null } } as Sitting,
  people: [child(rowan, 'Rowan'), child(wren, 'Wren')],
  residences: [],
  relationships: [],
  conferences: [],
  record: {} as Looked['record'],
  quoracy: {},
  openPlans: {},
  undecided: [],
  interimSafety: {},
  keptApart: [],
  listQuestions: 0,
  cpIs: [],
  planEnding: { warnOf: ['inquorate', 'first-review', 'work-undone'] },
  deadlines: [],
  calendar: england,
  today: day('2026-03-30'),
  ...change,
});

const fieldsOf = (...asked: Parameters<typeof looked>) => missingFromRequest(looked(...asked)).map((one) => one.field);

describe('an initial request', () => {
  test('IN01: is ready when it holds the discussion, the outcome, who asked, who approved, and every child of the household', () => {
    expect(missingFromRequest(looked({}))).toEqual([]);
  });

  test.each([
    ['the strategy discussion', { strategyDiscussionOn: null }, 'strategyDiscussionOn'],
    ['what the enquiry found', { enquiryOutcome: 'not-yet-known' }, 'enquiryOutcome'],
    ['who asked', { requestedBy: '  ' }, 'requestedBy'],
    ['which manager approved it', { authorisedBy: '' }, 'authorisedBy'],
    ['any child', { childIds: [] }, 'childIds'],
    ['a child of the household', { childIds: [rowan] }, 'leftOut:wren'],
  ] as const)('IN01: is not ready without %s, and the item names its field', (_, change, field) => {
    const missing = missingFromRequest(looked(change));
    expect(missing.map((one) => one.field)).toEqual([field]);
    expect(isRequestReady(missing)).toBe(false);
  });

  test('IN01: leaves out a child of the household only for a reason', () => {
    const leftOut = [{ childId: wren, reason: 'Lives with her father since May; no contact.' }];
    expect(fieldsOf({ childIds: [rowan], leftOut })).toEqual([]);
    expect(fieldsOf({ childIds: [rowan], leftOut: [{ childId: wren, reason: ' ' }] })).toEqual(['leftOut:wren']);
  });

  test('IN01: does not ask after a child who lives elsewhere, but does where nobody knows where one lives', () => {
    const at = (personId: PersonId, home: string) => ({
      personId,
      addressId: home as AddressId,
      from: day('2020-01-01'),
      until: null,
      pattern: '',
    });
    const apart = { residences: [at(rowan, 'here'), at(wren, 'there')] };
    expect(fieldsOf({ childIds: [rowan] }, apart)).toEqual([]);
    expect(fieldsOf({ childIds: [rowan] }, { residences: [at(rowan, 'here')] })).toEqual(['leftOut:wren']);
  });

  test('IN01: does not ask after somebody who is 18', () => {
    const people = [child(rowan, 'Rowan'), child(wren, 'Wren', { known: 'date', on: day('2008-03-30') })];
    expect(fieldsOf({ childIds: [rowan] }, { people })).toEqual([]);
    expect(fieldsOf({ childIds: [rowan] }, { people, today: day('2026-03-29') })).toEqual(['leftOut:wren']);
  });

  test('IN01: another finding of the enquiry is pointed out, and does not keep it from being ready', () => {
    const missing = missingFromRequest(looked({ enquiryOutcome: 'not-substantiated' }));
    expect(missing.map((one) => [one.field, one.holdsUp])).toEqual([['enquiryOutcome', 'nothing']]);
    expect(isRequestReady(missing)).toBe(true);
  });
});

test('IN01: a pre-birth request is about an unborn child', () => {
  const expected = [child(rowan, 'Rowan'), child(wren, 'Unborn', { known: 'expected', on: day('2026-12-18') })];
  expect(fieldsOf({ kind: 'pre-birth' }, { people: expected })).toEqual([]);
  expect(missingFromRequest(looked({ kind: 'pre-birth' })).map((one) => one.id)).toEqual(['request-unborn']);
});

test('IN01, T-20: a transfer-in request has the notification for its clock, and no enquiry of ours', () => {
  const asked = { kind: 'transfer-in', strategyDiscussionOn: null, enquiryOutcome: 'not-yet-known' } as const;
  expect(fieldsOf(asked)).toContain('transferNotifiedOn');
  expect(fieldsOf({ ...asked, transferNotifiedOn: day('2026-03-20') })).not.toContain('transferNotifiedOn');
  expect(fieldsOf(asked)).not.toContain('enquiryOutcome');
});

test('IN02: a transfer-in request holds whose plan it is, since when and in which category for each child, and its next review', () => {
  const asked = { kind: 'transfer-in', transferNotifiedOn: day('2026-03-20') } as const;
  expect(fieldsOf(asked)).toEqual([
    'otherAuthority',
    'otherPlan:rowan',
    'otherCategory:rowan',
    'otherPlan:wren',
    'otherCategory:wren',
    'otherNextReviewDueOn',
  ]);
  const otherPlan = {
    authority: 'Samplesex County Council (TEST)',
    lastReviewOn: day('2026-01-12'),
    nextReviewDueOn: day('2026-07-12'),
    children: [rowan, wren].map((childId) => ({ childId, startedOn: day('2025-10-20'), category: 'neglect' as const })),
    actions: '',
  };
  expect(fieldsOf({ ...asked, otherPlan })).toEqual([]);
});

test('IN02: says when their review falls before our conference, and does not hold the request up for it', () => {
  const otherPlan = {
    authority: 'Samplesex (TEST)',
    lastReviewOn: null,
    nextReviewDueOn: day('2026-04-10'),
    children: [{ childId: rowan, startedOn: day('2025-10-20'), category: 'neglect' as const }],
    actions: '',
  };
  const asked = { kind: 'transfer-in', transferNotifiedOn: day('2026-03-20'), otherPlan, childIds: [rowan] } as const;
  const people = [child(rowan, 'Rowan')];
  const conferences = [{ dueOn: day('2026-04-14') } as Looked['conferences'][number]];
  const missing = missingFromRequest(looked(asked, { people, conferences }));
  expect(missing.map((one) => one.sentence)).toEqual([expect.stringContaining('Fri 10 April 2026')]);
  expect(isRequestReady(missing)).toBe(true);
});

test('IN01: a review names a child without a plan, and a sibling with one who is not on it', () => {
  const asked = { kind: 'review', childIds: [rowan] } as const;
  const openPlans = { [wren]: {} as PlanPeriod };
  const missing = missingFromRequest(looked(asked, { openPlans }));
  expect(missing.map((one) => one.id)).toEqual(['request-no-plan:rowan', 'request-sibling-plan:wren']);
  expect(isRequestReady(missing)).toBe(true);
});

test('IN01: an early review says why it cannot wait and which chair agreed', () => {
  const openPlans = { [rowan]: {} as PlanPeriod, [wren]: {} as PlanPeriod };
  expect(fieldsOf({ kind: 'early-review' }, { openPlans })).toEqual(['earlyBecause', 'earlyAgreedBy']);
  const said = { earlyBecause: 'no-progress', earlyAgreedBy: 'Cedar Quorumson (TEST)' } as const;
  expect(fieldsOf({ kind: 'early-review', ...said }, { openPlans })).toEqual([]);
});

test('IN01: a reconvened conference needs one that ended without a decision', () => {
  const asked = { kind: 'reconvened' } as const;
  expect(missingFromRequest(looked(asked, { undecided: [rowan, wren] }))).toEqual([]);
  expect(missingFromRequest(looked(asked, { undecided: [rowan] })).map((one) => one.childId)).toEqual([wren]);
});

test('IN01: what is missing is never fewer once something is taken away, whatever the kind', () => {
  const kinds: ReadonlyArray<ConferenceKind> = ['initial', 'pre-birth', 'transfer-in', 'review', 'early-review', 'reconvened'];
  const emptied = [
    { strategyDiscussionOn: null },
    { enquiryOutcome: 'not-yet-known' },
    { requestedBy: '' },
    { authorisedBy: '' },
    { reason: '' },
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.subarray([...emptied]), fc.constantFrom(...emptied), (kind, some, more) => {
      const before: Partial<ConferenceRequest> = Object.assign({ kind }, ...some);
      const ids = missingFromRequest(looked(before)).map((one) => one.id);
      const after = missingFromRequest(looked({ ...before, ...more })).map((one) => one.id);
      expect(after).toEqual(expect.arrayContaining(ids));
      expect(new Set(after).size).toBe(after.length);
    }),
  );
});
