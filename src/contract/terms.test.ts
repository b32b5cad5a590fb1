import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTermCalendar, termCalendarJsonSchema } from './terms.ts';

const shipped = readdirSync('resources/terms').map((name): unknown =>
  JSON.parse(readFileSync(`resources/terms/${name}`, 'utf8')),
);

test('SC10: every file of terms that is shipped can be read whole, and says that it is invented', () => {
  expect(shipped.length).toBeGreaterThan(0);
  for (const file of shipped) expect(parseTermCalendar(file)).toMatchObject({ ok: true, value: { invented: true } });
});

test('SC10: a file with days that overlap or do not exist is refused whole, with the way to each', () => {
  const file = shipped[0] as { terms: object[]; holidays: object[] };
  const faulty = {
    ...file,
    terms: [...file.terms, { name: 'Another term', from: '2027-07-20', until: '2027-07-30' }],
  };
  expect(parseTermCalendar(faulty)).toMatchObject({
    ok: false,
    error: expect.arrayContaining([{ path: 'terms.3', reason: 'Another term overlaps Summer term' }]),
  });
  const impossible = { ...file, insetDays: [{ date: '2027-02-30', name: 'Staff day' }] };
  expect(parseTermCalendar(impossible)).toMatchObject({ ok: false, error: [{ path: 'insetDays.0.date' }] });
  expect(parseTermCalendar({ ...file, more: 1 })).toMatchObject({ ok: false });
});

test('I7: the published JSON Schema of school terms is the one the app reads with', () => {
  const published: unknown = JSON.parse(readFileSync('resources/schemas/term-calendar.schema.json', 'utf8'));
  // Out of date? node -e "import('./src/contract/terms.ts').then((m) => process.stdout.write(JSON.stringify(m.termCalendarJsonSchema())))"
  // into that file, and Biome lays it out.
  expect(published).toEqual(JSON.parse(JSON.stringify(termCalendarJsonSchema())));
});
