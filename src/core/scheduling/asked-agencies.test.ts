import { expect, test } from 'vitest';
import type { Agency } from '../agencies/directory.ts';
import type { AgencyId } from '../identifiers.ts';
import { day } from '../local-date.ts';
import { awayInWords, awayOn, nobodyAsked, type WhoIsAsked, whoIsAsked } from './asked-agencies.ts';

const agency = (id: string, type: string, name = id): Agency => ({ id: id as AgencyId, type, name, mailbox: '', phone: '' });
const directory = [
  agency('oaks', 'sch', 'Example Oaks Primary'),
  agency('mockfield', 'sch', 'Mockfield Academy'),
  agency('police', 'pol', 'Sussex Police (TEST)'),
  agency('gp-1', 'gp'),
  agency('gp-2', 'gp'),
];
const asked = (change: Partial<WhoIsAsked>) => {
  const { schools, agencies } = whoIsAsked({
    list: [],
    childrensSchools: [],
    invitedByDefault: [],
    directory,
    ...change,
  });
  return [schools, agencies.map(({ id }) => id)];
};
const onList = (id: string, type: string, agencyName: string) => ({ agencyId: id as AgencyId, agencyType: type, agencyName });

test("SC10: a child's school is asked before it is on the list, and once when it is", () => {
  expect(asked({ childrensSchools: ['example oaks  primary', ''] })).toEqual([['example oaks  primary'], ['oaks']]);
  expect(asked({ list: [onList('oaks', 'sch', 'Example Oaks Primary')], childrensSchools: ['Example Oaks Primary'] })).toEqual([
    ['Example Oaks Primary'],
    ['oaks'],
  ]);
  expect(asked({ childrensSchools: ['A school of another county'] })).toEqual([['A school of another county'], []]);
});

test('SC10: of a type that is always invited, the only one of the directory is expected; of several nobody is', () => {
  expect(asked({ invitedByDefault: ['pol', 'gp', 'sch'] })).toEqual([[], ['police']]);
  expect(asked({ invitedByDefault: ['gp'], list: [onList('gp-2', 'gp', 'gp-2')] })).toEqual([[], ['gp-2']]);
});

test('SC10: who would hardly come is said in words, and each agency once', () => {
  const halfTerm = { name: 'Autumn half-term', from: day('2026-10-26'), until: day('2026-10-30') };
  const blackout = {
    agencyId: 'police' as AgencyId,
    agency: 'Sussex Police (TEST)',
    from: day('2026-10-28'),
    until: day('2026-10-28'),
  };
  const all = {
    schools: ['Example Oaks Primary', 'Mockfield Academy'],
    interpreters: null,
    daysShut: [halfTerm],
    blackouts: [
      { ...blackout, reason: 'inspection ' },
      { ...blackout, reason: '' },
    ],
  };
  expect(awayOn(all, day('2026-10-28')).map(awayInWords)).toEqual([
    'Schools are shut on that day (Autumn half-term, Mon 26 October 2026 to Fri 30 October 2026), and Example Oaks Primary and Mockfield Academy are asked.',
    'Sussex Police (TEST) sends nobody on that day (inspection).',
  ]);
  expect(awayOn(all, day('2026-10-23'))).toEqual([]);
  expect(awayOn({ ...all, schools: [] }, day('2026-10-26'))).toEqual([]);
});

test('SC02: an interpreter whom nobody has arranged yet is said to have too little notice, until the day there is enough', () => {
  const interpreters = { who: ['Punjabi, a woman, for Juniper'], from: day('2026-04-08') };
  const asked = { ...nobodyAsked, interpreters };
  expect(awayOn(asked, day('2026-04-07')).map(awayInWords)).toEqual([
    "An interpreter has less than 5 working days' notice (Punjabi, a woman, for Juniper): from Wed 8 April 2026 there is enough.",
  ]);
  expect(awayOn(asked, day('2026-04-08'))).toEqual([]);
});
