import { z } from 'zod';

/**
 * The JSON Schema of a published file, each shared part named for the field that it is first the value of.
 *
 * The library numbers the parts: a field put in anywhere would give new names to all behind it, and `__schema42` says nothing to whoever
 * writes such a file.
 */
export const namedJsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) as Json;
  const parts = $defs as Json;
  const names = new Map<string, string>();
  const named: Json = {};

  const nameFor = (path: ReadonlyArray<string>): string => {
    const taken = new Set(names.values());
    const shortest = path.map((_, at) => joined(path.slice(path.length - 1 - at))).find((name) => !taken.has(name));
    const last = joined(path);
    return shortest ?? [...Array(taken.size + 2).keys()].map((at) => `${last}${at + 2}`).find((name) => !taken.has(name)) ?? last;
  };
  const renamed = (value: unknown, path: ReadonlyArray<string>): unknown => {
    if (Array.isArray(value)) return value.map((one) => renamed(one, path));
    if (!isJson(value)) return value;
    const { $ref, ...beside } = value;
    const short = typeof $ref === 'string' ? parts[$ref.slice(refTo.length)] : undefined;
    if (isJson(short) && JSON.stringify(short).length < worthAName) return renamed({ ...short, ...beside }, path);
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => {
        if (key === '$ref' && typeof inside === 'string') return [key, refTo + nameOf(inside, path)];
        if (key === 'properties' && isJson(inside))
          return [key, Object.fromEntries(Object.entries(inside).map(([field, one]) => [field, renamed(one, [...path, field])]))];
        return [key, renamed(inside, key === 'items' ? [...path.slice(0, -1), single(path.at(-1) ?? 'item')] : path)];
      }),
    );
  };
  const nameOf = (ref: string, path: ReadonlyArray<string>): string => {
    const number = ref.slice(refTo.length);
    const known = names.get(number);
    if (known !== undefined) return known;
    const part = parts[number];
    const name = nameFor(isJson(part) && part.format === 'date' ? ['date'] : path);
    names.set(number, name);
    named[name] = undefined;
    named[name] = renamed(part, path);
    return name;
  };

  const whole = renamed(root, []) as Json;
  return Object.keys(named).length === 0 ? whole : { ...whole, $defs: named };
};

type Json = Record<string, unknown>;

/** A part that is said in fewer characters than this, such as any text, stands wherever it is used. */
const worthAName = 80;

const refTo = '#/$defs/';

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `['person', 'birth', 'on']` is `personBirthOn`. */
const joined = (path: ReadonlyArray<string>): string =>
  path.map((field, at) => (at === 0 ? field : field.charAt(0).toUpperCase() + field.slice(1))).join('');

/** One of `families` is a `family`. */
const single = (many: string): string =>
  many
    .replace(/people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');
