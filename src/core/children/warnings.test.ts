import { describe, expect, test } from 'vitest';
import { aWarning } from '../../../tests/support/a-warning.ts';
import { day } from '../local-date.ts';
import { atTheDoor, isReviewNear, type WarningKind, warningKinds } from './warnings.ts';

describe('PF08: warning notes', () => {
  test.each([
    ['2026-04-15', null, true],
    ['2026-04-16', null, false],
    ['2026-01-01', null, true],
    ['2026-04-15', '2026-03-30', false],
  ])('a review on %s, ended %s, is near on 1 April: %s', (reviewOn, endedOn, near) => {
    const note = aWarning({ reviewOn: day(reviewOn), endedOn: endedOn === null ? null : day(endedOn) });
    expect(isReviewNear(note, day('2026-04-01'))).toBe(near);
  });

  test('the door is told what to do, and never that somebody is spoken of at a MARAC', () => {
    for (const kind of Object.keys(warningKinds) as ReadonlyArray<WarningKind>) {
      expect(atTheDoor(kind, 'Juniper')).toMatch(/^Juniper: /);
      expect(atTheDoor(kind, 'Juniper')).not.toMatch(/marac|abuse|victim|violen/i);
    }
    expect(atTheDoor('marac', 'Juniper')).toBe(atTheDoor('do-not-disclose', 'Juniper'));
  });
});
