import { expect, test } from 'vitest';
import { englandTable } from '../../tests/support/procedures.ts';
import { day } from '../core/local-date.ts';
import { parseCalendar } from './calendar.ts';

const change = { date: '2026-09-21', name: 'One-off', by: 'Ada Administrator (TEST)', on: '2026-09-01', reason: 'proclaimed' };

test('a table is read as it was written', () => {
  expect(parseCalendar(structuredClone(englandTable))).toEqual({ ok: true, value: englandTable });
});

test('an added day carries who added it, when and why', () => {
  const table = parseCalendar({ ...englandTable, added: [change] });
  expect(table).toMatchObject({ ok: true, value: { added: [{ date: day('2026-09-21'), by: 'Ada Administrator (TEST)' }] } });
  const { by: _, ...anonymous } = change;
  expect(parseCalendar({ ...englandTable, added: [anonymous] })).toMatchObject({ ok: false, error: [{ path: 'added.0.by' }] });
});

test.each<[string, object, string, RegExp]>([
  ['a day that does not exist', { added: [{ ...change, date: '2026-09-31' }] }, 'added.0.date', /must be a day of the calendar/],
  ['a day written the English way', { added: [{ ...change, date: '21/09/2026' }] }, 'added.0.date', /YYYY-MM-DD/],
  [
    'a day that is a bank holiday already',
    { added: [{ ...change, date: '2026-12-25' }] },
    'added.0.date',
    /is a bank holiday already/,
  ],
  ['a day at a weekend', { added: [{ ...change, date: '2026-09-20' }] }, 'added.0.date', /weekend/],
  ['a key nobody knows', { holidays: [] }, '(the whole file)', /holidays/],
  ['no announced year', { announced: [] }, 'announced', /at least one announced year/],
  [
    'closures that overlap',
    {
      closureDays: [
        { from: '2026-12-29', until: '2026-12-31', name: 'One' },
        { from: '2026-12-31', until: '2027-01-02', name: 'Two' },
      ],
    },
    'closureDays.1',
    /Two overlaps One/,
  ],
])('a table with %s is refused whole, saying where and why', (_, part, path, reason) => {
  const table = parseCalendar({ ...englandTable, ...part });
  expect(table).toMatchObject({ ok: false, error: [{ path, reason: expect.stringMatching(reason) }] });
});
