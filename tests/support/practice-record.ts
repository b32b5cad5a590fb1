import { emptyDecision, emptyRecord } from '../../src/core/conferences/edits.ts';
import type { OutlinePlan } from '../../src/core/conferences/outline-plan.ts';
import {
  type ConferenceRecord,
  type Decision,
  type Dissent,
  type Invitee,
  inclusionItems,
  openingStatements,
  type Release,
  type Report,
  type RightsTold,
  type Scale,
  type Segment,
  type ThresholdView,
  viewKey,
} from '../../src/core/conferences/record.ts';
import type { AgencyId, DissentId, PractitionerId, StatementId } from '../../src/core/identifiers.ts';
import { day } from '../../src/core/local-date.ts';
import { practiceStatements } from './practice-statements.ts';
import { anAction, anInvitee, conferenceOf, invitee, moment, person, segment, time } from './record-builders.ts';

/** What happened at the practice conference (domain.md 11.3 to 11.6). */
export const practiceRecord = (): ConferenceRecord => ({
  ...emptyRecord(),
  invitees: Object.fromEntries(invitees().map((one) => [one.id, one])),
  segments: Object.fromEntries(segments.map((one) => [one.id, one])),
  statements: practiceStatements(),
  views: Object.fromEntries(views().map((one) => [viewKey(one.conferenceId, one.inviteeId), one])),
  scales: Object.fromEntries(scales().map((one) => [viewKey(one.conferenceId, one.inviteeId), one])),
  decisions: Object.fromEntries(decisions().map((one) => [one.conferenceId, one])),
  dissents: { [dissent.id]: dissent },
  releases: { 'danger-to-a2': dangerToFather() },
  plan: plan(),
  opening: Object.fromEntries(
    openingStatements.map((key) => [key, key === 'recording' ? null : time('10:20')]),
  ) as ConferenceRecord['opening'],
  inclusion: Object.fromEntries(
    inclusionItems.map((item) => [item, { answer: 'yes', note: item === 'sign-language' ? 'Interpreter beside Hazel' : '' }]),
  ) as unknown as ConferenceRecord['inclusion'],
});

/** The chair lets Wren's father, who was kept apart, have what the danger statement says to him (EX-06). */
const dangerToFather = (): Release => ({
  personId: person('a2'),
  statementId:
    practiceStatements().find(({ kind, children }) => kind === 'danger' && children.includes(person('c2')))?.id ?? null,
  item: 'segment-excluded-from',
  reason: 'He has to know what everyone is worried about.',
});

const presentIn = (...labels: ReadonlyArray<string>): Invitee['presence'] =>
  Object.fromEntries(labels.map((label) => [segment(label), { arrived: null, left: null }]));

const worker = (
  key: string,
  name: string,
  type: string,
  agency: string,
  role: string,
  change: Parameters<typeof anInvitee>[1] = {},
): Invitee =>
  anInvitee(key, {
    practitionerId: `practitioner-${key}` as PractitionerId,
    agencyId: `agency-${key}` as AgencyId,
    name: `${name} (TEST)`,
    agencyType: type,
    agencyName: agency,
    role,
    presence: presentIn('A', 'C'),
    ...change,
  });

const received = (on: string, shared: string | null, change: Partial<Report> = {}): Partial<Report> => ({
  status: 'received',
  receivedOn: day(on),
  sharedWithFamilyOn: shared === null ? null : day(shared),
  ...change,
});

const all = ['c1', 'c2', 'c3'].map(person);
const younger = ['c1', 'c2'].map(person);

const told: RightsTold = {
  complaint: true,
  records: true,
  by: 'Cedar QUORUMSON (TEST)',
  on: day('2026-04-21'),
  form: 'leaflet',
};

const invitees = (): ReadonlyArray<Invitee> => [
  anInvitee('a1', {
    part: 'family',
    rights: told,
    personId: person('a1'),
    name: 'Juniper SAMPLETON (TEST)',
    role: 'mother',
    presence: presentIn('A', 'C'),
    coreGroup: true,
  }),
  anInvitee('a2', {
    part: 'family',
    rights: told,
    personId: person('a2'),
    name: 'Caldor PLACEHOLDER (TEST)',
    role: 'father of Wren',
    mode: 'video',
    presence: presentIn('B'),
    exclusion: {
      ground: 'family-conflict',
      requestedOn: day('2026-04-13'),
      decidedOn: day('2026-04-14'),
      decidedBy: 'Cedar QUORUMSON (TEST)',
      extent: 'part',
      heardInstead: 'Own part of the conference by video.',
    },
  }),
  anInvitee('a3', {
    part: 'family',
    rights: told,
    personId: person('a3'),
    name: 'Ellis EXAMPLEFORD (TEST)',
    role: 'father of Ash',
    presence: presentIn('C'),
  }),
  anInvitee('a4', {
    part: 'family',
    rights: told,
    personId: person('a4'),
    name: 'Hazel SAMPLETON (TEST)',
    role: 'maternal grandmother',
    presence: presentIn('A', 'C'),
    coreGroup: true,
  }),
  anInvitee('a5', {
    part: 'family',
    rights: told,
    personId: person('a5'),
    name: 'Alder FAUXLEY (TEST)',
    role: 'father of Rowan',
    mode: null,
    reply: 'none',
    attendance: 'did-not-attend',
  }),
  anInvitee('c1', {
    part: 'child',
    personId: person('c1'),
    name: 'Rowan SAMPLETON (TEST)',
    role: 'child',
    presence: presentIn('C'),
  }),
  worker('chair', 'Cedar QUORUMSON', '', '', 'child protection adviser', {
    part: 'chair',
    agencyId: null,
    presence: presentIn('R', 'A', 'B', 'C'),
  }),
  worker('minutes', 'Sorrel MINUTEWELL', '', '', 'minute taker', {
    part: 'minute-taker',
    agencyId: null,
    presence: presentIn('A', 'B', 'C'),
  }),
  worker('marlo', 'Marlo TESTCASE', 'csc', 'Assessment and Intervention Team', 'social worker', {
    contactWith: all,
    presence: presentIn('R', 'A', 'B', 'C'),
    report: received('2026-04-14', '2026-04-15'),
  }),
  worker('linden', 'Linden OVERVIEW', 'csc', 'Assessment and Intervention Team', 'team manager', {
    presence: presentIn('R', 'A', 'C'),
  }),
  worker('indigo', 'Indigo SAMPLEWORKER', 'fsps', 'Family Support and Protection Service', 'incoming lead social worker', {
    coreGroup: true,
    contactWith: all,
  }),
  worker('flint', 'Flint HUBSON', 'ehp', 'Early Help Panel', 'panel representative', { mode: 'video' }),
  worker('pippa', 'Pippa BLACKBOARD', 'sch', 'Example Oaks Primary', 'designated safeguarding lead', {
    coreGroup: true,
    contactWith: younger,
    report: received('2026-04-15', '2026-04-16'),
  }),
  worker('teal', 'Teal MADEUP', 'sch', 'Mockfield Academy', 'designated safeguarding lead', {
    contactWith: [person('c3')],
    report: received('2026-04-16', '2026-04-16'),
  }),
  worker('juno', 'Juno PLASTER', 'sn', 'School nursing', 'school nurse', {
    coreGroup: true,
    contactWith: all,
    report: received('2026-04-17', '2026-04-20'),
  }),
  worker('ember', 'Ember SAFEPLACE', 'da', 'Family Safeguarding', 'domestic abuse worker', {
    mode: 'video',
    coreGroup: true,
    contactWith: younger,
    report: received('2026-04-15', null, { openToFamily: 'no' }),
  }),
  anInvitee('police', {
    agencyType: 'pol',
    agencyName: 'Samplesex Police (TEST)',
    role: 'safeguarding unit',
    attendance: 'apologies',
    mode: null,
    report: received('2026-04-20', null, { openToFamily: 'no', readAloud: true }),
  }),
  anInvitee('gp', {
    agencyType: 'gp',
    agencyName: 'Testbury Surgery',
    role: 'general practitioner',
    attendance: 'apologies',
    mode: null,
    report: received('2026-04-16', '2026-04-16'),
  }),
  anInvitee('prob', {
    agencyType: 'prob',
    agencyName: 'Probation Service',
    role: 'probation officer',
    attendance: 'apologies',
    mode: null,
    report: { status: 'nil-return', receivedOn: day('2026-04-16') },
  }),
  anInvitee('housing', {
    agencyType: 'hou',
    agencyName: 'Testbury District Council',
    role: 'housing officer',
    attendance: 'did-not-attend',
    mode: null,
    reply: 'none',
  }),
  anInvitee('amh', {
    agencyType: 'amh',
    agencyName: 'Adult Mental Health',
    role: 'care co-ordinator',
    withPersonId: person('a1'),
    attendance: 'apologies',
    mode: null,
    report: received('2026-04-16', '2026-04-16', { sharedWith: 'mother only', openToFamily: 'part' }),
  }),
  anInvitee('robin', {
    part: 'advocate',
    name: 'Robin EARSHOT (TEST)',
    role: 'advocate for Rowan',
    agencyType: 'adv',
    agencyName: 'Samplesex Advocacy (TEST)',
    withPersonId: person('c1'),
    coreGroup: true,
    presence: presentIn('A', 'C'),
  }),
  anInvitee('bsl', {
    part: 'interpreter',
    name: 'Lark SIGNWAY (TEST)',
    role: 'British Sign Language interpreter',
    withPersonId: person('a4'),
    presence: presentIn('A', 'C'),
  }),
  anInvitee('portuguese', {
    part: 'interpreter',
    name: 'Fern LINGUAM (TEST)',
    role: 'Portuguese interpreter',
    withPersonId: person('a2'),
    mode: 'video',
    presence: presentIn('B'),
  }),
];

const segments: ReadonlyArray<Segment> = [
  { id: segment('R'), label: 'R', title: 'Restricted part', from: time('10:00'), until: time('10:10'), restricted: true },
  { id: segment('A'), label: 'A', title: 'Main part', from: time('10:15'), until: time('12:00'), restricted: false },
  {
    id: segment('B'),
    label: 'B',
    title: 'Part with Mr Placeholder',
    from: time('12:00'),
    until: time('12:20'),
    restricted: false,
  },
  { id: segment('C'), label: 'C', title: 'Decisions', from: time('12:20'), until: time('12:40'), restricted: false },
];

type Row<T> = readonly [string, T, T, T];

const eachChild = <T, R>(
  rows: ReadonlyArray<Row<T>>,
  make: (key: string, child: string, value: NonNullable<T>) => R,
): ReadonlyArray<R> =>
  rows.flatMap(([key, ...values]) =>
    values.flatMap((value, index) => (value === null || value === undefined ? [] : [make(key, `c${index + 1}`, value)])),
  );

const views = (): ReadonlyArray<ThresholdView> =>
  eachChild<string | null, ThresholdView>(
    [
      ['marlo', 'plan emotional', 'plan neglect', 'no-plan'],
      ['pippa', 'plan emotional', 'plan neglect', null],
      ['teal', null, null, 'plan emotional'],
      ['juno', 'plan emotional', 'plan neglect', 'no-plan'],
      ['ember', 'plan emotional', 'plan emotional', 'no-plan'],
      ['indigo', 'plan emotional', 'plan neglect', 'no-plan'],
      ['flint', 'no-view', 'no-view', 'no-plan'],
    ],
    (key, child, value) => {
      const [view, category] = value.split(' ');
      return {
        conferenceId: conferenceOf(child),
        inviteeId: invitee(key),
        view: view as ThresholdView['view'],
        category: (category ?? null) as ThresholdView['category'],
        reason: view === 'plan' ? 'Harm has happened and is likely to happen again.' : '',
      };
    },
  );

const scales = (): ReadonlyArray<Scale> =>
  eachChild<number | null, Scale>(
    [
      ['a1', 6, 6, 8],
      ['a4', 5, 5, 8],
      ['marlo', 4, 4, 7],
      ['pippa', 4, 3, null],
      ['teal', null, null, 4],
      ['juno', 4, 3, 7],
      ['ember', 3, 4, 6],
      ['indigo', 4, 4, 7],
    ],
    (key, child, value) => ({ conferenceId: conferenceOf(child), inviteeId: invitee(key), value, reason: '' }),
  );

/** The first lines about a child's daily life: what the reasons rest on. */
const evidenceFor = (child: string): ReadonlyArray<StatementId> =>
  practiceStatements()
    .filter(({ section, children }) => section === 'child-world' && children.includes(person(child)))
    .slice(0, 2)
    .map(({ id }) => id);

const decisions = (): ReadonlyArray<Decision> => [
  {
    ...emptyDecision(conferenceOf('c1')),
    outcome: 'plan',
    limb: 'A',
    category: 'emotional',
    categoryReason: 'Fear at home harms Rowan most.',
    evidence: evidenceFor('c1'),
    reasons: 'Rowan has lived with violence at home and takes charge of keeping others safe. It is likely to happen again.',
    participation: 'PN2',
    seenAloneOn: day('2026-03-27'),
    tellsChild: 'Robin EARSHOT (TEST)',
    childToldOn: day('2026-04-21'),
    confirmed: { by: 'Cedar QUORUMSON (TEST)', at: moment('2026-04-21T12:35') },
  },
  {
    ...emptyDecision(conferenceOf('c2')),
    outcome: 'plan',
    limb: 'A',
    category: 'neglect',
    categoryReason: 'Hunger and missed appointments stand out.',
    evidence: evidenceFor('c2'),
    otherConcerns: ['emotional'],
    reasons: 'Wren came to school hungry on 7 of 12 days and missed two hearing tests. Without help this is likely to go on.',
    participation: 'PN6',
    seenAloneOn: day('2026-03-30'),
    tellsChild: 'Indigo SAMPLEWORKER (TEST)',
  },
  {
    ...emptyDecision(conferenceOf('c3')),
    outcome: 'no-plan-cin',
    limb: 'neither',
    withoutAgreement: 'Mockfield Academy would have wanted a plan for Ash.',
    reasons: 'Ash is safe and settled with his father. The weekend safety plan deals with the remaining risk.',
    participation: 'PN6',
    seenAloneOn: day('2026-03-31'),
    tellsChild: 'Indigo SAMPLEWORKER (TEST)',
    nextHelp: {
      kind: 'family-support',
      agency: 'Family Support and Protection Service',
      owner: 'Indigo SAMPLEWORKER (TEST)',
      startsOn: day('2026-05-08'),
      accepted: true,
      acceptedBy: invitee('indigo'),
      whyNone: '',
    },
  },
];

const dissent: Dissent = {
  id: 'dissent-1' as DissentId,
  conferenceId: conferenceOf('c3'),
  inviteeId: invitee('teal'),
  raisedAt: moment('2026-04-22T15:20'),
  inMeeting: false,
  reason: 'The risk at weekends meets limb B.',
  outcome: 'Not upheld. Ash stays with his father at weekends for now.',
  closedOn: day('2026-04-29'),
};

const plan = (): OutlinePlan => ({
  actions: Object.fromEntries(actions().map((action) => [action.id, action])),
  contingency:
    'If anyone moves back home before the review, or two hearing tests are missed, a legal planning meeting is held within 5 working days.',
  bottomLine: 'No unsupervised contact.',
  visits: 'Every 10 working days, alternately unannounced. Each child is seen alone and their bedroom is seen.',
  visitEveryWorkingDays: 10,
  leadSocialWorker: invitee('indigo'),
  coreGroupOn: day('2026-05-05'),
  coreGroupAt: time('14:00'),
  coreGroupPlace: 'Example Oaks Primary',
  nextConferenceOn: day('2026-07-16'),
  nextConferenceAt: time('10:00'),
  nextConferencePlace: 'Conference room 2, County Offices (TEST), Testbury',
});

const actions = () => [
  anAction(1, {
    goal: 'Children safe from violence',
    action: 'Juniper and Hazel write and rehearse a safety plan with Ember',
    owner: 'Juniper SAMPLETON and Ember SAFEPLACE',
    agency: 'Family Safeguarding',
    dueOn: day('2026-05-05'),
    measure: 'The plan has been seen. The children can say whom they would call.',
    children: younger,
    audience: { to: 'all-but', people: [person('a2')] },
  }),
  anAction(2, {
    goal: 'Caldor faces his violence',
    action: 'Assessment for and start of a 24-week behaviour-change programme',
    owner: 'Caldor PLACEHOLDER',
    agency: 'Family Safeguarding adult worker',
    dueOn: day('2026-06-30'),
    measure: 'Start letter. 8 of the first 10 sessions attended.',
    children: younger,
  }),
  anAction(3, {
    goal: 'No unsafe contact',
    action: 'Supervised contact only, at the contact centre, under a written agreement',
    owner: 'Indigo SAMPLEWORKER',
    agency: 'Family Support and Protection Service',
    dueOn: day('2026-05-15'),
    measure: '0 unsupervised contacts reported',
    children: younger,
  }),
  anAction(4, {
    goal: 'Wren is well cared for',
    action: 'Morning routine chart, breakfast club 5 days, head lice treated',
    owner: 'Juniper SAMPLETON and Pippa BLACKBOARD',
    agency: 'School',
    dueOn: day('2026-05-08'),
    measure: 'Breakfast on 9 of 10 days. No lice for 4 weeks.',
    children: [person('c2')],
  }),
  anAction(5, {
    goal: 'Wren can hear',
    action: 'Go to the hearing test',
    owner: 'Juniper SAMPLETON and Juno PLASTER',
    agency: 'School nursing',
    dueOn: day('2026-06-05'),
    measure: 'Letter from audiology',
    children: [person('c2')],
  }),
  anAction(6, {
    goal: 'Rowan can be a child',
    action: '8 sessions of “worries and what I can put down”, and a young carers assessment',
    owner: 'Indigo SAMPLEWORKER',
    agency: 'Family Support and Protection Service',
    dueOn: day('2026-06-30'),
    measure: 'Rowan’s own scale moves from 3 to 6 on “I can stop listening at night”',
    children: [person('c1')],
  }),
  anAction(7, {
    goal: 'Stable home',
    action: 'Housing application, sanctuary scheme and benefits check',
    owner: 'Juniper SAMPLETON',
    agency: 'Testbury District Council',
    dueOn: day('2026-06-05'),
    measure: 'Offer of a tenancy, or a refuge plan',
    children: younger,
    audience: { to: 'all-but', people: [person('a2')] },
  }),
  anAction(8, {
    goal: 'The family network leads',
    action: 'Family network meeting offered and held',
    owner: 'Flint HUBSON',
    agency: 'Early Help Panel',
    dueOn: day('2026-05-15'),
    measure: 'Network plan signed',
    children: all,
    audience: { to: 'all-but', people: [person('a2')] },
  }),
];
