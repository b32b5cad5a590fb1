import { expect, test } from 'vitest';
import { type Command, matching } from './commands.ts';

const command = (name: string, detail = ''): Command => ({
  id: name,
  group: 'Actions',
  name,
  detail,
  keys: null,
  run: () => undefined,
});
const all = [
  command('New request for a conference'),
  command('Go to Conferences'),
  command('Sampleton', 'SC-2026-0142 · Rowan, 11'),
];

test('the command box finds what begins with the words that were typed, in any order', () => {
  expect(matching(all, 'req new').map((c) => c.name)).toEqual(['New request for a conference']);
  expect(matching(all, 'conf')).toHaveLength(2);
  expect(matching(all, '0142')).toHaveLength(1);
  expect(matching(all, '')).toHaveLength(3);
  expect(matching(all, 'onference')).toHaveLength(0);
});
