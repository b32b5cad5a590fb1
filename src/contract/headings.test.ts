import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headingsJsonSchema } from './headings.ts';

test('WD12: the published JSON Schema of a file of headings is the one the app reads with', () => {
  // Out of date? As with the case file: print headingsJsonSchema() into that file, and Biome lays it out.
  const published: unknown = JSON.parse(readFileSync('resources/schemas/paper-headings.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(headingsJsonSchema())));
});
