import type { AgendaItem, AgendaItemId } from './agenda.ts';

/** How long one item of the agenda has lasted and was meant to last, in whole minutes. */
export interface ItemTime {
  readonly id: string;
  readonly title: string;
  readonly spent: number;
  /** Its share of the booked length; null where the model or the booking gives none. */
  readonly planned: number | null;
}

/** What could be shorter, so that the conference ends in time. */
export interface Shortening {
  /** Whole minutes that are missing for what is still to come. */
  readonly behind: number;
  readonly items: ReadonlyArray<{ readonly title: string; readonly from: number; readonly to: number }>;
  /** Minutes that no shortening finds: more time is needed, or another day. */
  readonly stillMissing: number;
}

/** Less than this is no reason to hurry anybody. */
const worthSaying = 5;

/** No item is proposed at less than this share of its time: what takes no time at all is not held. */
const leastShare = 0.6;

/**
 * What is never hurried: what each child and family says, the ground rules that keep people safe, each agency's view, the decision for
 * each child, who tells the child. Reports and accounts can be taken as read.
 */
const mayBeShorter: ReadonlySet<string> = new Set([
  'reason',
  'legal-status',
  'reports-read',
  'progress',
  'agency-information',
  'worries',
  'strengths',
  'grey-areas',
  'scales',
  'inclusion',
] satisfies ReadonlyArray<AgendaItemId>);

/** The time of each item, its share of the booked `total` minutes in proportion to what the model gives it (LC06). */
export const itemTimes = (
  items: ReadonlyArray<AgendaItem>,
  spent: { readonly [item: string]: number },
  total: number | null,
): ReadonlyArray<ItemTime> => {
  const given = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return items.map(({ id, title, minutes }) => ({
    id,
    title,
    spent: Math.floor((spent[id] ?? 0) / 60),
    planned: minutes === null || total === null || given === 0 ? null : Math.round((minutes * total) / given),
  }));
};

/**
 * What to shorten of what is still to come, the longest first; null where the conference is in time, or five minutes late at most.
 *
 * Still to come are the rest of the item that is on, and every item after it in the agenda's order that nobody has come to yet.
 * `elapsed` and `total` are minutes of the whole conference, breaks and all.
 */
export const whatToShorten = (
  times: ReadonlyArray<ItemTime>,
  currentId: string,
  elapsed: number,
  total: number | null,
): Shortening | null => {
  if (total === null) return null;
  const at = times.findIndex(({ id }) => id === currentId);
  const left = ({ planned, spent }: ItemTime): number => Math.max(0, (planned ?? 0) - spent);
  const toCome = times.filter((time, place) => place === at || (place > at && time.spent === 0));
  const behind = toCome.reduce((sum, time) => sum + left(time), 0) - (total - elapsed);
  if (behind <= worthSaying) return null;
  let missing = behind;
  const items = toCome
    .filter((time) => mayBeShorter.has(time.id) && time.id !== currentId)
    .sort((a, b) => left(b) - left(a))
    .flatMap((time) => {
      const from = left(time);
      const saved = Math.min(missing, from - Math.ceil(from * leastShare));
      if (saved <= 0) return [];
      missing -= saved;
      return [{ title: time.title, from, to: from - saved }];
    });
  return { behind, items, stillMissing: missing };
};
