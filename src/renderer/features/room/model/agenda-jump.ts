import type { AgendaItem } from '../../../../core/conferences/agenda.ts';

/**
 * The item that one key goes to: a digit, the item of that number; a letter, the next item after the current one whose title begins
 * with it, round to the first again. Undefined where no item is meant (LC02: a section in two keystrokes).
 */
export const itemForKey = <Item extends Pick<AgendaItem, 'id' | 'title'>>(
  items: ReadonlyArray<Item>,
  current: string,
  key: string,
): Item | undefined => {
  if (/^[1-9]$/.test(key)) return items[Number(key) - 1];
  if (!/^\p{L}$/u.test(key)) return undefined;
  const at = items.findIndex(({ id }) => id === current);
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(({ title }) => title.toLocaleLowerCase('en-GB').startsWith(key.toLocaleLowerCase('en-GB')));
};
