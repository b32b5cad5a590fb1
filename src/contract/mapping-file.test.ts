import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappingFile, mappingJsonSchema } from './mapping-file.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('IE01: the published JSON Schema of mapping files is the one the app reads with', () => {
  // Out of date? As with the case file: print mappingJsonSchema() into that file, and Biome lays it out.
  expect(read('resources/schemas/mapping.schema.json')).toEqual(JSON.parse(JSON.stringify(mappingJsonSchema())));
});

test('IE01: every mapping file fits, and LCS, Mosaic and Eclipse have one', () => {
  const files = readdirSync('resources/mappings').map((name) => mappingFile.parse(read(`resources/mappings/${name}`)));
  expect(files.map(({ id }) => id).sort()).toEqual(['directory', 'eclipse-people', 'lcs-people', 'mosaic-people']);
});

test('I7: a mapping file with a field that nobody knows, or a kind that is none, is refused', () => {
  const known = read('resources/mappings/directory.json') as { readonly headings: object };
  expect(mappingFile.safeParse({ ...known, headings: { ...known.headings, secret: ['x'] } }).success).toBe(false);
  expect(mappingFile.safeParse({ ...known, kind: 'rooms' }).success).toBe(false);
  expect(mappingFile.safeParse({ ...known, more: 1 }).success).toBe(false);
});
