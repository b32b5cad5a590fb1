import { expect, test } from 'vitest';
import { sections } from '../../../../core/conferences/record.ts';
import { agendaFor } from './agenda.ts';

const ids = (model: string, ...kinds: ReadonlyArray<string>) => agendaFor(model, kinds).map((item) => item.id);

test.each(['standard', 'signs-of-safety', 'strengthening-families', 'family-safeguarding'])(
  'every heading of the minutes has its place on the agenda once, whatever the model: %s (LC01)',
  (model) => {
    const items = agendaFor(model, ['initial', 'review']);
    const covered = items.flatMap(({ work }) => (work.work === 'lines' ? [work.section] : []));
    expect([...covered].sort()).toEqual([...sections].sort());
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items).toHaveLength(22);
  },
);

test('an initial conference has no progress on a plan, a review has (5.1)', () => {
  expect(ids('standard', 'initial')).not.toContain('progress');
  expect(ids('standard', 'review')).toContain('progress');
});

test('a review starts with why there is a plan; siblings of both kinds keep the plain heading (5.1, D-07)', () => {
  const reason = (...kinds: ReadonlyArray<string>) => agendaFor('standard', kinds).find(({ id }) => id === 'reason')?.title;
  expect(reason('review')).toBe('Why there is a plan');
  expect(reason('review', 'initial')).toBe('Why we are here');
});

test('with Strengthening Families the plan is built before the threshold question (5.1)', () => {
  const order = ids('strengthening-families', 'initial');
  expect(order.indexOf('plan-discussion')).toBeLessThan(order.indexOf('views'));
  expect(ids('standard', 'initial').indexOf('views')).toBeLessThan(ids('standard', 'initial').indexOf('plan-discussion'));
});

test('Signs of Safety changes headings only (5.1)', () => {
  expect(ids('signs-of-safety', 'initial')).toEqual(ids('standard', 'initial'));
  expect(agendaFor('signs-of-safety', ['initial']).find(({ id }) => id === 'worries')?.title).toBe('What are we worried about?');
});
