import { beforeAll, describe, expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { moment } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import type { QuoracyAssessment } from '../attendance/quoracy.ts';
import { day } from '../local-date.ts';
import { decisionFaults, isConfirmed } from './decide.ts';
import { decidedFields } from './decided-words.ts';
import { type Draft, plainSetText } from './draft.ts';
import { applyEdit, emptyDecision, type RecordEdit } from './edits.ts';
import { heldUp, type Looked, whatIsMissing } from './missing.ts';
import { type ConferenceRecord, type Decision, firstOutcomes, type NextHelp } from './record.ts';

/** The practice conference on its day, with everything there but the decisions of two of its children. */
const held = atStage('invited');
const [one, other] = held.conferences;
const conferences = [one!, other!];
const start: ConferenceRecord = { ...held.record, statements: [], views: {}, scales: {}, decisions: {} };
const looked = (record: ConferenceRecord, among = conferences): Looked => ({
  request: held.request,
  sitting: held.sitting,
  conferences: among,
  people: held.family.people,
  relationships: held.family.relationships,
  residences: held.family.residences,
  record,
  quoracy: {},
  openPlans: {},
  undecided: [],
  interimSafety: {},
  keptApart: [],
  listQuestions: 0,
  cpIs: [],
  planEnding: { warnOf: [] },
  deadlines: [],
  calendar: england,
  today: day('2026-04-21'),
});
const closes = (record: ConferenceRecord, among = conferences): boolean =>
  heldUp(whatIsMissing(looked(record, among)), 'closing').length === 0;

const none: NextHelp = {
  kind: 'none',
  agency: '',
  owner: 'Pippa',
  startsOn: null,
  accepted: false,
  acceptedBy: null,
  whyNone: 'Safe.',
};
const confirmed = { by: 'Cedar', at: moment('2026-04-21T12:30') };

/** Everything that can be done to one child's decision, in as few values as tell the cases apart. */
const movesOf = (id: Decision['conferenceId']): ReadonlyArray<RecordEdit> => [
  ...[
    { outcome: null },
    { outcome: 'plan', limb: 'A', previousPlansConfirmed: true },
    { outcome: 'no-plan-nfa', category: null },
    { outcome: 'adjourned', interimPlan: 'Hazel stays.' },
    { category: 'neglect' },
    { reasons: 'Because of what was heard.' },
    { reasons: '' },
    { nextHelp: none },
  ].map((change): RecordEdit => ({ edit: 'decision.change', id, change: change as never })),
  { edit: 'decision.confirm', id, confirmed },
  { edit: 'decision.confirm', id, confirmed: null },
  { edit: 'decision.remove', id },
];
const moves = conferences.flatMap(({ id }) => movesOf(id));

/** One other value for everything that the chair confirms, whether the states above tell it apart or not. */
const otherValues: { readonly [Field in (typeof decidedFields)[number]]?: unknown } = {
  outcome: 'no-plan-cin',
  limb: 'both',
  limbReasons: { A: 'It happened.', B: 'It will.' },
  category: 'physical',
  otherConcerns: ['sexual'],
  reasons: 'Other words.',
  withoutAgreement: 'One school saw one weekend.',
  inquorateReason: 'Delay would harm.',
  interimPlan: 'An aunt stays.',
  previousPlansConfirmed: false,
};
const furtherMoves = conferences.flatMap(({ id }) =>
  Object.entries(otherValues).map(
    ([field, value]): RecordEdit => ({
      edit: 'decision.change',
      id,
      change: { [field]: value } as never,
    }),
  ),
);

const after = (record: ConferenceRecord, edit: RecordEdit): ConferenceRecord => {
  const draft = { ...record, decisions: structuredClone(record.decisions) } as Draft<ConferenceRecord>;
  applyEdit(draft, edit, plainSetText(draft));
  return draft as ConferenceRecord;
};
const nameOf = ({ decisions }: ConferenceRecord): string => JSON.stringify(conferences.map(({ id }) => decisions[id] ?? null));

/** Every state that any order of moves leads to: all of the first child's, each with all that fewer moves make of the other's. */
const reachable = new Map<string, ConferenceRecord>();
beforeAll(() => {
  // One child's states are found alone, and every pair of them is a state of both: no move touches the other child.
  const ofChild = (
    id: Decision['conferenceId'],
    can: (edit: RecordEdit) => boolean = () => true,
  ): ReadonlyArray<Decision | undefined> => {
    const found = new Map<string, ConferenceRecord>([[JSON.stringify(null), start]]);
    for (const record of found.values())
      for (const edit of movesOf(id).filter(can)) {
        const next = after(record, edit);
        const name = JSON.stringify(next.decisions[id] ?? null);
        if (!found.has(name)) found.set(name, next);
      }
    return [...found.values()].map(({ decisions }) => decisions[id]);
  };
  const isPlain = (edit: RecordEdit) =>
    edit.edit !== 'decision.change' || ['plan', undefined].some((outcome) => outcome === edit.change.outcome);
  const [first, second] = [ofChild(one!.id), ofChild(other!.id, isPlain)];
  for (const mine of first)
    for (const theirs of second) {
      const decisions = {
        ...(mine === undefined ? {} : { [one!.id]: mine }),
        ...(theirs === undefined ? {} : { [other!.id]: theirs }),
      };
      const record = { ...start, decisions };
      reachable.set(nameOf(record), record);
    }
});

describe('closing, over every state of the decisions', () => {
  test('DC01: no state closes in which a child is not confirmed, or was confirmed for something else', () => {
    let closing = 0;
    for (const record of reachable.values()) {
      if (!closes(record)) continue;
      closing += 1;
      for (const { id } of conferences) {
        const decision = record.decisions[id];
        expect(decision !== undefined && decision.outcome !== null && decision.confirmed !== null && isConfirmed(decision)).toBe(
          true,
        );
        expect(decision?.reasons).not.toBe('');
      }
    }
    expect(reachable.size).toBeGreaterThan(2_000);
    expect(closing).toBeGreaterThan(4);
  });

  test('DC01: one move from a state that closes, whatever changes what was decided keeps it from closing', () => {
    expect(Object.keys(otherValues).sort()).toEqual([...decidedFields].sort());
    for (const record of [...reachable.values()].filter((state) => closes(state)).slice(0, 60))
      for (const edit of [...moves, ...furtherMoves]) {
        const next = after(record, edit);
        const isChanged = conferences.some(({ id }) =>
          decidedFields.some(
            (field) => JSON.stringify(next.decisions[id]?.[field]) !== JSON.stringify(record.decisions[id]?.[field]),
          ),
        );
        if (isChanged) expect(closes(next)).toBe(false);
      }
  });

  test('DC01: brothers and sisters do not inherit: a third child whom nobody decided about keeps every state from closing', () => {
    const all = [...conferences, held.conferences[2]!];
    for (const record of [...reachable.values()].filter((state) => closes(state))) expect(closes(record, all)).toBe(false);
  });

  test('DC01: where two laptops merge, a decision that one changed while the other confirmed is not confirmed', () => {
    const whole = [...reachable.values()].find((state) => closes(state) && state.decisions[one!.id]?.outcome === 'plan')!;
    const mine = whole.decisions[one!.id]!;
    // Their change of the outcome and our confirmation were made at the same time, so that both stand after the merge.
    const merged = {
      ...whole,
      decisions: { ...whole.decisions, [one!.id]: { ...mine, outcome: 'no-plan-nfa' as const, nextHelp: none } },
    };
    expect(closes(merged)).toBe(false);
    expect(JSON.stringify(heldUp(whatIsMissing(looked(merged)), 'closing'))).toContain('is not the one that the chair confirmed');
    // Whatever else was decided and changed elsewhere: its reasons, other concerns, the interim plan.
    for (const [field, value] of Object.entries(otherValues)) {
      expect(isConfirmed({ ...mine, [field]: mine[field as keyof Decision] }), field).toBe(true);
      expect(isConfirmed({ ...mine, [field]: value }), field).toBe(false);
    }
    // A record from before this was kept stands as it is.
    const { of: _, ...old } = mine.confirmed!;
    expect(closes({ ...whole, decisions: { ...whole.decisions, [one!.id]: { ...mine, confirmed: old } } })).toBe(true);
  });
});

/** Everything that one child's decision and its sitting can say, each as few ways as tell the rules of domain.md 5.3 apart. */
const facts = {
  outcome: [null, ...firstOutcomes],
  limb: [null, 'A', 'both', 'neither'],
  limbReasons: [undefined, { A: 'It happened.', B: 'It will.' }],
  category: [null, 'neglect'],
  reasons: ['', ' ', 'Because.'],
  help: [null, none, { ...none, kind: 'child-in-need', agency: 'Early help', whyNone: '' }],
  interimPlan: ['', 'An aunt stays.'],
  inquorateReason: ['', 'Delay would harm.'],
  withoutAgreement: ['', 'One weekend.'],
  previousPlansConfirmed: [false, true],
  confirmed: ['no', 'this', 'another'],
  isQuorate: [true, false],
  against: ['nobody', 'a plan', 'no plan'],
} as const;
type Facts = { readonly [Name in keyof typeof facts]: (typeof facts)[Name][number] };

/** Whether a chair may go home with it: domain.md 5.3, 8.3 and DC01 to DC07 said once more, from nothing in the rules. */
const mayStand = (f: Facts): boolean => {
  if (f.outcome === null || f.confirmed !== 'this' || f.reasons.trim() === '') return false;
  const isStopped = f.outcome === 'adjourned' || f.outcome === 'inquorate-no-decision';
  if (f.outcome === 'inquorate-no-decision' && f.isQuorate) return false;
  if (isStopped && f.interimPlan === '') return false;
  if (!isStopped && !f.isQuorate && f.inquorateReason === '') return false;
  if (f.limb === 'both' && f.limbReasons === undefined) return false;
  if (!isStopped && f.withoutAgreement === '' && f.against === (f.outcome === 'plan' ? 'no plan' : 'a plan')) return false;
  if (f.outcome === 'plan') return f.category !== null && (f.limb === 'A' || f.limb === 'both') && f.previousPlansConfirmed;
  if (f.outcome === 'no-plan-nfa') return f.help?.kind === 'none';
  if (f.outcome === 'no-plan-cin') return f.help?.kind === 'child-in-need';
  // Early help is none of the two that are tried here.
  return f.outcome !== 'no-plan-earlyhelp';
};

const everyState = function* (
  names: ReadonlyArray<keyof Facts> = Object.keys(facts) as (keyof Facts)[],
): Generator<Partial<Facts>> {
  const [name, ...rest] = names;
  if (name === undefined) return yield {};
  for (const others of everyState(rest)) for (const value of facts[name]) yield { ...others, [name]: value };
};

test('DC01: over every combination of what one decision can say, it is whole exactly where the rules say so, and then confirmed', () => {
  const [conference] = conferences;
  const { id } = conference!;
  const agency = held.record.invitees[Object.keys(held.record.invitees)[0] as never]!.id;
  let whole = 0;
  let all = 0;
  const wrong: Facts[] = [];
  for (const state of everyState()) {
    const f = state as Facts;
    all += 1;
    const { outcome, limb, category } = f;
    const of = f.confirmed === 'another' ? { outcome, limb, category: 'sexual' as const } : { outcome, limb, category };
    const decision: Decision = {
      ...emptyDecision(id),
      outcome,
      limb,
      category,
      ...(f.limbReasons === undefined ? {} : { limbReasons: f.limbReasons }),
      reasons: f.reasons,
      nextHelp: f.help as NextHelp | null,
      interimPlan: f.interimPlan,
      inquorateReason: f.inquorateReason,
      withoutAgreement: f.withoutAgreement,
      previousPlansConfirmed: f.previousPlansConfirmed,
      confirmed: f.confirmed === 'no' ? null : { ...confirmed, of },
    };
    const view = { conferenceId: id, inviteeId: agency, category: null, reason: '' };
    const said =
      f.against === 'nobody' ? {} : { one: { ...view, view: f.against === 'a plan' ? ('plan' as const) : ('no-plan' as const) } };
    const quoracy = { outcome: f.isQuorate ? 'quorate' : 'not-quorate' } as QuoracyAssessment;
    const isWhole = decisionFaults(conference!, { decisions: { [id]: decision }, views: said }, quoracy).length === 0;
    if (isWhole) whole += 1;
    if (isWhole !== mayStand(f) && wrong.length < 3) wrong.push(f);
  }
  expect(wrong).toEqual([]);
  expect(all).toBe(Object.values(facts).reduce((product, values) => product * values.length, 1));
  expect(whole).toBeGreaterThan(100);
});
