import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SavedViewId } from '../../../src/core/identifiers.ts';
import { savedViewServices } from '../../../src/services/sittings/saved-views.ts';
import { aDesk, type TestDesk } from '../../support/desk.ts';

let at: TestDesk;
beforeEach(async () => {
  at = await aDesk();
});
afterEach(() => at.close());

const names = async () => (await at.ask('view.list', {})).map(({ name }) => name);

test('design.md Conferences: a view is kept by name with its sentence and search, by name in order, and is asked differently under the same name', async () => {
  await at.ask('view.save', { name: 'Mine to invite', filter: 'to-invite', search: 'Cedar' });
  await at.ask('view.save', { name: 'after Easter', filter: 'not-booked', search: '' });
  expect(await names()).toEqual(['after Easter', 'Mine to invite']);
  await at.ask('view.save', { name: 'Mine to invite', filter: 'this-week', search: 'Quorumson' });
  expect((await at.ask('view.list', {}))[1]).toMatchObject({ name: 'Mine to invite', filter: 'this-week', search: 'Quorumson' });
  expect(await at.call('view.save', { name: '  ', filter: 'all', search: 'x' })).toMatchObject({
    error: { type: 'NotUnderstood' },
  });
  expect(await at.call('view.save', { name: 'x', filter: 'mine' as never, search: '' })).toMatchObject({
    error: { type: 'NotUnderstood' },
  });
});

test('each person sees and removes theirs alone, and two may use one name', async () => {
  const other = savedViewServices({ ...at.desk, actor: { id: 'another-person', name: 'Somebody Else' } });
  await at.ask('view.save', { name: 'Late', filter: 'not-booked', search: '' });
  other['view.save']({ name: 'Late', filter: 'to-approve', search: '' });
  expect(await at.ask('view.list', {})).toMatchObject([{ name: 'Late', filter: 'not-booked' }]);
  const [own] = await at.ask('view.list', {});
  expect(other['view.remove']({ viewId: own?.id as SavedViewId })).toMatchObject({ ok: false, error: { type: 'NotHere' } });
  await at.ask('view.remove', { viewId: own?.id as SavedViewId });
  expect(await names()).toEqual([]);
  expect(other['view.list']({})).toMatchObject({ value: [{ name: 'Late', filter: 'to-approve' }] });
});
