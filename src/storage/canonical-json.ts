/** A value that has exactly one canonical text. Numbers are whole, so that no two writers print them differently. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<CanonicalValue>
  | { readonly [name: string]: CanonicalValue };

/** The one JSON text of a value: names in code unit order, no spaces. What is hashed or bound into a box is this text. */
export const canonicalJson = (value: CanonicalValue): string => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('Only whole numbers have one canonical text');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
};

const isList = (value: object): value is ReadonlyArray<CanonicalValue> => Array.isArray(value);
