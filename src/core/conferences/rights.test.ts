import { expect, test } from 'vitest';
import { anInvitee } from '../../../tests/support/record-builders.ts';
import { day } from '../local-date.ts';
import { areToldRights, rightsGaps, rightsInWords } from './rights.ts';

const told = { complaint: true, records: true, by: 'Cedar', on: day('2026-04-21'), form: 'leaflet' } as const;

test('DC11: both rights are told, by somebody, on a day, in a form; each that is missing is named', () => {
  expect(rightsGaps(told)).toEqual([]);
  expect(rightsGaps(undefined)).toEqual(['whether they were told']);
  expect(rightsGaps({ complaint: false, records: false, by: ' ', on: null, form: null })).toEqual([
    'the right to complain',
    'the right to see records',
    'who told them',
    'when',
    'in what form',
  ]);
});

test('DC11: in words, what was explained and what was left in their hand', () => {
  expect(rightsInWords(told)).toBe(
    'the right to complain and the right to see records, explained by Cedar on Tuesday 21 April 2026; a leaflet was given',
  );
  expect(rightsInWords({ ...told, records: false, by: '', on: null, form: 'spoken' })).toBe(
    'the right to complain, explained; nothing was given on paper',
  );
  expect(rightsInWords({ ...told, complaint: false, records: false })).toBe('not explained yet');
});

test('DC11: family and children who were asked are told, also those who did not come', () => {
  const of = (part: 'family' | 'child' | 'agency', attendance: 'attended' | 'apologies' | 'not-invited') =>
    areToldRights(anInvitee('x', { part, attendance }));
  expect([of('family', 'attended'), of('child', 'apologies')]).toEqual([true, true]);
  expect([of('family', 'not-invited'), of('agency', 'attended')]).toEqual([false, false]);
});
