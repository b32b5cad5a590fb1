import { expect, test } from 'vitest';
import type { TextSize } from '../../src/core/children/people.ts';
import { paginated } from '../../src/documents/pages/pages.ts';
import { inFormat } from '../../src/documents/reading-format.ts';
import { withRoomToDraw } from '../../src/documents/room-to-draw.ts';
import { documentsOf } from '../support/copies.ts';
import { atStage } from '../support/sitting-builders.ts';

const sizes: ReadonlyArray<TextSize> = [12, 14, 18];

test.each([
  ['approved', 'decision-letter'],
  ['invited', 'invitation'],
] as const)('D9: a child has most of what is left of the page to draw on, and no second page for it: %s, %s', (stage, kind) => {
  const model = documentsOf(atStage(stage), 'c1').find(({ document }) => document.kind === kind)?.model;
  if (model === undefined) throw new Error('A child gets it');
  for (const textSize of sizes)
    for (const easyRead of [false, true]) {
      const plain = inFormat({ ...model, textSize }, { easyRead, dyslexiaFriendly: false, language: '' });
      const roomy = withRoomToDraw(plain);
      expect(paginated(roomy)).toHaveLength(paginated(plain).length);
      const high = roomy.blocks.map((block) => (block.block === 'table' ? (block.drawing ?? 0) : 0));
      if (textSize === 12 && !easyRead) expect(Math.max(...high)).toBeGreaterThanOrEqual(78);
    }
});

test('a paper without such a space stays as it is', () => {
  const model = documentsOf(atStage('approved'), 'a1')[0]?.model;
  if (model === undefined) throw new Error('A parent gets a letter');
  expect(withRoomToDraw(model)).toBe(model);
});
