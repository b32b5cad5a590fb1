import { expect, test } from 'vitest';
import { headingIn, paperHeadings } from '../../src/core/distribution/paper-headings.ts';
import { day } from '../../src/core/local-date.ts';
import { documentsOf } from '../support/copies.ts';
import { atStage } from '../support/sitting-builders.ts';

const everyHeading = {
  language: 'Test',
  tag: 'x-test',
  checked: { by: 'Nobody', on: day('2026-12-01') },
  offer: '',
  headings: Object.fromEntries(paperHeadings.map((english) => [english, english])),
};

/** Names, goals and agencies are headings too, and nobody's to translate. */
const isOurs = (kind: string, level: number, text: string): boolean =>
  level === 1 || !(kind === 'minutes' || kind === 'plan' || /^\d+\. /.test(text));

test('WD12: each heading that a paper of a family prints can be said in another language, from the first invitation to its withdrawal', () => {
  const off = atStage('postponed');
  const cancelled = { ...off, withdrawals: off.withdrawals.map((one) => ({ ...one, kind: 'cancelled' as const })) };
  const files = [atStage('invited'), off, cancelled, atStage('held'), atStage('approved')];
  const printed = files.flatMap((file) =>
    ['a1', 'a2', 'a3', 'c1'].flatMap((key) =>
      documentsOf(file, key).flatMap(({ document, model }) =>
        model.blocks.flatMap((block) => {
          if (block.block === 'title') return [block.text];
          return block.block === 'heading' && isOurs(document.kind, block.level, block.text) ? [block.text] : [];
        }),
      ),
    ),
  );
  expect(printed.length).toBeGreaterThan(100);
  expect([...new Set(printed)].filter((text) => headingIn(everyHeading, text) === undefined)).toEqual([]);
});
