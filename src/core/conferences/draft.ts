/** Replaces the text at `path` so that two people's typing in one text merges; the store supplies it. */
export type SetText = (path: ReadonlyArray<string | number>, value: string) => void;

/** The same shape, open to change: what a store hands to `applyEdit` inside one change. */
export type Draft<T> = T extends string | number | boolean | null
  ? T
  : T extends ReadonlyArray<infer Item>
    ? Draft<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: Draft<T[Key]> }
      : T;

/** A deep copy: Automerge refuses a value that is part of two places. */
export const copied = <T>(value: T): Draft<T> => structured(value) as Draft<T>;

const structured = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(structured);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structured(part)]));
};

/** Sets only what differs, so that an untouched field can never clash with another laptop's. */
export const change = <T extends object>(target: T | undefined, values: object): void => {
  if (target === undefined) return;
  for (const [key, value] of Object.entries(values)) {
    const held = (target as Record<string, unknown>)[key];
    if (value !== undefined && JSON.stringify(held) !== JSON.stringify(value))
      (target as Record<string, unknown>)[key] = structured(value);
  }
};

/** `setText` for a plain object in memory, with no history to merge. */
export const plainSetText =
  (root: object): SetText =>
  (path, value) => {
    const last = path.at(-1);
    let holder: unknown = root;
    for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[step];
    if (last !== undefined) (holder as Record<string | number, unknown>)[last] = value;
  };
