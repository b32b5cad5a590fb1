import fc from 'fast-check';
import { anySitting, drawnSitting } from './any-sitting.ts';
import { anyLine, plantLines } from './lines.ts';
import type { Planted } from './misplaced.ts';

/** Any sitting of any family, in which each fact and each line of the minutes is known by words of its own. */
export const anyPlanted: fc.Arbitrary<Planted> = fc
  .record({ sitting: anySitting, lines: fc.array(anyLine, { minLength: 12, maxLength: 24 }) })
  .map(({ sitting, lines }) => {
    const drawing = drawnSitting(sitting);
    return { ...plantLines(drawing, lines), secrets: drawing.secrets };
  });
