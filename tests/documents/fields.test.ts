import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../src/core/local-date.ts';
import { type Block, type DocumentModel, field, form, list, paragraph } from '../../src/documents/model.ts';
import { renderDocx } from '../../src/documents/render-docx.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { readWordFile } from '../../src/incoming/word-file.ts';

const paper = (blocks: ReadonlyArray<Block>): DocumentModel => ({
  kind: 'invitation',
  title: 'Invitation to a child protection conference',
  marking: 'CONFIDENTIAL',
  textSize: 12,
  language: 'en-GB',
  draft: false,
  version: '1.0',
  organisation: 'Samplesex',
  reference: 'CP-2026-0001',
  producedOn: '2026-04-17' as LocalDate,
  copyFor: 'Teal Madeup',
  control: '',
  blocks,
});

const readBack = async (...blocks: ReadonlyArray<Block>) => {
  const file = await readWordFile(await renderDocx(paper(blocks)), { as: 'returned' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
};

describe('WD08: a field is found again in the Word file by its tag', () => {
  test.each<[string, (of: ReturnType<typeof field>) => Block]>([
    ['in a line', (of) => paragraph('Seen on ', of, '.')],
    [
      'in a cell',
      (of) =>
        form(
          [
            ['Question', 1],
            ['Answer', 2],
          ],
          [['Worries', [of]]],
        ),
    ],
    ['in a list', (of) => list('bullet', [[of]])],
    ['in a numbered list, which the library draws', (of) => list('number', [[of]])],
  ])('%s, with its line breaks', async (_, block) => {
    const file = await readBack(
      block(field('worries', 'Worries', 'Home alone.\nHungry & cold.', 'Write here')),
      paragraph('End.'),
    );
    expect(file.fields).toEqual([{ tag: 'worries', text: 'Home alone.\nHungry & cold.' }]);
  });

  test('as the last words of a document, beside words that are nobody’s to change', async () => {
    const file = await readBack(paragraph('Scale: ', field('scale', 'Scale', '4', 'Write here'), ' of 10'));
    expect(file.fields).toEqual([{ tag: 'scale', text: '4' }]);
    expect(file.body).toContainEqual(expect.objectContaining({ text: 'Scale: 4 of 10' }));
  });

  test('two fields side by side stay two', async () => {
    const file = await readBack(paragraph(field('a', 'A', 'one', 'Write here'), field('b', 'B', 'two', 'Write here')));
    expect(file.fields).toEqual([
      { tag: 'a', text: 'one' },
      { tag: 'b', text: 'two' },
    ]);
  });

  test('one that nobody has written in prints its hint, and is read back as nothing', async () => {
    const block = paragraph(field('a', 'A', ' ', 'Write here'));
    expect((await readBack(block)).fields).toEqual([{ tag: 'a', text: '' }]);
    expect(renderText(paper([block]))).toBe('Write here\n');
  });

  test('its row still says which it is where a program dropped the tag', async () => {
    const file = await readBack(
      form(
        [
          ['Question', 1],
          ['Answer', 2],
        ],
        [['Worries', [field('w', 'Worries', 'Cold.', 'Write here')]]],
      ),
    );
    expect(file.body).toContainEqual({
      block: 'table',
      rows: [
        ['Question', 'Answer'],
        ['Worries', 'Cold.'],
      ],
    });
  });

  test('a tag that Word would refuse is never written', () => {
    expect(() => field('a'.repeat(65), 'A', '', 'Write here')).toThrow('tag');
    expect(() => field('"><w:p', 'A', '', 'Write here')).toThrow('tag');
  });
});
