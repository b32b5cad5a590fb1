import { expect, test } from 'vitest';
import type { AddressText, FamilyFile } from '../children/people.ts';
import { day } from '../local-date.ts';
import { addressRisks } from './address-risks.ts';

const ids = { ann: 'ann', ben: 'ben' } as never as { readonly ann: never; readonly ben: never };
const flat: AddressText = { lines: ['Flat 3, Larch Court', 'Sampleton'], postcode: 'ZZ1 1AA' };

interface Given {
  readonly ann?: AddressText | null;
  readonly ben?: AddressText;
  readonly hidden?: boolean;
  readonly until?: string | null;
}

const aFamily = ({ ann = flat, ben, hidden = false, until = null }: Given): FamilyFile =>
  ({
    family: {},
    people: [
      { id: 'ann', givenName: 'Ann', familyName: 'Sample' },
      { id: 'ben', givenName: 'Ben', familyName: 'Sample' },
    ],
    relationships: [],
    addresses: [
      { id: 'one', hiddenFrom: hidden ? ['ben'] : [], text: ann },
      { id: 'two', hiddenFrom: [], text: ben ?? null },
    ],
    residences: [
      { personId: 'ann', addressId: 'one', from: day('2020-01-01'), until, pattern: '' },
      ...(ben === undefined ? [] : [{ personId: 'ben', addressId: 'two', from: day('2020-01-01'), until: null, pattern: '' }]),
    ],
  }) as never as FamilyFile;

const risks = (given: Given, keptApart = true) =>
  addressRisks(aFamily(given), {
    personId: ids.ann,
    on: day('2026-04-21'),
    others: [{ personId: ids.ben, name: 'Ben Sample', keptApart }],
  });
const kinds = (given: Given) => risks(given).map(({ kind }) => kind);

test('RD04: a whole address of somebody who lives there has no risk', () => {
  expect(kinds({})).toEqual([]);
});

test.each<[string, Given, ReadonlyArray<string>]>([
  ['kept from somebody', { hidden: true }, ['hidden']],
  ['one that has ended', { until: '2026-03-01' }, ['old']],
  ['one that they are about to leave', { until: '2026-05-01' }, ['old']],
  ['a block without a flat number', { ann: { ...flat, lines: ['Larch Court', '12 Long Road'] } }, ['flat']],
  ['a street without a number', { ann: { ...flat, lines: ['Long Road', 'Sampleton'] } }, ['flat']],
  ['a numbered house called a house', { ann: { ...flat, lines: ['12 Larch House Lane', 'Sampleton'] } }, []],
  ['no postcode', { ann: { ...flat, postcode: ' ' } }, ['postcode']],
  [
    'the same as another party, typed another way',
    { ben: { lines: ['flat 3 larch court', 'SAMPLETON'], postcode: 'zz11aa' } },
    ['same'],
  ],
  ['one that this desk may not read', { ann: null, hidden: true }, ['hidden', 'sealed']],
])('RD04: %s', (_, given, expected) => {
  expect(kinds(given)).toEqual(expected);
});

test('RD04: each risk is explained in a sentence, and a party who is kept apart is a graver one', () => {
  const same = { ben: flat };
  expect(risks(same)[0]?.words).toContain('ask before anything is sent');
  expect(risks(same, false)[0]?.words).toContain('two envelopes');
  for (const { words } of [...risks(same), ...risks({ hidden: true })]) expect(words).toMatch(/\.$/);
});

test('RD04, PF03: the home that is looked at is the one that the letter goes to, and of two by a pattern none is guessed', () => {
  const given = aFamily({ ben: { lines: ['12 Long Road'], postcode: 'ZZ1 1AB' }, hidden: true });
  const lives = (addressId: string, from: string, pattern = '') => ({ personId: 'ann', addressId, from, until: null, pattern });
  const kindsOf = (...residences: ReadonlyArray<object>) =>
    addressRisks({ ...given, residences } as never, { personId: ids.ann, on: day('2026-04-21'), others: [] }).map(
      ({ kind }) => kind,
    );
  // The address that is kept from Ben stands first, and Ann has moved on.
  expect(kindsOf(lives('one', '2020-01-01'), lives('two', '2026-01-01'))).toEqual([]);
  expect(kindsOf(lives('one', '2026-01-01'), lives('two', '2020-01-01'))).toEqual(['hidden']);
  expect(kindsOf(lives('one', '2020-01-01', 'weekdays'), lives('two', '2026-01-01', 'weekends'))).toEqual(['none']);
});
