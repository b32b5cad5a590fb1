import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from './idle.ts';

const page = () => Object.assign(new EventTarget(), { setInterval, clearInterval }) as unknown as Window;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('K12: a window locks after its minutes without input, and input begins them anew', () => {
  const window = page();
  const lock = vi.fn();
  watchIdle(5, lock, window);
  vi.advanceTimersByTime(4 * 60_000);
  window.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(4 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('K12: the first touch after the machine slept locks, and does not forgive the sleep', () => {
  const window = page();
  const lock = vi.fn();
  watchIdle(5, lock, window);
  vi.setSystemTime(Date.now() + 3 * 3_600_000);
  window.dispatchEvent(new Event('pointermove'));
  expect(lock).toHaveBeenCalledTimes(1);
});
