import { expect, test } from 'vitest';
import { isPressed } from './shortcuts.tsx';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('a shortcut needs exactly its own modifiers', () => {
  expect(isPressed('Ctrl+K', pressed('k', { ctrlKey: true }))).toBe(true);
  expect(isPressed('Ctrl+K', pressed('k', { metaKey: true }))).toBe(true);
  expect(isPressed('Ctrl+K', pressed('K', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(isPressed('F9', pressed('F9'))).toBe(true);
  expect(isPressed('F9', pressed('F9', { altKey: true }))).toBe(false);
});

test('a shortcut is the key on the keyboard where Alt turns it into another letter', () => {
  expect(isPressed('Alt+1', pressed('¡', { altKey: true }, 'Digit1'))).toBe(true);
});
