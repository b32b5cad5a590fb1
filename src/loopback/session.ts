import { randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a launch code may wait to be used, in milliseconds (security.md B3). */
export const launchLifetime = 30_000;

/** One launch and the one session that may follow from it. */
export interface Session {
  /** 32 random bytes, to be put into the launch file and nowhere else. */
  readonly code: string;
  /** Whether the page may still be loaded and the code still be used. */
  isOpen(): boolean;
  /** Exchanges the code for the token, once. A right code that was used before means that somebody else has it: lock (B3). */
  exchange(code: string): Exchange;
  /** Compares in constant time; false before the exchange. */
  isSession(token: string): boolean;
}

export type Exchange =
  | { readonly type: 'Session'; readonly token: string }
  | { readonly type: 'Refused' }
  | { readonly type: 'Replayed' };

/** `now` in milliseconds, from a clock that the tests can turn. */
export const createSession = (now: () => number): Session => {
  const code = secret();
  const until = now() + launchLifetime;
  let token: string | undefined;
  const isOpen = () => token === undefined && now() < until;
  return {
    code,
    isOpen,
    isSession: (given) => token !== undefined && same(given, token),
    exchange: (given) => {
      if (!same(given, code)) return { type: 'Refused' };
      if (token !== undefined) return { type: 'Replayed' };
      if (!isOpen()) return { type: 'Refused' };
      token = secret();
      return { type: 'Session', token };
    },
  };
};

const secret = (): string => randomBytes(32).toString('base64url');

const same = (given: string, expected: string): boolean => {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
};
