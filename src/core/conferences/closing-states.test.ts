import { beforeAll, describe, expect, test } from 'vitest';
import { england } from '../../../tests/support/procedures.ts';
import { moment } from '../../../tests/support/record-builders.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { day } from '../local-date.ts';
import { decidedFields, isConfirmed } from './decide.ts';
import { applyEdit, type Draft, plainSetText, type RecordEdit } from './edits.ts';
import { heldUp, type Looked, whatIsMissing } from './missing.ts';
import type { ConferenceRecord, Decision, NextHelp } from './record.ts';

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
    for (const record of [...reachable.values()].filter((state) => closes(state)).slice(0, 60))
      for (const edit of moves) {
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
    // A record from before this was kept stands as it is.
    const { of: _, ...old } = mine.confirmed!;
    expect(closes({ ...whole, decisions: { ...whole.decisions, [one!.id]: { ...mine, confirmed: old } } })).toBe(true);
  });
});
