import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { readersOf } from '../../src/core/disclosure/readers.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { documentsFor } from '../../src/documents/catalogue.ts';
import { type DocumentModel, type Runs, textOf } from '../../src/documents/model.ts';
import { aimedReadingAge, readingAgeOf } from '../../src/documents/reading-age-of.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { anyPlanted } from '../disclosure/any-planted.ts';
import { tokensIn } from '../disclosure/tokens.ts';
import { anyPlan, withPlan } from '../support/any-plan.ts';
import { documentsOf } from '../support/copies.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const approved = atStage('approved');
/** Each plan of a reader beside the one in plain words. */
const pairsOf = (key: string, file = approved) => {
  const made = documentsOf(file, key);
  return made.flatMap(({ document, model }) => {
    if (document.kind !== 'plain-plan') return [];
    const full = made.find((one) => one.document.kind === 'plan' && one.document.childId === document.childId);
    if (full === undefined) throw new Error('A plan in plain words without the plan');
    return [{ full: full.model, plain: model }];
  });
};
const rowsOf = (full: DocumentModel) =>
  full.blocks
    .flatMap((block) => (block.block === 'landscape' ? block.blocks : [block]))
    .flatMap((block) => (block.block === 'table' && block.columns[0]?.heading === 'No.' ? block.rows : []));
const numberedIn = (plain: DocumentModel) =>
  plain.blocks.flatMap((block) => (block.block === 'heading' && /^\d+\. /.test(block.text) ? [block.text] : []));

describe('PL07: a parent’s plan in plain words', () => {
  test('is made for each parent and each of their children with a plan, and for nobody else', () => {
    expect(pairsOf('a1')).toHaveLength(2);
    expect(pairsOf('a2')).toHaveLength(1);
    for (const key of ['a3', 'c1', 'marlo', 'teal', 'desk']) expect(pairsOf(key), key).toHaveLength(0);
  });

  test.each(['a1', 'a2'])('has the same actions in the same order, each with its people and its day: %s', (key) => {
    for (const { full, plain } of pairsOf(key)) {
      const rows = rowsOf(full);
      expect(rows.length).toBeGreaterThan(2);
      expect(numberedIn(plain).map((text) => Number.parseInt(text, 10))).toEqual(rows.map((row) => Number(textOf(row[0]!))));
      const words = renderText(plain);
      expect(words).toContain(`There are ${rows.length} things to do.`);
      const said = words.split(/\n\n(?=\d+\. )/).slice(1);
      for (const [index, row] of rows.entries()) {
        const [owner] = textOf(row[3]!).split('\n');
        expect(said[index]).toContain(`Who: ${owner}`);
        expect(said[index]).toMatch(new RegExp(`By: \\w+day ${fullMonth(textOf(row[4]!))}`));
      }
    }
  });

  test('is read with ease at 11 or younger, and the full plan is not', () => {
    for (const key of ['a1', 'a2']) {
      const { copy } = copyFor(approved, readerFor(approved, key));
      for (const { full, plain } of pairsOf(key)) {
        expect(readingAgeOf(plain, copy).age).toBeLessThanOrEqual(aimedReadingAge);
        expect(readingAgeOf(full, copy).age).toBeGreaterThan(readingAgeOf(plain, copy).age);
      }
    }
  });

  test('explains what no plain word stands for, and changes nobody’s own words', () => {
    const [rowan] = pairsOf('a1');
    const words = renderText(rowan!.plain);
    expect(words).toContain('8 sessions of “worries and what I can put down”, and a check of what young carers need.');
    expect(words).toContain('sanctuary scheme | Locks and alarms');
    expect(words).not.toMatch(/rehearse|programme|unsupervised|tenancy|Practitioners/);
  });

  test('says that nothing is agreed where there is no action, and no day where there is none', () => {
    const record = practiceRecord();
    const none = atStage('approved', { record: { ...record, plan: { ...record.plan, actions: {} } } });
    expect(renderText(pairsOf('a1', none)[0]!.plain)).toContain('This has still to be agreed.');
    const [first] = Object.values(record.plan.actions);
    const undated = { ...record.plan, actions: { [first!.id]: { ...first!, dueOn: null } } };
    const words = renderText(pairsOf('a1', atStage('approved', { record: { ...record, plan: undated } }))[0]!.plain);
    expect(words).toContain('There is 1 thing to do.');
    expect(words).toContain('By: No day is set yet');
  });

  test('has the actions, people and days of the full plan of the same reader and no other fact, in any plan of any family', () => {
    let compared = 0;
    let actions = 0;
    fc.assert(
      fc.property(anyPlanted, anyPlan, ({ file: planted }, plan) => {
        const file = withPlan(planted, plan);
        for (const reader of readersOf(file)) {
          const { copy } = copyFor(file, reader);
          for (const asked of documentsFor(file, reader)) {
            if (asked.kind !== 'plain-plan') continue;
            const full = buildDocument({ ...asked, kind: 'plan' }, copy);
            const plain = buildDocument(asked, copy);
            expect(actionsIn(plain)).toEqual(rowsOf(full).map(actionOfRow));
            const [words, all] = [renderText(plain), renderText(full)];
            expect([...tokensIn(words)].filter((token) => !tokensIn(all).has(token))).toEqual([]);
            expect([...daysIn(words)].filter((on) => !daysIn(all).has(on))).toEqual([]);
            // Whom to ring at the council stands on every letter, and is no fact of the plan.
            const known = new Set([...numbersIn(all), ...numbersIn(JSON.stringify([file.organisation, file.profile.contacts]))]);
            expect([...numbersIn(words)].filter((number) => !known.has(number))).toEqual([]);
            compared += 1;
            actions += rowsOf(full).length;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(20);
    expect(actions).toBeGreaterThan(60);
  });
});

/** What the full plan says of one action: its number, its own words, and its day. */
const actionOfRow = (row: ReadonlyArray<Runs>) => ({
  number: Number(textOf(row[0]!)),
  words: [...tokensIn(row.map(textOf).join(' '))].sort(),
  on: [...daysIn(textOf(row[4]!))],
});

/** The same of each action as the plain plan says it. */
const actionsIn = (plain: DocumentModel) =>
  plain.blocks.flatMap((block, at) => {
    const number = block.block === 'heading' ? /^(\d+)\. /.exec(block.text)?.[1] : undefined;
    const said = plain.blocks[at + 1];
    if (number === undefined || block.block !== 'heading' || said?.block !== 'paragraph') return [];
    const words = `${block.text} ${textOf(said.runs)}`;
    return [{ number: Number(number), words: [...tokensIn(words)].sort(), on: [...daysIn(words)] }];
  });

/** Each day in a text, however its month is written: `5 may 2026`. */
const daysIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/g)].map(
      ([, number, month, year]) => `${number} ${month?.toLowerCase()} ${year}`,
    ),
  );

/** Telephone numbers and the like. */
const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b\d{4,}[\d ]{4,}\b/g) ?? []);

/** `5 May 2026` as the plain plan writes it: the month in full. */
const fullMonth = (short: string): string => {
  const [number, month, year] = short.split(' ');
  return `${number} ${month}\\w* ${year}`;
};
