import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conferenceModelNamed, shippedModelIds } from '../../../tests/support/procedures.ts';
import { agendaFor, agendaItemIds, modelFaults, orderAfterMove } from './agenda.ts';
import { sections } from './record.ts';

const ids = (model: string, ...kinds: ReadonlyArray<string>) =>
  agendaFor(conferenceModelNamed(model), kinds).map((item) => item.id);

test.each(shippedModelIds)(
  'LC01: every heading of the minutes has its place on the agenda once, whatever the model: %s',
  (id) => {
    const model = conferenceModelNamed(id);
    expect(modelFaults(model)).toEqual([]);
    const items = agendaFor(model, ['initial', 'review']);
    const covered = items.flatMap(({ work }) => (work.work === 'lines' ? [work.section] : []));
    expect([...covered].sort()).toEqual([...sections].sort());
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  },
);

test('5.1: an initial conference has no progress on a plan, a review has', () => {
  expect(ids('standard', 'initial')).not.toContain('progress');
  expect(ids('standard', 'review')).toContain('progress');
});

test.each(shippedModelIds)(
  '5.1, D-07: a review says why there is a plan; siblings of both kinds keep the plain heading: %s',
  (id) => {
    const reason = (...kinds: ReadonlyArray<string>) =>
      agendaFor(conferenceModelNamed(id), kinds).find((one) => one.id === 'reason')?.title;
    expect(reason('review')).toBe('Why there is a plan');
    expect(reason('review', 'initial')).toBe('Why we are here');
  },
);

test('5.1: with Strengthening Families the plan is built before the threshold question', () => {
  const order = ids('strengthening-families', 'initial');
  expect(order.indexOf('plan-discussion')).toBeLessThan(order.indexOf('views'));
  expect(ids('standard', 'initial').indexOf('views')).toBeLessThan(ids('standard', 'initial').indexOf('plan-discussion'));
});

test.each([
  ['signs-of-safety', 'worries', 'What are we worried about?'],
  ['signs-of-safety', 'strengths', 'What is working well?'],
  ['signs-of-safety', 'plan-discussion', 'What needs to happen?'],
  ['strengthening-families', 'analysis', 'Risk statement'],
  ['family-safeguarding', 'agency-information', 'What agencies and the adult workers know'],
  ['family-safeguarding', 'family-views', "The family's views, and what they want to be different"],
  ['family-safeguarding', 'plan-discussion', 'Outline plan: who will change what'],
])('5.1, LC01: %s changes the heading of %s, and only headings and order', (model, item, title) => {
  const items = agendaFor(conferenceModelNamed(model), ['initial']);
  expect(items.find(({ id }) => id === item)?.title).toBe(title);
  expect([...ids(model, 'initial')].sort()).toEqual([...ids('standard', 'initial')].sort());
});

describe('a model that somebody wrote', () => {
  const standard = conferenceModelNamed('standard');
  test('LC01: an item that is missing would leave its lines without a heading; one that stands twice is named', () => {
    const [first, ...rest] = standard.agenda;
    const faulty = [...rest.filter(({ item }) => item !== 'worries'), rest[0]!];
    expect(first?.item).toBe('welcome');
    expect(modelFaults({ agenda: faulty })).toEqual([
      { path: ['agenda', faulty.length - 1, 'item'], reason: 'opening stands in the agenda twice, first as item 1' },
      { path: ['agenda'], reason: 'must have welcome, worries: what is recorded there would have no heading' },
    ]);
  });
});

describe('an order that was given in the Room', () => {
  const model = conferenceModelNamed('standard');
  const all = agendaFor(model, ['review']).map(({ id }) => id);

  test('LC01: however items are moved, each is on the agenda once, in that order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom(...all), step: fc.constantFrom(1 as const, -1 as const) })),
        (moves) => {
          const order = moves.reduce<ReadonlyArray<string>>((held, { id, step }) => orderAfterMove(held, id, step) ?? held, all);
          expect(agendaFor(model, ['review'], order).map(({ id }) => id)).toEqual(order);
          expect([...order].sort()).toEqual([...all].sort());
        },
      ),
    );
  });

  test('LC01: an order of another kind or model leaves nothing out and adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...agendaItemIds, 'gone')), (order) => {
        const items = agendaFor(model, ['initial'], order).map(({ id }) => id);
        expect([...items].sort()).toEqual([...ids('standard', 'initial')].sort());
      }),
    );
    // An initial conference that is reviewed has one more item: it keeps its place after the one before it.
    expect(agendaFor(model, ['review'], ids('standard', 'initial')).map(({ id }) => id)).toEqual(all);
  });
});
