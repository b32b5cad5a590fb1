import type { Deadlines } from './deadline-rule.ts';
import type { Fault } from './fault.ts';

/**
 * The limits of a profile that are wider than statutory guidance allows, against the national profile.
 *
 * A partnership may be stricter. To be wider it needs a recorded reason, so whoever edits a profile is shown these
 * (domain.md, level NS). A limit in another unit is named too, because nobody can say which of the two is wider.
 */
export const widerThanNational = (
  profile: { readonly deadlines: Deadlines },
  national: { readonly deadlines: Deadlines },
): ReadonlyArray<Fault> =>
  Object.entries(national.deadlines).flatMap(([id, { source, within: allowed }]) => {
    const local = profile.deadlines[id];
    if (source.level !== 'NS' || local === undefined) return [];
    const { amount, unit, direction } = local.within;
    const path = ['deadlines', id, 'within'];
    if (unit !== allowed.unit || direction !== allowed.direction)
      return [{ path, reason: `${source.document} counts ${allowed.unit}s ${allowed.direction} the event (${source.rule})` }];
    return amount > allowed.amount
      ? [{ path, reason: `${source.document} allows ${allowed.amount}, not ${amount} (${source.rule})` }]
      : [];
  });
