import { describe, expect, test } from 'vitest';
import { chairOnly } from '../../src/core/conferences/for-chair-only.ts';
import { guardedPlanTexts, type OutlinePlan } from '../../src/core/conferences/outline-plan.ts';
import type { Audience, ConferenceRecord, Statement } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import {
  type FirstAudience,
  firstAudiences,
  firstHiddenFrom,
  isHeardByFamily,
} from '../../src/core/disclosure/first-audiences.ts';
import { readersInTheRoom } from '../../src/core/disclosure/in-the-room.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { isWider, wideningsIn } from '../../src/core/disclosure/widened.ts';
import { newStatement } from '../../src/renderer/features/room/model/statements.ts';
import { person, segment } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

// RD01: each new thing begins with the narrowest audience that its rule allows. For every kind in the table: who has one that was just made,
// and what one deliberate step gives. Caldor, a2, is kept apart; Juniper, a1, is the mother; marlo works with the family.

const base = atStage('held');
const held = base.record;
const withRecord = (change: Partial<ConferenceRecord>): SittingFile => ({ ...base, record: { ...held, ...change } });
const reader = (file: SittingFile, key: string) =>
  readersOf(file).find((one) => one.personId === person(key) || one.inviteeId === `invitee-${key}`)!;
const copyOf = (file: SittingFile, key: string) => copyFor(file, reader(file, key)).copy;
const who = (file: SittingFile, has: (copy: ReturnType<typeof copyOf>) => boolean): string =>
  ['a1', 'a2', 'c1', 'marlo'].filter((key) => has(copyOf(file, key))).join(' ');

const said = 'What was just typed of both.';
const aNewLine = (change: Partial<Statement> = {}, before?: Statement): Statement => ({
  ...newStatement('new' as never, 'worries', before, segment('A')),
  children: [person('c1'), person('c2')],
  text: said,
  ...change,
});
const hasLine = (statements: ReadonlyArray<Statement>) =>
  who(withRecord({ statements }), (copy) => copy.statements.some(({ text }) => text === said));
const plan = (change: Partial<OutlinePlan>): SittingFile => withRecord({ plan: { ...held.plan, ...change } });

const begins: { readonly [Fact in keyof typeof firstAudiences]: () => void } = {
  'line in a part of the conference': () => {
    const there = ['a1', 'a2'].filter((key) => reader(base, key).present.includes(segment('A')));
    const has = hasLine([aNewLine()]);
    for (const key of ['a1', 'a2']) expect(has.includes(key)).toBe(there.includes(key));
    expect(has).toContain('marlo');
    expect(has).not.toContain('c1');
  },
  'line after a narrow one': () => {
    const before = aNewLine({ audience: { to: 'professionals' } });
    expect(hasLine([aNewLine({}, before)])).toBe('marlo');
  },
  'line from a chronology': () => expect(hasLine([aNewLine({ audience: { to: 'professionals' } })])).toBe('marlo'),
  'line of a confidential annex': () => expect(hasLine([aNewLine({ audience: chairOnly })])).toBe(''),
  'a child’s own statement': () => {
    const own = { form: 'letter', givenOn: null, pictureId: null } as never;
    const line = {
      kind: 'verbatim',
      section: 'child-world',
      children: [person('c1')],
      own,
      audience: { to: 'professionals' },
    } as const;
    expect(hasLine([aNewLine(line)])).not.toMatch(/a1|a2/);
  },
  'what a report recommends': () => {
    const report = {
      ...Object.values(held.invitees)[0]!.report,
      openToFamily: 'yes',
      sharedWithFamilyOn: null,
      readAloud: false,
    } as const;
    expect(isHeardByFamily(report)).toBe(false);
    expect(isHeardByFamily({ ...report, readAloud: true })).toBe(true);
    expect(isHeardByFamily({ ...report, sharedWithFamilyOn: '2026-04-17' as never })).toBe(true);
    expect(isHeardByFamily({ ...report, readAloud: true, openToFamily: 'part' })).toBe(false);
  },
  'action of the plan': () => {
    const [action] = Object.values(held.plan.actions);
    const one = {
      ...action!,
      id: 'new' as never,
      action: said,
      owner: '',
      agency: '',
      goal: '',
      measure: '',
      evidence: '',
      children: [person('c1')],
    };
    const has = (audience: Audience) =>
      who(plan({ actions: { [one.id]: { ...one, audience } } }), (copy) => copy.plan.actions.some((it) => it.action === said));
    expect(has({ to: 'everyone' })).not.toContain('a9');
    expect(has({ to: 'professionals' })).toBe('marlo');
  },
  'assessment still to finish': () => {
    const one = {
      id: 'new',
      what: said,
      who: '',
      by: null,
      children: [person('c1')],
      about: person('a1'),
      doneOn: null,
      found: '',
    };
    const file = plan({ assessments: { ['new' as never]: { ...one, audience: { to: 'everyone' } } as never } });
    expect(who(file, (copy) => copy.plan.assessments.some(({ what }) => what === said))).toBe('a1 marlo');
  },
  'what sets off the contingency, what then happens, the bottom line, and how the children are seen': () => {
    for (const text of guardedPlanTexts) {
      const has = (chosen?: Audience) =>
        who(plan({ [text]: said, [`${text}Audience`]: chosen }), (copy) => copy.plan[text] === said);
      // What holds for every visit is told to a child who reads for themselves too.
      const child = text === 'visits' ? 'c1 ' : '';
      expect(has()).toBe(`a1 ${child}marlo`);
      expect(has({ to: 'everyone' })).toBe(`a1 a2 ${child}marlo`);
    }
    const promised = plan({ visitEveryWorkingDays: 7 });
    expect(who(promised, (copy) => copy.plan.visitEveryWorkingDays === 7)).not.toContain('a2');
    expect(copyOf(promised, 'a2').plan.visitsTo).toEqual([]);
    expect(copyOf(promised, 'a1').plan.visitsTo).not.toEqual([]);
  },
  address: () => {
    const [hidden] = base.family.addresses.filter(({ hiddenFrom }) => hiddenFrom.length > 0);
    expect(firstHiddenFrom(base.family)).toEqual(hidden!.hiddenFrom);
    expect(firstHiddenFrom(base.family, new Set(hidden!.hiddenFrom))).toEqual([]);
    expect(firstHiddenFrom({ addresses: [] })).toEqual([]);
  },
  'telephone and email of the family': () => {
    const people = base.family.people.map((one) => ({ ...one, phone: '07700 900555', email: 'zz@example.test' }));
    const file = { ...base, family: { ...base.family, people } };
    for (const one of readersOf(file)) expect(JSON.stringify(copyFor(file, one).copy)).not.toMatch(/900555|zz@example/);
  },
  'school and contact times': () => {
    const school = 'Unheardof Primary';
    const people = base.family.people.map((one) => (one.child === null ? one : { ...one, child: { ...one.child, school } }));
    const file = { ...base, family: { ...base.family, people } };
    expect(who(file, (copy) => copy.children.some((child) => child.school === school))).not.toContain('a2');
  },
  'a professional’s own note': () => {
    const invitees = Object.fromEntries(
      Object.entries(held.invitees).map(([id, one]) => [
        id,
        { ...one, why: said, exclusion: one.exclusion === null ? null : { ...one.exclusion, evidence: said } },
      ]),
    );
    const file = withRecord({ invitees, statements: [aNewLine({ kind: 'to-check' })] });
    for (const one of readersOf(file)) expect(JSON.stringify(copyFor(file, one).copy)).not.toContain(said);
  },
};

describe('RD01: a new fact begins with the narrowest audience', () => {
  test.each(Object.entries<FirstAudience>(firstAudiences))('%s', (fact, { begins: who, because, widened }) => {
    for (const words of [who, because, widened]) expect(words).not.toBe('');
    begins[fact as keyof typeof begins]();
  });

  test('nobody in the room is given more than their copy', () => {
    for (const one of readersInTheRoom(base)) expect(one.class).not.toBe('desk');
  });
});

describe('RD01: what makes it wider is known', () => {
  const [a, b] = [person('a1'), person('a2')];
  test.each<[Audience, Audience, boolean]>([
    [{ to: 'professionals' }, { to: 'everyone' }, true],
    [{ to: 'everyone' }, { to: 'professionals' }, false],
    [{ to: 'all-but', people: [a] }, { to: 'everyone' }, true],
    [{ to: 'all-but', people: [a, b] }, { to: 'all-but', people: [a] }, true],
    [{ to: 'all-but', people: [a] }, { to: 'all-but', people: [a, b] }, false],
    [{ to: 'all-but', people: [a] }, { to: 'only', people: [a] }, true],
    [{ to: 'all-but', people: [a] }, { to: 'only', people: [b] }, false],
    [{ to: 'only', people: [a] }, { to: 'only', people: [a, b] }, true],
    [{ to: 'only', people: [a, b] }, { to: 'only', people: [b] }, false],
    [{ to: 'only', people: [a] }, { to: 'professionals' }, true],
    [{ to: 'professionals' }, { to: 'only', people: [a] }, true],
    [{ to: 'professionals' }, { to: 'all-but', people: [a] }, true],
    [{ to: 'everyone' }, { to: 'all-but', people: [a] }, false],
  ])('from %j to %j: %s', (before, after, wider) => expect(isWider(after, before)).toBe(wider));

  test('of a line, an action, a text of the plan, a report and a release, with no word of any', () => {
    const [line] = held.statements;
    const record = { ...held, statements: [{ ...line!, audience: { to: 'professionals' } as const }] };
    const [id] = Object.keys(held.invitees) as never[];
    expect(
      wideningsIn(record, [
        { edit: 'statement.change', id: line!.id, change: { audience: { to: 'everyone' } } },
        { edit: 'statement.change', id: line!.id, change: { summary: 'Other words' } },
        { edit: 'plan.change', change: { bottomLineAudience: { to: 'everyone' } } },
        {
          edit: 'release.set',
          key: 'r',
          release: { personId: a, item: 'segment-excluded-from', statementId: null, reason: 'Asked.' },
        },
      ]),
    ).toEqual([
      { fact: 'line', id: line!.id, to: 'everyone' },
      { fact: 'bottomLine', id: 'bottomLine', to: 'everyone' },
      { fact: 'release', id: 'r', to: 'one-person' },
    ]);
    expect(id).toBeDefined();
  });
});
