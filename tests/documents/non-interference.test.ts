import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import type { SittingFile } from '../../src/core/disclosure/sitting-file.ts';
import { calendarFile } from '../../src/documents/calendar-file.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { documentsOf, oneOfEachClass } from '../support/copies.ts';
import { type Hidden, withHidden } from '../support/hidden-content.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

/** Any withheld contents, also none at all: in number, words and places. */
const anyHidden: fc.Arbitrary<Omit<Hidden, 'apart'>> = fc.record({
  words: fc.array(fc.stringMatching(/^[a-zà-ö]{4,12} [a-z0-9 ,.]{0,30}$/), { maxLength: 12 }),
  at: fc.nat(40),
});

/** Two copies that ought to be the same are not. */
class Difference extends Error {}

type Make<T> = (file: SittingFile, key: string) => T | Promise<T>;

/** Whether what is withheld from a reader can change what `make` makes for them. */
const interferes = async <T>(
  make: Make<T>,
  key: string,
  stage: 'invited' | 'postponed' | 'approved',
  numRuns: number,
): Promise<boolean> => {
  const file = atStage(stage);
  const reader = readerFor(file, key);
  const result = await fc.check(
    fc.asyncProperty(fc.boolean(), anyHidden, anyHidden, async (apart, one, other) => {
      const first = await make(withHidden(file, reader, { ...one, apart }), key);
      const second = await make(withHidden(file, reader, { ...other, apart }), key);
      if (!isDeepStrictEqual(second, first)) throw new Difference('What is withheld changed what was made');
    }),
    { numRuns },
  );
  // A copy that cannot be made at all is no counterexample, and hides whether there is one.
  if (result.failed && !(result.errorInstance instanceof Difference)) throw result.errorInstance;
  return result.failed;
};

const bytesOf: Make<ReadonlyArray<string>> = async (file, key) => {
  const files: string[] = [];
  for (const { model } of documentsOf(file, key)) files.push(Buffer.from(await renderDocx(model)).toString('base64'));
  return files;
};

const calendarOf: Make<string | null> = (file, key) => {
  const reader = readerFor(file, key);
  const entry = { sittingId: file.sitting.id, recipient: reader.inviteeId ?? reader.personId!, sequence: 0, cancelled: false };
  return calendarFile(copyFor(file, reader).copy, entry);
};

describe.each(oneOfEachClass)('what is withheld from %s', (key) => {
  test.each(['invited', 'postponed', 'approved'] as const)(
    'changes no byte of any of their documents (%s, X3)',
    async (stage) => {
      expect(await interferes(bytesOf, key, stage, 3)).toBe(false);
    },
  );

  test('changes no word of them, over many more contents (X3)', async () => {
    const words: Make<ReadonlyArray<string>> = (file, who) =>
      documentsOf(file, who).map(({ model }) => renderText(model) + JSON.stringify(model));
    expect(await interferes(words, key, 'approved', 25)).toBe(false);
  });
});

test('what is withheld changes no calendar entry (X3)', async () => {
  for (const key of ['a1', 'a2', 'c1', 'marlo', 'bsl']) expect(await interferes(calendarOf, key, 'invited', 15)).toBe(false);
});

test('a crash is not taken for a counterexample', async () => {
  const crashes = () => {
    throw new TypeError('This copy cannot be made');
  };
  await expect(interferes(crashes, 'a2', 'approved', 2)).rejects.toThrow('This copy cannot be made');
});

/** Bugs that a search for withheld words never finds: the test above must, or it is blind (X5). */
describe('a copy that gives away that something is withheld is found out (X5)', () => {
  const copyOf = (file: SittingFile, key: string) => copyFor(file, readerFor(file, key));
  const seeded: ReadonlyArray<readonly [string, Make<unknown>]> = [
    [
      'actions keep their number in the whole plan',
      (file, key) => {
        const order = Object.values(file.record.plan.actions).sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
        return copyOf(file, key).copy.plan.actions.map(
          (shown) => 1 + order.findIndex((action) => action.action === shown.action),
        );
      },
    ],
    [
      'a notice is printed where something is withheld',
      (file, key) => {
        const usual = copyOf(atStage('approved'), key).withheld.count;
        return copyOf(file, key).withheld.count > usual + 5 ? 'Something is left out.' : '';
      },
    ],
    ['the number of things left out is printed', (file, key) => copyOf(file, key).withheld.count],
    [
      'a line says where it stands in the whole record',
      (file, key) => {
        const texts = copyOf(file, key).copy.statements.map((statement) => statement.text);
        return file.record.statements.flatMap((statement, place) => (texts.includes(statement.text) ? [place] : []));
      },
    ],
    ['the number of people at the conference is printed', (file) => Object.keys(file.record.invitees).length],
    ['withheld text is there, in white', (file) => file.record.statements.map((statement) => statement.text)],
  ];

  test.each(seeded)('%s', async (_, make) => {
    expect(await interferes(make, 'a2', 'approved', 60)).toBe(true);
  });
});
