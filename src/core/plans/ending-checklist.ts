/** Somebody of the last list who works with the child whose plan ended. */
export interface WorksWithChild {
  readonly agencyType: string;
  readonly agencyName: string;
}

/** One who must be told: the key that is kept, and the words for it. */
export interface ToTell {
  readonly who: string;
  readonly name: string;
}

/**
 * Who must be told that a child's plan ended (CG07): CP-IS, the case management system, the GP, the school or nursery, and every other
 * agency of the last list that works with the child. Where no GP or school is named, somebody still has to find it out.
 *
 * Source: the national flag is fed by plan status (domain.md 8.4), the rest is our list [K].
 */
export const toTellOfEnding = (agencies: ReadonlyArray<WorksWithChild>): ReadonlyArray<ToTell> => {
  const named = [...new Map(agencies.filter(({ agencyName }) => agencyName !== '').map((one) => [one.agencyName, one])).values()];
  const has = (type: string): boolean => named.some(({ agencyType }) => agencyType === type);
  return [
    { who: 'cp-is', name: 'CP-IS, the NHS flag' },
    { who: 'case-system', name: 'The case management system' },
    ...(has('gp') ? [] : [{ who: 'gp', name: 'The GP: none was on the list' }]),
    ...(has('sch') ? [] : [{ who: 'school', name: 'The school or nursery: none was on the list' }]),
    ...named.map(({ agencyName }) => ({ who: `agency:${agencyName}`, name: agencyName })),
  ];
};
