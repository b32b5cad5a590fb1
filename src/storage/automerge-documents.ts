import { createHash } from 'node:crypto';
import * as Automerge from '@automerge/automerge';

/** What a document holds is known to the caller's reference; to the store it is only something with members. */
export type Content = Record<string, unknown>;

/** Sets a text inside a change: an existing text is edited letter by letter, so that what two laptops wrote merges; a new one is put there. */
export const setText = (draft: Content, path: ReadonlyArray<string | number>, value: string): void => {
  const field = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>(memberOf, draft);
  if (field === undefined || !isContent(parent)) throw new Error('There is no such text to set');
  const held = parent[field];
  if (typeof held !== 'string') parent[field] = value;
  else if (held !== value) changeText(draft, [...path], held, value);
};

/**
 * Typing changes one place: it is one splice, made in half the time of a comparison letter by letter. What differs over a longer
 * stretch, such as a text that somebody wrote anew, is compared.
 */
const changeText = (draft: Content, path: Automerge.Prop[], held: string, value: string): void => {
  const start = commonStart(held, value);
  const end = commonEnd(held, value, start);
  const [removed, added] = [held.length - start - end, value.slice(start, value.length - end)];
  if (Math.max(removed, added.length) > longestSplice) Automerge.updateText(draft, path, value);
  else Automerge.splice(draft, path, start, removed, added);
};

/** UTF-16 units: a few words. */
const longestSplice = 40;

/** How many UTF-16 units the two texts begin with alike, never ending within a character. */
const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at > 0 && isHighSurrogate(a.charCodeAt(at - 1)) ? at - 1 : at;
};

/** How many they end with alike, beyond the first `start`, never beginning within a character. */
const commonEnd = (a: string, b: string, start: number): number => {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1;
  return count > 0 && isLowSurrogate(a.charCodeAt(a.length - count)) ? count - 1 : count;
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The values that different writers gave to the field at `path`, or none where they agree. */
export const conflictsIn = (doc: Automerge.Doc<Content>, path: ReadonlyArray<string | number>): ReadonlyArray<unknown> => {
  const field = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>(memberOf, doc);
  if (field === undefined || !isContent(parent)) return [];
  const values = Object.values(Automerge.getConflicts(parent, field) ?? {});
  return values.length > 1 ? values : [];
};

/** The name under which one store on one laptop writes: 16 bytes in hex, the same at every start. */
export const actorId = (databaseId: string, device: string, epoch: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['conference-desk writer', databaseId, device, epoch]))
    .digest('hex')
    .slice(0, 32);

/** Whether two documents hold the same changes. */
export const sameHeads = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  [...a].sort().join() === [...b].sort().join();

/** Automerge throws strings and errors of many kinds at bytes it cannot read; all of them mean the same. */
export const tryTo = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const memberOf = (value: unknown, key: string | number): unknown => (isContent(value) ? value[key] : undefined);

const isContent = (value: unknown): value is Content => typeof value === 'object' && value !== null;
