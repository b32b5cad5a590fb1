import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import type { Sex } from '../children/people.ts';
import { leftOff, newInvitee } from '../conferences/new-invitee.ts';
import type { InviteeId, PersonId } from '../identifiers.ts';
import { isAccountedFor, isFather, uninvitedFathers } from './fathers.ts';

const [father, child] = ['father', 'child'] as ReadonlyArray<string> as readonly [PersonId, PersonId];
const man = aPerson({ id: father, role: 'adult', givenName: 'Ellis', familyName: 'Exampleford', sex: 'male' });
const tie = { adultId: father, childId: child, kind: 'father', parental: true, parentalResponsibility: 'no', basis: '' } as const;
const uninvited = (list: Parameters<typeof uninvitedFathers>[3]) => uninvitedFathers([man], [tie], [child], list);

describe('PF07: known fathers who are not invited', () => {
  test.each<[string, boolean, Sex, boolean]>([
    ['father', true, 'unknown', true],
    ['birth father', true, 'unknown', true],
    ['parent', true, 'male', true],
    ['mother', true, 'female', false],
    ['parent', true, 'unknown', false],
    ['mother', true, 'unknown', false],
    ['maternal grandfather', false, 'male', false],
    ['stepfather', false, 'male', false],
  ])('%s, a parent: %s, %s: is a father: %s, whatever his parental responsibility', (kind, parental, sex, is) => {
    expect(isFather({ kind, parental }, { sex })).toBe(is);
  });

  test('the reason given when he was left off a list is the reason, and how he is heard is still to say', () => {
    const listed = newInvitee({ id: 'i' as InviteeId, part: 'family', personId: father, name: 'Ellis Exampleford' });
    expect(uninvited([leftOff(listed, 'He is abroad.')])).toMatchObject([{ reason: 'He is abroad.', heardInstead: '' }]);
  });

  test('one who is on the list counts as invited; one who is not, or is marked as not invited, has to have a reason and be heard', () => {
    expect(uninvited([{ personId: father, attendance: 'expected' }])).toEqual([]);
    expect(uninvited([])).toMatchObject([{ name: 'Ellis Exampleford', reason: '', heardInstead: '' }]);
    const said = { reason: 'He asked not to come.', heardInstead: ' ' };
    const [row] = uninvited([{ personId: father, attendance: 'not-invited', notInvited: said }]);
    expect(isAccountedFor(row!)).toBe(false);
    expect(isAccountedFor({ ...row!, heardInstead: 'He writes to the chair.' })).toBe(true);
  });
});
