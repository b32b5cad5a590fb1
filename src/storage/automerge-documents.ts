import { createHash } from 'node:crypto';
import * as Automerge from '@automerge/automerge';

/** What a document holds is known to the caller's reference; to the store it is only something with members. */
export type Content = Record<string, unknown>;

/** Sets a text inside a change: an existing text is edited letter by letter, so that what two laptops wrote merges; a new one is put there. */
export const setText = (draft: Content, path: ReadonlyArray<string | number>, value: string): void => {
  const field = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>(memberOf, draft);
  if (field === undefined || !isContent(parent)) throw new Error('There is no such text to set');
  if (typeof parent[field] === 'string') Automerge.updateText(draft, [...path], value);
  else parent[field] = value;
};

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
