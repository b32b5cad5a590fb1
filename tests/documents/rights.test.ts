import { expect, test } from 'vitest';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { invitee } from '../support/record-builders.ts';
import { atStage } from '../support/sitting-builders.ts';

const file = atStage('approved');
const wordsOf = (key: string, kind: string, of = file): string =>
  documentsOf(of, key)
    .filter(({ document }) => document.kind === kind)
    .map(({ model }) => renderText(model))
    .join('\n');

const explained =
  'the right to complain and the right to see records, explained by Cedar QUORUMSON (TEST) on Tuesday 21 April 2026';

test('DC11: the minutes say of whom each right was explained to, and a family member reads only their own line', () => {
  for (const name of ['Juniper SAMPLETON (TEST)', 'Caldor PLACEHOLDER (TEST)', 'Hazel SAMPLETON (TEST)'])
    expect(wordsOf('marlo', 'minutes')).toContain(`${name}: ${explained}; a leaflet was given.`);
  expect(wordsOf('a1', 'minutes')).toContain(`Juniper SAMPLETON (TEST): ${explained}`);
  expect(wordsOf('a1', 'minutes').split(explained)).toHaveLength(2);
});

test('DC11: the letter says how to see records, and that it was explained to its reader', () => {
  expect(wordsOf('a1', 'decision-letter')).toContain('You may ask to see what is recorded about you: Data Protection Officer');
  expect(wordsOf('a1', 'decision-letter')).toContain(`You were told of this: ${explained}; a leaflet was given.`);
  const record = practiceRecord();
  const one = record.invitees[invitee('a1')]!;
  const untold = atStage('approved', {
    record: { ...record, invitees: { ...record.invitees, [one.id]: { ...one, rights: null } } },
  });
  expect(wordsOf('a1', 'decision-letter', untold)).not.toContain('You were told of this');
  expect(wordsOf('marlo', 'decision-letter')).not.toContain('what is recorded about you');
});
