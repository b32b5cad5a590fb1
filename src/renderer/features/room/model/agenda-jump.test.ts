import { expect, test } from 'vitest';
import { itemForKey } from './agenda-jump.ts';

const items = [
  { id: 'welcome', title: 'Welcome' },
  { id: 'worries', title: 'What we are worried about' },
  { id: 'strengths', title: 'Strengths' },
  { id: 'views', title: 'What each agency thinks' },
];
const to = (current: string, key: string) => itemForKey(items, current, key)?.id;

test('LC02: a digit goes to the item of that number, and one beyond the last to none', () => {
  expect(to('welcome', '3')).toBe('strengths');
  expect(to('welcome', '5')).toBeUndefined();
  expect(to('welcome', '0')).toBeUndefined();
});

test('LC02: a letter goes to the next item that begins with it, and round to the first again', () => {
  expect(to('welcome', 'w')).toBe('worries');
  expect(to('worries', 'W')).toBe('views');
  expect(to('views', 'w')).toBe('welcome');
  expect(to('strengths', 's')).toBe('strengths');
});

test('LC02: a key that no item begins with goes nowhere', () => {
  for (const key of ['x', 'Enter', ' ', '.', 'ArrowDown']) expect(to('welcome', key)).toBeUndefined();
});
