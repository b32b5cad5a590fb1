import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseFileJsonSchema } from './case-file.ts';

test('I7: the published JSON Schema of the case file is the one the app reads with', () => {
  const published: unknown = JSON.parse(readFileSync('resources/schemas/case-file.schema.json', 'utf8'));
  // Out of date? node -e "import('./src/contract/case-file.ts').then((m) => process.stdout.write(JSON.stringify(m.caseFileJsonSchema())))"
  // into that file, and Biome lays it out.
  expect(published).toEqual(JSON.parse(JSON.stringify(caseFileJsonSchema())));
});
