/** Whether the arrangements of a request speak of people who must not meet: bail, an injunction, separate waiting. */
export const speaksOfKeepingApart = (arrangements: string): boolean =>
  /\b(bail|injunction|non-molestation|restraining|exclu\w*|apart|separate)/iu.test(arrangements);
