import { saysTheSame } from '../plans/settled-words.ts';
import type { Draft } from './draft.ts';
import type { OutlinePlan } from './outline-plan.ts';

/** That everyone may read a text although it looks private was said of its words: of other words it is asked again (RD01). */
export const settledAsLongAsSame = (
  plan: Draft<OutlinePlan>,
  key: string,
  words: () => ReadonlyArray<string>,
  make: () => void,
): void => {
  const before = (plan.settled?.[key] ?? []).length === 0 ? undefined : words();
  make();
  if (before !== undefined && !saysTheSame(before, words())) delete plan.settled?.[key];
};
