import { expect, test } from 'vitest';
import { createSession, launchLifetime } from './session.ts';

test('B3: a code is exchanged once; its second use is reported, the token goes on working', () => {
  const session = createSession(() => 0);
  const first = session.exchange(session.code);
  expect(first.type).toBe('Session');
  expect(session.isOpen()).toBe(false);
  expect(session.exchange(session.code)).toEqual({ type: 'Replayed' });
  expect(first.type === 'Session' && session.isSession(first.token)).toBe(true);
});

test('B3: a code lives thirty seconds', () => {
  let now = 0;
  const session = createSession(() => now);
  now = launchLifetime - 1;
  expect(session.isOpen()).toBe(true);
  now = launchLifetime;
  expect(session.isOpen()).toBe(false);
  expect(session.exchange(session.code)).toEqual({ type: 'Refused' });
});

test('B3: the code and the token are 32 random bytes each, and different', () => {
  const session = createSession(() => 0);
  const exchange = session.exchange(session.code);
  expect(Buffer.from(session.code, 'base64url')).toHaveLength(32);
  expect(exchange.type === 'Session' && Buffer.from(exchange.token, 'base64url')).toHaveLength(32);
  expect(exchange.type === 'Session' && exchange.token).not.toBe(session.code);
});

test('B4: nothing is a token before the exchange, least of all nothing', () => {
  const session = createSession(() => 0);
  for (const given of ['', 'undefined', session.code]) expect(session.isSession(given)).toBe(false);
});
