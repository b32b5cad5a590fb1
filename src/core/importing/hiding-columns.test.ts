import { describe, expect, test } from 'vitest';
import { hidingColumns } from './hiding-columns.ts';

const headings = ['Surname', 'Address', 'Postcode', 'Do Not Disclose'];

describe('X2, IE01: a column that may say which addresses must be hidden', () => {
  test('is asked about while addresses are taken in and it is left out', () => {
    expect(hidingColumns(headings, { surname: 0, address: 1 })).toEqual(['Do Not Disclose']);
    expect(hidingColumns(headings, { surname: 0, postcode: 2 })).toEqual(['Do Not Disclose']);
  });

  test('is not asked about where no address is taken in, where it is named, or where another column says it', () => {
    expect(hidingColumns(headings, { surname: 0 })).toEqual([]);
    expect(hidingColumns(headings, { surname: 0, address: 1, addressRestricted: 3 })).toEqual([]);
    expect(hidingColumns([...headings, 'Restricted'], { surname: 0, address: 1, addressRestricted: 4 })).toEqual([]);
  });

  test.each([
    'Restricted',
    'Confidential Address Y/N',
    'ADDRESS_CONCEALED',
    'Addr hidden',
    'Address withheld',
    'Non-disclosure',
    'Not to share',
    'Refuge',
    'Sensitive',
    'Protected party',
  ])('"%s" sounds like one', (heading) => {
    expect(hidingColumns(['Address', heading], { address: 0 })).toEqual([heading]);
  });

  test.each(['Surname', 'Address Line 2', 'Legal Status', 'Interpreter', 'School', 'Date of birth', 'Contact number', 'Notes'])(
    '"%s" does not',
    (heading) => {
      expect(hidingColumns(['Address', heading], { address: 0 })).toEqual([]);
    },
  );
});
