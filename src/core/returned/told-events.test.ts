import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, shortDate } from '../local-date.ts';
import { conflictInWords, dateConflicts, inTimeOrder, type Telling } from './time-line.ts';
import { toldEvents, whenInWords } from './told-events.ts';

test.each([
  ['3 March 2026: He came hungry.', '2026-03-03', '2026-03-03', 'He came hungry.'],
  ['03/03/2026 – He came hungry.', '2026-03-03', '2026-03-03', 'He came hungry.'],
  ['2026-03-03 He came hungry.', '2026-03-03', '2026-03-03', 'He came hungry.'],
  ['Tuesday 3rd March 2026, he came hungry.', '2026-03-03', '2026-03-03', 'he came hungry.'],
  ['3 Mar 2026 to 5 Mar 2026: He was away.', '2026-03-03', '2026-03-05', 'He was away.'],
  ['March 2026: He was tired.', '2026-03-01', '2026-03-31', 'He was tired.'],
  ['Sept 2025 - a new class.', '2025-09-01', '2025-09-30', 'a new class.'],
  ['2024: They moved here.', '2024-01-01', '2024-12-31', 'They moved here.'],
])('RP08: a line of a chronology begins with its date: %s', (line, from, until, text) => {
  const { events, undated } = toldEvents([{ under: '', text: `Before it.\n${line}` }]);
  expect(events).toEqual([{ part: 0, from: 11, until: 11 + line.length, when: { from, until }, text }]);
  expect(undated).toEqual([]);
});

test('RP08: a row of a table is dated by its first cell', () => {
  expect(toldEvents([{ under: 'Chronology: 3 March 2026', text: 'He came hungry. – seen by the nurse' }]).events).toMatchObject([
    { when: { from: '2026-03-03' }, text: 'He came hungry. – seen by the nurse' },
  ]);
});

test('RP08: a date in the middle of a text is no entry, and a day that does not exist is said and not guessed', () => {
  const { events, undated } = toldEvents([
    { under: 'Your part', text: 'Seen on 3 March 2026 at home.' },
    { under: '', text: '31 February 2026: He came hungry.' },
    { under: 'Your report: What happened, with dates', text: 'Last spring he was often away.\n4 May 2026: He was back.' },
  ]);
  expect(events.map(({ text }) => text)).toEqual(['He was back.']);
  expect(undated.map(({ text, why }) => [text, why])).toEqual([
    ['31 February 2026: He came hungry.', expect.stringContaining('There is no day')],
    ['Last spring he was often away.', 'It does not begin with a date.'],
  ]);
});

test('RP08: whatever days are told, in whatever form, each is read back as itself', () => {
  const days = fc.integer({ min: 0, max: 9_000 }).map((after) => addDays(day('2005-01-01'), after));
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.nat(2)), { minLength: 1, maxLength: 12 }), (told) => {
      const written = told.map(([on, form]) => {
        const [year, month, date] = on.split('-');
        return `${[on, `${date}/${month}/${year}`, shortDate(on)][form]}: Something happened.`;
      });
      const { events } = toldEvents([{ under: '', text: written.join('\n') }]);
      expect(events.map(({ when }) => when.from)).toEqual(told.map(([on]) => on));
      const ordered = inTimeOrder(events).map(({ when }) => when.from);
      expect(ordered).toEqual([...told.map(([on]) => on)].sort());
    }),
  );
});

test.each([
  [{ from: day('2026-03-03'), until: day('2026-03-03') }, 'Tue 3 March 2026'],
  [{ from: day('2026-02-01'), until: day('2026-02-28') }, 'February 2026'],
  [{ from: day('2024-01-01'), until: day('2024-12-31') }, '2024'],
  [{ from: day('2026-03-03'), until: day('2026-03-05') }, '3 Mar 2026 to 5 Mar 2026'],
])('RP08: a time is told as far as it is known: %j', (when, words) => {
  expect(whenInWords(when)).toBe(words);
});

const told = (source: string, on: string, text: string, until = on): Telling => ({
  source,
  when: { from: day(on), until: day(until) },
  text,
  reportDatedOn: day('2026-11-20'),
});
const police = 'Police were called to the home after neighbours heard shouting.';
const school = 'Neighbours heard shouting and police were called.';

test.each([
  ['days differ', '2026-03-03', '2026-03-05', ['days-differ']],
  ['day and month swapped', '2026-03-04', '2026-04-03', ['day-and-month-swapped']],
  ['the year', '2025-03-04', '2026-03-04', ['years-differ']],
  ['the same day is no conflict', '2026-03-03', '2026-03-03', []],
  ['half a year apart they are two events', '2026-03-03', '2026-09-12', []],
])('RP08: a date conflict between two sources is flagged at both: %s', (_, one, other, types) => {
  const found = dateConflicts([told('police', one, police), told('school', other, school)]);
  expect(found.map((list) => list.map(({ type }) => type))).toEqual([types, types]);
});

test('RP08: no conflict where one source tells of both days, where the words differ, or where it is one source', () => {
  const twice = [
    told('police', '2026-03-03', police),
    told('police', '2026-03-05', police),
    told('school', '2026-03-05', school),
  ];
  expect(dateConflicts(twice)).toEqual([[], [], []]);
  const other = [told('police', '2026-03-03', police), told('school', '2026-03-05', 'He came to school hungry and tired.')];
  expect(dateConflicts(other)).toEqual([[], []]);
  expect(dateConflicts([told('school', '2026-03-01', school, '2026-03-31'), told('police', '2026-03-03', police)])).toEqual([
    [],
    [],
  ]);
});

test('RP08: endings of words do not keep two tellings apart, and words that say nothing of an event do not bring them together', () => {
  const types = (one: string, other: string) =>
    dateConflicts([told('police', '2026-03-03', one), told('school', '2026-03-05', other)]).map((list) => list.length);
  expect(types('The uncle was arrested, shouting and kicking.', 'Arrest of an uncle, he shouted and kicked.')).toEqual([1, 1]);
  expect(types('She came after there had been rain.', 'There was, after what had been said, a meal.')).toEqual([0, 0]);
});

test('RP08: what a report tells of a day after its own is flagged', () => {
  expect(dateConflicts([told('school', '2026-12-03', school)])).toEqual([[{ type: 'after-its-report' }]]);
});

test('RP08: the question names who tells it otherwise, and when', () => {
  const other = { name: 'School', when: { from: day('2026-03-05'), until: day('2026-03-05') } };
  expect(conflictInWords('days-differ', other)).toBe('School tells this under Thu 5 March 2026. Is it the same event?');
});

test('RP08: every conflict is told at both its places, whatever is told', () => {
  const telling = fc
    .tuple(
      fc.constantFrom('police', 'school', 'nurse'),
      fc.nat(60),
      fc.constantFrom(police, school, 'He was seen at the clinic.'),
    )
    .map(([source, after, text]) => told(source, addDays(day('2026-03-01'), after), text));
  fc.assert(
    fc.property(fc.array(telling, { maxLength: 10 }), (list) => {
      const ordered = inTimeOrder(list);
      const found = dateConflicts(ordered);
      expect(found).toHaveLength(ordered.length);
      for (const [at, conflicts] of found.entries())
        for (const conflict of conflicts)
          if (conflict.type !== 'after-its-report') {
            expect(found[conflict.with]).toContainEqual({ type: conflict.type, with: at });
            expect(ordered[at]?.source).not.toBe(ordered[conflict.with]?.source);
          }
    }),
  );
});
