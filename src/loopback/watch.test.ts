import { expect, test } from 'vitest';
import { createWatch, longestSilence } from './watch.ts';

const clock = () => {
  let now = 0;
  const watch = createWatch(() => now);
  /** Time goes by in small steps, as it does while the computer is awake. */
  const wait = (milliseconds: number): boolean => {
    let alone = false;
    for (let passed = 0; passed < milliseconds; passed += 5_000) {
      now += 5_000;
      alone = watch.isAlone();
    }
    return alone;
  };
  const sleep = (milliseconds: number): boolean => {
    now += milliseconds;
    return watch.isAlone();
  };
  return { watch, wait, sleep };
};

test('B9: a minute of silence is allowed, more is not', () => {
  const { wait } = clock();
  expect(wait(longestSilence)).toBe(false);
  expect(wait(5_000)).toBe(true);
});

test('B9: an open stream is somebody there; after it closes a minute begins', () => {
  const { watch, wait } = clock();
  watch.opened();
  expect(wait(10 * longestSilence)).toBe(false);
  watch.closed();
  expect(wait(longestSilence)).toBe(false);
  expect(wait(5_000)).toBe(true);
});

test('B9: a call is heard', () => {
  const { watch, wait } = clock();
  wait(longestSilence);
  watch.heard();
  expect(wait(longestSilence)).toBe(false);
});

test('K12: a computer that slept locks, although the stream stayed open', () => {
  const { watch, wait, sleep } = clock();
  watch.opened();
  wait(10_000);
  expect(sleep(longestSilence + 1)).toBe(true);
});
