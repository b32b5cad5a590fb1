import { expect, test } from 'vitest';
import { make, readerKey } from '../../src/services/papers/make-document.ts';
import { aDesk } from '../practice/a-desk.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const leaksFor = (key: string, entitled: boolean): ReadonlyArray<string> => {
  const file = atStage('invited');
  const choice = { kind: 'invitation', reader: readerKey(readerFor(file, key)), childId: null } as const;
  const made = make(aDesk({ entitled }), file, choice);
  if (!made.ok) throw new Error(made.error.type);
  return made.value.leaks.map(({ what }) => what);
};

test('a copy from which an address is hidden is stopped where this desk cannot look for it (RD03, T7)', () => {
  const stopped = ['hidden addresses cannot be searched for without the restricted key'];
  expect(leaksFor('a2', false)).toEqual(stopped);
  expect(leaksFor('portuguese', false)).toEqual(stopped);
  expect(leaksFor('a2', true)).toEqual([]);
});

test('a copy from which no address is hidden, and every practitioner’s, is made without the restricted key (X2)', () => {
  for (const key of ['a1', 'a3', 'bsl', 'marlo', 'teal']) expect(leaksFor(key, false)).toEqual([]);
});
