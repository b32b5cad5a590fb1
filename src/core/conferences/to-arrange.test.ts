import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../tests/support/a-person.ts';
import { anInvitee } from '../../../tests/support/record-builders.ts';
import type { PersonId } from '../identifiers.ts';
import type { LocalTime } from '../local-date.ts';
import { interpreterInWords, noNeeds, roomNeedsOf } from './person-needs.ts';
import { toArrange } from './to-arrange.ts';

const mother = 'mother' as PersonId;
const times = { startsAt: '10:00' as LocalTime, endsAt: '12:00' as LocalTime };
const speaking = (interpreter: string) => [aPerson({ id: mother, givenName: 'Juniper', familyName: 'Sampleton', interpreter })];

describe('what has to be booked and paid', () => {
  test('IN05: an interpreter for the whole conference and the half hour before, in the language, dialect and gender', () => {
    const needs = [{ ...noNeeds(mother), dialect: 'Mirpuri', interpreterGender: 'female' as const }];
    expect(toArrange(speaking('Punjabi'), needs, [], times)).toEqual([
      {
        what: 'interpreter',
        personId: mother,
        forWhom: 'Juniper Sampleton',
        words: 'Punjabi (Mirpuri), a woman',
        hours: 2.5,
        who: '',
        isArranged: false,
      },
    ]);
  });

  test.each(['British Sign Language', 'BSL', 'Makaton'])('IN05: %s is interpreted by a signer', (language) => {
    expect(toArrange(speaking(language), [noNeeds(mother)], [], times)[0]?.what).toBe('signer');
  });

  test('IN05: an advocate and transport are on it, until the advocate is arranged or declined', () => {
    const whats = (advocacy: 'wanted' | 'arranged' | 'declined' | 'not-asked') =>
      toArrange(speaking(''), [{ ...noNeeds(mother), advocacy, transport: true }], [], times).map(
        ({ what, isArranged }) => `${what} ${isArranged}`,
      );
    expect(whats('wanted')).toEqual(['advocate false', 'transport false']);
    expect(whats('arranged')).toEqual(['advocate true', 'transport false']);
    expect(whats('declined')).toEqual(['transport false']);
    expect(whats('not-asked')).toEqual(['transport false']);
  });

  test('IN05: who is on the list to interpret for somebody is named, and somebody who does not come needs nobody', () => {
    const coming = anInvitee('mother', { part: 'family', personId: mother });
    const interpreter = anInvitee('interpreter', { part: 'interpreter', name: 'Imran Wordwell', withPersonId: mother });
    expect(toArrange(speaking('Punjabi'), [], [coming, interpreter], times)).toMatchObject([
      { who: 'Imran Wordwell', isArranged: true },
    ]);
    const away = { ...coming, reply: 'declined' as const };
    expect(toArrange(speaking('Punjabi'), [noNeeds(mother)], [away, interpreter], times)).toEqual([]);
    expect(toArrange(speaking('Punjabi'), [], [], times)).toEqual([]);
  });

  test('IN05: the hours cover every minute from half an hour before to the end, and less than half an hour more', () => {
    const clock = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime;
    fc.assert(
      fc.property(fc.integer({ min: 8 * 60, max: 12 * 60 }), fc.integer({ min: 1, max: 480 }), (start, lasts) => {
        const [one] = toArrange(speaking('Polish'), [noNeeds(mother)], [], {
          startsAt: clock(start),
          endsAt: clock(start + lasts),
        });
        const counted = (one?.hours ?? 0) * 60;
        expect(counted).toBeGreaterThanOrEqual(lasts + 30);
        expect(counted).toBeLessThan(lasts + 60);
        expect(counted % 30).toBe(0);
      }),
    );
  });
});

test('IN05: a language without a dialect or a wish is the language alone', () => {
  expect(interpreterInWords('Polish', noNeeds(mother))).toBe('Polish');
  expect(interpreterInWords('', { dialect: 'Mirpuri', interpreterGender: 'female' })).toBe('');
});

test('IN05: steps, hearing and an exclusion that is asked for each ask something of the room', () => {
  const needs = [{ ...noNeeds(mother), stepFree: true, hearingLoop: true }];
  expect([...roomNeedsOf(needs, [{ personId: mother }], () => 'Juniper')]).toEqual([
    ['separateWaiting', 'Somebody asked that Juniper is kept apart.'],
    ['stepFree', 'Juniper needs step-free access.'],
    ['hearingLoop', 'Juniper needs a hearing loop.'],
  ]);
  expect(roomNeedsOf([noNeeds(mother)], [], () => '').size).toBe(0);
});
