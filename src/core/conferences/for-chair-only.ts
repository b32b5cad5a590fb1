import type { Audience, Statement } from './record.ts';

/** Nobody on the list may have it: it is for the chair and the desk (domain.md 6.4, part 14). */
export const chairOnly: Audience = { to: 'only', people: [] };

/** A line of the restricted part that even those who stayed for that part may not have. */
export const isForChairOnly = ({ audience }: Pick<Statement, 'audience'>): boolean =>
  audience.to === 'only' && audience.people.length === 0;
