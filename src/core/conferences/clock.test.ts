import { describe, expect, test } from 'vitest';
import { day } from '../local-date.ts';
import { dayZeroOf, limitOf } from './clock.ts';

const request = { strategyDiscussionOn: day('2026-03-27'), transferNotifiedOn: day('2026-03-30') };

describe('what a conference is counted from', () => {
  test.each(['initial', 'pre-birth'] as const)('T-03: an %s conference, from the strategy discussion', (kind) => {
    expect(dayZeroOf(kind, request, [])).toEqual({ event: 'strategy-discussion', on: '2026-03-27' });
  });

  test('T-20: a transfer-in conference, from the written notice', () => {
    expect(dayZeroOf('transfer-in', request, [])).toEqual({ event: 'transfer-notification', on: '2026-03-30' });
  });

  test('T-16: the first review, from the initial conference', () => {
    const held = [{ kind: 'initial', heldOn: day('2026-04-21') }] as const;
    const zero = dayZeroOf('review', request, held);
    expect(zero).toEqual({ event: 'conference', on: '2026-04-21' });
    expect(limitOf(zero?.event ?? 'inquorate-sitting', 'review')).toBe('first-review');
  });

  test('T-17 C-08: a later review, from the day the last review was held', () => {
    const held = [
      { kind: 'initial', heldOn: day('2026-04-21') },
      { kind: 'review', heldOn: day('2026-07-16') },
    ] as const;
    const zero = dayZeroOf('review', request, held);
    expect(zero).toEqual({ event: 'last-review', on: '2026-07-16' });
    expect(limitOf(zero?.event ?? 'inquorate-sitting', 'review')).toBe('later-review');
  });

  test('C-09: a reconvened sitting does not start the clock again', () => {
    expect(dayZeroOf('reconvened', request, [{ kind: 'initial', heldOn: day('2026-04-21') }])).toEqual({
      event: 'strategy-discussion',
      on: '2026-03-27',
    });
  });

  test('nothing, while its event is not known', () => {
    expect(dayZeroOf('initial', { strategyDiscussionOn: null, transferNotifiedOn: null }, [])).toBeNull();
    expect(dayZeroOf('review', request, [])).toBeNull();
  });
});
