import { describe, expect, test } from 'vitest';
import { noNeeds } from '../../src/core/conferences/person-needs.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { day } from '../../src/core/local-date.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { documentsFor } from '../../src/documents/catalogue.ts';
import { textOf } from '../../src/documents/model.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceFamily, practiceRequest } from '../support/practice-family.ts';
import { person } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const mother = person('a1');
const evidence = 'He threatened the social worker on 3 April.';

/** The practice sitting before it is held, where the mother needs an interpreter and the father's exclusion is asked for. */
const asking = (stage: 'invited' | 'held' = 'invited'): SittingFile =>
  atStage(stage, {
    family: {
      ...practiceFamily,
      people: practiceFamily.people.map((one) => (one.id === mother ? { ...one, interpreter: 'Punjabi' } : one)),
    },
    request: {
      ...practiceRequest,
      needs: [
        {
          ...noNeeds(mother),
          dialect: 'Mirpuri',
          interpreterGender: 'female',
          advocacy: 'wanted',
          stepFree: true,
          transport: true,
        },
      ],
      exclusionsAsked: [
        {
          personId: person('a3'),
          ground: 'violence',
          requestedBy: 'Marlo TESTCASE (TEST)',
          requestedOn: day('2026-04-20'),
          evidence,
        },
      ],
    },
  });

const read = (kind: 'invitation' | 'chair-sheet' | 'reception-sheet' | 'cost-list', key: string, file = asking()): string =>
  renderText(buildDocument({ kind }, copyFor(file, readerFor(file, key)).copy));

test('IN05: the invitation says what was arranged for its reader, and nobody else reads it', () => {
  const own = read('invitation', 'a1');
  expect(own).toContain('An interpreter will be there for you: Punjabi (Mirpuri), a woman.');
  expect(own).toContain('You asked for an advocate');
  expect(own).toContain('a way in without steps');
  expect(own).toContain('brought here and taken home');
  const file = asking();
  for (const kind of ['a2', 'c1'])
    expect(JSON.stringify(copyFor(file, readerFor(file, kind)).copy)).not.toMatch(/Mirpuri|advocacy|TESTCASE.*exclude/);
});

test("IN05: the chair's sheet says what everybody needs, and which exclusion waits for the chair, asked too late (T-10)", () => {
  const sheet = read('chair-sheet', 'desk');
  expect(sheet).toContain('Interpreter: Punjabi (Mirpuri), a woman.');
  expect(sheet).toContain('Wants an advocate. Needs a way without steps. Has to be brought and taken home.');
  expect(sheet).toMatch(/Marlo TESTCASE \(TEST\) asked on Monday 20 April 2026 to exclude .*because violence/);
  expect(sheet).toMatch(/It is not decided/);
  expect(sheet).not.toContain(evidence);
});

describe('IN05: each answer of the request is in the running order, at the part that the person is in', () => {
  const orderOf = (file: SittingFile): ReadonlyArray<ReadonlyArray<string>> => {
    const { blocks } = buildDocument({ kind: 'chair-sheet' }, copyFor(file, readerFor(file, 'desk')).copy);
    const order = blocks.find((block) => block.block === 'table' && block.columns.some((column) => column.heading === 'To mind'));
    if (order?.block !== 'table') throw new Error('There is a running order');
    return order.rows.map((row) => row.map(textOf));
  };
  const lineOf = (file: SittingFile, what: string): string =>
    orderOf(file)
      .find((row) => row[1]?.replace(/^[A-Z]: /, '') === what)
      ?.join(' | ') ?? '';

  test('the chair meets the family half an hour before, and whoever is kept apart by themselves', () => {
    const [first] = orderOf(asking());
    expect(first?.[0]).toBe('09:30 to 10:00');
    expect(first?.[2]).toContain('Caldor PLACEHOLDER (TEST), apart');
  });

  test('an interpreter sits by the person, and their part is given more time; without one neither is said', () => {
    const part = 'Main part';
    expect(lineOf(asking(), part)).toContain('The interpreter sits beside Juniper SAMPLETON (TEST).');
    expect(lineOf(asking(), part)).toContain('more time and breaks');
    expect(lineOf(atStage('invited'), part)).not.toContain('beside Juniper');
  });

  test('an advocate, a way without steps and a lift home change it too', () => {
    expect(lineOf(asking(), 'The chair meets the family')).toMatch(
      /speaks with or for Juniper.*comes and leaves without steps/su,
    );
    expect(lineOf(asking(), 'Going home')).toContain('Juniper SAMPLETON (TEST)');
    expect(lineOf(atStage('invited'), 'Going home')).toBe('');
  });

  test('whoever has no part set is in the open parts of the others, and never in that of somebody who is kept apart', () => {
    expect(lineOf(asking(), 'Main part')).toContain('Alder FAUXLEY (TEST)');
    expect(lineOf(asking(), 'Main part')).not.toContain('Wren');
    expect(lineOf(asking(), 'Restricted part')).not.toContain('Alder');
    expect(lineOf(asking(), 'Part with Mr Placeholder')).not.toContain('Alder');
  });

  test('whoever joins from elsewhere is in the part that is theirs', () => {
    expect(lineOf(asking(), 'Part with Mr Placeholder')).toContain('joins by video: try the connection first');
  });
});

test('IN05: reception is told the language and dialect, and no other need', () => {
  const sheet = read('reception-sheet', 'desk');
  expect(sheet).toContain('Punjabi (Mirpuri), a woman for Juniper SAMPLETON (TEST)');
  expect(sheet).not.toMatch(/advocate|steps\b.*Juniper|taken home/i);
});

test('IN05: the cost list counts the hours and says what is still to book; there is none where nothing costs', () => {
  const list = read('cost-list', 'desk');
  expect(list).toContain('Interpreter: Punjabi (Mirpuri), a woman');
  expect(list).toMatch(/• Interpreter: 7 hours in all/);
  expect(list).toContain('Transport: there and back for Juniper SAMPLETON (TEST).');
  const kinds = (file: SittingFile, key: string) => documentsFor(file, readerFor(file, key)).map(({ kind }) => kind);
  expect(kinds(asking(), 'desk')).toContain('cost-list');
  expect(kinds(asking(), 'a1')).not.toContain('cost-list');
  expect(kinds(asking('held'), 'desk')).not.toContain('cost-list');
  const people = practiceFamily.people.map((one) => ({ ...one, interpreter: '' }));
  const free = { ...asking(), family: { ...practiceFamily, people }, request: practiceRequest };
  expect(kinds(free, 'desk')).not.toContain('cost-list');
});

test('IN05: once it has been held, no copy says what people needed', () => {
  const file = asking('held');
  expect(copyFor(file, readerFor(file, 'desk')).copy).toMatchObject({ needs: [], arrange: [], exclusionsAsked: [] });
});
