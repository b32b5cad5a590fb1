import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Presence } from '../../src/core/conferences/record.ts';
import { copyFor } from '../../src/core/disclosure/copy-for.ts';
import { buildDocument } from '../../src/documents/build.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { practiceRecord } from '../support/practice-record.ts';
import { aStatement, invitee, segment, time } from '../support/record-builders.ts';
import { atStage, readerFor } from '../support/sitting-builders.ts';

const parts = ['A', 'B', 'C'] as const;
const wholePart: Presence = { arrived: null, left: null };

test('AT01: who was in the room is what decides: of a part, the mother reads what was said in it if she was there, and nothing if not', () => {
  fc.assert(
    fc.property(fc.subarray([...parts]), (present) => {
      const record = practiceRecord();
      const mother = record.invitees[invitee('a1')]!;
      const file = atStage('held', {
        record: {
          ...record,
          statements: parts.map((part) =>
            aStatement(`said-${part}`, { section: 'worries', segment: segment(part), text: `Said aloud in part ${part}.` }),
          ),
          invitees: {
            ...record.invitees,
            [mother.id]: { ...mother, presence: Object.fromEntries(present.map((part) => [segment(part), wholePart])) },
          },
        },
      });
      const words = renderText(buildDocument({ kind: 'minutes' }, copyFor(file, readerFor(file, 'a1')).copy));
      for (const part of parts) expect(words.includes(`Said aloud in part ${part}.`)).toBe(present.includes(part));
    }),
  );
});

test('EX-02, X3: who is kept apart reads no time of day from a part that was not theirs, whichever time it was', () => {
  const hours = ['10:17', '10:43', '11:29'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...hours), fc.constantFrom(...hours), (opened, other) => {
      const record = practiceRecord();
      const file = atStage('held', {
        record: {
          ...record,
          opening: Object.fromEntries(Object.keys(record.opening).map((key) => [key, time(opened)])) as typeof record.opening,
          invitees: Object.fromEntries(
            Object.values(record.invitees).map((one) => [
              one.id,
              { ...one, acknowledgedAt: time(one.id === invitee('a2') ? '12:01' : other) },
            ]),
          ),
        },
      });
      const his = renderText(buildDocument({ kind: 'minutes' }, copyFor(file, readerFor(file, 'a2')).copy));
      for (const hour of hours) expect(his).not.toContain(hour);
      expect(his).toContain('12:01');
      expect(his).not.toContain('Not recorded for');
      const hers = renderText(buildDocument({ kind: 'minutes' }, copyFor(file, readerFor(file, 'a1')).copy));
      expect(hers).toContain(`yes, at ${opened}`);
    }),
    { numRuns: 9 },
  );
});
