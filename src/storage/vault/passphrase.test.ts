import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../core/result.ts';
import { checkPassphrase } from './passphrase.ts';

describe('K4', () => {
  test.each([
    ['four words', 'violin gravel teapot kestrel'],
    ['no signs, digits or capitals needed', 'kestrelteapotviolin'],
    ['twelve characters', 'xk2 vbnt wqp'],
    ['spaces count', 'a n t 7 h q z'],
    ['other alphabets', 'прохладное утро в горах'],
    ['emoji count once each', '🦊🌧️📐🧭🪵🧶🥁🪁🫖🧲🪃🛶'],
    ['128 characters', [...'violin gravel teapot kestrel '.repeat(5)].slice(0, 125).join('').concat('xyz')],
  ])('accepts %s', (_, passphrase) => {
    expect(checkPassphrase(passphrase)).toEqual(ok(undefined));
  });

  test.each([
    ['eleven characters', 'xk2 vbnt wq', { type: 'PassphraseTooShort', least: 12 }],
    ['eleven letters written as twelve', 'cafe\u0301 xk2 vb', { type: 'PassphraseTooShort', least: 12 }],
    ['129 characters', 'violin gravel teapot kestrel '.repeat(5).slice(0, 129), { type: 'PassphraseTooLong', most: 128 }],
  ])('refuses %s', (_, passphrase, error) => {
    expect(checkPassphrase(passphrase)).toEqual(err(error));
  });

  test.each([
    'password1234',
    'PASSWORD-2026',
    'P4ssw0rdP4ssw0rd',
    'passwordpassword',
    '123456789012',
    '098765432109',
    'qwertyuiop12',
    'qwertyuiopasdf',
    'poiuytrewqpo',
    '1q2w3e4r5t6y',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'iloveyou2026',
    'letmein letmein',
    'Conference Desk',
    'conferencedesk1',
    'child protection',
    'ChildProtection1!',
    'West Sussex 2026',
    'Safeguarding1',
    'correct horse battery staple',
    'Welcome12345',
    'Liverpool 1892',
    'Summer 2026 !!!',
    '            ',
    '!!!!!!!!!!!!',
    'administrator',
  ])('refuses what everybody tries first: %s', (passphrase) => {
    expect(checkPassphrase(passphrase)).toEqual(err({ type: 'PassphraseTooCommon' }));
  });

  test('four random words are never refused', () => {
    const words = [
      'violin',
      'gravel',
      'teapot',
      'kestrel',
      'ladder',
      'pebble',
      'turnip',
      'anchor',
      'mitten',
      'walnut',
      'saddle',
      'quartz',
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(' ', '-', ''),
        (chosen, gap) => {
          expect(checkPassphrase(chosen.join(gap)).ok).toBe(true);
        },
      ),
    );
  });

  test('any text gets an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void checkPassphrase(text)));
  });
});
