import { expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import { day } from '../local-date.ts';
import {
  type AuthorityResponsibility,
  authorityInWords,
  authorityOddities,
  authorityOn,
  besideAuthority,
  newAuthority,
} from './authority-responsibility.ts';
import type { Birth, Person } from './people.ts';

const today = day('2026-04-21');
const interim: AuthorityResponsibility = {
  ...newAuthority('interim-care-order'),
  authority: 'Mockshire Council',
  from: day('2026-04-02'),
  evidence: 'sealed court order',
  seenOn: day('2026-04-03'),
  seenBy: 'Marlo Testcase',
};
const childOf = (authority: AuthorityResponsibility, birth: Birth = { known: 'date', on: day('2015-03-14') }): Person => {
  const child = aPerson({ role: 'child', birth });
  const details = child.child ?? { laChildId: '', school: '', schoolYear: '', legalStatus: '', previousPlans: [] };
  return { ...child, child: { ...details, authority } };
};

test('PF01: the order under which an authority shares parental responsibility is said with its days and what was seen of it', () => {
  expect(authorityInWords(interim)).toBe(
    'Mockshire Council, under an interim care order, from 2 Apr 2026; seen: sealed court order, 3 Apr 2026 by Marlo Testcase',
  );
  expect(authorityInWords(newAuthority('care-order'))).toBe('this council, under a care order');
  expect(besideAuthority('care-order')).toMatch(/^Parents keep theirs, and are asked as before\..+section 33\(3\)/);
  expect(besideAuthority('emergency-protection')).toMatch(/section 44\(5\)/);
});

test.each([
  ['from its first day', { from: today }, true],
  ['to its last day', { until: today }, true],
  ['not before', { from: day('2026-04-22') }, false],
  ['not after', { until: day('2026-04-20') }, false],
  ['where nobody knows since when', { from: null }, true],
])('PF01: the order holds %s', (_, change, holds) => {
  expect(authorityOn(childOf({ ...interim, ...change }).child, today) !== null).toBe(holds);
});

test.each<[string, Partial<AuthorityResponsibility>, Birth | undefined]>([
  ['for a child who is not born yet', {}, { known: 'expected', on: day('2026-06-01') }],
  ['before the birth', { from: day('2015-03-13') }, undefined],
  ['that ended before it began', { until: day('2026-04-01') }, undefined],
  ['for an emergency that lasted sixteen days', { order: 'emergency-protection', until: day('2026-04-18') }, undefined],
  ['that somebody will see tomorrow', { seenOn: day('2026-04-22') }, undefined],
])('PF06: an order %s is flagged', (_, change, birth) => {
  expect(authorityOddities(childOf({ ...interim, ...change }, birth), today)).toHaveLength(1);
  expect(authorityOddities(childOf(interim), today)).toEqual([]);
  const fifteen = { ...interim, order: 'emergency-protection', until: day('2026-04-17') } as const;
  expect(authorityOddities(childOf(fifteen), today)).toEqual([]);
});
