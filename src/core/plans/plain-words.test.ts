import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWordList } from './plain-word-list.ts';
import { plainWords } from './plain-words.ts';

describe('PL07: the plain words of a plan', () => {
  test.each([
    ['Supervised contact only, at the contact centre', 'Contact with a worker there only, at the contact centre'],
    ['0 unsupervised contacts reported', '0 contacts without a worker there reported'],
    ['Attend a 24-week behaviour-change programme', 'Go to a 24-week course to change behaviour'],
    ['Liaise with an agency prior to 5 May 2026', 'Talk with a service before 5 May 2026'],
    ['An additional session. Ensure that medication is given', 'One more session. Make sure that medicine is given'],
    ['Every 10 working days, alternately unannounced.', 'Every 10 working days, every other time without telling you first.'],
    ['Offer of a tenancy, or a refuge plan', 'Offer of a home to rent, or a refuge plan'],
    ['Tell a practitioner', 'Tell a worker'],
  ])('“%s” is “%s”', (typed, plain) => {
    expect(plainWords(typed)).toBe(plain);
  });

  test('touch neither a name nor anybody’s own words', () => {
    expect(plainWords('Meet at Residence Road with Agency House')).toBe('Meet at Residence Road with Agency House');
    expect(plainWords('Rowan says “I want to attend” and attends')).toBe('Rowan says “I want to attend” and goes to');
  });

  test('are in no entry of the list themselves: what is plain stays plain', () => {
    for (const [hard, plain] of plainWordList) {
      expect(plainWords(hard), hard).toBe(plain);
      expect(plainWords(plain), plain).toBe(plain);
    }
    expect(new Set(plainWordList.map(([hard]) => hard)).size).toBe(plainWordList.length);
  });

  test('keep every number, name and sign, whatever was typed, and are the same each time', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...plainWordList.map(([hard]) => hard),
        'Rowan',
        '5 May 2026',
        '24-week',
        '9 of 10',
        'a',
        'an',
        '“attend”',
        '.',
        ',',
      ),
      fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
    );
    const kept = (text: string) => text.match(/[0-9]+|[.,“”]/gu) ?? [];
    fc.assert(
      fc.property(fc.array(word, { maxLength: 15 }), (typed) => {
        const text = typed.join(' ');
        const plain = plainWords(text);
        expect(kept(plain)).toEqual(kept(text));
        expect(plainWords(plain)).toBe(plain);
      }),
    );
  });
});
