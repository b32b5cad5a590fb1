import fc from 'fast-check';
import { day } from '../../src/core/local-date.ts';
import { type Block, type DocumentModel, field, pageBreak, type Run, type UprightBlock } from '../../src/documents/model.ts';

/** Text that people type and paste: any signs, other systems' line ends, control signs, markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.lorem({ maxCount: 8 }),
  fc.constantFrom(
    'one\r\ntwo',
    'line one\nline two',
    'a\u000Bb',
    'a\tb',
    '<w:t>&amp;]]>',
    'x\uFFFE\uFFFFy',
    '\uD800',
    '  two  spaces  ',
    '',
  ),
);

const anyRuns = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ text: anyText, voice: fc.constantFrom('plain', 'strong', 'quote') }) },
    { weight: 1, arbitrary: fc.tuple(anyText, anyText).map(([name, text]): Run => field('a.field', name, text, 'Write here')) },
  ),
  { maxLength: 4 },
);

const anyUpright: fc.Arbitrary<UprightBlock> = fc.oneof(
  fc.record({ block: fc.constant('title' as const), text: anyText }),
  fc.record({ block: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: anyText }),
  fc.record({ block: fc.constantFrom('paragraph' as const, 'notice' as const), runs: anyRuns }),
  fc.record({
    block: fc.constant('list' as const),
    marker: fc.constantFrom('bullet', 'number', 'tick'),
    items: fc.array(anyRuns, { maxLength: 4 }),
  }),
  fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      block: fc.constant('table' as const),
      columns: fc.array(fc.record({ heading: anyText, share: fc.integer({ min: 1, max: 9 }) }), {
        minLength: width,
        maxLength: width,
      }),
      rows: fc.array(fc.array(anyRuns, { minLength: width, maxLength: width }), { maxLength: 3 }),
      roomToWrite: fc.boolean(),
    }),
  ),
  fc.constant(pageBreak),
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: anyUpright },
  { weight: 1, arbitrary: fc.array(anyUpright, { maxLength: 3 }).map((blocks) => ({ block: 'landscape' as const, blocks })) },
);

/** Any document at all: every kind of block, with any text in it. */
export const anyDocument: fc.Arbitrary<DocumentModel> = fc.record({
  kind: fc.constantFrom('decision-letter', 'minutes', 'plan'),
  title: fc.constant('Decision letter'),
  marking: fc.constant('OFFICIAL-SENSITIVE'),
  textSize: fc.constantFrom(12, 14, 18),
  language: fc.constant('en-GB'),
  draft: fc.boolean(),
  version: fc.constant('1.0'),
  organisation: fc.constant('Samplesex County Council (TEST)'),
  reference: fc.constant('SC-2026-0142/1'),
  producedOn: fc.constant(day('2026-05-12')),
  copyFor: fc.constant('Juniper'),
  control: fc.constant('Names people.'),
  blocks: fc.array(anyBlock, { maxLength: 8 }),
});
