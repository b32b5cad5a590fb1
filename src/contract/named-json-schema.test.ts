import { expect, test } from 'vitest';
import { z } from 'zod';
import { caseFile } from './case-file.ts';
import { namedJsonSchema } from './named-json-schema.ts';

type Json = Record<string, unknown>;

/** The schema with every shared part put where it is used. */
const unfolded = ({ $defs = {}, ...root }: Json): unknown => {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...rest } = value as Json;
    const shared = typeof $ref === 'string' ? (put(($defs as Json)[$ref.slice('#/$defs/'.length)]) as Json) : {};
    return { ...shared, ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, put(one)])) };
  };
  return put(root);
};

test('a shared part is named for the field that it is first the value of, one of many in the singular', () => {
  const day = z.iso.date();
  const visit = z.strictObject({ on: day, note: z.string().max(2_000) });
  const box = z.strictObject({
    visits: z.array(visit),
    last: visit,
    visit: z.strictObject({ kind: z.enum(['a visit', 'none']) }),
  });
  const shape = z.strictObject({ boxes: z.array(box), spare: box });
  expect(namedJsonSchema(shape)).toMatchObject({
    properties: { boxes: { items: { $ref: '#/$defs/box' } }, spare: { $ref: '#/$defs/box' } },
    $defs: {
      box: { properties: { visits: { items: { $ref: '#/$defs/visit' } }, last: { $ref: '#/$defs/visit' } } },
      visit: { properties: { on: { format: 'date' }, note: { maxLength: 2_000 } } },
    },
  });
});

test('two parts that would have one name are told apart by where they are; what is said in a word has none', () => {
  const told = (words: string) => z.strictObject({ [words]: z.string().max(1_000), of: z.string().max(1_000) });
  const [mine, yours, word] = [told('mine'), told('yours'), z.string()];
  const shape = z.strictObject({
    note: mine,
    again: mine,
    other: z.strictObject({ note: yours, again: yours }),
    a: word,
    b: word,
  });
  expect(Object.keys(namedJsonSchema(shape).$defs as Json)).toEqual(['note', 'otherNote']);
});

test('the schema of a case file says with names what it says with numbers', () => {
  const numbered = z.toJSONSchema(caseFile, { io: 'input', reused: 'ref' }) as Json;
  const named = namedJsonSchema(caseFile);
  expect(unfolded(named)).toEqual(unfolded(numbered));
  expect(Object.keys(named.$defs as Json)).toEqual(expect.arrayContaining(['practitionerId', 'person', 'sitting', 'address']));
});
