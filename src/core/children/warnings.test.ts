import { describe, expect, test } from 'vitest';
import { atTheDoor, type WarningKind, warningKinds } from './warnings.ts';

describe('PF08: warning notes', () => {
  test('the door is told what to do, and never that somebody is spoken of at a MARAC', () => {
    for (const kind of Object.keys(warningKinds) as ReadonlyArray<WarningKind>) {
      expect(atTheDoor(kind, 'Juniper')).toMatch(/^Juniper: /);
      expect(atTheDoor(kind, 'Juniper')).not.toMatch(/marac|abuse|victim|violen/i);
    }
    expect(atTheDoor('marac', 'Juniper')).toBe(atTheDoor('do-not-disclose', 'Juniper'));
  });
});
