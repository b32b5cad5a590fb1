import { expect, test } from 'vitest';
import { aRecord, aStatement, edited, statementId } from '../../../tests/support/room-record.ts';
import { saysTheSame } from './settled-words.ts';

test.each([
  ['a comma and a capital', 'Contact is on Tuesdays at 4pm.', 'contact is on Tuesdays, at 4pm', true],
  ['another hour', 'Contact is on Tuesdays at 4pm.', 'Contact is on Tuesdays at 5pm.', false],
  [
    'another sentence of the same kind',
    'Contact is on Tuesdays at 4pm.',
    'Contact is on Tuesdays at 4pm. And on Fridays at 2pm.',
    false,
  ],
  [
    'an ordinary sentence beside it',
    'Contact is on Tuesdays at 4pm.',
    'Contact is on Tuesdays at 4pm. Rowan looks forward to it.',
    true,
  ],
  ['other words where only a name of the family looked private', 'She likes Testbury.', 'She left Testbury.', false],
])('RD01: what was settled of a text is asked again where it says something else: %s', (_, before, after, same) => {
  expect(saysTheSame([before], [after])).toBe(same);
});

test('RD01: a line that was settled is asked about again once its private words are others, and not for a typing error elsewhere', () => {
  const line = { ...aStatement('one', 'Contact is on Tuesdays at 4pm. Rowan liks it.'), settled: ['contact'] as const };
  const record = edited(aRecord(), [{ edit: 'statement.add', statement: line, after: 'last' }]);
  const typed = (text: string) =>
    edited(record, [{ edit: 'statement.text', id: statementId('one'), text }]).statements[0]?.settled;
  expect(typed('Contact is on Tuesdays at 4pm. Rowan likes it.')).toEqual(['contact']);
  expect(typed('Contact is on Fridays at 4pm. Rowan likes it.')).toEqual([]);
});

test('RD01: so is a text of the plan', () => {
  const settled = edited(aRecord(), [
    { edit: 'plan.change', change: { contingency: 'He stays at 4 Elm Road.', visits: 'Visits are on Mondays at 9am.' } },
    { edit: 'settled.set', key: 'contingency', kinds: ['place'] },
    { edit: 'settled.set', key: 'visits', kinds: ['time'] },
  ]);
  const changed = edited(settled, [{ edit: 'plan.change', change: { contingency: 'He stays at 9 Oak Road.' } }]);
  expect(changed.plan.settled).toEqual({ visits: ['time'] });
});
