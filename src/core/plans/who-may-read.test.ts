import { describe, expect, test } from 'vitest';
import { practiceRecord } from '../../../tests/support/practice-record.ts';
import { anAction, person } from '../../../tests/support/record-builders.ts';
import { plainSetText } from '../conferences/draft.ts';
import { applyEdit, type RecordEdit } from '../conferences/edits.ts';
import type { PlanAction } from '../conferences/outline-plan.ts';
import type { ConferenceRecord } from '../conferences/record.ts';
import { readApart, textsToSettle } from './who-may-read.ts';

const withAction = (change: Partial<PlanAction>): ConferenceRecord => {
  const record = practiceRecord();
  const action = anAction(1, { children: [person('c1')], audience: { to: 'everyone' }, ...change });
  return {
    ...record,
    plan: { ...record.plan, actions: { [action.id]: action }, contingencyTrigger: '', contingency: '', bottomLine: '' },
  };
};
const asked = ({ plan }: ConferenceRecord, places: ReadonlyArray<string> = []) => textsToSettle(plan, places);
const withEdit = (record: ConferenceRecord, edit: RecordEdit): ConferenceRecord => {
  const draft = structuredClone(record) as never;
  applyEdit(draft, edit, plainSetText(draft));
  return draft;
};

describe('RD01, 6.8: who may read a text of the plan that looks private is asked once', () => {
  const fridays = { action: 'Caldor sees Rowan on Fridays at 16:00' };

  test('and answered by narrowing its audience, or by saying that everybody may', () => {
    const record = withAction(fridays);
    const [text] = asked(record);
    expect(text).toMatchObject({ called: 'action 1', kinds: ['contact'], field: expect.stringMatching(/^audience:/) });
    expect(asked(withAction({ ...fridays, audience: { to: 'professionals' } }))).toEqual([]);
    expect(asked(withAction({ ...fridays, audience: { to: 'all-but', people: [person('a2')] } }))).toEqual([]);
    const settled = withEdit(record, { edit: 'settled.set', key: text!.key, kinds: text!.kinds });
    expect(asked(settled)).toEqual([]);
    expect(asked(withEdit(settled, { edit: 'settled.set', key: text!.key, kinds: null }))).toHaveLength(1);
  });

  test('and asked again only where its words turn into another kind of private', () => {
    const [text] = asked(withAction(fridays));
    const settle: RecordEdit = { edit: 'settled.set', key: text!.key, kinds: text!.kinds };
    const same = withEdit(withAction({ action: 'Caldor sees Rowan on Saturdays at 10:00' }), settle);
    expect(asked(same)).toEqual([]);
    const bail = withEdit(withAction({ action: 'Caldor sees Rowan on Fridays at 16:00 while bail lasts' }), settle);
    expect(asked(bail)).toMatchObject([{ kinds: ['police'] }]);
  });

  test.each(['goal', 'measure', 'evidence', 'notNeededBecause'] as const)('also where only its %s says it', (field) => {
    expect(asked(withAction({ action: 'A letter', [field]: 'Handover at the library at 5pm on Sundays' }))).toHaveLength(1);
  });

  test('of the contingency, the bottom line and an assessment too, and of a school by the name that the family file knows', () => {
    const record = withAction({ action: 'A letter' });
    const plan = { ...record.plan, bottomLine: 'Bail is kept', contingency: 'She goes back to mockfield' };
    expect(textsToSettle(plan, ['Mockfield']).map(({ called, kinds }) => [called, kinds])).toEqual([
      ['what then happens', ['place']],
      ['the bottom line', ['police']],
    ]);
    expect(textsToSettle({ ...plan, bottomLineAudience: { to: 'professionals' } }, []).map(({ key }) => key)).toEqual([]);
  });

  test('nothing is asked of the practice plan, whose chair has answered', () => {
    expect(asked(practiceRecord(), ['Example Oaks Primary (TEST)']).map(({ called }) => called)).toEqual([]);
  });
});

test('EX-02, 6.8: whoever is kept apart is named with what they will read, so that the chair looks through it once', () => {
  const record = practiceRecord();
  const father = Object.values(record.invitees).find(({ personId }) => personId === person('a2'))!;
  const [apart, ...others] = readApart(record, new Set([person('a2')]));
  expect(others).toEqual([]);
  expect(apart).toMatchObject({ name: father.name });
  const reads = apart!.reads.join('; ');
  const open = Object.values(record.plan.actions).filter(({ audience }) => audience.to === 'everyone');
  for (const { number } of open) expect(reads).toMatch(new RegExp(`\\b${number}\\b`));
  const kept = Object.values(record.plan.actions).filter(
    ({ audience }) => audience.to === 'all-but' && audience.people.includes(person('a2')),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { number } of kept) expect(reads).not.toMatch(new RegExp(`actions? [^;]*\\b${number}\\b`));
});

test('EX-02: where nobody is kept apart nothing is listed', () => {
  const record = practiceRecord();
  const invitees = Object.fromEntries(Object.entries(record.invitees).map(([id, one]) => [id, { ...one, exclusion: null }]));
  expect(readApart({ ...record, invitees }, new Set())).toEqual([]);
});
