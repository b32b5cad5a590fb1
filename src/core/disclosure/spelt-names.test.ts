import { describe, expect, test } from 'vitest';
import { papersOf } from '../../../tests/disclosure/misplaced.ts';
import { atStage } from '../../../tests/support/sitting-builders.ts';
import { renderText } from '../../documents/render-text.ts';
import { partsOfName } from './names.ts';
import { readersOf } from './readers.ts';
import { finderOfPeople } from './spelt-names.ts';

const found = (who: string, text: string, known: { own?: ReadonlyArray<string>; told?: ReadonlyArray<string> } = {}): boolean => {
  const [own, told] = [known.own ?? [], known.told ?? []].map((names) => names.map(partsOfName));
  const shared = [...(own ?? []), ...(told ?? [])].map(({ surname }) => surname.toLowerCase());
  return finderOfPeople({ people: [partsOfName(who)], own: own ?? [], told: told ?? [], shared, places: [] })(text);
};

describe('X4: a name that is also a word', () => {
  test.each([
    ['Will Hart', 'He lives with Will now.'],
    ['Will Hart', 'Will said that she may stay.'],
    ['Will Hart', 'Will’s flat is near the school.'],
    ['May Hart', 'She was at May’s.'],
    ['May Hart', 'They stay with May and her sister.'],
    ['Jane Law', 'Seen: Law, at the door.'],
    ['Jane Law', 'mrs law was there'],
    ['Grace Young', 'GRACE YOUNG'],
    ['Hazel Hart', 'they stay with hazel'],
  ])('%s is found in: %s', (who, text) => expect(found(who, text)).toBe(true));

  test.each([
    ['Will Hart', 'We will write to you. Will you need an interpreter?'],
    ['May Hart', 'You may come. May we ring you in May, by 3 May or on May 4?'],
    ['June Hart', 'The plan is reviewed by June.'],
    ['Grace Young', 'Young people are welcome; a day’s grace.'],
    ['Jane Law', 'The law says so. Law and practice'],
    ['Ed Cook', 'A cooked meal each day'],
    ['Al Parent', 'Parental responsibility'],
  ])('%s is not found in: %s', (who, text) => expect(found(who, text)).toBe(false));

  test('stops none of the papers of the practice family', () => {
    const file = atStage('held');
    const papers = readersOf(file)
      .filter((reader) => reader.class !== 'desk')
      .flatMap((reader) => papersOf(file, reader));
    const lines = [...new Set(papers.flatMap(({ model }) => renderText(model).split('\n')))];
    const names = ['Will Young', 'May Law', 'Grace Best', 'Mark White', 'Hope Work', 'Joy Friend', 'Pat Cook', 'June Price'];
    expect(names.flatMap((who) => lines.filter((line) => found(who, line)).map((line) => `${who}: ${line}`))).toEqual([]);
  });
});

describe('X4: initials', () => {
  test('that somebody has of whom the reader is told say nothing', () => {
    expect(found('Jane Keane', 'Seen with JK.')).toBe(true);
    expect(found('Jane Keane', 'Seen with JK.', { told: ['Jim Kerr'] })).toBe(false);
    expect(found('Jane Keane', 'Mrs K rang.', { told: ['Ann Kerr'] })).toBe(false);
    expect(found('Jane Keane', 'Aunt J rang.', { own: ['Jim Doe'] })).toBe(false);
    expect(found('Jane Keane', 'J. Keane rang.', { own: ['Ann Keane'] })).toBe(true);
    expect(found('Jane Keane', 'J. Keane rang.', { own: ['Jim Keane'] })).toBe(false);
  });

  test('that are short for something else count only with what somebody is', () => {
    for (const text of ['Mother, GP and HV came.', 'Mother’s GP wrote.', 'The G.P. wrote.', 'GP'])
      expect(found('Greta Palmer', text)).toBe(false);
    for (const text of ['Mrs GP came.', 'The grandmother (GP) came.', 'GP (grandmother) came.', 'Grandmother G P came.'])
      expect(found('Greta Palmer', text)).toBe(true);
  });

  test('are no words of a sentence', () => {
    expect(found('Ann Smith', 'As agreed, AS BEFORE. I am at A. Smithers’.')).toBe(false);
    expect(found('Ian Moor', 'Dad I am. Mr M’Bala, mum M2')).toBe(false);
  });
});

describe('X4: a name that the reader bears too, or somebody of whom they are told', () => {
  test('stops no letter to them', () => {
    expect(found('Jim Keane', 'Dear Jim', { own: ['Jim Doe'] })).toBe(false);
    expect(found('Jim Keane', 'Jim Keane was there.', { own: ['Jim Doe'] })).toBe(true);
  });

  test('is theirs only with their surname', () => {
    expect(found('Jim Keane', 'Jim Doe, health visitor', { told: ['Jim Doe'] })).toBe(false);
    expect(found('Jim Keane', 'They stay with Jim.', { told: ['Jim Doe'] })).toBe(true);
    expect(found('Jim Keane', 'Ann Keane, Jim Doe', { told: ['Jim Doe', 'Ann Keane'] })).toBe(false);
  });
});
