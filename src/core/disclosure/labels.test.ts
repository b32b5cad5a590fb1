import { expect, test } from 'vitest';
import type { Decision, Invitee } from '../conferences/record.ts';
import { type Labels, type Shown, show } from './labels.ts';

interface Pack {
  readonly open: string;
  readonly forProfessionals: string;
  readonly neverPrinted: string;
}
const labels = { open: 'open', forProfessionals: 'professionals', neverPrinted: 'never' } as const satisfies Labels<Pack>;
const pack: Pack = { open: 'a', forProfessionals: 'b', neverPrinted: 'c' };

test('a reader gets the fields that their labels allow, and null for the others (X1)', () => {
  expect(show(pack, labels, (label) => label === 'open')).toEqual({ open: 'a', forProfessionals: null });
});

test('a field that no document prints is in nobody’s copy (X1)', () => {
  expect(show(pack, labels, () => true)).toEqual({ open: 'a', forProfessionals: 'b' });
});

test('a field that is not labelled is not copied, whatever it holds (X1)', () => {
  const grown = { ...pack, addedLater: 'secret' };
  expect(JSON.stringify(show(grown as Pack, labels, () => true))).not.toContain('secret');
});

test('a field without a label does not compile (X1)', () => {
  // @ts-expect-error: `reasons` and every other field of a decision must be labelled
  const incomplete: Labels<Decision> = { outcome: 'open' };
  // @ts-expect-error: this label is not one
  const unknown: Labels<Pack> = { open: 'everybody', forProfessionals: 'professionals', neverPrinted: 'never' };
  // @ts-expect-error: this field is not one
  const stray = { ...labels, stray: 'open' } satisfies Labels<Pack>;
  expect([incomplete, unknown, stray]).toHaveLength(3);
});

test('a copy’s type has no field that is never shown, and null where a label may withhold it (X1)', () => {
  const shown: Shown<Pack, typeof labels> = { open: 'a', forProfessionals: null };
  // @ts-expect-error: what is withheld cannot be read as if it were there
  const text: string = shown.forProfessionals;
  // @ts-expect-error: no document prints it, so no copy holds it
  expect([text, shown.neverPrinted]).toEqual([null, undefined]);
});

test('a builder cannot be handed the record itself (X1)', () => {
  const takesCopy = (attendee: import('./reader-copy.ts').ReaderCopy): number => attendee.attendees.length;
  const invitees: ReadonlyArray<Invitee> = [];
  // @ts-expect-error: only `copyFor` makes a copy
  expect(takesCopy({ attendees: invitees })).toBe(0);
});
