import { pairAlike } from '../conferences/other-plan.ts';
import type { PlanAction } from '../conferences/outline-plan.ts';

type Row = Pick<PlanAction, 'action' | 'owner' | 'dueOn' | 'measure'> & {
  readonly status: PlanAction['status'] | null;
};

/** What became of one action between two versions of a plan (PL05). */
export type PlanChange<A extends Row> =
  | { readonly change: 'new'; readonly before: null; readonly now: A }
  | { readonly change: 'done' | 'changed' | 'carried'; readonly before: A; readonly now: A; readonly what: ReadonlyArray<string> }
  | { readonly change: 'dropped'; readonly before: A; readonly now: A | null };

/**
 * Every action of the two plans once: what is new, changed, done or dropped, and what is carried on as it was, in that order.
 *
 * Actions whose words are alike are the same action (`pairAlike`). What was done or no longer needed last time is not told again,
 * unless it is open now. An action that was left out although it was not done is dropped.
 */
export const planChanges = <A extends Row>(before: ReadonlyArray<A>, now: ReadonlyArray<A>): ReadonlyArray<PlanChange<A>> => {
  const pairs = pairAlike(
    before.map(({ action }) => action),
    now.map(({ action }) => action),
  );
  const paired = new Set(pairs.values());
  const found: PlanChange<A>[] = before.flatMap((was, at): ReadonlyArray<PlanChange<A>> => {
    const place = pairs.get(at);
    const is = place === undefined ? undefined : now[place];
    if (is === undefined) return isOver(was) ? [] : [{ change: 'dropped', before: was, now: null }];
    if (isOver(was) && isOver(is)) return [];
    if (is.status === 'done') return [{ change: 'done', before: was, now: is, what: [] }];
    if (is.status === 'not-needed') return [{ change: 'dropped', before: was, now: is }];
    const what = differences(was, is);
    return [{ change: what.length === 0 ? 'carried' : 'changed', before: was, now: is, what }];
  });
  const added = now.filter((_, at) => !paired.has(at)).map((one): PlanChange<A> => ({ change: 'new', before: null, now: one }));
  return [...added, ...found].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
};

export const planChangeWords: { readonly [C in PlanChange<Row>['change']]: string } = {
  new: 'New',
  changed: 'Changed',
  done: 'Done',
  dropped: 'Dropped',
  carried: 'Carried on',
};

/** `1 new, 2 changed, 0 done, 1 dropped, 3 carried on`. */
export const planChangeCounts = (changes: ReadonlyArray<Pick<PlanChange<Row>, 'change'>>): string =>
  order
    .map((change) => ({ change, count: changes.filter((one) => one.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${planChangeWords[change].toLowerCase()}`)
    .join(', ');

const order: ReadonlyArray<PlanChange<Row>['change']> = ['new', 'changed', 'done', 'dropped', 'carried'];

const isOver = ({ status }: Row): boolean => status === 'done' || status === 'not-needed';

const differences = (was: Row, is: Row): ReadonlyArray<string> => [
  ...(same(was.action, is.action) ? [] : ['what is done']),
  ...(same(was.owner, is.owner) ? [] : ['who does it']),
  ...(was.dueOn === is.dueOn ? [] : ['by when']),
  ...(same(was.measure, is.measure) ? [] : ['how we will know']),
];

const same = (a: string, b: string): boolean => a.trim().replace(/[.]$/, '') === b.trim().replace(/[.]$/, '');
