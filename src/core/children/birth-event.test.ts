import { expect, test } from 'vitest';
import type { LocalDateTime } from '../local-date.ts';
import { day } from '../local-date.ts';
import { birthInWords, birthRecorded, calledUntilNamed, nameWithDue } from './birth-event.ts';
import type { Person } from './people.ts';

const unborn = {
  id: 'child',
  givenName: 'Unborn',
  familyName: 'Sampleton',
  birth: { known: 'expected', on: day('2027-03-03') },
} as Person;
const at = '2027-03-02T09:00' as LocalDateTime;

test('IN03: an unborn child is shown as such, with the day that is expected', () => {
  expect(nameWithDue(unborn)).toBe('Unborn Sampleton, due 3 March 2027');
  expect(nameWithDue({ ...unborn, givenName: 'Robin', birth: { known: 'date', on: day('2027-03-01') } })).toBe('Robin Sampleton');
});

test('IN03: an expected date that becomes a date of birth is a birth, and keeps the name that was used until then', () => {
  const born: Person = { ...unborn, givenName: 'Robin', birth: { known: 'date', on: day('2027-03-01') } };
  const event = birthRecorded(unborn, born, at);
  expect(event).toMatchObject({ givenNameBefore: 'Unborn', expectedOn: '2027-03-03', bornOn: '2027-03-01' });
  expect(event && birthInWords(event)).toBe('Unborn Sampleton, due 3 March 2027, was born on 1 March 2027.');
});

test('IN03: another expected date, or a corrected date of birth, is no birth', () => {
  const later: Person = { ...unborn, birth: { known: 'expected', on: day('2027-03-10') } };
  const born: Person = { ...unborn, birth: { known: 'date', on: day('2027-03-01') } };
  expect(birthRecorded(unborn, later, at)).toBeUndefined();
  expect(birthRecorded(born, { ...born, birth: { known: 'date', on: day('2027-03-02') } }, at)).toBeUndefined();
});

test('IN03: only an unborn child without a name is called Unborn', () => {
  const child = { ...unborn, role: 'child', givenName: ' ' } as Person;
  expect(calledUntilNamed(child).givenName).toBe('Unborn');
  for (const other of [
    { ...child, givenName: 'Robin' },
    { ...child, birth: { known: 'no' } },
    { ...child, role: 'adult' },
  ] as ReadonlyArray<Person>)
    expect(calledUntilNamed(other)).toEqual(other);
});
