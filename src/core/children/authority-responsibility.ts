import { addDays, type LocalDate, shortDate } from '../local-date.ts';
import { nothingRecorded, type ResponsibilityRecord, seenInWords } from './parental-responsibility.ts';
import type { Person } from './people.ts';

/**
 * The orders that give a local authority parental responsibility for a child, beside whoever has it already. Source: Children Act 1989,
 * sections 31 and 33(3), 38 and 31(11), and 44(4)(c).
 */
export const authorityOrders = {
  'care-order': 'care order',
  'interim-care-order': 'interim care order',
  'emergency-protection': 'emergency protection order',
} as const;
export type AuthorityOrder = keyof typeof authorityOrders;

/** That a local authority shares parental responsibility for a child, under what, how long and what was seen of it (PF01). */
export interface AuthorityResponsibility extends Pick<ResponsibilityRecord, 'from' | 'evidence' | 'seenOn' | 'seenBy'> {
  readonly order: AuthorityOrder;
  /** Empty where it is the council that runs the conference. */
  readonly authority: string;
  /** The last day, inclusive; null while it lasts or nobody knows. */
  readonly until: LocalDate | null;
}

export const newAuthority = (order: AuthorityOrder): AuthorityResponsibility => {
  const { from, evidence, seenOn, seenBy } = nothingRecorded;
  return { order, authority: '', from, until: null, evidence, seenOn, seenBy };
};

/** The order that holds on a day; one whose days nobody knows holds. */
export const authorityOn = (child: Person['child'], on: LocalDate): AuthorityResponsibility | null => {
  const held = child?.authority ?? null;
  if (held === null || (held.from !== null && held.from > on) || (held.until !== null && held.until < on)) return null;
  return held;
};

/** `this council, under an interim care order, from 2 Apr 2026; seen: sealed order, 2 Apr 2026 by Marlo Testcase`. */
export const authorityInWords = (held: AuthorityResponsibility): string => {
  const { order, authority, from, until } = held;
  const days = [from === null ? '' : `from ${shortDate(from)}`, until === null ? '' : `until ${shortDate(until)}`];
  const rests = [
    authority || 'this council',
    `under ${article(order)} ${authorityOrders[order]}`,
    days.filter(Boolean).join(' '),
  ];
  return [rests.filter(Boolean).join(', '), seenInWords(held)].filter(Boolean).join('; ');
};

/** What follows from it for those who have parental responsibility already, in a sentence. */
export const besideAuthority = (order: AuthorityOrder): string =>
  order === 'emergency-protection'
    ? 'Parents keep theirs. The authority may use its own only as far as it keeps the child safe (Children Act 1989, section 44(5)).'
    : 'Parents keep theirs, and are asked as before. The authority may decide how far they use it (Children Act 1989, section 33(3)).';

/** What cannot be in such a record, in words: flagged and never blocked (PF06). */
export const authorityOddities = ({ birth, child }: Pick<Person, 'birth' | 'child'>, today: LocalDate): ReadonlyArray<string> => {
  const held = child?.authority ?? null;
  if (held === null) return [];
  const { order, from, until, seenOn } = held;
  return [
    ...(birth.known === 'expected' ? ['no order gives anybody parental responsibility for a child who is not born yet'] : []),
    ...(birth.known === 'date' && from !== null && from < birth.on ? ['the order would have begun before the birth'] : []),
    ...(from !== null && until !== null && until < from ? ['the order would have ended before it began'] : []),
    ...(order === 'emergency-protection' && from !== null && (until ?? today) > addDays(from, longestEmergency)
      ? ['an emergency protection order lasts at most 8 days, and 7 more once it is extended']
      : []),
    ...(seenOn !== null && seenOn > today ? ['the order would have been seen on a day to come'] : []),
  ];
};

/** In days after the first: eight, and one extension of seven. Source: Children Act 1989, section 45. */
const longestEmergency = 15;

const article = (order: AuthorityOrder): string => (order === 'care-order' ? 'a' : 'an');
