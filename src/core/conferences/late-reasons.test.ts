import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLateReason, lateReasons, splitLateReason } from './late-reasons.ts';

test('DL07: a reason of the list is kept as a sentence, with what is added to it, and found again in it', () => {
  const anyReason = fc.constantFrom(null, ...lateReasons);
  fc.assert(
    fc.property(anyReason, fc.string(), (reason, more) => {
      fc.pre(reason !== null || splitLateReason(more).reason === null);
      expect(splitLateReason(joinLateReason({ reason, more }))).toEqual({ reason, more });
    }),
  );
});

test('DL07: own words are no reason of the list, and a bare reason reads as a sentence', () => {
  expect(splitLateReason('The hall had burned down.')).toEqual({ reason: null, more: 'The hall had burned down.' });
  expect(joinLateReason({ reason: 'No chair was free in time', more: '' })).toBe('No chair was free in time.');
});
