import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { heldParagraphs, spokenBy } from './held-text.ts';

describe('LC13: what is pasted to be read', () => {
  test('is a paragraph a line, without bullets and blank lines', () => {
    expect(heldParagraphs('First.\r\n\r\n • Second.\n  - Third - and last.\n\n')).toEqual([
      'First.',
      'Second.',
      'Third - and last.',
    ]);
  });

  test('loses markup, and whatever of it nobody would have seen', () => {
    const pasted =
      '<html><head><title>Copilot</title><style>p{color:red}</style></head><body><!-- hidden --><p>Rowan&#39;s bag &amp; <b>coat</b>.</p>' +
      '<script>alert(1)</script><ul><li>Wren&nbsp;slept.</li><li>a &lt; b</li></ul><img src=x onerror=alert(1)>End<br>here</body></html>';
    expect(heldParagraphs(pasted)).toEqual(["Rowan's bag & coat.", 'Wren slept.', 'a < b', 'End', 'here']);
  });

  test('keeps a sign of less in ordinary words', () => {
    expect(heldParagraphs('The scale was < 4, then > 6.')).toEqual(['The scale was < 4, then > 6.']);
  });

  test('has who spoke before their words where it is a captions file, and no times', () => {
    const captions =
      'WEBVTT\n\n4f1c2a3b-0001-0002-0003-000000000004/7-0\n00:00:03.120 --> 00:00:05.400\n<v Juno Plaster>Hearing was tested.</v>\n\n2\n00:00:06.000 --> 00:00:08.000\n<v Indigo Sampleworker>On 3 June.</v>\n';
    expect(heldParagraphs(captions)).toEqual(['Juno Plaster: Hearing was tested.', 'Indigo Sampleworker: On 3 June.']);
  });

  test('has no control characters and nothing that turns the direction of reading (I1)', () => {
    expect(heldParagraphs('One\u0000 \u202Eeno\u0007\tend\u2028Two')).toEqual(['One eno end', 'Two']);
  });

  test('is clean and in one line a paragraph, whatever is pasted; nothing of plain words is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (pasted) => {
        for (const paragraph of heldParagraphs(pasted)) {
          expect(cleanText(paragraph)).toBe(paragraph);
          expect(paragraph).not.toMatch(/\n|^\s*$/);
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,5}$/), { maxLength: 20 }), (lines) => {
        expect(heldParagraphs(lines.join('\n\n'))).toEqual(lines);
      }),
    );
  });

  test('is a megabyte in well under a second, markup or not', () => {
    const words = 'The school is worried about the mornings. '.repeat(12).trim();
    for (const [before, after] of [
      ['', '\n'],
      ['<p class="x">', '</p>'],
      ['<', '<p '],
    ] as const) {
      const pasted = `${before}${words}${after}`.repeat(2000).concat('</p>');
      expect(heldParagraphs(pasted).length).toBeGreaterThan(0);
    }
  }, 5_000);
});

describe('LC13: who said it', () => {
  const people = [{ name: 'Juno Plaster (TEST)' }, { name: 'Indigo Sampleworker (TEST)' }];
  test.each([
    ['Juno Plaster: Hearing was tested.', 'Juno Plaster (TEST)', 'Hearing was tested.'],
    ['indigo  sampleworker : On 3 June.', 'Indigo Sampleworker (TEST)', 'On 3 June.'],
  ])('is taken from a name on the list: %s', (paragraph, name, words) => {
    expect(spokenBy(paragraph, people)).toEqual({ who: { name }, words });
  });
  test.each(['Concerns: the mornings.', 'No name at all.', ': nothing', 'Somebody Else: words'])(
    'is nobody in: %s',
    (paragraph) => {
      expect(spokenBy(paragraph, people)).toBeNull();
    },
  );
});
