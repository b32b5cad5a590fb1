import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conferenceModelJsonSchema, parseConferenceModel } from './conference-models.ts';

const standard = JSON.parse(readFileSync('resources/models/standard.json', 'utf8'));
const withFirst = (change: object) => ({
  ...standard,
  agenda: [{ ...standard.agenda[0], ...change }, ...standard.agenda.slice(1)],
});
const faultsOf = (value: unknown) => {
  const parsed = parseConferenceModel(value);
  return parsed.ok ? [] : parsed.error.map(({ path, reason }) => `${path}: ${reason}`);
};

test('LC01: a council’s own model is read as it stands', () => {
  const own = { ...withFirst({ title: 'Who is with us today' }), id: 'our-own', title: 'Our own' };
  const parsed = parseConferenceModel(own);
  const { $schema: _, ...expected } = own;
  expect(parsed).toEqual({ ok: true, value: expected });
});

test.each([
  ['a heading without words', withFirst({ title: ' ' }), 'agenda.0.title: must not be empty'],
  ['an item that nobody knows', withFirst({ item: 'coffee' }), /^agenda\.0\.item: must be one of welcome, opening, /],
  ['a field that nobody reads', withFirst({ colour: 'red' }), /^agenda\.0.*colour/],
  ['half minutes', withFirst({ minutes: 2.5 }), 'agenda.0.minutes: must be whole minutes'],
  ['a name that leaves its folder', { ...standard, id: '../x' }, 'id: must be lower-case words joined by hyphens'],
  [
    'a day that is none',
    { ...standard, source: { ...standard.source, checked: '2026-02-30' } },
    /^source\.checked: must be a day/,
  ],
  ['an agenda without an item', { ...standard, agenda: standard.agenda.slice(1) }, /^agenda: must have welcome: /],
])('LC01, I7: a model with a fault is refused whole, and says where and why: %s', (_, value, said) => {
  expect(faultsOf(value)).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
});

test('the published JSON Schema of a conference model is the one the app reads with', () => {
  const published: unknown = JSON.parse(readFileSync('resources/schemas/conference-model.schema.json', 'utf8'));
  // Out of date? node -e "import('./src/contract/conference-models.ts').then((m) => process.stdout.write(JSON.stringify(m.conferenceModelJsonSchema(), null, 2)))"
  // into that file, and Biome lays it out.
  expect(published).toEqual(JSON.parse(JSON.stringify(conferenceModelJsonSchema())));
});
