import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { anAction, anInvitee, aStatement, person } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { assessQuoracy } from '../attendance/quoracy.ts';
import { quoracyRule } from '../attendance/quoracy-rule.ts';
import type { AssessmentId } from '../identifiers.ts';
import { day, type LocalDateTime } from '../local-date.ts';
import type { Assessments, PlanAssessment } from './assessment.ts';
import { heldUp, type Looked, whatIsMissing } from './missing.ts';
import type { PlanAction } from './outline-plan.ts';
import type { ConferenceRecord, Decision, Dissent, Invitee, Statement } from './record.ts';

/** The practice conference after it was closed: everything is in its record. */
const asHeld = atStage('held');
const held = {
  ...asHeld,
  record: {
    ...asHeld.record,
    decisions: Object.fromEntries(
      Object.entries(asHeld.record.decisions).map(([id, one]) => [
        id,
        { ...one, previousPlansConfirmed: true, confirmed: { by: 'Cedar', at: '2026-04-21T12:35' as LocalDateTime } },
      ]),
    ),
  },
};
const whole: Looked = {
  request: held.request,
  sitting: held.sitting,
  conferences: held.conferences,
  people: held.family.people,
  relationships: held.family.relationships,
  residences: held.family.residences,
  record: held.record,
  quoracy: held.quoracy,
  openPlans: {},
  undecided: [],
  interimSafety: {},
  keptApart: [],
  listQuestions: 0,
  cpIs: [],
  planEnding: { warnOf: ['inquorate', 'first-review', 'work-undone'] },
  deadlines: [],
  calendar: england,
  today: day('2026-04-22'),
};

const over = (record: ConferenceRecord): Looked => ({
  ...whole,
  record,
  quoracy: Object.fromEntries(
    whole.conferences.map(({ id, childId, kind }) => {
      const child = { id: childId, name: '', fabricatedIllness: false };
      const type = kind === 'initial' ? 'initial' : 'review';
      return [id, assessQuoracy(quoracyRule(held.profile), child, type, Object.values(record.invitees))];
    }),
  ),
});

const found = (record: ConferenceRecord, isReview = false): ReadonlyArray<string> =>
  heldUp(whatIsMissing(isReview ? reviewed(record) : over(record)), 'approving').map((one) => one.id);

/** The same family at a later review: two children have a plan, and the third one's ends. */
const reviewed = (record: ConferenceRecord): Looked => ({
  ...over(record),
  conferences: whole.conferences.map((one) => ({
    ...one,
    kind: 'review',
    number: 2,
    dayZero: { event: 'last-review', on: day('2026-01-20') },
  })),
});

const asReview = (record: ConferenceRecord): ConferenceRecord => ({
  ...record,
  decisions: Object.fromEntries(
    Object.entries(record.decisions).map(([id, one]) => [
      id,
      one.outcome === 'plan'
        ? { ...one, outcome: 'continue' as const, categoryReason: '', categoryBefore: one.category }
        : { ...one, outcome: 'end-cin' as const, endDespite: 'Ash has lived elsewhere since May.' },
    ]),
  ),
  // What a danger statement is for was said when the plan began.
  statements: record.statements.filter(({ kind }) => kind !== 'danger'),
});

/** A sitting like the practice one, told in other words, in another order and with more in it; nothing is left out. */
const cleanSitting: fc.Arbitrary<ConferenceRecord> = fc
  .record({
    words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
    order: fc.infiniteStream(fc.nat()),
    more: fc.nat({ max: 5 }),
    moreActions: fc.nat({ max: 4 }),
    moreAgencies: fc.nat({ max: 4 }),
  })
  .map(({ words, order, more, moreActions, moreAgencies }) => {
    const { record } = held;
    const extra = Array.from({ length: more }, (_, at) => aStatement(`more-${at}`, { text: words, children: [person('c1')] }));
    const actions = Array.from({ length: moreActions }, (_, at) =>
      anAction(50 + at, { action: words, owner: 'Marlo', dueOn: day('2026-05-20'), measure: words, children: [person('c2')] }),
    );
    const agencies = Array.from({ length: moreAgencies }, (_, at) =>
      anInvitee(`more-${at}`, { name: words, agencyType: 'gp', attendance: 'apologies' }),
    );
    return {
      ...record,
      invitees: { ...record.invitees, ...Object.fromEntries(agencies.map((one) => [one.id, one])) },
      statements: [...record.statements.map((one) => ({ ...one, text: `${one.text} ${words}` })), ...extra]
        .map((one) => ({ one, place: order.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
      plan: {
        ...record.plan,
        actions: { ...record.plan.actions, ...Object.fromEntries(actions.map((one) => [one.id, one])) },
        assessments: assessmentOf({ what: words }),
      },
    };
  });

type Omission = (record: ConferenceRecord, pick: number) => ConferenceRecord;

const oneOf = <T>(all: ReadonlyArray<T>, pick: number): T => all[pick % all.length] as T;

const inStatement =
  (which: (one: Statement) => boolean, change: Partial<Statement>): Omission =>
  (record, pick) => {
    const { id } = oneOf(record.statements.filter(which), pick);
    return { ...record, statements: record.statements.map((one) => (one.id === id ? { ...one, ...change } : one)) };
  };

const withoutStatements =
  (which: (one: Statement) => boolean): Omission =>
  (record) => ({ ...record, statements: record.statements.filter((one) => !which(one)) });

const inDecision =
  (change: Partial<Decision>, which: (one: Decision) => boolean = () => true): Omission =>
  (record, pick) => {
    const { conferenceId } = oneOf(Object.values(record.decisions).filter(which), pick);
    const decision = { ...(record.decisions[conferenceId] as Decision), ...change };
    return { ...record, decisions: { ...record.decisions, [conferenceId]: decision } };
  };

const inInvitee =
  (which: (one: Invitee) => boolean, change: (one: Invitee) => Partial<Invitee>): Omission =>
  (record, pick) => {
    const one = oneOf(Object.values(record.invitees).filter(which), pick);
    return { ...record, invitees: { ...record.invitees, [one.id]: { ...one, ...change(one) } } };
  };

const inAction =
  (change: Partial<PlanAction>): Omission =>
  (record, pick) => {
    const one = oneOf(Object.values(record.plan.actions), pick);
    return { ...record, plan: { ...record.plan, actions: { ...record.plan.actions, [one.id]: { ...one, ...change } } } };
  };

const assessmentOf = (change: Partial<PlanAssessment> = {}): Assessments => ({
  ['assessment' as AssessmentId]: {
    id: 'assessment' as AssessmentId,
    what: 'A hearing test',
    who: 'Juno',
    by: day('2026-05-20'),
    children: [person('c2')],
    about: null,
    doneOn: null,
    found: '',
    audience: { to: 'everyone' },
    ...change,
  },
});
const withAssessment =
  (change: Partial<PlanAssessment>): Omission =>
  (record) => ({ ...record, plan: { ...record.plan, assessments: assessmentOf(change) } });

const inPlan =
  (change: Partial<ConferenceRecord['plan']>): Omission =>
  (record) => ({ ...record, plan: { ...record.plan, ...change } });

const inDissent =
  (change: Partial<Dissent>): Omission =>
  (record, pick) => {
    const one = oneOf(Object.values(record.dissents), pick);
    return { ...record, dissents: { ...record.dissents, [one.id]: { ...one, ...change } } };
  };

/** Whether the view is of somebody who was there and has contact with that child: only they must have one. */
const knowsTheChild = (record: ConferenceRecord, key: string): boolean => {
  const view = record.views[key];
  const one = Object.values(record.invitees).find(({ id }) => id === view?.inviteeId);
  const child = whole.conferences.find(({ id }) => id === view?.conferenceId)?.childId;
  return one?.attendance === 'attended' && child !== undefined && one.contactWith.includes(child);
};

const hasPlan = ({ outcome }: Decision): boolean => outcome === 'plan';
const aChild = (key: string) => person(key);
const recommended = { recommendedOn: day('2026-04-21'), rationale: 'Nothing changes.', owner: 'Linden', by: day('2026-04-24') };
const aStep = { what: 'A statement is taken.', owner: 'Flint', by: day('2026-05-01') };
const closed = { closedOn: day('2026-04-24'), outcome: '' };
const isFamily = ({ part, attendance }: Invitee): boolean => part === 'family' && attendance === 'attended';
const heard = (record: ConferenceRecord, pick: number): Invitee => oneOf(Object.values(record.invitees).filter(isFamily), pick);

const withoutViews = (statements: ReadonlyArray<Statement>): ReadonlyArray<Statement> =>
  statements.map((one) => (one.kind === 'verbatim' || one.kind === 'view' ? { ...one, kind: 'fact' } : one));

/** Each forgets one thing, and names how its finding begins. */
const omissions: ReadonlyArray<readonly [what: string, id: RegExp, omit: Omission]> = [
  [
    'Rowan’s daily life',
    /^child-world:/,
    withoutStatements((s) => s.section === 'child-world' && s.children.includes(aChild('c1'))),
  ],
  [
    'Wren’s daily life',
    /^child-world:/,
    withoutStatements((s) => s.section === 'child-world' && s.children.includes(aChild('c2'))),
  ],
  [
    'Ash’s daily life',
    /^child-world:/,
    withoutStatements((s) => s.section === 'child-world' && s.children.includes(aChild('c3'))),
  ],
  ['what a child thinks who said it', /^child-view:/, (record) => ({ ...record, statements: withoutViews(record.statements) })],
  ['every danger statement', /^danger:/, withoutStatements((s) => s.kind === 'danger')],
  ['Rowan’s danger statement', /^danger:/, withoutStatements((s) => s.kind === 'danger' && s.children.includes(aChild('c1')))],
  ['all that the record says', /^child-world:/, withoutStatements(() => true)],
  ['whose words they are', /^whose:/, inStatement((s) => s.kind === 'verbatim', { speaker: null, about: null, source: '' })],
  ['to look something up', /^check:/, inStatement(() => true, { kind: 'to-check' })],
  [
    'who may have a line on bail',
    /^line-reading:/,
    inStatement((s) => s.kind !== 'to-check' && s.own == null, {
      audience: { to: 'everyone' },
      sensitivity: null,
      text: 'Bail ends on 3 May.',
    }),
  ],
  ['the outcome', /^outcome:/, inDecision({ outcome: null })],
  ['the reasons', /^reasons:/, inDecision({ reasons: ' ' })],
  ['the category', /^category:/, inDecision({ category: null }, hasPlan)],
  ['the limb', /^limb:/, inDecision({ limb: null }, hasPlan)],
  ['that neither limb was met', /^limb:/, inDecision({ limb: 'neither' }, hasPlan)],
  ['the number of former plans', /^previousPlansConfirmed:/, inDecision({ previousPlansConfirmed: false }, hasPlan)],
  ['the chair’s confirmation', /^confirmed:/, inDecision({ confirmed: null })],
  ['how the child took part', /^participation:/, inDecision({ participation: null })],
  ['why legal planning', /^legal:/, inDecision({ legalPlanning: { ...recommended, rationale: '' } })],
  ['when legal planning was recommended', /^legal-on:/, inDecision({ legalPlanning: { ...recommended, recommendedOn: null } })],
  ['who takes legal planning to the service', /^legal-owner:/, inDecision({ legalPlanning: { ...recommended, owner: ' ' } })],
  ['by when legal planning is asked for', /^legal-owner:/, inDecision({ legalPlanning: { ...recommended, by: null } })],
  ['what the police are to do', /^step-what:police-action:/, inDecision({ steps: { 'police-action': { ...aStep, what: ' ' } } })],
  ['who goes to MARAC', /^step-owner:marac:/, inDecision({ steps: { marac: { ...aStep, owner: '' } } })],
  [
    'by when proceedings are proposed',
    /^step-owner:section-31:/,
    inDecision({ steps: { 'section-31': { ...aStep, by: null } } }),
  ],
  ['whom adult services are asked for', /^step-about:adult-services:/, inDecision({ steps: { 'adult-services': aStep } })],
  [
    'why no family group conference was offered',
    /^familyGroup-why:/,
    inDecision({ familyGroup: { answer: 'not-offered', on: null, owner: '', note: ' ' } }),
  ],
  [
    'why the family said no to a family group conference',
    /^familyGroup-why:/,
    inDecision({ familyGroup: { answer: 'declined', on: null, owner: '', note: '' } }),
  ],
  [
    'what help comes next',
    /^nextHelp:/,
    inDecision({ nextHelp: null }, ({ outcome }) => outcome === 'no-plan-earlyhelp' || outcome === 'no-plan-cin'),
  ],
  [
    'who owns the next help',
    /^nextHelp:/,
    inDecision(
      { nextHelp: { agency: 'Early Help Panel', owner: '', startsOn: null, accepted: true } },
      ({ outcome }) => outcome === 'no-plan-earlyhelp' || outcome === 'no-plan-cin',
    ),
  ],
  [
    'a decision altogether',
    /^outcome:/,
    (record, pick) => {
      const { conferenceId } = oneOf(Object.values(record.decisions), pick);
      const { [conferenceId]: _, ...decisions } = record.decisions;
      return { ...record, decisions };
    },
  ],
  [
    'what a family member thinks',
    /^heard:/,
    (record, pick) => {
      const { id, personId } = heard(record, pick);
      return { ...record, statements: record.statements.filter((s) => s.speaker !== id && s.about !== personId) };
    },
  ],
  [
    'how an excluded parent was heard',
    /^heard-instead:/,
    inInvitee(
      (i) => i.exclusion !== null,
      (i) => ({ exclusion: { ...(i.exclusion as NonNullable<Invitee['exclusion']>), heardInstead: '' } }),
    ),
  ],
  ['to tell a family member of their rights', /^rights:/, inInvitee(isFamily, () => ({ rights: null }))],
  [
    'the right to see records',
    /^rights:/,
    inInvitee(isFamily, ({ rights }) => ({ rights: { ...(rights as NonNullable<Invitee['rights']>), records: false } })),
  ],
  [
    'who told them of their rights',
    /^rights:/,
    inInvitee(isFamily, ({ rights }) => ({ rights: { ...(rights as NonNullable<Invitee['rights']>), by: '' } })),
  ],
  ['the ground of an exclusion', /^exclusion:/, inInvitee(isFamily, () => ({ attendance: 'excluded', exclusion: null }))],
  [
    'whether somebody came',
    /^attendance/,
    inInvitee(
      (i) => i.part === 'agency',
      () => ({ attendance: 'expected' }),
    ),
  ],
  ['every agency’s view', /^views:/, (record) => ({ ...record, views: {} })],
  [
    'one agency’s view',
    /^views:/,
    (record, pick) => {
      const key = oneOf(
        Object.keys(record.views).filter((one) => knowsTheChild(record, one)),
        pick,
      );
      const { [key]: _, ...views } = record.views;
      return { ...record, views };
    },
  ],
  ['every action', /^plan-actions/, inPlan({ actions: {} })],
  ['what an action is', /^action:/, inAction({ action: '' })],
  ['who does an action', /^plan-owner:/, inAction({ owner: '' })],
  ['by when an action is done', /^plan-due:/, inAction({ dueOn: null })],
  ['why an action is no longer needed', /^not-needed:/, inAction({ status: 'not-needed', notNeededBecause: ' ', evidence: '' })],
  [
    'who may read when a child meets somebody',
    /^plan-reading:action:/,
    inAction({ action: 'Caldor sees Rowan on Fridays at 16:00', audience: { to: 'everyone' } }),
  ],
  [
    'who may read of bail',
    /^plan-reading:bottomLine/,
    inPlan({ bottomLine: 'Bail is kept to', bottomLineAudience: { to: 'everyone' } }),
  ],
  ['what is assessed', /^assessment-what:/, withAssessment({ what: '' })],
  ['who assesses', /^assessment-who:/, withAssessment({ who: ' ' })],
  ['by when it is assessed', /^assessment-by:/, withAssessment({ by: null })],
  ['what an assessment found', /^assessment-found:/, withAssessment({ doneOn: day('2026-04-20') })],
  ['in whose plan an assessment stands', /^assessment-children:/, withAssessment({ children: [] })],
  ['how we will know', /^measure:/, inAction({ measure: '' })],
  ['whose action it is', /^children:/, inAction({ children: [] })],
  ['what would have to happen for that (PL03)', /^plan-trigger/, inPlan({ contingencyTrigger: '' })],
  ['what happens if the plan does not work', /^plan-contingency/, inPlan({ contingency: '' })],
  ['the lead social worker', /^plan-lead/, inPlan({ leadSocialWorker: null })],
  ['the first core group', /^plan-core-group/, inPlan({ coreGroupOn: null })],
  [
    'the core group’s members',
    /^plan-core-members/,
    (record) => ({
      ...record,
      invitees: Object.fromEntries(Object.entries(record.invitees).map(([id, one]) => [id, { ...one, coreGroup: false }])),
    }),
  ],
  ['the next review', /^plan-next/, inPlan({ nextConferenceOn: null })],
  ['how often the children are seen', /^plan-visits/, inPlan({ visits: '', visitEveryWorkingDays: null })],
  ['why this is the main category', /^categoryReason:/, inDecision({ categoryReason: ' ' }, hasPlan)],
  ['what the reasons rest on', /^evidence:/, inDecision({ evidence: [] }, hasPlan)],
  [
    'why the chair decided without agreement',
    /^withoutAgreement:/,
    inDecision({ withoutAgreement: '' }, ({ outcome }) => outcome === 'no-plan-cin'),
  ],
  ['why both limbs are met', /^limb:/, inDecision({ limb: 'both', limbReasons: { A: 'It happened.', B: '' } }, hasPlan)],
  [
    'which plan leads',
    /^lookedAfter:/,
    inDecision({ lookedAfter: { leads: null, reviewOn: null, together: false, why: '' } }, hasPlan),
  ],
  ['why somebody dissents', /^dissent:/, inDissent({ reason: '' })],
  ['what came of a dissent', /^dissent-outcome:/, inDissent(closed)],
  ['when a dissent was raised', /^dissent-when:/, inDissent({ raisedAt: null, inMeeting: false })],
  [
    'to whom a dissent was passed on',
    /^dissent-passed:/,
    inDissent({ closedOn: null, passedTo: '', passedOn: day('2026-04-23') }),
  ],
  ['when a dissent was passed on', /^dissent-passed:/, inDissent({ closedOn: null, passedTo: 'Larch', passedOn: null })],
];

/** What can be forgotten at a review alone. */
const omissionsAtReview: typeof omissions = [
  [
    'why a plan ends although work is not done',
    /^endDespite:/,
    inDecision({ endDespite: ' ' }, ({ outcome }) => outcome === 'end-cin'),
  ],
  ['why the category changes', /^categoryReason:/, inDecision({ category: 'physical' }, ({ outcome }) => outcome === 'continue')],
  [
    'that the category did not change',
    /^category:/,
    inDecision({ outcome: 'continue-category-changed' }, ({ outcome }) => outcome === 'continue'),
  ],
  ['what help follows the plan', /^nextHelp:/, inDecision({ nextHelp: null }, ({ outcome }) => outcome === 'end-cin')],
];

describe('QA05: the self-check of the record', () => {
  test('forty kinds of forgetting and more are known, each by its own name', () => {
    expect(omissions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(omissions.map(([what]) => what)).size).toBe(omissions.length);
  });

  test('a whole record raises nothing, however it is told', () => {
    fc.assert(
      fc.property(cleanSitting, (record) => {
        expect(found(record)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each(omissions)('somebody forgot %s', (_, id, omit) => {
    fc.assert(
      fc.property(cleanSitting, fc.nat({ max: 99 }), (record, pick) => {
        expect(found(omit(record, pick)).some((one) => id.test(one))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('a whole record of a review raises nothing, however it is told', () => {
    fc.assert(
      fc.property(cleanSitting.map(asReview), (record) => {
        expect(found(record, true)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each(omissionsAtReview)('at a review somebody forgot %s', (_, id, omit) => {
    fc.assert(
      fc.property(cleanSitting.map(asReview), fc.nat({ max: 99 }), (record, pick) => {
        expect(found(omit(record, pick), true).some((one) => id.test(one))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test.each(['PN0', 'PN4', 'PN7'] as const)('the views of a child who gave none (%s) are not asked for', (participation) => {
    const said = held.record.statements.map((one) =>
      one.kind === 'verbatim' || one.kind === 'view' ? { ...one, kind: 'fact' as const } : one,
    );
    const decisions = Object.fromEntries(
      Object.entries(held.record.decisions).map(([id, one]) => [id, { ...one, participation }]),
    );
    expect(found({ ...held.record, statements: said, decisions }).filter((one) => one.startsWith('child-view'))).toEqual([]);
  });

  test('a child whose views nobody wrote down is named with how they gave them', () => {
    const said = held.record.statements.map((one) =>
      one.kind === 'verbatim' || one.kind === 'view' ? { ...one, kind: 'fact' as const } : one,
    );
    const sentences = whatIsMissing(over({ ...held.record, statements: said })).filter(({ id }) => id.startsWith('child-view'));
    expect(sentences.map(({ sentence }) => sentence)).toContain(
      'Rowan came, and an advocate spoke for them (PN2): write down what Rowan thinks, as own words or a view under the child’s world.',
    );
  });

  test('L-02: whether a family group conference was offered is asked for each child, and holds nothing up', () => {
    const asked = (record: ConferenceRecord) =>
      whatIsMissing(over(record)).filter(({ id, holdsUp }) => id.startsWith('familyGroup:') && holdsUp === 'nothing').length;
    const unasked = Object.fromEntries(
      Object.entries(held.record.decisions).map(([id, one]) => [id, { ...one, familyGroup: null }]),
    );
    const offered = Object.fromEntries(
      Object.entries(held.record.decisions).map(([id, one]) => [
        id,
        { ...one, familyGroup: { answer: 'offered' as const, on: null, owner: '', note: '' } },
      ]),
    );
    expect(asked({ ...held.record, decisions: unasked })).toBe(3);
    expect(asked({ ...held.record, decisions: offered })).toBe(0);
  });

  test('LC10: an open query holds up the approval and is named by its words', () => {
    const query = aStatement('query', { kind: 'to-check', text: 'Was the boiler mended on the 3rd?' });
    const missing = whatIsMissing(over({ ...held.record, statements: [...held.record.statements, query] }));
    expect(missing.filter((one) => one.holdsUp === 'approving').map((one) => one.sentence)).toEqual([
      'Still to check: Was the boiler mended on the 3rd?',
    ]);
  });

  test('AG03: whoever had been asked before the day was changed is not left as expected when it closes', () => {
    const [marlo, teal] = Object.values(held.record.invitees).filter(({ part }) => part === 'agency');
    const invitees = {
      ...held.record.invitees,
      [marlo!.id]: { ...marlo!, attendance: 'expected' as const },
      [teal!.id]: { ...teal!, attendance: 'expected' as const, invitedOn: null, reply: 'none' as const, invitation: {} },
    };
    const moved = { ...whole.sitting, progress: { ...whole.sitting.progress, invitedAt: null, closedAt: null } };
    const asked = whatIsMissing({ ...over({ ...held.record, invitees }), sitting: moved }).find(({ id }) => id === 'attendance');
    expect(asked).toMatchObject({ sentence: `Say whether they came: ${marlo!.name}.`, holdsUp: 'closing' });
  });

  test('nothing of it is asked before the conference is closed', () => {
    const sitting = { ...whole.sitting, progress: { ...whole.sitting.progress, closedAt: null as LocalDateTime | null } };
    const missing = whatIsMissing({ ...over({ ...held.record, statements: [] }), sitting });
    expect(missing.some((one) => one.id.startsWith('child-world'))).toBe(false);
  });
});
