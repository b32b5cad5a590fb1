import { expect, test } from 'vitest';
import { emptyRecord } from '../../../core/conferences/edits.ts';
import { type ConferenceRecord, type Invitee, type ThresholdView, viewKey } from '../../../core/conferences/record.ts';
import type { Conference } from '../../../core/conferences/sitting.ts';
import type { ConferenceId, InviteeId, PersonId, SittingId } from '../../../core/identifiers.ts';
import { questionsOf, spreadInWords, type Voice, viewsInWords, voicesAgainst, voicesFor } from './agency-views.ts';

const rowan = '01890000-0000-7000-8000-000000000001' as PersonId;
const conference: Conference = {
  id: '01890000-0000-7000-8000-0000000000c1' as ConferenceId,
  sittingId: '01890000-0000-7000-8000-0000000000d1' as SittingId,
  childId: rowan,
  kind: 'initial',
  number: 1,
  dayZero: null,
  dueOn: null,
  holdBy: null,
  lateReason: '',
  lateApprovedBy: '',
  resumes: null,
};

const anInvitee = (name: string, change: Partial<Invitee> = {}): Invitee => ({
  id: `invitee-${name}` as InviteeId,
  part: 'agency',
  personId: null,
  practitionerId: null,
  agencyId: null,
  agencyType: 'sch',
  agencyName: `Agency of ${name}`,
  name,
  role: '',
  withPersonId: null,
  contactWith: [rowan],
  why: '',
  invitedOn: null,
  reply: 'accepted',
  deputyName: '',
  mode: 'in-person',
  attendance: 'attended',
  presence: {},
  report: {
    status: 'not-requested',
    dueOn: null,
    receivedOn: null,
    sharedWithFamilyOn: null,
    sharedWith: '',
    openToFamily: 'yes',
    readAloud: false,
  },
  exclusion: null,
  coreGroup: false,
  ...change,
});

const aRecord = (
  invitees: ReadonlyArray<Invitee>,
  views: { readonly [name: string]: ThresholdView['view'] } = {},
  scales: { readonly [name: string]: number } = {},
): ConferenceRecord => {
  const keyOf = (name: string) => viewKey(conference.id, `invitee-${name}` as InviteeId);
  const about = (name: string) => ({ conferenceId: conference.id, inviteeId: `invitee-${name}` as InviteeId });
  return {
    ...emptyRecord(),
    invitees: Object.fromEntries(invitees.map((one) => [one.id, one])),
    views: Object.fromEntries(
      Object.entries(views).map(([name, view]) => [keyOf(name), { ...about(name), view, category: null, reason: '' }]),
    ),
    scales: Object.fromEntries(
      Object.entries(scales).map(([name, value]) => [keyOf(name), { ...about(name), value, reason: '' }]),
    ),
  };
};

const names = (voices: ReadonlyArray<Voice>) => voices.map((voice) => voice.invitee.name);

test('DC04: agencies that know the child come first, then other agencies, then family; chair and minute taker are not asked', () => {
  const record = aRecord([
    anInvitee('Juniper', { part: 'family' }),
    anInvitee('Indigo', { contactWith: [] }),
    anInvitee('Pippa'),
    anInvitee('Cedar', { part: 'chair' }),
    anInvitee('Sorrel', { part: 'minute-taker' }),
    anInvitee('Robin', { part: 'advocate' }),
  ]);
  expect(names(voicesFor(record, conference))).toEqual(['Pippa', 'Indigo', 'Juniper']);
});

test('RP07: whoever stays away is asked only where a report came or a view was given', () => {
  const received = { ...anInvitee('x').report, status: 'received' as const };
  const record = aRecord(
    [
      anInvitee('Housing', { attendance: 'did-not-attend' }),
      anInvitee('Surgery', { attendance: 'apologies', report: received }),
      anInvitee('Police', { attendance: 'apologies' }),
    ],
    { Police: 'plan' },
  );
  expect(names(voicesFor(record, conference))).toEqual(['Police', 'Surgery']);
});

test('DC04: views are counted in words, and nobody calls them votes', () => {
  const record = aRecord([anInvitee('A'), anInvitee('B'), anInvitee('C'), anInvitee('D')], {
    A: 'plan',
    B: 'plan',
    C: 'no-plan',
    D: 'no-view',
  });
  expect(viewsInWords(voicesFor(record, conference))).toBe('2 say a plan is needed, 1 says it is not, 1 gave no view.');
  expect(viewsInWords([])).toBe('No agency has given a view yet.');
});

test('DC06: an agency that the decision goes against is named; a sitting without a decision goes against nobody', () => {
  const voices = voicesFor(aRecord([anInvitee('A'), anInvitee('B')], { A: 'plan', B: 'no-plan' }), conference);
  expect(names(voicesAgainst('plan', voices))).toEqual(['B']);
  expect(names(voicesAgainst('no-plan-cin', voices))).toEqual(['A']);
  expect(names(voicesAgainst('adjourned', voices))).toEqual([]);
  expect(names(voicesAgainst(null, voices))).toEqual([]);
});

test.each([
  [{}, 'Nobody has given a number yet.'],
  [{ A: 4 }, 'One number so far: 4, from A.'],
  [{ A: 4, B: 4 }, 'Everyone says 4.'],
  [{ A: 3, B: 4, C: 6 }, 'Numbers from 3 (A) to 6 (C), 3 apart.'],
  [{ A: 2, B: 6, C: 6, D: 6 }, 'Numbers from 2 (A) to 6 (B and 2 others), 4 apart. Ask what makes the difference.'],
])('DC04: the spread of %j is said in words', (scales, words) => {
  const record = aRecord(
    Object.keys(scales).map((name) => anInvitee(name)),
    {},
    scales,
  );
  expect(spreadInWords(voicesFor(record, conference))).toBe(words);
});

test('DC04: a number of nought is a number', () => {
  const record = aRecord([anInvitee('A'), anInvitee('B')], {}, { A: 0, B: 1 });
  expect(spreadInWords(voicesFor(record, conference))).toBe('Numbers from 0 (A) to 1 (B), 1 apart.');
});

test.each([
  [
    { A: 'plan', B: 'plan', C: 'no-plan' },
    {},
    ['C alone says that no plan is needed: ask what they see that the others do not.'],
  ],
  [
    { A: 'no-plan', B: 'no-plan', C: 'plan' },
    {},
    ['C alone says that a plan is needed: ask what they see that the others do not.'],
  ],
  [{ A: 'plan', B: 'no-plan' }, {}, []],
  [{ A: 'plan', B: 'plan', C: 'no-plan', D: 'no-plan' }, {}, []],
  [{}, { A: 7, B: 8, C: 4 }, ['C stands alone at 4; the others say 7 to 8: ask what they see that the others do not.']],
  [{}, { A: 3, B: 3, C: 6 }, ['C stands alone at 6; the others say 3: ask what they see that the others do not.']],
  [{}, { A: 2, B: 5, C: 8 }, []],
  [{}, { A: 3, B: 9 }, []],
] as const)('DC04: of %j and %j, whoever stands alone invites a question', (views, scales, questions) => {
  const people = [...new Set([...Object.keys(views), ...Object.keys(scales)])].map((name) => anInvitee(name));
  expect(questionsOf(voicesFor(aRecord(people, views, scales), conference))).toEqual(questions);
});
